import { earliest, isBefore, momentOf } from './compare-moments.ts';
import { ProblemList, quoted } from './problems.ts';
import { seriesEndAfter } from './short-breaks.ts';
import type { Placement, PlacementHistory } from '../contract.ts';
import type { ParsedMoment } from '../time/index.ts';
import { ascending } from './sorted.ts';

interface DatedPlacement {
  readonly index: number;
  readonly placement: Placement;
  readonly start: ParsedMoment;
  /** Absent: still running. */
  readonly end: ParsedMoment | undefined;
}

/**
 * Placements that run at the same time for certain. Half-open, so that one may end and the next start on one day. Proposals,
 * withdrawn ones, short breaks (which lie inside other stays) and ends that the source cannot say are left out.
 */
export function checkOverlaps(history: PlacementHistory): ProblemList {
  const warnings = new ProblemList();
  let longest: DatedPlacement | undefined;
  for (const stay of stays(history)) {
    const earlier = longest;
    if (earlier !== undefined && (earlier.end === undefined || isBefore(stay.start, earlier.end))) {
      warnings.add(['placements', stay.index, 'startedAt'], 'overlapping-placements', () => overlap(stay, earlier));
    }
    if (earlier === undefined || endOf(stay) > endOf(earlier)) longest = stay;
  }
  return warnings;
}

function overlap(stay: DatedPlacement, earlier: DatedPlacement): string {
  const running = earlier.end === undefined ? 'has no end' : `ends ${earlier.placement.endedAt ?? ''}`;
  return (
    `Placement ${quoted(stay.placement.id)} starts ${stay.placement.startedAt ?? ''} while placement ${quoted(earlier.placement.id)} ` +
    `is running (it ${running}): end the earlier one, or correct the start.`
  );
}

/** By start; stays that start together by their end, then by id, so that the order of the array never matters. */
function stays(history: PlacementHistory): readonly DatedPlacement[] {
  const seriesEnd = seriesEndAfter(history);
  const all = history.placements.flatMap((placement, index): readonly DatedPlacement[] => {
    const start = momentOf(placement.startedAt);
    if (start === undefined || placement.withdrawnAt !== undefined || placement.endedAt === 'unknown') return [];
    return seriesEnd(start.day) !== undefined ? [] : [{ index, placement, start, end: momentOf(placement.endedAt) }];
  });
  return all.sort(
    (a, b) => earliest(a.start) - earliest(b.start) || ascending(endOf(a), endOf(b)) || (a.placement.id < b.placement.id ? -1 : 1),
  );
}

function endOf({ end }: DatedPlacement): number {
  return end === undefined ? Number.POSITIVE_INFINITY : earliest(end);
}
