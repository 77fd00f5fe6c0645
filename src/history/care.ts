import type { LookedAfterReview, Period } from '../contract.ts';
import { formatDay, type Day } from '../time/index.ts';
import type { Entry } from './records.ts';
import { ascending } from './sorted.ts';
import type { Spell } from './spells.ts';
import type { HistoryView } from './view.ts';
import { worked } from './worked.ts';

type Care = Entry<Period>;

interface DatedCare {
  readonly care: Care;
  readonly from: Day;
}

/** The periods of being looked after that have begun by `asOf`, in order. */
function carePeriods(view: HistoryView): readonly DatedCare[] {
  return worked(view, 'care-periods', () => {
    const begun = (view.records('lookedAfter') ?? []).filter(({ value, at }) => at !== undefined || value.from === 'unknown');
    return begun.map((care) => ({ care, from: care.at?.day ?? earliestStart(view, care, begun) })).sort(inOrder);
  });
}

/** Where two may have begun on one day, the one that says so holds it. */
function inOrder(a: DatedCare, b: DatedCare): number {
  if (a.from !== b.from) return a.from - b.from;
  if ((a.care.at === undefined) !== (b.care.at === undefined)) return a.care.at === undefined ? -1 : 1;
  // Dates, then `unknown`, then the one that runs still.
  return ascending(a.care.value.to ?? '~', b.care.value.to ?? '~');
}

/**
 * A period that began at an unknown time lies where its end puts it: until 1 June 2017, after one that ended on 3 March 2016, it began in
 * between; one that runs still came last; one that tells neither came before those that tell when they began.
 */
function earliestStart(view: HistoryView, care: Care, all: readonly Care[]): Day {
  const others = all.filter((other) => other !== care);
  const { to } = care.value;
  if (to === 'unknown' && others.some(({ at }) => at !== undefined)) return -Infinity;
  const before = endOfCare(view, care) ?? Infinity;
  const ends = others.flatMap((other) => {
    const end = endOfCare(view, other);
    return end !== undefined && end <= before ? [end] : [];
  });
  const starts = others.flatMap(({ at }) => (at !== undefined && at.day < before ? [at.day] : []));
  return Math.max(-Infinity, ...ends, ...starts);
}

/** The day that a period of care ended; undefined where it has not, or where the record cannot say. */
export const endOfCare = (view: HistoryView, care: Care | undefined): Day | undefined =>
  care?.value.to === 'unknown' ? undefined : view.moment(care?.value.to, '')?.day;

/** The period of care that a day lies in, or the last one before it. */
export function careAt(view: HistoryView, day: Day): Care | undefined {
  let last: Care | undefined;
  for (const { care, from } of carePeriods(view)) if (from <= day) last = care;
  return last;
}

/**
 * The period in which the child left the care that a day of a placement lies in: from one period to another that begins on the day of its
 * end the child does not. A placement may begin before care does.
 */
export function lastCareFrom(view: HistoryView, day: Day, spell: Spell | undefined): Care | undefined {
  const next = careAround(view, day);
  let last = next?.at !== undefined && next.at.day > day && spell !== undefined && !runsInto(spell, next.at.day) ? careAt(view, day) : next;
  for (const { care } of carePeriods(view))
    if (last !== undefined && care.at !== undefined && care.at.day === endOfCare(view, last)) last = care;
  return last;
}

/** The period of care that a day lies in, else the next one to begin. */
export function careAround(view: HistoryView, day: Day): Care | undefined {
  const care = careAt(view, day);
  const ended = endOfCare(view, care);
  if (care !== undefined && (ended === undefined || ended > day)) return care;
  return carePeriods(view).find(({ from }) => from > day)?.care ?? care;
}

/** Names a period in ids: by its first day, so that a time of day filled in changes nothing; else by what tells it from other unknown ones. */
export function careName(view: HistoryView, care: Care | undefined): string {
  if (care === undefined) return 'unknown';
  const all = carePeriods(view).map((placed) => placed.care);
  const last = all.findLast(({ at }) => at === undefined);
  const nameOf = (one: Care): string =>
    one.at !== undefined ? formatDay(one.at.day) : one === last ? 'unknown' : `until-${one.value.to ?? 'now'}`;
  const name = nameOf(care);
  const before = all.slice(0, all.indexOf(care)).filter((one) => nameOf(one) === name).length;
  return before === 0 ? name : `${name}-${before + 1}`;
}

/** The reviews held in a period of care, or after it before another began; all of them where no period is recorded. */
export function reviewsOfCare(view: HistoryView, care: Care | undefined): readonly Entry<LookedAfterReview>[] {
  return (view.records('reviews') ?? []).filter(({ at }) => at !== undefined && (care === undefined || careAt(view, at.day) === care));
}

/** The placements of a period of care, in order: those that began in it, and one that ran already as it began. */
export function placementsOfCare(view: HistoryView, care: Care): readonly Spell[] {
  const end = endOfCare(view, care);
  return view.spells.filter((spell) => {
    if (spell.start === undefined) return false;
    const { day } = spell.start;
    if (careAt(view, day) === care) return end === undefined || day < end || day === care.at?.day;
    return care.at !== undefined && day < care.at.day && careAround(view, day) === care && runsInto(spell, care.at.day);
  });
}
const runsInto = ({ ended }: Spell, day: Day): boolean => ended === undefined || ended.day > day;

/** The placement that a period of care began with; the first one proposed where the child has not been placed yet. */
export function firstPlacementOf(view: HistoryView, care: Care): Spell | undefined {
  const [first] = placementsOfCare(view, care);
  if (first !== undefined) return first;
  const running = endOfCare(view, care) === undefined && care.value.to !== 'unknown' && care === carePeriods(view).at(-1)?.care;
  return running && care.at !== undefined
    ? view.spells.find(({ start, withdrawn }) => start === undefined && withdrawn === undefined)
    : undefined;
}
