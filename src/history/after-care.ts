import { momentOf } from './compare-moments.ts';
import { ProblemList } from './problems.ts';
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
