import fc from 'fast-check';
import type { PlacementHistory } from '../../src/contract.ts';
import { formatDay, parseDay } from '../../src/time/index.ts';

/**
 * Histories that look like real ones: moves with and without gaps, same-carer moves, day-only and timed moments, facts left out,
 * clock-change weekends, Easter and Christmas weeks, leap days, sixteenth birthdays, overlapping concerns, meetings in series.
 */
const dayOf = (text: string): number => parseDay(text) ?? 0;

/** Starts that make arithmetic hard: before clock changes, Easter, Christmas, leap days; and any day of 2012-2027. */
const startDay: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom('2026-03-27', '2026-10-23', '2026-04-02', '2025-12-23', '2024-02-29', '2020-05-01', '2022-09-16', '2026-05-21').map(dayOf),
  fc.integer({ min: dayOf('2012-01-01'), max: dayOf('2027-06-30') }),
);

const clock = fc.constantFrom('00:00', '00:30', '08:15', '10:00', '16:30', '18:00', '23:59');
/** A moment on a day: only the day, or with a clock time that exists on every day. */
const momentOn = (day: number): fc.Arbitrary<string> => fc.oneof(fc.constant(formatDay(day)), clock.map((time) => `${formatDay(day)}T${time}`));

const kind = fc.constantFrom('foster', 'connected-person', 'residential', 'secure', 'with-parents', 'adoptive', 'supported-accommodation', 'special-guardianship', 'hospital', 'other');
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined, freq: 3 });

interface Stay { readonly start: number; readonly end: number | undefined }

function stays(from: number, lengths: readonly (readonly [number, number])[], open: boolean): readonly Stay[] {
  let day = from;
  return lengths.map(([length, gap], index): Stay => {
    const start = day;
    day = start + length + gap;
    return { start, end: open && index === lengths.length - 1 ? undefined : start + length };
  });
}

const ending = fc.record({
  manner: maybe(fc.constantFrom('planned', 'unplanned', 'abrupt')), endedBy: maybe(fc.constantFrom('authority', 'carer', 'provider', 'child')),
  complex: maybe(fc.boolean()), immediateRisk: maybe(fc.boolean()),
});

const placement = (stay: Stay, index: number): fc.Arbitrary<Record<string, unknown>> => fc.record({
  id: fc.constant(`p${index + 1}`), kind, provision: maybe(fc.constantFrom('in-house', 'commissioned')),
  startedAt: momentOn(stay.start), endedAt: stay.end === undefined ? fc.constant(undefined) : fc.oneof(momentOn(stay.end), fc.constant(formatDay(stay.end)), fc.constant('unknown')),
  emergency: maybe(fc.boolean()), sameCarer: maybe(fc.constantFrom(false, false, true)), permanent: maybe(fc.boolean()), longTerm: maybe(fc.boolean()),
  outOfArea: maybe(fc.boolean()), disruptsEducation: maybe(fc.boolean()), ending: maybe(ending),
  planningIntervals: maybe(fc.constantFrom([{ every: { weeks: 6 } }], [{ every: { months: 1 } }])),
}).map((record) => tidy(record, stay));

/** Timed ends on the day of the start could lie before it: such stays keep day-only moments. */
function tidy(record: Record<string, unknown>, stay: Stay): Record<string, unknown> {
  if (stay.end !== stay.start) return record;
  return { ...record, startedAt: formatDay(stay.start), endedAt: stay.end === undefined ? undefined : formatDay(stay.end) };
}

const around = (from: number, span: number): fc.Arbitrary<number> => fc.integer({ min: from - 20, max: from + span });
const placementId = (count: number): fc.Arbitrary<string | undefined> => maybe(fc.integer({ min: 1, max: count }).map((number) => `p${number}`));

