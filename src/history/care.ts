import type { LookedAfterReview, Period } from '../contract.ts';
import type { Day } from '../time/index.ts';
import type { Entry } from './records.ts';
import type { Spell } from './spells.ts';
import type { HistoryView } from './view.ts';

type Care = Entry<Period>;

/** The periods of being looked after that have begun by `asOf`, in order; one that began at an unknown time lies where its end puts it. */
function carePeriods(view: HistoryView): readonly { readonly care: Care; readonly from: Day }[] {
  const known = view.worked.get('care-periods');
  // The key names what was kept.
  if (known !== undefined) return known as readonly { readonly care: Care; readonly from: Day }[];
  const begun = (view.records('lookedAfter') ?? []).filter(({ value, at }) => at !== undefined || value.from === 'unknown');
  const ends = begun.map((care) => endOfCare(view, care));
  const from = (care: Care, index: number): Day => {
    if (care.at !== undefined) return care.at.day;
    // Unknown until 1 June 2017, after a period that ended on 3 March 2016: it began in between.
    const own = care.value.to === undefined ? Infinity : ends[index] ?? -Infinity;
    return Math.max(-Infinity, ...ends.filter((end, other): end is Day => other !== index && end !== undefined && end <= own));
  };
  const periods = begun.map((care, index) => ({ care, from: from(care, index) })).sort((a, b) => a.from - b.from || (a.care.pointer < b.care.pointer ? -1 : 1));
  view.worked.set('care-periods', periods);
  return periods;
}

/** The day that a period of care ended; undefined where it has not, or where the record cannot say. */
export const endOfCare = (view: HistoryView, care: Care): Day | undefined =>
  (care.value.to === undefined || care.value.to === 'unknown' ? undefined : view.moment(care.value.to, `${care.pointer}/to`)?.day);

/** The period of care that a day lies in, or the last one before it. */
export function careAt(view: HistoryView, day: Day): Care | undefined {
  return carePeriods(view).filter(({ from }) => from <= day).at(-1)?.care;
}

/** The period of care that a day lies in, else the next one to begin. */
export function careAround(view: HistoryView, day: Day): Care | undefined {
  const care = careAt(view, day);
  const ended = care === undefined ? undefined : endOfCare(view, care);
  if (care !== undefined && (ended === undefined || ended > day)) return care;
  return carePeriods(view).find(({ from }) => from > day)?.care ?? care;
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
    return care.at !== undefined && day < care.at.day && careAround(view, day) === care
      && (spell.end === undefined || spell.end === 'unknown' || spell.end.day > care.at.day);
  });
}

/** The placement that a period of care began with; the first one proposed where the child has not been placed yet. */
export function firstPlacementOf(view: HistoryView, care: Care): Spell | undefined {
  const [first] = placementsOfCare(view, care);
  if (first !== undefined) return first;
  const running = endOfCare(view, care) === undefined && care.value.to !== 'unknown' && care === carePeriods(view).at(-1)?.care;
  return running && care.at !== undefined ? view.spells.find(({ start, withdrawn }) => start === undefined && withdrawn === undefined) : undefined;
}
