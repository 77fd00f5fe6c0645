import type { FactUsed, PlacementKind } from '../contract.ts';
import { daysOfMoves } from '../history/attribution.ts';
import type { Timed } from '../history/timed.ts';
import { countFirst } from '../history/sorted.ts';
import type { Spell } from '../history/spells.ts';
import type { HistoryView } from '../history/view.ts';
import { worked } from '../history/worked.ts';
import type { Rule } from '../policy/language.ts';
import { londonDay, parseDay, type Day } from '../time/index.ts';
import { firstAnswer } from './evidence.ts';
import type { Case } from './case.ts';
import { compileCondition } from './conditions.ts';
import { runsOn } from './other-placements.ts';
import { given, chained } from './lists.ts';
import type { CompiledRule, Outcome } from './verdict.ts';
import { countsFromUnrecordedReview, dueInstant, passedBy, type Limit } from './limit.ts';
import { limitAmong } from './limits.ts';
import { needEnded } from './needs.ts';
import { attestationsFor } from './states.ts';
import { subjectsOf } from './subjects.ts';
import { unrecorded } from './unrecorded.ts';

interface Stay {
  readonly from: Day;
  readonly spell: Spell;
  readonly kind: PlacementKind;
  readonly pointer: string;
}

/** Where the child moved to, in order; a move with the same carer may change the kind. */
const stays = (view: HistoryView): readonly Stay[] =>
  worked(view, 'stays', () =>
    chained(view.spells, (spell) =>
      given(spell.members, ({ start, value, pointer }): Stay | undefined =>
        start === undefined ? undefined : { from: start.day, spell, kind: value.kind, pointer: `${pointer}/kind` },
      ),
    ),
  );

/** Nobody knows when it ended, and another followed: it is taken to have lasted until then. */
const runsOnUntilMove = (stay: Stay, all: readonly Stay[]): boolean => stay.spell.end === 'unknown' && stay !== all.at(-1);

/** Where the child lives on a day, in this completion, if that is where another regime than the rule's holds (`away`), or where the rule's own does. */
export function stayOn(c: Case, rule: Rule, day: Day | undefined, away: boolean): Stay | undefined {
  const all = stays(c.view);
  const last = day === undefined ? undefined : all[countFirst(all, ({ from }) => from <= day) - 1];
  return last !== undefined &&
    day !== undefined &&
    rule.notWhilePlaced?.includes(last.kind) === away &&
    (runsOnUntilMove(last, all) || runsOn(c, last.spell, day + 1))
    ? last
    : undefined;
}

const dueDayOf = (limit: Limit | undefined): Day => {
  const due = limit === undefined ? undefined : dueInstant(limit);
  return due === undefined ? Infinity : londonDay(due);
};

/** The stay under another regime in which the need arose or its limit came (`asOf`, where that is before it): the limit is then not the rule's own. */
export function stayAway(c: Case, rule: Rule, limit: Limit | undefined): FactUsed | undefined {
  if (rule.notWhilePlaced === undefined) return undefined;
  // A review that the extract lacks was held on a day that nobody knows.
  const cameOn = limit !== undefined && countsFromUnrecordedReview(limit) ? undefined : Math.min(dueDayOf(limit), c.view.asOf.day);
  const stay = stayOn(c, rule, c.about.trigger?.day, true) ?? stayOn(c, rule, cameOn, true);
  return stay === undefined ? undefined : { pointer: stay.pointer, value: stay.kind };
}

/**
 * Of what has such a limit, what the rule asks for all the same: a child who is back is owed the review that nobody has held since, on no
 * date that the rule knows; and what was done in its own regime, in time or since, counts.
 */
export function isAskedForAgain(c: Case, rule: Rule, limit: Limit | undefined, { status, done }: Outcome): boolean {
  const isHere = (day: Day): boolean => stayOn(c, rule, day, false) !== undefined;
  if (status === 'met' && stayOn(c, rule, c.about.trigger?.day, true) === undefined) return true;
  if (done !== undefined) return isHere(done.at.day);
  const lacking = status === 'met' || status === 'met-late' ? unrecorded(c, rule.answeredBy ?? [], limit) : undefined;
  if (lacking === undefined) return status === 'outstanding' && isHere(c.view.asOf.day);
  // Of what the extract lacks it turns on whether some of the days on which it can have been lie in the rule's own regime, and some do not.
  const { unknown, opens, last, inTime } = lacking;
  const due = dueDayOf(limit);
  const here = new Set(
    [opens, due + 1, ...daysOfMoves(c.view), ...stays(c.view).map(({ from }) => from)]
      .filter((day) => day >= opens && day <= last && (due === Infinity || day <= due === inTime))
      .map(isHere),
  );
  return here.has(true) && (here.size === 1 || c.world.either(`here:${unknown.pointer}`, unknown));
}

/** An interval that an order cut short before its limit, with nothing done by then, is no interval of its own (semantics 12.62). */
export function cutShort(c: Case, rule: Rule, limit: Limit | undefined, restart: Timed): boolean {
  if (limit === undefined || passedBy(c, limit, restart)) return false;
  return !(rule.answeredBy ?? []).some((evidence) => {
    const first = firstAnswer(c, evidence, compileCondition);
    return first !== undefined && first.at.to < restart.from;
  });
}

/** Whether a day of the interval, from the day after its anchor up to its due date, lies in the time of relaxation (semantics 12.59). */
export function isRelaxed(rule: Rule, limit: Limit | undefined): limit is Limit & { readonly kind: 'day' } {
  if (rule.relaxed === undefined || limit?.kind !== 'day') return false;
  return limit.anchor.day < (parseDay(rule.relaxed.to) ?? -Infinity) && limit.day >= (parseDay(rule.relaxed.from) ?? Infinity);
}

/** What was not done in time while the law asked for it only where practicable: whether it was is a judgement that no record holds. */
export function relaxed(compiled: CompiledRule, c: Case, limit: Limit | undefined, outcome: Outcome): Outcome {
  const { rule } = compiled;
  const missed = outcome.status === 'met-late' || outcome.status === 'overdue' || outcome.status === 'missed';
  if (!missed || !isRelaxed(rule, limit)) return outcome;
  const lapsed: Outcome = { status: 'lapsed', done: undefined };
  const clauses = rule.limbs?.[limit.limb]?.clauses ?? rule.clauses;
  if (
    attestationsFor(c, clauses, 'not-practicable').some(
      ({ at, value }) =>
        at !== undefined && (value.reviewId !== undefined || (at.day > limit.day && isDueLast(compiled, c, limit.day, at.day))),
    )
  )
    return lapsed;
  const practicable = c.world.either(`practicable:${clauses.join()}`, {
    pointer: '/attestations',
    asks: `practicable:${clauses.join('|')}`,
    uncovered: true,
  });
  return practicable ? outcome : lapsed;
}

/** No later interval of the series, of this period of care or the next, fell due before the attestation. */
function isDueLast(compiled: CompiledRule, c: Case, due: Day, attested: Day): boolean {
  const { spell } = c.about;
  return !subjectsOf(c.view, compiled.rule).some(({ about }) => {
    if (about.spell !== spell || about.trigger === undefined) return false;
    const later: Case = { ...c, about, judged: about.trigger.day, read: [] };
    if (!compiled.holds(later)) return false;
    const { limit } = limitAmong(later, compiled.limbs);
    if (!isRelaxed(compiled.rule, limit) || limit.day <= due || limit.day >= attested) return false;
    const ended = needEnded(later, compiled.rule);
    // What its need's end left open is no interval (semantics 12.18).
    return ended === undefined || typeof ended === 'string' || ended.day > limit.day;
  });
}