function records(from: number, span: number, count: number): Readonly<Record<string, fc.Arbitrary<unknown>>> {
  const at = around(from, span);
  const list = (one: (day: number, index: number) => fc.Arbitrary<unknown>, maxLength: number): fc.Arbitrary<unknown> =>
    fc.oneof({ weight: 1, arbitrary: fc.constant(undefined) }, { weight: 4, arbitrary: fc.array(at, { maxLength }).chain((days) => fc.tuple(...days.map(one))) });
  return {
    meetings: list((day, index) => fc.record({
      id: fc.constant(`m${index + 1}`), kind: fc.constantFrom('placement-planning-meeting', 'placement-agreement-meeting', 'placement-support-meeting', 'pre-disruption-meeting', 'disruption-meeting', 'enhanced-case-management-meeting', 'seventy-two-hour-review', 'placement-stability-meeting'),
      heldAt: momentOn(day), placementId: placementId(count), attended: maybe(fc.constant(['social-worker', 'child'])),
    }), 6),
    visits: list((day, index) => fc.record({ id: fc.constant(`v${index + 1}`), at: momentOn(day), placementId: placementId(count), by: maybe(fc.constant('social-worker')) }), 6),
    reviews: list((day, index) => fc.record({ id: fc.constant(`r${index + 1}`), heldAt: momentOn(day) }), 4),
    plans: list((day, index) => fc.record({ id: fc.constant(`plan${index + 1}`), placementId: fc.integer({ min: 1, max: count }).map((number) => `p${number}`), kind: maybe(fc.constantFrom('new', 'revision')), preparedAt: momentOn(day), finalisedAt: maybe(fc.constant(formatDay(day + 1))), sections: maybe(fc.constant({ contact: 'complete', 'long-term-plan': 'incomplete' })) }), 3),
    concerns: list((day, index) => fc.record({ id: fc.constant(`k${index + 1}`), kind: fc.constantFrom('support-need', 'imminent-disruption', 'day-to-day-arrangements', 'suitability', 'fragility', 'progress'), identifiedAt: momentOn(day), resolvedAt: maybe(fc.constant(formatDay(day + 9))), placementId: placementId(count), endingInevitable: maybe(fc.boolean()) }), 3),
    circumstances: list((day, index) => fc.record({ id: fc.constant(`c${index + 1}`), kind: fc.constantFrom('missing', 'care-proceedings', 'child-protection-concern', 'sexual-exploitation-risk'), from: fc.constant(formatDay(day)), to: maybe(fc.constant(formatDay(day + 5))), placementId: placementId(count) }), 3),
    decisions: list((day, index) => fc.record({ id: fc.constant(`d${index + 1}`), kind: fc.constantFrom('review-before-move', 'hold-disruption-meeting', 'end-stability-meetings'), at: momentOn(day), by: fc.constantFrom('iro', 'team-manager', 'practice-manager'), outcome: maybe(fc.constantFrom('yes', 'no')), placementId: placementId(count) }), 2),
    notifications: list((day, index) => fc.record({ id: fc.constant(`n${index + 1}`), to: fc.constantFrom('virtual-school', 'placement-officer', 'lado', 'iro'), about: fc.constantFrom('placement-ended', 'education-disrupted', 'carer-conduct', 'placement-made'), at: momentOn(day), placementId: placementId(count) }), 3),
    documents: list((day, index) => fc.record({ id: fc.constant(`o${index + 1}`), kind: fc.constantFrom('care-plan', 'health-assessment', 'information-for-carers', 'single-assessment', 'chronology', 'safety-plan'), at: momentOn(day), placementId: placementId(count) }), 3),
    network: fc.constantFrom(undefined, [], [{ role: 'advocate' }, { role: 'parent', excluded: { reason: 'court order' } }, { role: 'social-worker', worker: 'w1', team: 't1' }]),
    consultations: fc.constantFrom(undefined, []), judgements: fc.constantFrom(undefined, []), attestations: fc.constant(undefined),
  };
}

const withoutUndefined = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

/** A history that `parseHistory` accepts. */
export const history: fc.Arbitrary<PlacementHistory> = fc.tuple(startDay, fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.constantFrom(0, 0, 0, 3, 40)), { minLength: 1, maxLength: 4 }), fc.boolean())
  .chain(([from, lengths, open]) => {
    const all = stays(from, lengths, open);
    const span = (all.at(-1)?.end ?? (all.at(-1)?.start ?? from) + 200) - from + 30;
    return fc.record({
      child: fc.record({ id: fc.constant('c1'), dateOfBirth: maybe(fc.constantFrom(formatDay(from - 16 * 365 - 4 + 30), formatDay(from - 3_000), '2008-02-29')), inEducation: maybe(fc.boolean()), behavioursOfConcern: maybe(fc.boolean()) }),
      lookedAfter: fc.oneof(fc.constant(undefined), fc.constant([{ from: formatDay(from) }]), fc.constant([{ from: 'unknown' }])),
      legalStatuses: fc.oneof(fc.constant(undefined), fc.constantFrom('section-20', 'care-order', 'interim-care-order', 'remand', 'short-break-series').map((status) => [{ status, from: formatDay(from) }])),
      placements: fc.tuple(...all.map(placement)),
      ...records(from, span, all.length),
    });
  }).map((record) => withoutUndefined(record) as PlacementHistory);

/** A moment to judge at: within the history's years, day-only or timed. */
const asOfFor = (of: PlacementHistory): fc.Arbitrary<string> => {
  const first = of.placements[0]?.startedAt?.slice(0, 10) ?? '2026-01-01';
  const start = dayOf(first);
  return fc.integer({ min: start - 10, max: start + 1_600 }).chain(momentOn);
};
export const judgedHistory: fc.Arbitrary<readonly [PlacementHistory, string]> = history.chain((of) => fc.tuple(fc.constant(of), asOfFor(of)));
