import { earliest, momentOf } from './compare-moments.ts';
import { ProblemList, quoted } from './problems.ts';
import type { PlacementHistory } from '../contract.ts';

/** `sameCarer` joins a placement to the one before it, and so asks for nothing that a beginning calls for, though the child may have left care in between. */
export function checkSameCarer({ placements, lookedAfter = [] }: PlacementHistory): ProblemList {
  const warnings = new ProblemList();
  const began = placements
    .flatMap((placement, index) => {
      const start = momentOf(placement.startedAt);
      return start === undefined || placement.withdrawnAt !== undefined
        ? []
        : [{ placement, index, start, end: momentOf(placement.endedAt)?.day ?? Infinity }];
    })
    .sort((a, b) => earliest(a.start) - earliest(b.start) || (a.placement.id < b.placement.id ? -1 : 1));
  began.forEach(({ placement, index, start }, place) => {
    const before = began[place - 1];
    if (placement.sameCarer !== true || before === undefined) return;
    const anew = lookedAfter.find(({ from }) => {
      const day = momentOf(from)?.day ?? -Infinity;
      return day > before.end && day <= start.day;
    });
    if (anew === undefined) return;
    warnings.add(
      ['placements', index, 'sameCarer'],
      'same-carer-in-later-care',
      () =>
        `This goes on with placement ${quoted(before.placement.id)}, which ended ${before.placement.endedAt ?? ''}, and care began anew on ${anew.from} in between: ` +
        'without "sameCarer" what a first placement calls for is asked for.',
    );
  });
  return warnings;
}
