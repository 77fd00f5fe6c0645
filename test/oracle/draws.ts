import * as fc from 'fast-check';
import { addDays, dayOf, HOUR, type Instant, instantsOfClock, startOfDay } from './clock.ts';

// A history as a source system would write it: built and then thinned, so not yet the contract's readonly shape.
// oxlint-disable-next-line no-explicit-any
export type Json = any;

/** Easter 2026, both clock changes of 2026, Christmas 2026, the state funeral of 2022, and an ordinary June. */
export const bases = ['2026-03-30', '2026-03-25', '2026-10-21', '2026-12-19', '2022-09-13', '2026-06-04'] as const;

/** A moment `days` after `from`, at a clock time that exists. */
export function at(from: Instant, days: number, minute: number): Instant {
  const day = days < 0 ? addDaysBack(dayOf(from), -days) : addDays(dayOf(from), days);
  const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  return instantsOfClock(`${day}T${clock}`)[0] ?? startOfDay(day) + 12 * HOUR;
}
/** Whoever turns eighteen on 29 February was born on 1 March: eighteen years before there was no such day. */
export const eighteenYearsBefore = (day: string): string =>
  `${Number(day.slice(0, 4)) - 18}${day.endsWith('-02-29') ? '-03-01' : day.slice(4)}`;
const addDaysBack = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

export const minute = fc.oneof(
  fc.constantFrom(0, 60, 90, 9 * 60, 10 * 60, 16 * 60 + 30, 18 * 60, 23 * 60 + 59),
  fc.integer({ min: 0, max: 1_439 }),
);
/** From an anchor: some days off at some time, or right at an hour limit, or a minute beside it. */
export const distance = (min: number, max: number): fc.Arbitrary<(anchor: Instant) => Instant> =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.tuple(fc.integer({ min, max }), minute).map(
        ([days, clock]) =>
          (anchor: Instant) =>
            at(anchor, days, clock),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom(0, 48, 72), fc.constantFrom(-1, 0, 1)).map(
        ([hours, minutes]) =>
          (anchor: Instant) =>
            anchor + hours * HOUR + minutes * 60,
      ),
    },
  );

const visitGap = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constantFrom(41, 42, 43, 60, 89, 92, 93, 180, 184));
/** Who comes to a meeting is not asked here: every judgement about it is on record. */
export const settledJudgements = [
  'parent-contribution-positive',
  'police-indicated',
  'home-manager-appropriate',
  'parent-attendance-appropriate',
  'child-attendance-appropriate',
  'cultural-barrier',
  'referral-likely',
  'virtual-school-needed',
  'family-focus-needed',
] as const;
const placementKind = fc.constantFrom('foster', 'foster', 'connected-person', 'home-from-home', 'residential', 'supported-accommodation');

export interface Shape {
  readonly placements: number;
  readonly concerns?: boolean;
  readonly visits?: boolean;
  readonly reviews?: boolean;
  readonly meetings?: boolean;
  readonly plans?: boolean;
  readonly endings?: boolean;
  /** Meetings and visits that do not say whose they are. */
  readonly attributed?: boolean;
  /** Placements with the same carer; an eighteenth birthday within reach. */
  readonly joined?: boolean;
  readonly birthday?: boolean;
  readonly unknowns: number;
}

export const many = <T>(arbitrary: fc.Arbitrary<T>, wanted: boolean | undefined, maxLength = 3): fc.Arbitrary<T[]> =>
  wanted === true ? fc.array(arbitrary, { maxLength }) : fc.constant([]);

/** A placement with what happens in it. */
export const drawnPlacement = (shape: Shape) =>
  fc.record({
    kind: placementKind,
    emergency: fc.boolean(),
    longTerm: fc.boolean(),
    minute,
    gap: fc.integer({ min: 0, max: 3 }),
    length: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 13, max: 420 })),
    endMinute: minute,
    ended: fc.integer({ min: 0, max: 3 }),
    manner: fc.constantFrom('planned', 'unplanned', 'abrupt'),
    meetings: many(
      fc.record({
        away: distance(-6, 7),
        kind: fc.constantFrom(
          'placement-planning-meeting',
          'placement-agreement-meeting',
          'placement-planning-meeting',
          'seventy-two-hour-review',
        ),
        owned: fc.boolean(),
      }),
      shape.meetings,
      2,
    ),
    plans: many(distance(-6, 12), shape.plans, 2),
    visits: many(
      fc.record({
        gap: visitGap,
        minute,
        by: fc.constantFrom('social-worker', undefined, 'support-worker'),
        seen: fc.constantFrom(true, true, undefined, false),
        owned: fc.boolean(),
      }),
      shape.visits,
      4,
    ),
    concerns: many(
      fc.record({
        kind: fc.constantFrom('support-need', 'placement-jeopardy', 'fragility', 'imminent-disruption', 'progress'),
        days: fc.integer({ min: 1, max: 9 }),
        minute,
        resolved: fc.option(fc.integer({ min: 1, max: 14 })),
        resolvedMinute: minute,
        meetings: fc.array(fc.record({ away: distance(0, 12), byConcern: fc.boolean() }), { maxLength: 2 }),
      }),
      shape.concerns,
      2,
    ),
    disruption: shape.endings === true ? fc.option(fc.integer({ min: 1, max: 20 })) : fc.constant(null),
    decision:
      shape.endings === true
        ? fc.option(fc.record({ days: fc.integer({ min: 1, max: 9 }), outcome: fc.constantFrom('yes', 'no') }))
        : fc.constant(null),
    proposed: fc.integer({ min: 0, max: 9 }),
    joins: fc.boolean(),
  });
