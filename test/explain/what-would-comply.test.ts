import fc from 'fast-check';
import { describe, expect, inject, test } from 'vitest';
import { patience } from '../../config/vitest/property-runs.ts';
import type { PlacementHistory } from '../../src/contract.ts';
import * as api from '../../src/index.ts';
import { formatInstant } from '../../src/time/index.ts';
import { judgedHistory } from '../laws/histories.ts';
import { alone } from './alone.ts';
import { complete, thinned } from './small-histories.ts';
import { check, councils, endOf, find, instantOf } from './complies.ts';

describe('Law: whatWouldComply', () => {
  test(
    'with the answer applied the requirement is met, and a moment later it would not be',
    () => {
      fc.assert(
        fc.property(judgedHistory, councils, fc.nat(), ([of, asOf], profile, choice) => {
          const { requirements } = api.evaluate(of, { profile, asOf });
          const requirement = requirements[choice % Math.max(requirements.length, 1)];
          if (requirement !== undefined) check(of, profile, asOf, requirement);
        }),
      );
    },
    patience,
  );

  test('found by the law: a plan that is on record answers, once it is known that the move was an emergency', () => {
    const of: PlacementHistory = {
      child: { id: 'c1' },
      meetings: [],
      placements: [{ id: 'p1', kind: 'other', startedAt: '2027-03-15T10:00', endedAt: 'unknown' }],
      plans: [{ id: 'plan1', placementId: 'p1', kind: 'revision', preparedAt: '2027-03-15T23:59' }],
    };
    const requirement = find(api.evaluate(of, { profile: api.derby, asOf: '2027-03-05' }), 'derby/urgent-placement-plan:p1');
    expect(requirement).toMatchObject({ status: 'undetermined' });
    if (requirement !== undefined) check(of, api.derby, '2027-03-05', requirement);
  });

  test('what was done may be in time once a fact is known: nothing else has to have been done', () => {
    const of: PlacementHistory = {
      child: { id: 'c1' },
      meetings: [],
      placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-03-25T16:00' }],
      plans: [{ id: 'v1', placementId: 'p1', preparedAt: '2026-03-28', finalisedAt: '2026-03-29' }],
    };
    const found = api.whatWouldComply(
      of,
      { profile: api.withOverlays(api.statutory, api.placementPlanStandards), asOf: '2026-03-30T12:00' },
      'placement-plan-standards/placement-plan:p1',
    );
    expect(found).toMatchObject({ outcome: 'facts', changes: [{ pointer: '/placements/0/emergency', to: true }] });
  });

  test("what nothing but an attestation of a council's own clause can show is attested", () => {
    const text = {
      id: 'x',
      version: '1',
      title: 'X',
      basis: 'authority',
      sections: [],
      silences: [],
      clauses: { 'X-1': 'The manager writes to the carers within a week.' },
      rules: [
        {
          id: 'x/thanks',
          kind: 'action',
          title: 'Thanks',
          clauses: ['X-1'],
          modality: 'must',
          forEach: { each: 'placement' },
          limbs: [{ clauses: ['X-1'], due: { within: { weeks: 1 }, of: 'placement.startedAt' } }],
        },
      ],
    } as const satisfies api.Layer;
    const profile = api.defineProfile({ id: 'x', version: '1', title: 'X', layers: [text] });
    const found = api.whatWouldComply(
      { child: { id: 'c' }, placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-03-02' }] },
      { profile, asOf: '2026-03-04' },
      'x/thanks:p1',
    );
    expect(found).toMatchObject({
      outcome: 'open',
      latest: '2026-03-09',
      changes: [{ to: { clause: 'X-1', outcome: 'done', placementId: 'p1' } }],
    });
  });

  test('a reason is recorded in the meeting that it is of', () => {
    const of: PlacementHistory = {
      child: { id: 'c1' },
      concerns: [],
      placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-01-05T10:00' }],
      meetings: [
        { id: 'm1', kind: 'placement-stability-meeting', placementId: 'p1', heldAt: '2026-01-14T10:00', child: { decision: 'excluded' } },
      ],
    };
    const found = api.whatWouldComply(
      of,
      { profile: api.withOverlays(api.statutory, api.placementStability), asOf: '2026-02-01' },
      'placement-stability/exclusion-of-the-child-recorded:m1',
    );
    expect(found).toMatchObject({ outcome: 'facts', changes: [{ pointer: '/meetings/0/child/reason' }] });
  });

  test('found by the law: once its review is held, the requirement may be about another', () => {
    const of: PlacementHistory = {
      child: { id: 'c1' },
      reviews: [
        { id: 'r1', heldAt: '2028-08-29' },
        { id: 'r2', heldAt: '2028-02-03T18:00' },
      ],
      placements: [
        { id: 'p1', kind: 'foster', startedAt: '2027-06-29', endedAt: 'unknown' },
        { id: 'p2', kind: 'foster', startedAt: '2027-11-14', endedAt: 'unknown' },
        { id: 'p3', kind: 'foster', startedAt: '2028-01-19' },
      ],
    };
    const profile = api.withOverlays(api.statutory, api.placementStability),
      requirement = find(api.evaluate(of, { profile, asOf: '2027-11-15T00:00' }), 'placement-stability/care-plan-for-the-review:p1');
    expect(requirement).toMatchObject({ status: 'undetermined', subject: { reviewId: 'r2' } });
    if (requirement !== undefined) check(of, profile, '2027-11-15T00:00', requirement);
  });

  test('found by the law: a placement does not end where the same carer is to go on', () => {
    const of: PlacementHistory = {
      child: { id: 'c1' },
      consultations: [],
      placements: [
        { id: 'p1', kind: 'foster', startedAt: '2028-01-01', endedAt: '2029-02-25', ending: { manner: 'unplanned' } },
        {
          id: 'p2',
          kind: 'foster',
          startedAt: '2029-02-25T08:15',
          endedAt: '2030-04-01',
          sameCarer: true,
          ending: { endedBy: 'authority' },
        },
      ],
    };
    const requirement = find(api.evaluate(of, { profile: api.derby, asOf: '2028-02-24' }), 'derby/discussion-with-iro:p1');
    expect(requirement).toMatchObject({ status: 'due', deadline: { dueDate: '2030-04-01' } });
    if (requirement !== undefined) check(of, api.derby, '2028-02-24', requirement);
  });

  test(
    'the same of every requirement of a small history with facts taken away',
    () => {
      fc.assert(
        fc.property(thinned, councils, ({ known, asOf }, profile) => {
          for (const requirement of api.evaluate(known, { profile, asOf }).requirements) check(known, profile, asOf, requirement);
          // Each history has some two dozen requirements, so that half the runs try more than a thousand.
        }),
        { numRuns: Math.ceil(inject('propertyRuns') / 2) },
      );
    },
    patience,
  );

  /** A record that answers each of these, at any moment, made by hand. */
  const records: Readonly<Record<string, (at: string) => readonly [array: 'meetings' | 'plans' | 'visits', record: object]>> = {
    'trafford/first-placement-planning-meeting:p1': (heldAt) => [
      'meetings',
      { id: 'x', kind: 'placement-planning-meeting', placementId: 'p1', heldAt },
    ],
    'trafford/pre-disruption-meeting:k1': (heldAt) => ['meetings', { id: 'x', kind: 'pre-disruption-meeting', concernIds: ['k1'], heldAt }],
    'trafford/placement-support-meeting:k1': (heldAt) => [
      'meetings',
      { id: 'x', kind: 'placement-support-meeting', concernIds: ['k1'], heldAt },
    ],
    'reg-9:p1': (preparedAt) => ['plans', { id: 'x', placementId: 'p1', kind: 'revision', preparedAt }],
    'reg-28.2.a:p1': (at) => ['visits', { id: 'x', placementId: 'p1', at }],
  };
  const HOUR = 3_600_000;

  test.each(Object.keys(records))(
    '%s: brute force over a record at every hour finds no later moment that meets it',
    (id) => {
      fc.assert(
        fc.property(complete, ([of, asOf]) => {
          const only = alone(api.trafford, id.slice(0, id.lastIndexOf(':'))),
            options = { profile: only, asOf };
          const requirement = find(api.evaluate(of, options), id),
            answer = records[id];
          expect(requirement).toEqual(find(api.evaluate(of, { ...options, profile: api.trafford }), id));
          if (requirement === undefined || answer === undefined || requirement.status === 'met') return;
          const { latest, outcome } = api.whatWouldComply(of, { ...options, profile: api.trafford }, id);
          const metAt = (moment: string): boolean => {
            const [array, record] = answer(moment);
            const then = endOf(moment) > endOf(asOf) ? moment : asOf;
            // A record that comes later in the history may answer it by then.
            if (find(api.evaluate(of, { profile: only, asOf: then }), id)?.status === 'met') return false;
            // The record is one that the contract allows for its array.
            return (
              find(api.evaluate({ ...of, [array]: [...(of[array] ?? []), record] } as PlacementHistory, { profile: only, asOf: then }), id)
                ?.status === 'met'
            );
          };
          const start = instantOf(of.placements[0]?.startedAt ?? '');
          const moments = Array.from({ length: 24 * 16 }, (_, hour) => formatInstant(start + (hour - 48) * HOUR));
          const last = moments.findLast(metAt);
          if (outcome === 'none') {
            expect(last).toBeUndefined();
            return;
          }
          // Later than the last moment no record meets it; at the last moment itself one does.
          if (latest === undefined || last === undefined) return;
          expect(endOf(last), `${last} meets ${id}, after ${latest}`).toBeLessThanOrEqual(endOf(latest));
          const then = endOf(latest) > endOf(asOf) ? latest : asOf;
          if (find(api.evaluate(of, { ...options, asOf: then }), id)?.status !== 'met')
            expect(metAt(latest), `${id} at ${latest}`).toBe(true);
        }),
        { numRuns: Math.ceil(inject('propertyRuns') / 5) },
      );
    },
    patience,
  );
});
