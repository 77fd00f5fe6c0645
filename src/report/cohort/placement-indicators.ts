import { addMonths, addYears, ageOn, type Day } from '../../time/index.ts';
import type { Care, Stay } from './stays.ts';

/** yes: in numerator and denominator. no: in the denominator alone. outside: in neither. */
export type Verdict = 'yes' | 'no' | 'cannot-tell' | 'outside';

interface Standing {
  readonly stays: readonly Stay[];
  readonly care: Care;
  readonly bornOn: Day | undefined;
  readonly day: Day;
}

/** Whether a child has had three or more placements in the year to a day: 1 Apr 2025 to 31 Mar 2026 for 31 Mar 2026. */
export function threeOrMorePlacements({ stays, care, day }: Standing): Verdict {
  if (care.shortBreaks === 'yes' || care.lookedAfter === 'no') return 'outside';
  const yearBegins = addYears(day, -1) + 1;
  const inYear = stays.filter(({ to }) => typeof to !== 'number' || to >= yearBegins);
  // A placement whose end nobody knows lies in the year only perhaps, unless it began in it.
  const sure = inYear.filter(({ from, to }, index) => to !== 'unknown' || from >= yearBegins || index === inYear.length - 1);
  if (care.lookedAfter === 'unknown' || care.shortBreaks === 'unknown') return 'cannot-tell';
  if (sure.length >= 3) return 'yes';
  return inYear.length >= 3 || inYear.length === 0 || lacksPlacement(stays, care, yearBegins, day) ? 'cannot-tell' : 'no';
}

/** Whether the child was, or may have been, looked after on some day from one to the other, and in no placement on record: where, nobody knows. */
function lacksPlacement(stays: readonly Stay[], care: Care, from: Day, day: Day): boolean {
  let known = from;
  for (const stay of stays) {
    if (care.within(known, stay.from)) return true;
    known = Math.max(known, typeof stay.to === 'number' ? stay.to : stay.to === 'unknown' ? stay.from : day + 1);
  }
  return care.within(known, day + 1);
}

/** Whether a child who has long been looked after has stayed with one carer for two years. */
export function longTermStability({ stays, care, bornOn, day }: Standing): Verdict {
  if (care.shortBreaks === 'yes' || care.lookedAfter === 'no') return 'outside';
  const longAgo = addMonths(day, -30);
  const twoYearsAgo = addYears(day, -2);
  if (care.mayBeSince !== undefined && care.mayBeSince > longAgo) return 'outside';
  if (bornOn !== undefined && ageOn(bornOn, day) >= 16) return 'outside';
  const [before, current] = [stays.at(-2), stays.at(-1)];
  const knownLongAgo = care.since !== undefined || (stays[0]?.from ?? day) <= longAgo;
  if ([care.lookedAfter, care.shortBreaks].includes('unknown') || (care.since !== undefined && care.since > longAgo)) return 'cannot-tell';
  if (bornOn === undefined || !knownLongAgo || current === undefined || current.to !== undefined) return 'cannot-tell';
  if (current.from <= twoYearsAgo) return 'yes';
  const matched = current.kind === 'adoptive' && before !== undefined && before.to === current.from && before.from <= twoYearsAgo;
  if (matched) return 'yes';
  // An adoptive placement counts with the one before it, if only that were on record.
  const older =
    current.continues ||
    (current.kind === 'adoptive' && (before === undefined ? care.since !== current.from : before.continues || before.to === 'unknown'));
  return older ? 'cannot-tell' : 'no';
}
