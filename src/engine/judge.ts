import type { FactUsed, Status } from '../contract.ts';
import { recordedFrom } from '../history/coverage.ts';
import { exactly, type Timed } from '../history/timed.ts';
import type { EventName, Evidence, Limb, Rule } from '../policy/language.ts';
import { endOfDay, formatDay, type Day } from '../time/index.ts';
import { answers, firstAnswer, opensOn, restsOn, type Answer } from './evidence.ts';
import type { Case } from './case.ts';
import { compileCondition, type Holds } from './conditions.ts';
import { eventOf, hasHappened, unknownEnd, unknownPointer } from './events.ts';
import { inTime, limitOf, passedBy, type Limit } from './limits.ts';
import { endsOf, needEnded, type NeedEnded } from './needs.ts';
import { restartOf } from './series.ts';
import { cutShort, dayJudged, isElsewhere, isRelaxed, relaxed } from './set-aside.ts';
import { attestationFor } from './states.ts';

/** A rule made ready to be judged. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly holds: Holds;
  readonly limbs: readonly { readonly limb: Limb; readonly holds: Holds }[];
  readonly forbidden: Holds | undefined;
  /** The case in which an order starts the series anew. */
  readonly restarted: Holds | undefined;
  /** The rule that must be answered first. */
  readonly after: CompiledRule | undefined;
  readonly everyClause: readonly string[];
}

/** The verdict on one requirement in one completion of what is not known. */
export interface Verdict {
  readonly status: Status | 'not-applicable';
  readonly limb: number | undefined;
  readonly limit: Limit | undefined;
  readonly done: Answer | undefined;
  readonly because: readonly FactUsed[];
  readonly breach: 'late' | 'overdue' | 'missed' | 'out-of-order' | 'not-permitted' | undefined;
}

export const NOT_APPLICABLE: Verdict = { status: 'not-applicable', limb: undefined, limit: undefined, done: undefined, because: [], breach: undefined };

export function judge(compiled: CompiledRule, c: Case, statutory: boolean): Verdict {
  const { rule } = compiled;
  if (rule.arises !== undefined && !(rule.foreseen === true ? compileCondition({ known: rule.arises })(c) : hasHappened(c, rule.arises))) return NOT_APPLICABLE;
  if (isElsewhere(c, rule, c.about.trigger?.day) || !compiled.holds(c)) return NOT_APPLICABLE;
  const statutoryMust = statutory && rule.modality === 'must';
  if (!statutoryMust && attestationFor(c, compiled.everyClause, 'not-applicable') !== undefined) return NOT_APPLICABLE;
  const limb = compiled.limbs.findIndex((each) => each.holds(c));
  const chosen = compiled.limbs[limb];
  if (compiled.limbs.length > 0 && chosen === undefined) return NOT_APPLICABLE;
  const limit = chosen === undefined ? undefined : limitOf(c, chosen.limb, limb);
  if (rule.relaxed?.lifted === true && isRelaxed(rule, limit)) return NOT_APPLICABLE;
  const because = [...c.read];
  const restart = compiled.restarted === undefined ? undefined : restartOf(c, rule, compiled.restarted);
  if (restart !== undefined && cutShort(c, rule, limit, restart)) return NOT_APPLICABLE;
  const kept = outcomeOf(compiled, c, limit, restart);
  // The open interval of a series whose need ended is left out (semantics 12.18).
  if (kept.status === 'lapsed' && rule.series === true && c.about.opening !== true && kept.done === undefined) return NOT_APPLICABLE;
  if (kept.status !== 'met' && isElsewhere(c, rule, dayJudged(c, limit))) return NOT_APPLICABLE;
  const outcome = rule.limitForbids === true ? forbiddenPast(kept) : relaxed(compiled, c, limit, kept);
  return { ...outcome, limb: chosen === undefined ? undefined : limb, limit, because, breach: breachOf(rule, limit, outcome.status) };
}

interface Outcome { readonly status: Status; readonly done: Answer | undefined }

