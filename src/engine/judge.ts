import type { Attestation, Status } from '../contract.ts';
import type { Entry } from '../history/records.ts';
import { nowOf, type Timed } from '../history/timed.ts';
import type { Evidence, Rule } from '../policy/language.ts';
import type { Answer } from './answer.ts';
import { answers, firstAnswer } from './evidence.ts';
import { recordNamed, type Case } from './case.ts';
import { compileCondition } from './conditions.ts';
import { fellStrictlyBefore, hasPassed, inTime, type Limit } from './limit.ts';
import { limitAmong } from './limits.ts';
import { given } from './lists.ts';
import { aroseTooLate, endsOf, needEnded, type NeedEnded } from './needs.ts';
import { restartOf } from './series.ts';
import { cutShort, isAskedForAgain, isRelaxed, relaxed, stayAway } from './set-aside.ts';
import { attestationsFor, isAttested } from './states.ts';
import { unrecorded } from './unrecorded.ts';
import { NOT_APPLICABLE, type CompiledRule, type Outcome, type Verdict } from './verdict.ts';

export function judge(compiled: CompiledRule, c: Case, statutory: boolean): Verdict {
  const { rule } = compiled;
  if (!compiled.holds(c)) return NOT_APPLICABLE;
  const { index: limb, limit: stated } = limitAmong(c, compiled.limbs);
  if (compiled.limbs.length > 0 && limb < 0) return NOT_APPLICABLE;
  if (!(statutory && rule.modality === 'must') && isLeftOut(c, compiled, limb)) return NOT_APPLICABLE;
  const away = stayAway(c, rule, stated);
  // Whatever the date would be is then inferred: nobody is late by it.
  const limit = away !== undefined && stated !== undefined ? { ...stated, source: 'inferred' as const } : stated;
  if (rule.relaxed?.lifted === true && isRelaxed(rule, limit)) return NOT_APPLICABLE;
  const because = c.read.slice();
  const restart = compiled.restarted === undefined ? undefined : restartOf(c, rule, compiled.restarted);
  if (restart !== undefined && cutShort(c, rule, limit, restart)) return NOT_APPLICABLE;
  const kept = outcomeOf(compiled, c, limit, restart);
  // The open interval of a series whose need ended is left out (semantics 12.18); a date that went by unused stands (12.17).
  if (
    kept.status === 'lapsed' &&
    rule.series === true &&
    c.about.opening !== true &&
    (rule.modality !== 'may' || !wentByUnused(c, rule, limit))
  )
    return NOT_APPLICABLE;
  if (away !== undefined && !isAskedForAgain(c, rule, limit, kept)) return NOT_APPLICABLE;
  const { status, done } = rule.limitForbids === true ? forbiddenPast(kept) : relaxed(compiled, c, limit, kept);
  // What is forbidden is read last, and is what the verdict rests on. A date that was kept is shown as the text states it; of any other it has to be said why it is inferred.
  const asStated = away === undefined || status === 'met';
  return {
    status,
    limb,
    limit: asStated ? stated : limit,
    done,
    because: compiled.forbidden !== undefined ? c.read : asStated ? because : [...because, away],
    breach: breachOf(rule, limit, status),
  };
}

/** Said not to apply, under the clauses of the limb that does. */
const isLeftOut = (c: Case, { clausesUnder }: CompiledRule, limb: number): boolean =>
  isAttested(c, clausesUnder.at(limb) ?? [], 'not-applicable');

/** The date had gone by before the need ended, or the need goes on. */
function wentByUnused(c: Case, rule: Rule, limit: Limit | undefined): boolean {
  const ended = needEnded(c, rule);
  return ended === undefined || (limit !== undefined && fellBefore(c, limit, ended));
}

/** Going past the limit is no delay but an act that the text forbids. */
const forbiddenPast = ({ status, done }: Outcome): Outcome =>
  status === 'met-late' || status === 'overdue' || status === 'missed' ? { status: 'contravened', done } : { status, done };

