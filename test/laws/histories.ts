import fc from 'fast-check';
import type { PlacementHistory } from '../../src/contract.ts';
import { formatDay } from '../../src/time/index.ts';
import { dayOf, maybe, momentOn } from './moments.ts';
import { records } from './records-of-a-history.ts';

/** Starts that make arithmetic hard: before clock changes, Easter, Christmas, leap days; and any day of 2012-2027. */
const startDay: fc.Arbitrary<number> = fc.oneof(
  fc
    .constantFrom('2026-03-27', '2026-10-23', '2026-04-02', '2025-12-23', '2024-02-29', '2020-05-01', '2022-09-16', '2026-05-21')
    .map(dayOf),
  fc.integer({ min: dayOf('2012-01-01'), max: dayOf('2027-06-30') }),
);

const kind = fc.constantFrom(
  'foster',
  'connected-person',
  'residential',
  'secure',
  'with-parents',
  'adoptive',
  'supported-accommodation',
  'special-guardianship',
  'hospital',
  'other',
);

interface Stay {
  readonly start: number;
  readonly end: number | undefined;
}

function stays(from: number, lengths: readonly (readonly [number, number])[], open: boolean): readonly Stay[] {
  let day = from;
  return lengths.map(([length, gap], index): Stay => {
    const start = day;
    day = start + length + gap;
    return { start, end: open && index === lengths.length - 1 ? undefined : start + length };
  });
}

const ending = fc.record({
  manner: maybe(fc.constantFrom('planned', 'unplanned', 'abrupt')),
  endedBy: maybe(fc.constantFrom('authority', 'carer', 'provider', 'child')),
  complex: maybe(fc.boolean()),
  immediateRisk: maybe(fc.boolean()),
});

const placement = (stay: Stay, index: number): fc.Arbitrary<Record<string, unknown>> =>
  fc
    .record({
      id: fc.constant(`p${index + 1}`),
      kind,
      provision: maybe(fc.constantFrom('in-house', 'commissioned')),
      startedAt: momentOn(stay.start),
      endedAt:
        stay.end === undefined
          ? fc.constant(undefined)
          : fc.oneof(momentOn(stay.end), fc.constant(formatDay(stay.end)), fc.constant('unknown')),
      emergency: maybe(fc.boolean()),
      sameCarer: maybe(fc.constantFrom(false, false, true)),
      permanent: maybe(fc.boolean()),
      longTerm: maybe(fc.boolean()),
      outOfArea: maybe(fc.boolean()),
      disruptsEducation: maybe(fc.boolean()),
      ending: maybe(ending),
      planningIntervals: maybe(fc.constantFrom([{ every: { weeks: 6 } }], [{ every: { months: 1 } }])),
    })
    .map((record) => tidy(record, stay));

/** Timed ends on the day of the start could lie before it: such stays keep day-only moments. */
function tidy(record: Record<string, unknown>, stay: Stay): Record<string, unknown> {
  if (stay.end !== stay.start) return record;
  return { ...record, startedAt: formatDay(stay.start), endedAt: stay.end === undefined ? undefined : formatDay(stay.end) };
}

const withoutUndefined = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

/** A history that `parseHistory` accepts. */
export const history: fc.Arbitrary<PlacementHistory> = fc
  .tuple(
    startDay,
    fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.constantFrom(0, 0, 0, 3, 40)), { minLength: 1, maxLength: 4 }),
    fc.boolean(),
  )
  .chain(([from, lengths, open]) => {
    const all = stays(from, lengths, open);
    const span = (all.at(-1)?.end ?? (all.at(-1)?.start ?? from) + 200) - from + 30;
    return fc.record({
      child: fc.record({
        id: fc.constant('c1'),
        dateOfBirth: maybe(fc.constantFrom(formatDay(from - 16 * 365 - 4 + 30), formatDay(from - 3_000), '2008-02-29')),
        inEducation: maybe(fc.boolean()),
        behavioursOfConcern: maybe(fc.boolean()),
      }),
      lookedAfter: fc.oneof(fc.constant(undefined), fc.constant([{ from: formatDay(from) }]), fc.constant([{ from: 'unknown' }])),
      legalStatuses: fc.oneof(
        fc.constant(undefined),
        fc
          .constantFrom('section-20', 'care-order', 'interim-care-order', 'remand', 'short-break-series')
          .map((status) => [{ status, from: formatDay(from) }]),
      ),
      placements: fc.tuple(...all.map(placement)),
      ...records(from, span, all.length),
    });
  })
  .map((record) => withoutUndefined(record) as PlacementHistory);

/** A moment to judge at: within the history's years, day-only or timed. */
const asOfFor = (of: PlacementHistory): fc.Arbitrary<string> => {
  const first = of.placements[0]?.startedAt?.slice(0, 10) ?? '2026-01-01';
  const start = dayOf(first);
  return fc.integer({ min: start - 10, max: start + 1_600 }).chain(momentOn);
};
export const judgedHistory: fc.Arbitrary<readonly [PlacementHistory, string]> = history.chain((of) =>
  fc.tuple(fc.constant(of), asOfFor(of)),
);