/** Going past the limit is no delay but an act that the text forbids. */
const forbiddenPast = ({ status, done }: Outcome): Outcome =>
  (status === 'met-late' || status === 'overdue' || status === 'missed' ? { status: 'contravened', done } : { status, done });

function outcomeOf(compiled: CompiledRule, c: Case, limit: Limit | undefined, restart: Timed | undefined): Outcome {
  const { rule } = compiled;
  if (compiled.forbidden !== undefined) {
    return { status: compiled.forbidden(c) ? 'contravened' : 'met', done: ownRecord(c, rule) };
  }
  // A thing considered and left at that leaves no other record.
  const attested = (rule.answeredBy ?? []).length === 0 || rule.modality === 'consider' ? attestationFor(c, compiled.everyClause, 'done') : undefined;
  if (attested?.at !== undefined) return { status: 'met', done: { pointer: attested.pointer, at: attested.at } };
  const waived = rule.wherePossible === true ? attestationFor(c, compiled.everyClause, 'not-practicable') : undefined;
  if (compiled.after !== undefined) return inOrder(compiled, compiled.after, c, limit);
  const own = notBeforeItBegan(c, limit, needEnded(c, endsOf(rule)));
  const ended = restart === undefined || own === 'before-limit' || (own !== undefined && own !== 'after-limit' && own.from < restart.from) ? own : restart;
  // What came after the need ended starts no further interval.
  if (rule.series === true && c.about.trigger !== undefined && ended !== undefined && typeof ended !== 'string' && c.world.before(ended, c.about.trigger)) return { status: 'lapsed', done: undefined };
  const found = doneBy(c, rule.answeredBy ?? [], limit, ended);
  if (found !== undefined) return settle(c, rule, limit, ended, found);
  if (waived !== undefined) return { status: 'lapsed', done: undefined };
  return { status: undone(c, rule, limit, ended), done: undefined };
}

/** No placement ends before its start, so none whose end the record cannot tell ended before a limit that the start sets. */
function notBeforeItBegan(c: Case, limit: Limit | undefined, ended: NeedEnded): NeedEnded {
  if (ended === 'before-limit' && limit?.kind === 'instant' && limit.plus <= 0 && limit.anchor === c.about.spell?.start) c.world.ruleOut();
  return ended;
}

/** The record that an act which a policy forbids is judged on. */
function ownRecord({ about }: Case, { forEach: { each } }: Rule): Answer | undefined {
  const record = each === 'carer-break' ? about.carerBreak : each === 'decision' ? about.decision : each === 'plan' ? about.plan : each === 'meeting' ? about.meeting : undefined;
  return record?.at === undefined ? undefined : { pointer: record.pointer, at: record.at };
}

/** Done before what must come first, or without it: an order reversed (semantics, section 5). */
function inOrder(compiled: CompiledRule, earlier: CompiledRule, c: Case, limit: Limit | undefined): Outcome {
  const done = earliestOf(c, compiled.rule.answeredBy ?? []);
  const first = earliestOf(c, earlier.rule.answeredBy ?? []) ?? unrecorded(c, earlier.rule.answeredBy ?? [], undefined, undefined)?.answer;
  if (done !== undefined) return { status: first !== undefined && c.world.atMost(first.at, done.at) ? 'met' : 'contravened', done };
  const ended = needEnded(c, endsOf(compiled.rule));
  if (unrecorded(c, compiled.rule.answeredBy ?? [], limit, ended) !== undefined) return { status: first === undefined ? 'contravened' : 'met', done: undefined };
  if (first === undefined && ended === undefined) return { status: 'pending', done: undefined };
  return { status: undone(c, compiled.rule, limit, ended), done: undefined };
}

const earliestOf = (c: Case, evidence: readonly Evidence[]): Answer | undefined =>
  evidence.flatMap((each) => firstAnswer(c, each, compileCondition) ?? []).sort((a, b) => a.at.from - b.at.from)[0];

