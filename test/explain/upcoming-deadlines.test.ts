import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { patience } from '../../config/vitest/property-runs.ts';
import * as api from '../../src/index.ts';
import { formatDay, parseDay } from '../../src/time/index.ts';
import { judgedHistory } from '../laws/histories.ts';
import { allProfiles } from '../laws/support.ts';
import { AS_OF, demo } from './demo.ts';

describe('Law: upcomingDeadlines', () => {
  test(
    'everything due in the window once, by date; all that waits or awaits a date behind it; nothing else',
    () => {
      fc.assert(
        fc.property(judgedHistory, fc.constantFrom(...allProfiles), fc.integer({ min: 0, max: 200 }), ([of, asOf], profile, days) => {
          const until = formatDay((parseDay(asOf.slice(0, 10)) ?? 0) + days);
          const found = api.upcomingDeadlines(of, { profile, asOf }, { until });
          const { requirements } = api.evaluate(of, { profile, asOf });
          expect(new Set(found.map(({ requirement }) => requirement.id)).size).toBe(found.length);
          const dues = found.filter(({ state }) => state === 'dated').map(({ due }) => due ?? '');
          // All offsets are London's, so texts of one London clock sort by date; by the hour the offset may differ.
          expect(dues.map((due) => due.slice(0, 10))).toEqual(dues.map((due) => due.slice(0, 10)).toSorted());
          expect(dues.every((due) => due.slice(0, 10) >= asOf.slice(0, 10) && due.slice(0, 10) <= until)).toBe(true);
          const order = found.map(({ state }) => ['dated', 'pending', 'awaiting-date'].indexOf(state));
          expect(order).toEqual(order.toSorted((a, b) => a - b));
          const listed = new Set(found.map(({ requirement }) => requirement.id));
          for (const { id, status, deadline } of requirements) {
            if (status === 'due' && (deadline?.dueDate ?? '9999') <= until) expect(listed.has(id), id).toBe(true);
            if (status === 'pending' || status === 'outstanding') expect(listed.has(id), id).toBe(true);
            if (['met', 'met-late', 'overdue', 'missed', 'lapsed', 'contravened'].includes(status)) expect(listed.has(id), id).toBe(false);
          }
          const further = api.upcomingDeadlines(of, { profile, asOf }, { until: formatDay((parseDay(until) ?? 0) + 30) });
          expect(further.map(({ requirement }) => requirement.id)).toEqual(expect.arrayContaining([...listed]));
        }),
      );
    },
    patience,
  );
});

describe('upcomingDeadlines', () => {
  const upTo = (until: string, asOf = AS_OF): readonly string[] =>
    api.upcomingDeadlines(demo, { profile: api.derby, asOf }, { until }).map(({ requirement, state }) => `${state} ${requirement.id}`);
  test('what awaits a date is there whatever the window', () => {
    expect(upTo('2026-07-06')).toContain('awaiting-date reg-9.3:p2');
    expect(upTo('2026-07-28')).toContain('dated derby/further-placement-planning-meeting:p2:after-m3');
    expect(upTo('2026-07-27')).not.toContain('dated derby/further-placement-planning-meeting:p2:after-m3');
  });
  test('what waits names what must come first', () => {
    const waiting = api
      .upcomingDeadlines(demo, { profile: api.derby, asOf: '2026-06-14' }, { until: '2026-06-30' })
      .find(({ state }) => state === 'pending');
    expect(waiting).toMatchObject({
      requirement: { id: 'derby/enhanced-case-management-meeting:p2' },
      waitsFor: 'derby/first-placement-planning-meeting:p2',
      certainty: 'certain',
    });
  });
  test('a limit that a missing fact decides stands at the earliest of its dates', () => {
    const found = api.upcomingDeadlines(
      { child: { id: 'c1' }, placements: [{ id: 'p1', kind: 'foster', plannedStart: '2026-04-10T10:00' }], meetings: [] },
      { profile: api.trafford, asOf: '2026-04-08' },
      { until: '2026-04-30' },
    );
    expect(found.find(({ requirement }) => requirement.id === 'trafford/first-placement-planning-meeting:p1')).toMatchObject({
      state: 'dated',
      due: '2026-04-10T10:00:00+01:00',
      certainty: 'certain',
    });
  });
  test.each([undefined, 'next week', '2026-02-30'])('until %j is refused', (until) => {
    expect(() => api.upcomingDeadlines(demo, { profile: api.derby, asOf: AS_OF }, { until: until as string })).toThrow(
      /upcomingDeadlines: until is .*; give a date or a date-time/,
    );
  });
});