function outcomeOf(compiled: CompiledRule, c: Case, limit: Limit | undefined, restart: Timed | undefined): Outcome {
  const { rule } = compiled;
  if (compiled.forbidden !== undefined) {
    return { status: compiled.forbidden(c) ? 'contravened' : 'met', done: ownRecord(c, rule) };
  }
  // A thing considered and left at that leaves no other record.
  const attested =
    (rule.answeredBy ?? []).length === 0 || rule.modality === 'consider'
      ? attestationsFor(c, compiled.everyClause, 'done').find((attestation) => !saidTooSoon(c, rule, attestation))
      : undefined;
  if (attested?.at !== undefined) return { status: 'met', done: { pointer: attested.pointer, at: attested.at } };
  const waived = rule.wherePossible === true && isAttested(c, compiled.everyClause, 'not-practicable');
  // What is not asked for is not waited for.
  if (compiled.after !== undefined && !isLeftOut(c, compiled.after, limitAmong(c, compiled.after.limbs).index))
    return inOrder(compiled, compiled.after, c, limit);
  const own = notBeforeItBegan(c, limit, needEnded(c, rule));
  const ended =
    restart === undefined || own === 'before-limit' || (own !== undefined && own !== 'after-limit' && own.from < restart.from)
      ? own
      : restart;
  // What came after the need ended starts no further interval.
  if (rule.series === true && aroseTooLate(c, rule)) return { status: 'lapsed', done: undefined };
  const found = doneBy(c, rule.answeredBy ?? [], limit, ended);
  if (found !== undefined) return settle(c, rule, limit, ended, found);
  if (waived) return { status: 'lapsed', done: undefined };
  return { status: undone(c, rule, limit, ended), done: undefined };
}

/** What a record calls for cannot be said to be done, in a statement that names no such record, before the day of that record. */
const saidTooSoon = ({ about: { trigger } }: Case, { forEach: { each } }: Rule, { value, at }: Entry<Attestation>): boolean =>
  each !== 'placement' &&
  value.meetingId === undefined &&
  value.concernId === undefined &&
  value.reviewId === undefined &&
  trigger !== undefined &&
  at !== undefined &&
  at.day < trigger.day;

/** No placement ends before its start: one that ended before a limit which the start sets ended as it began. */
function notBeforeItBegan(c: Case, limit: Limit | undefined, ended: NeedEnded): NeedEnded {
  return ended === 'before-limit' && limit?.kind === 'instant' && limit.anchor === c.about.spell?.start ? limit.anchor : ended;
}

/** The record that an act which a policy forbids is judged on. */
function ownRecord({ about }: Case, { forEach: { each } }: Rule): Answer | undefined {
  const record = recordNamed(about, each);
  return record?.at === undefined ? undefined : { pointer: record.pointer, at: record.at };
}

/** Done before what must come first, or without it: an order reversed (semantics, section 5). */
function inOrder(compiled: CompiledRule, earlier: CompiledRule, c: Case, limit: Limit | undefined): Outcome {
  const { answeredBy: own = [] } = compiled.rule;
  const { answeredBy: before = [] } = earlier.rule;
  const done = earliestOf(c, own);
  const first = earliestOf(c, before) ?? unrecorded(c, before, undefined)?.answer;
  const absent = unrecorded(c, own, undefined)?.unknown;
  // What the extract lacks may have come before or after what must come first.
  if (absent !== undefined)
    return { status: first !== undefined && c.world.either(`order:${absent.pointer}`, absent) ? 'met' : 'contravened', done: undefined };
  const ended = needEnded(c, compiled.rule);
  if (done !== undefined) {
    if (first === undefined || !c.world.atMost(first.at, done.at)) return { status: 'contravened', done };
    if (!isAfter(c, ended, done.at)) return { status: 'met', done };
  }
  if (first === undefined && ended === undefined) return { status: 'pending', done: undefined };
  return { status: undone(c, compiled.rule, limit, ended), done: undefined };
}

const earliestOf = (c: Case, evidence: readonly Evidence[]): Answer | undefined =>
  given(evidence, (each) => firstAnswer(c, each, compileCondition)).sort((a, b) => a.at.from - b.at.from)[0];

interface Done {
  readonly inTime: boolean;
  readonly answer?: Answer | undefined;
  readonly late: readonly Answer[];
}

