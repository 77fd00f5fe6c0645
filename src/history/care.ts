import type { LookedAfterReview, Period } from '../contract.ts';
import { formatDay, type Day } from '../time/index.ts';
import type { Entry } from './records.ts';
import type { Spell } from './spells.ts';
import type { HistoryView } from './view.ts';
import { worked } from './worked.ts';

type Care = Entry<Period>;

interface Placed { readonly care: Care; readonly from: Day }

/** The periods of being looked after that have begun by `asOf`, in order. */
function carePeriods(view: HistoryView): readonly Placed[] {
  return worked(view, 'care-periods', () => {
    const begun = (view.records('lookedAfter') ?? []).filter(({ value, at }) => at !== undefined || value.from === 'unknown');
    return begun.map((care) => ({ care, from: care.at?.day ?? earliestStart(view, care, begun) })).sort(inOrder);
  });
}

/** Where two may have begun on one day, the one that says so holds it. */
function inOrder(a: Placed, b: Placed): number {
  if (a.from !== b.from) return a.from - b.from;
  if ((a.care.at === undefined) !== (b.care.at === undefined)) return a.care.at === undefined ? -1 : 1;
  // Dates, then `unknown`, then the one that runs still.
  const left = a.care.value.to ?? '~', right = b.care.value.to ?? '~';
  return left === right ? 0 : left < right ? -1 : 1;
}

/**
 * A period that began at an unknown time lies where its end puts it: until 1 June 2017, after one that ended on 3 March 2016, it began in
 * between; one that runs still came last; one that tells neither came before those that tell when they began.
 */
function earliestStart(view: HistoryView, care: Care, all: readonly Care[]): Day {
  const others = all.filter((other) => other !== care);
  const { to } = care.value;
  if (to === 'unknown' && others.some(({ at }) => at !== undefined)) return -Infinity;
  const before = endOf(view, care) ?? Infinity;
  const ends = others.flatMap((other) => { const end = endOf(view, other); return end !== undefined && end <= before ? [end] : []; });
  const starts = others.flatMap(({ at }) => (at !== undefined && at.day < before ? [at.day] : []));
  return Math.max(-Infinity, ...ends, ...starts);
}

/** The day that a period of care ended; undefined where it has not, or where the record cannot say. */
const endOf = (view: HistoryView, { value: { to } }: Care): Day | undefined => (to === 'unknown' ? undefined : view.moment(to, '')?.day);

/** The last of the periods that follow each other without a day between them: the child does not leave care from one to the next. */
export function lastAdjoining(view: HistoryView, care: Care): Care {
  const end = endOf(view, care);
  const next = end === undefined ? undefined : carePeriods(view).find((other) => other.care.at?.day === end && (endOf(view, other.care) ?? Infinity) > end);
  return next === undefined ? care : lastAdjoining(view, next.care);
}
/** The day that the child left care, from a period on. */
export const endOfCare = (view: HistoryView, care: Care | undefined): Day | undefined => care && endOf(view, lastAdjoining(view, care));

/** The period of care that a day lies in, or the last one before it. */
export function careAt(view: HistoryView, day: Day): Care | undefined {
  let last: Care | undefined;
  for (const { care, from } of carePeriods(view)) if (from <= day) last = care;
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
export function careName(view: HistoryView, care: Care): string {
  if (care.at !== undefined) return formatDay(care.at.day);
  const alike = carePeriods(view).filter((other) => other.care.at === undefined);
  return alike.at(-1)?.care === care ? 'unknown' : `until-${care.value.to ?? 'now'}`;
}

/** The reviews held in a period of care, or after it before another began; all of them where no period is recorded. */
export function reviewsOfCare(view: HistoryView, care: Care | undefined): readonly Entry<LookedAfterReview>[] {
  return (view.records('reviews') ?? []).filter(({ at }) => at !== undefined && (care === undefined || careAt(view, at.day) === care));
}

/** The placements of a period of care, in order: those that began in it, and one that ran already as it began. */
export function placementsOfCare(view: HistoryView, care: Care): readonly Spell[] {
  const end = endOf(view, care);
  return view.spells.filter((spell) => {
    if (spell.start === undefined) return false;
    const { day } = spell.start;
    if (careAt(view, day) === care) return end === undefined || day < end || day === care.at?.day;
    return care.at !== undefined && day < care.at.day && careAround(view, day) === care
      && (spell.end === undefined || spell.end === 'unknown' || spell.end.day > care.at.day);
  });
}

/** The placement that a period of care began with; the first one proposed where the child has not been placed yet. */
export function firstPlacementOf(view: HistoryView, care: Care): Spell | undefined {
  const [first] = placementsOfCare(view, care);
  if (first !== undefined) return first;
  const running = endOf(view, care) === undefined && care.value.to !== 'unknown' && care === carePeriods(view).at(-1)?.care;
  return running && care.at !== undefined ? view.spells.find(({ start, withdrawn }) => start === undefined && withdrawn === undefined) : undefined;
}
