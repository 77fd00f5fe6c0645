import { momentOf } from './compare-moments.ts';
import { ProblemList, type Path } from './problems.ts';
import type { PlacementHistory } from '../contract.ts';

/** A placement that began once the recorded care had ended is in none, and asks for nothing: the period that it is in may be missing. */
export function checkAfterCare({ lookedAfter = [], placements }: PlacementHistory): ProblemList {
  const warnings = new ProblemList();
  // The first day after all of it; a period may begin and end on one.
  const after = Math.max(...lookedAfter.flatMap(({ from, to }) => [(momentOf(from)?.day ?? -Infinity) + 1, momentOf(to)?.day ?? Infinity]));
  placements.forEach(({ kind, startedAt, withdrawnAt }, index) => {
    const start = momentOf(startedAt);
    if (
      start === undefined ||
      start.day < after ||
      lookedAfter.length === 0 ||
      withdrawnAt !== undefined ||
      kind === 'special-guardianship'
    )
      return;
    warnings.add(
      ['placements', index, 'startedAt'],
      'placement-after-care',
      () =>
        `The recorded care had ended before this began (${startedAt ?? ''}), and nothing is asked for in it: record the period of care, if there was one.`,
    );
  });
  return warnings;
}

/** A review or a visit on a day of no recorded period of care: the date, or a period, may be wrong. Those of a series of short breaks lie between the breaks. */
export function checkOutsideCare({
  lookedAfter = [],
  legalStatuses = [],
  placements,
  reviews = [],
  visits = [],
}: PlacementHistory): ProblemList {
  const warnings = new ProblemList();
  const mayBeOutside =
    legalStatuses.some(({ status }) => status === 'short-break-series') || placements.some(({ kind }) => kind === 'special-guardianship');
  if (mayBeOutside || lookedAfter.length === 0) return warnings;
  const periods = lookedAfter.map(({ from, to }) => ({ from: momentOf(from)?.day ?? -Infinity, to: momentOf(to)?.day ?? Infinity }));
  const check = (at: string | undefined, path: Path): void => {
    const day = momentOf(at)?.day;
    if (day === undefined || periods.some(({ from, to }) => from <= day && day <= to)) return;
    warnings.add(
      path,
      'record-outside-care',
      () => `This is on ${at}, outside every recorded period of care: check the date, or record the period.`,
    );
  };
  reviews.forEach(({ heldAt }, index) => check(heldAt, ['reviews', index, 'heldAt']));
  visits.forEach(({ at }, index) => check(at, ['visits', index, 'at']));
  return warnings;
}
