import type { Breach } from '../contract.ts';
import { formatInstant, londonDay } from '../time/index.ts';
import { breachMessage, type BreachFacts } from '../wording/breach-message.ts';
import { calendarDays, elapsed } from '../wording/durations.ts';
import type { HistoryView } from '../history/view.ts';
import { chained, distinct } from './lists.ts';
import { limbsIn, type Verdict } from './verdict.ts';
import { countsFromUnrecordedReview, dueInstant, type Limit } from './limit.ts';
import { occasionOf } from './occasion.ts';
import { modalityOf } from './requirement.ts';
import type { Ruled } from './ruling.ts';
import { deciding, inEvery } from './world.ts';

/** The breach that a requirement is, or may be; undefined where there is none, or where a whole kind of record is not in the extract. */
export function breachOf(view: HistoryView, ruled: Ruled): Breach | undefined {
  const {
    id,
    rule,
    found,
    applying,
    on,
    on: { subject },
  } = ruled;
  const breaking = applying.filter(({ breach }) => breach !== undefined);
  if (breaking.length === 0) return undefined;
  // That of the limb broken, where a limb says how firmly it asks.
  const modality = modalityOf(rule, breaking);
  if (modality !== 'must' && modality !== 'should') return undefined;
  const certain = inEvery(found, ({ breach }) => breach !== undefined);
  if (!certain && deciding(found, ({ breach }) => (breach === undefined ? 'none' : 'breach')).some(({ uncovered }) => uncovered === true))
    return undefined;
  const least = breaking.reduce((one, other) => (isLess(other, one) ? other : one));
  if (least.breach === undefined) return undefined;
  const clauses = brokenClauses(ruled, breaking);
  const { limit, done } = least;
  const due = limit === undefined || least.breach === 'out-of-order' || least.breach === 'not-permitted' ? undefined : dueInstant(limit);
  const lateness = due === undefined || limit === undefined ? undefined : latenessOf(view, limit, least, due);
  const facts: BreachFacts = {
    title: rule.rule.title,
    id,
    kind: least.breach,
    requirementKind: rule.rule.kind,
    subject,
    clauses,
    certain,
    due,
    wholeDay: isOnDayOf(limit),
    exclusive: limit?.kind === 'instant' && limit.exclusive,
    lateness,
    done: done === undefined ? undefined : { from: done.at.from, dayOnly: done.at.precision === 'day', pointer: done.pointer },
    doubtful: applying.some((each) => each.done?.pointer !== done?.pointer),
    counted: rule.rule.limbs?.[least.limb]?.counted,
    timescale: limit?.timescale,
    first: rule.after?.rule.title,
    permittedTo: rule.rule.limitForbids === true && limit !== undefined ? dueInstant(limit) : undefined,
    forbidden: [rule.rule.forbidden?.says].flat()[0],
    asOf: view.asOf.instant,
  };
  return {
    requirement: id,
    occasion: occasionOf(view, rule, on),
    kind: least.breach,
    certainty: certain ? 'certain' : 'possible',
    of: rule.layer.basis === 'statute' ? 'regulation' : 'local-standard',
    clauses,
    basis: rule.layer.basis,
    modality,
    subject,
    ...(due === undefined ? {} : { due: formatInstant(due) }),
    ...(done === undefined ? {} : { doneAt: done.at.value }),
    ...(lateness === undefined ? {} : { lateBy: lateness.iso }),
    message: breachMessage(facts),
  };
}

/** It is a moment of which only the day is known, with no length of time from it. */
const isOnDayOf = (limit: Limit | undefined): boolean =>
  limit?.kind === 'instant' && limit.timescale === undefined && limit.anchor.precision === 'day';
/** Less of a breach: due later or, due then too, done sooner. What is certain is the least (semantics, section 6). */
const isLess = (one: Verdict, other: Verdict): boolean =>
  dueOf(one) > dueOf(other) || (dueOf(one) === dueOf(other) && doneFrom(one) < doneFrom(other));
const doneFrom = ({ done }: Verdict): number => done?.at.from ?? Infinity;

/** A review that the extract lacks may have been the last of the limits; any other unknown date lies before everything recorded. */
const dueOf = ({ limit }: Verdict): number =>
  limit === undefined ? -Infinity : (dueInstant(limit) ?? (countsFromUnrecordedReview(limit) ? Infinity : -Infinity));

/** Only the clauses broken: those of the limb, the order or the prohibition. */
function brokenClauses({ rule }: Ruled, breaking: readonly Verdict[]): readonly string[] {
  const own = rule.rule;
  const kinds = new Set(breaking.map(({ breach }) => breach));
  if (kinds.has('out-of-order')) return own.after?.clauses ?? own.clauses;
  if (kinds.has('not-permitted') && own.limitForbids !== true) return own.clauses;
  return distinct(chained(limbsIn(breaking), (limb) => own.limbs?.[limb]?.clauses ?? own.clauses));
}

/** The least that it can be late by; open ones run to `asOf` (semantics, section 6). */
export function latenessOf(
  view: HistoryView,
  limit: Limit,
  verdict: Verdict,
  due: number,
): { readonly iso: string; readonly text: string } {
  const until = verdict.done?.at.from ?? view.asOf.instant;
  if (limit.kind === 'day') return calendarDays(Math.max(0, londonDay(until) - londonDay(due)));
  return elapsed(Math.max(0, until - due));
}