/** The record that answers in time, else the first that answers late, else one that the extract may not hold. */
function doneBy(c: Case, evidence: readonly Evidence[], limit: Limit | undefined, ended: NeedEnded): Done | undefined {
  const late: Answer[] = [];
  for (const each of evidence) {
    for (const answer of answers(c, each, compileCondition)) {
      // A limit that is only planned has not passed, but the need may have ended.
      if (limit === undefined || limit.planned === true ? !isAfter(c, ended, answer.at) : inTime(c, limit, answer.at))
        return { answer, inTime: true, late };
      // Whatever comes wholly after a late one is late as well.
      if (late.some(({ at }) => at.to < answer.at.from)) break;
      late.push(answer);
    }
  }
  const absent = unrecorded(c, evidence, limit);
  if (late.length === 0 || absent?.inTime === true) return absent === undefined ? undefined : { inTime: absent.inTime, late };
  return { answer: late.sort((a, b) => a.at.from - b.at.from)[0], inTime: false, late };
}

function settle(c: Case, rule: Rule, limit: Limit | undefined, ended: NeedEnded, found: Done): Outcome {
  const done = found.answer;
  if (found.inTime) return { status: 'met', done };
  // Late: after the need ended it counts only where the limit fell before that end. Care that ends with a stay does not end how long it may last.
  const endedWithIt = rule.limitForbids === true && typeof ended === 'object' && ended.day + 1 === done?.at.day;
  if (
    limit === undefined ||
    (ended !== undefined && !endedWithIt && found.late.every(({ at }) => isAfter(c, ended, at)) && !fellBefore(c, limit, ended))
  )
    return { status: 'lapsed', done: undefined };
  return { status: 'met-late', done };
}

/** An end whose date the record cannot tell, before the limit or before what has none, lies before what was done late; that of a placement not before its start. */
function isAfter(c: Case, ended: NeedEnded, done: Timed): boolean {
  const from = ended === 'before-limit' ? (c.about.spell?.end === 'unknown' ? c.about.spell.start : undefined) : ended;
  return from === undefined ? ended !== undefined : from !== 'after-limit' && c.world.before(from, done);
}

const fellBefore = (c: Case, limit: Limit, ended: NeedEnded): boolean =>
  ended === 'after-limit' || (ended !== undefined && ended !== 'before-limit' && fellStrictlyBefore(c, limit, ended));

function undone(c: Case, rule: Rule, limit: Limit | undefined, ended: NeedEnded): Status {
  // Whether it was possible is a judgement: nobody is late with it (semantics, section 10), nor with what has no date of the rule's own.
  if (rule.wherePossible === true || limit === undefined || limit.source === 'inferred')
    return ended === undefined ? 'outstanding' : 'lapsed';
  if (ended === 'after-limit') {
    // Exactly at a limit that something must come before, nothing can have ended after it yet; nor had what counts from an end passed before it.
    if (
      !fellStrictlyBefore(c, limit, nowOf(c.view.asOf)) ||
      (limit.kind === 'unknown' && limit.direction === 'within' && limit.anchor.pointer === c.about.spell?.endPointer)
    )
      c.world.ruleOut();
    return 'missed';
  }
  if (ended !== undefined) return rule.modality !== 'may' && fellBefore(c, limit, ended) ? 'missed' : 'lapsed';
  if (!hasPassed(c, limit)) return 'due';
  if (rule.modality === 'may') return 'lapsed';
  return rule.noLater === true || limitIsEnd(c, rule, limit) ? 'missed' : 'overdue';
}

/** A limit that is the end itself does not lapse by it (semantics 12.15): once the child has moved it can no longer be done in time. */
const limitIsEnd = (c: Case, rule: Rule, limit: Limit): boolean =>
  !endsOf(rule).includes('placement-end') && limit.direction === 'before' && limit.anchor.pointer === c.about.spell?.endPointer;

function breachOf(rule: Rule, limit: Limit | undefined, status: Status): Verdict['breach'] {
  if (rule.wherePossible === true) return undefined;
  if (status === 'contravened') return rule.forbidden === undefined && rule.limitForbids !== true ? 'out-of-order' : 'not-permitted';
  if (limit === undefined || limit.source === 'inferred') return undefined;
  return status === 'met-late' ? 'late' : status === 'overdue' || status === 'missed' ? status : undefined;
}