interface Done { readonly answer: Answer | undefined; readonly inTime: boolean; readonly at: Timed | 'in-time' | 'late' }

/** The record that answers in time, else the first that answers late, else one that the extract may not hold. */
function doneBy(c: Case, evidence: readonly Evidence[], limit: Limit | undefined, ended: NeedEnded): Done | undefined {
  let late: Answer | undefined;
  for (const each of evidence) {
    for (const answer of answers(c, each, compileCondition)) {
      if (limit === undefined || inTime(c, limit, answer.at)) return { answer, inTime: true, at: answer.at };
      if (late === undefined || answer.at.from < late.at.from) late = answer;
      // Whatever comes wholly after a late one is late as well.
      if (answer.at.from > late.at.to) break;
    }
  }
  const absent = unrecorded(c, evidence, limit, ended);
  if (absent?.inTime === true || late === undefined) return absent === undefined ? undefined : { answer: undefined, inTime: absent.inTime, at: absent.inTime ? 'in-time' : 'late' };
  return { answer: late, inTime: false, at: late.at };
}

interface Unrecorded { readonly inTime: boolean; readonly answer: Answer | undefined }

/** One record in time, one late, or none, where the extract does not hold every record of the kind (semantics, section 3). */
function unrecorded(c: Case, evidence: readonly Evidence[], limit: Limit | undefined, ended: NeedEnded): Unrecorded | undefined {
  for (const each of evidence) {
    if ('together' in each) {
      const rest = unrecordedTogether(c, each.together, limit, ended);
      if (rest === undefined) continue;
      return rest;
    }
    if ('event' in each) {
      const taken = unknownEvent(c, each.event);
      if (taken === undefined || taken === 'none') continue;
      return { inTime: taken === 'in-time', answer: undefined };
    }
    for (const [collection, kind] of restsOn(each)) {
      const held = recordedFrom(c.view.history, collection, kind);
      const opens = windowOpens(c, each, held === Infinity);
      // A time before the extract matters only from 28 days before the need arose (semantics 12.4).
      if (held <= opens) continue;
      const last = Math.min(held - 1, c.view.asOf.day);
      if (last < opens) continue;
      const options: ('none' | 'in-time' | 'late')[] = ['none', 'in-time'];
      const latest = exactly(Math.min(endOfDay(last), c.view.asOf.instant), last, formatDay(last));
      if (limit !== undefined && passedBy(c, limit, latest)) options.push('late');
      const key = `${collection}:${kind ?? ''}:${c.about.visit?.id ?? ''}`;
      const taken = c.world.choose(key, { pointer: `/${collection}`, asks: kind === undefined ? collection : `${collection}:${kind}`, uncovered: true }, options);
      if (taken === 'none') continue;
      const day = Math.max(opens, Math.min(last, limit === undefined ? last : limit.anchor.day));
      return { inTime: taken === 'in-time', answer: ended === undefined && limit === undefined ? { pointer: `/${collection}`, at: exactly(0, day, formatDay(day)) } : undefined };
    }
  }
  return undefined;
}

/** Each part recorded, or one that the extract may lack. */
function unrecordedTogether(c: Case, parts: readonly Evidence[], limit: Limit | undefined, ended: NeedEnded): Unrecorded | undefined {
  let rest: Unrecorded | undefined;
  for (const part of parts) {
    if (firstAnswer(c, part, compileCondition) !== undefined) continue;
    const absent = unrecorded(c, [part], limit, ended);
    if (absent === undefined) return undefined;
    rest = rest?.inTime === false ? rest : absent;
  }
  return rest;
}

/** The first London day on which a record that answers could lie. */
function windowOpens(c: Case, evidence: Evidence, neverRecorded: boolean): Day {
  const arose = c.about.trigger?.day ?? c.view.asOf.day;
  if ('event' in evidence || 'together' in evidence) return arose;
  return opensOn(c, evidence) ?? (evidence.after !== undefined || evidence.from !== undefined ? arose : neverRecorded ? -Infinity : arose - 28);
}

