import type { Placement, PlacementHistory } from 'placement-rules';
import { momentText, slugText } from 'placement-rules/wording';

/** A placement as a heading and as a choice: "p1: foster, from Thu 2 Apr 2026". */
export function placementName({ id, kind, startedAt, plannedStart }: Placement): string {
  const from = startedAt ?? plannedStart;
  return `${id}: ${slugText(kind)}${from === undefined ? ', no date yet' : `, from ${dayOnly(from)}`}${startedAt === undefined && from !== undefined ? ' (proposed)' : ''}`;
}

export const placementNames = ({ placements }: PlacementHistory): readonly { readonly id: string; readonly name: string }[] =>
  placements.map((placement) => ({ id: placement.id, name: placementName(placement) }));

/** The day of a moment in words, without its clock time. */
export const dayOnly = (moment: string): string => momentText(moment).split(',')[0] ?? moment;
