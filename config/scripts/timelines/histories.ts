import type { Placement, PlacementHistory } from '../../../src/contract.ts';

/** Histories that are hard to draw. They hold nothing but what the contract asks for; each goes through `parseHistory`. */

/** As an extract with placements and nothing else gives it. */
export const placementsAlone = ({ child, placements }: PlacementHistory): PlacementHistory => ({ child: { id: child.id }, placements });

/** Placed and moved on within one day, which is all that there is. */
export const oneDay: PlacementHistory = {
  child: { id: 'c-1' },
  lookedAfter: [{ from: '2026-07-06' }],
  visits: [],
  reviews: [],
  meetings: [],
  plans: [],
  placements: [
    {
      id: 'p1',
      kind: 'foster',
      startedAt: '2026-07-06T01:00',
      endedAt: '2026-07-06T07:00',
      emergency: true,
      ending: { manner: 'abrupt', endedBy: 'carer' },
    },
    { id: 'p2', kind: 'residential', startedAt: '2026-07-06T07:00', emergency: true },
  ],
};

/** A child who has not moved in anywhere. */
export const proposalAlone: PlacementHistory = {
  child: { id: 'c-2' },
  placements: [{ id: 'p1', kind: 'foster', plannedStart: '2026-07-20' }],
};

const kinds: readonly Placement['kind'][] = [
  'foster',
  'residential',
  'connected-person',
  'supported-accommodation',
  'foster',
  'residential-school',
];
const manners = ['planned', 'unplanned', 'abrupt'] as const;
const dayLength = 86_400_000;
const date = (day: number): string => new Date(Date.UTC(2022, 0, 10) + day * dayLength).toISOString().slice(0, 10);

/** So many placements, one after the other, of between a week and three months, with the visits and reviews that such a child has. */
export function manyMoves(count: number): PlacementHistory {
  const lengths = Array.from({ length: count }, (_, index) => [9, 62, 21, 90, 7, 48][index % 6] ?? 30);
  const starts = lengths.map((_, index) => lengths.slice(0, index).reduce((sum, days) => sum + days, 0));
  const last = starts.at(-1) ?? 0;
  return {
    child: { id: 'c-30', dateOfBirth: '2012-05-04' },
    lookedAfter: [{ from: date(0) }],
    legalStatuses: [{ status: 'section-20', from: date(0) }],
    placements: starts.map((start, index) => ({
      id: `placement-${index + 1}`,
      kind: kinds[index % kinds.length] ?? 'foster',
      provision: index % 3 === 0 ? 'commissioned' : 'in-house',
      startedAt: date(start),
      emergency: index % 2 === 1,
      ...(index === count - 1 ? {} : { endedAt: date(start + (lengths[index] ?? 0)), ending: { manner: manners[index % 3] ?? 'planned' } }),
    })),
    visits: Array.from({ length: Math.floor(last / 20) }, (_, index) => ({
      id: `visit-${index + 1}`,
      at: date(5 + index * 20),
      childSeen: index % 7 !== 3,
    })),
    reviews: Array.from({ length: Math.floor(last / 150) }, (_, index) => ({ id: `review-${index + 1}`, heldAt: date(25 + index * 150) })),
    meetings: starts
      .filter((_, index) => index % 2 === 0)
      .map((start, index) => ({ id: `meeting-${index + 1}`, kind: 'placement-planning-meeting' as const, heldAt: date(start + 2) })),
    plans: [],
  };
}