/** A moment that the record calls unknown: not come, come in time, come late (semantics 12.3). */
function unknownEvent(c: Case, name: EventName): 'none' | 'in-time' | 'late' | undefined {
  if (eventOf(c, name) !== 'unknown') return undefined;
  if (name === 'placement.endedAt') {
    const end = unknownEnd(c);
    return end === 'not-ended' ? 'none' : end === 'before-limit' ? 'in-time' : 'late';
  }
  const pointer = unknownPointer(c, name);
  return c.world.choose(pointer, { pointer, asks: 'period.to' }, ['none', 'in-time', 'late'] as const);
}

function settle(c: Case, rule: Rule, limit: Limit | undefined, ended: NeedEnded, found: Done): Outcome {
  const done = found.answer;
  if (found.inTime && limit !== undefined) return { status: 'met', done };
  // An end whose date the record cannot tell, before the limit or before what has none, lies before what was done late.
  const afterEnd = ended === 'before-limit' || (ended !== undefined && ended !== 'after-limit' && typeof found.at !== 'string' && c.world.before(ended, found.at));
  if (limit === undefined) return { status: afterEnd ? 'lapsed' : 'met', done: afterEnd ? undefined : done };
  // Late: after the need ended it counts only where the limit fell before that end.
  if (found.at === 'late' ? ended !== undefined && !fellBefore(c, limit, ended) : afterEnd && !fellBefore(c, limit, ended)) return { status: 'lapsed', done: undefined };
  return { status: 'met-late', done };
}

const fellBefore = (c: Case, limit: Limit, ended: NeedEnded): boolean =>
  ended === 'after-limit' || (ended !== undefined && ended !== 'before-limit' && !isEndItself(limit, ended) && passedBy(c, limit, ended));

/** The need ends at the very moment that sets the limit: it lapses by it (semantics, section 4). */
const isEndItself = (limit: Limit, ended: Timed): boolean => limit.kind === 'instant' && limit.plus === 0 && limit.anchor === ended;

function undone(c: Case, rule: Rule, limit: Limit | undefined, ended: NeedEnded): Status {
  // Whether it was possible is a judgement: nobody is late with it (semantics, section 10).
  if (rule.wherePossible === true) return ended === undefined ? 'outstanding' : 'lapsed';
  const dated = limit !== undefined && limit.source !== 'inferred';
  if (!dated) return ended === undefined ? 'outstanding' : 'lapsed';
  const { asOf } = c.view;
  const now = exactly(asOf.instant, asOf.day, 'as-of');
  const passed = passedBy(c, limit, now);
  if (ended === 'after-limit') return passed ? 'missed' : 'due';
  if (ended !== undefined) return rule.modality !== 'may' && fellBefore(c, limit, ended) ? 'missed' : 'lapsed';
  if (!passed) return 'due';
  if (rule.modality === 'may') return 'lapsed';
  return rule.noLater === true || limitIsEnd(c, rule, limit) ? 'missed' : 'overdue';
}

/** A limit that is the end itself does not lapse by it (semantics 12.15): once the child has moved it can no longer be done in time. */
const limitIsEnd = (c: Case, rule: Rule, limit: Limit): boolean =>
  !endsOf(rule).includes('placement-end') && limit.anchor === c.about.spell?.end && limit.direction === 'before';

function breachOf(rule: Rule, limit: Limit | undefined, status: Status): Verdict['breach'] {
  if (rule.modality === 'consider' || rule.modality === 'may' || rule.wherePossible === true) return undefined;
  if (status === 'contravened') return rule.forbidden === undefined && rule.limitForbids !== true ? 'out-of-order' : 'not-permitted';
  if (limit === undefined || limit.source === 'inferred') return undefined;
  switch (status) {
    case 'met-late': return 'late';
    case 'overdue': return 'overdue';
    case 'missed': return 'missed';
    default: return undefined;
  }
}
