import fc from 'fast-check';
import type { PlacementHistory } from '../../src/contract.ts';
import { CLOCK, unknownsOf } from './unknowns-of-a-history.ts';

const some = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined, freq: 2 });
const on = (...days: readonly string[]): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...days), fc.constantFrom('', 'T10:00', 'T10:00', 'T18:00')).map(([day, time]) => `${day}${time}`);

export const small: fc.Arbitrary<PlacementHistory> = fc
  .record({
    emergency: some(fc.boolean()),
    before: some(some(fc.boolean())),
    predicted: some(fc.constantFrom([], ['mental-health'])),
    transCultural: some(some(fc.boolean())),
    started: on('2026-03-02'),
    concern: some(on('2026-03-04', '2026-03-05')),
    resolved: some(on('2026-03-06', '2026-03-08')),
    missing: some(on('2026-03-02', '2026-03-05', '2026-03-07')),
    first: some(on('2026-03-01', '2026-03-04', '2026-03-05')),
    second: some(on('2026-03-05', '2026-03-07')),
    ended: some(fc.tuple(on('2026-03-07', '2026-03-09'), fc.constantFrom('practice-manager', 'team-manager'), some(fc.boolean()))),
    plan: some(fc.tuple(on('2026-03-01', '2026-03-02', '2026-03-03'), some(fc.constant('new')))),
    later: some(fc.tuple(on('2026-03-04', '2026-03-06'), some(fc.constantFrom('new', 'revision')))),
    carePlan: some(on('2026-03-02', '2026-03-04', '2026-03-06')),
    review: some(on('2026-03-04', '2026-03-06')),
  })
  .map(
    ({
      emergency,
      before,
      predicted,
      transCultural,
      started,
      concern,
      resolved,
      missing,
      first,
      second,
      ended,
      plan,
      later,
      carePlan,
      review,
    }) => {
      const given = (record: object | undefined): readonly object[] => (record === undefined ? [] : [record]);
      const meeting = (id: string, heldAt: string | undefined): readonly object[] =>
        given(heldAt === undefined ? undefined : { id, kind: 'placement-stability-meeting', placementId: 'p1', heldAt });
      return JSON.parse(
        JSON.stringify({
          child: { id: 'c1', interpreterNeeded: false, disabilities: [] },
          placements: [
            {
              id: 'p1',
              kind: 'foster',
              provision: 'in-house',
              startedAt: started,
              emergency,
              predictedDifficulties: predicted,
              ...(transCultural === undefined ? {} : { transCultural: { specificNeeds: transCultural } }),
            },
            ...given(
              before === undefined
                ? undefined
                : {
                    id: 'p0',
                    kind: 'foster',
                    provision: 'in-house',
                    startedAt: '2026-01-05T10:00',
                    endedAt: '2026-02-20T10:00',
                    emergency: before,
                    predictedDifficulties: [],
                  },
            ),
          ],
          concerns: given(
            concern === undefined
              ? undefined
              : { id: 'k1', kind: 'fragility', identifiedAt: concern, resolvedAt: resolved, placementId: 'p1' },
          ),
          circumstances: given(
            missing === undefined ? undefined : { id: 'x1', kind: 'missing', from: missing, to: '2026-03-12', placementId: 'p1' },
          ),
          meetings: [...meeting('m1', first), ...meeting('m2', second)],
          decisions: given(
            ended === undefined
              ? undefined
              : { id: 'd1', kind: 'end-stability-meetings', at: ended[0], by: ended[1], inReview: ended[2], placementId: 'p1' },
          ),
          plans: [
            ...given(
              plan === undefined ? undefined : { id: 'v1', placementId: 'p1', preparedAt: plan[0], finalisedAt: plan[0], kind: plan[1] },
            ),
            ...given(later === undefined ? undefined : { id: 'v2', placementId: 'p1', preparedAt: later[0], kind: later[1] }),
          ],
          documents: given(carePlan === undefined ? undefined : { id: 'o1', kind: 'care-plan', at: carePlan, placementId: 'p1' }),
          reviews: given(review === undefined ? undefined : { id: 'r1', heldAt: review }),
          lookedAfter: [],
          legalStatuses: [],
          visits: [],
          notifications: [],
          consultations: [],
          carerBreaks: [],
          judgements: [],
          network: [],
          attestations: [],
        }),
      ) as PlacementHistory;
    },
  )
  .filter((of) => fewUnknowns(of) && !bothOnOneDay(of));

function fewUnknowns(of: PlacementHistory): boolean {
  const unknowns = unknownsOf(of);
  return unknowns.length <= 3 && unknowns.filter(({ fill }) => fill.length === CLOCK.length).length <= 2;
}

/** Two meetings of one day follow each other as they are sorted: the chain of a series is not tried both ways. */
function bothOnOneDay({ meetings = [] }: PlacementHistory): boolean {
  const [first, second] = meetings.map(({ heldAt = '' }) => heldAt);
  return first?.slice(0, 10) === second?.slice(0, 10) && (first?.length === 10 || second?.length === 10);
}
