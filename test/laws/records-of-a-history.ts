import fc from 'fast-check';
import { formatDay } from '../../src/time/index.ts';
import { maybe, momentOn } from './moments.ts';

const around = (from: number, span: number): fc.Arbitrary<number> => fc.integer({ min: from - 20, max: from + span });
const placementId = (count: number): fc.Arbitrary<string | undefined> =>
  maybe(fc.integer({ min: 1, max: count }).map((number) => `p${number}`));

export function records(from: number, span: number, count: number): Readonly<Record<string, fc.Arbitrary<unknown>>> {
  const at = around(from, span);
  const list = (one: (day: number, index: number) => fc.Arbitrary<unknown>, maxLength: number): fc.Arbitrary<unknown> =>
    fc.oneof(
      { weight: 1, arbitrary: fc.constant(undefined) },
      { weight: 4, arbitrary: fc.array(at, { maxLength }).chain((days) => fc.tuple(...days.map(one))) },
    );
  return {
    meetings: list(
      (day, index) =>
        fc.record({
          id: fc.constant(`m${index + 1}`),
          kind: fc.constantFrom(
            'placement-planning-meeting',
            'placement-agreement-meeting',
            'placement-support-meeting',
            'pre-disruption-meeting',
            'disruption-meeting',
            'enhanced-case-management-meeting',
            'seventy-two-hour-review',
            'placement-stability-meeting',
          ),
          heldAt: momentOn(day),
          placementId: placementId(count),
          attended: maybe(fc.constant(['social-worker', 'child'])),
        }),
      6,
    ),
    visits: list(
      (day, index) =>
        fc.record({
          id: fc.constant(`v${index + 1}`),
          at: momentOn(day),
          placementId: placementId(count),
          by: maybe(fc.constant('social-worker')),
        }),
      6,
    ),
    reviews: list((day, index) => fc.record({ id: fc.constant(`r${index + 1}`), heldAt: momentOn(day) }), 4),
    plans: list(
      (day, index) =>
        fc.record({
          id: fc.constant(`plan${index + 1}`),
          placementId: fc.integer({ min: 1, max: count }).map((number) => `p${number}`),
          kind: maybe(fc.constantFrom('new', 'revision')),
          preparedAt: momentOn(day),
          finalisedAt: maybe(fc.constant(formatDay(day + 1))),
          sections: maybe(fc.constant({ contact: 'complete', 'long-term-plan': 'incomplete' })),
        }),
      3,
    ),
    concerns: list(
      (day, index) =>
        fc.record({
          id: fc.constant(`k${index + 1}`),
          kind: fc.constantFrom('support-need', 'imminent-disruption', 'day-to-day-arrangements', 'suitability', 'fragility', 'progress'),
          identifiedAt: momentOn(day),
          resolvedAt: maybe(fc.constant(formatDay(day + 9))),
          placementId: placementId(count),
          endingInevitable: maybe(fc.boolean()),
        }),
      3,
    ),
    circumstances: list(
      (day, index) =>
        fc.record({
          id: fc.constant(`c${index + 1}`),
          kind: fc.constantFrom('missing', 'care-proceedings', 'child-protection-concern', 'sexual-exploitation-risk'),
          from: fc.constant(formatDay(day)),
          to: maybe(fc.constant(formatDay(day + 5))),
          placementId: placementId(count),
        }),
      3,
    ),
    decisions: list(
      (day, index) =>
        fc.record({
          id: fc.constant(`d${index + 1}`),
          kind: fc.constantFrom('review-before-move', 'hold-disruption-meeting', 'end-stability-meetings'),
          at: momentOn(day),
          by: fc.constantFrom('iro', 'team-manager', 'practice-manager'),
          outcome: maybe(fc.constantFrom('yes', 'no')),
          placementId: placementId(count),
        }),
      2,
    ),
    notifications: list(
      (day, index) =>
        fc.record({
          id: fc.constant(`n${index + 1}`),
          to: fc.constantFrom('virtual-school', 'placement-officer', 'lado', 'iro'),
          about: fc.constantFrom('placement-ended', 'education-disrupted', 'carer-conduct', 'placement-made'),
          at: momentOn(day),
          placementId: placementId(count),
        }),
      3,
    ),
    documents: list(
      (day, index) =>
        fc.record({
          id: fc.constant(`o${index + 1}`),
          kind: fc.constantFrom(
            'care-plan',
            'health-assessment',
            'information-for-carers',
            'single-assessment',
            'chronology',
            'safety-plan',
          ),
          at: momentOn(day),
          placementId: placementId(count),
        }),
      3,
    ),
    network: fc.constantFrom(
      undefined,
      [],
      [{ role: 'advocate' }, { role: 'parent', excluded: { reason: 'court order' } }, { role: 'social-worker', worker: 'w1', team: 't1' }],
    ),
    consultations: fc.constantFrom(undefined, []),
    judgements: fc.constantFrom(undefined, []),
    attestations: fc.constant(undefined),
  };
}
