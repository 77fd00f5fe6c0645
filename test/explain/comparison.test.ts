import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { patience } from '../../config/vitest/property-runs.ts';
import type { PolicyProfile, Timescale } from '../../src/contract.ts';
import * as api from '../../src/index.ts';
import { dueOrder } from '../../src/explain/due-order.ts';
import type { Due, EventName } from '../../src/policy/language.ts';
import { addHours, addToDay, endOfDay, londonDay } from '../../src/time/index.ts';
import { judgedHistory } from '../laws/histories.ts';
import { allProfiles } from '../laws/support.ts';
import { AS_OF, demo } from './demo.ts';

const aProfile = fc.constantFrom(...allProfiles);
const opposite = { stricter: 'looser', looser: 'stricter' } as const;

describe('Law: comparison', () => {
  test(
    'a profile compared with itself gives no difference, with a history or without',
    () => {
      fc.assert(
        fc.property(judgedHistory, aProfile, ([of, asOf], profile) => {
          const copy = JSON.parse(JSON.stringify(profile)) as PolicyProfile;
          const { occasions } = api.compareProfiles(of, [profile, copy], { asOf });
          expect(
            occasions.flatMap(({ sides }) => sides).filter(({ verdict, aspects }) => verdict !== 'same' || aspects.length > 0),
          ).toEqual([]);
          if (occasions.length === 0) expect(api.evaluate(of, { profile, asOf }).requirements).toEqual([]);
        }),
      );
    },
    patience,
  );

  const combinations = [api.derby, api.trafford, api.leicester, api.statutory].flatMap((profile) =>
    [[], [api.placementStability], [api.placementPlanStandards], [api.placementStability, api.placementPlanStandards]].map(
      (overlays) =>
        [
          [profile.id, ...overlays.map(({ id }) => id)].join(' with '),
          overlays.length === 0 ? profile : api.withOverlays(profile, ...overlays),
        ] as const,
    ),
  );
  test.each(combinations)('%s compared with itself gives no difference, without a history and on the demo history', (_, profile) => {
    const copy = JSON.parse(JSON.stringify(profile)) as PolicyProfile;
    expect(api.diffProfiles(profile, copy)).toEqual([]);
    const { occasions } = api.compareProfiles(demo, [profile, copy], { asOf: AS_OF });
    expect(occasions.length).toBeGreaterThan(5);
    expect(occasions.flatMap(({ sides }) => sides).filter(({ verdict, aspects }) => verdict !== 'same' || aspects.length > 0)).toEqual([]);
  });

  test(
    'compared the other way round, stricter is looser and what is absent is asked; and every requirement of either stands in one occasion',
    () => {
      fc.assert(
        fc.property(judgedHistory, aProfile, aProfile, ([of, asOf], a, b) => {
          const there = api.compareProfiles(of, [a, b], { asOf }).occasions;
          const back = api.compareProfiles(of, [b, a], { asOf }).occasions;
          expect(back.map(({ occasion, of: basis }) => [occasion, basis])).toEqual(
            there.map(({ occasion, of: basis }) => [occasion, basis]),
          );
          there.forEach(({ sides: [left, right] }, index) => {
            const verdict = right?.verdict ?? 'same';
            const returned = back[index]?.sides[1]?.verdict;
            if (left === undefined || left.requirements.length === 0) expect([verdict, returned]).toEqual(['stricter', left?.verdict]);
            else if (verdict === 'stricter' || verdict === 'looser') expect(returned).toBe(opposite[verdict]);
            else expect(returned).toBe(verdict === 'same' ? 'same' : 'stricter');
          });
          for (const [side, profile] of [
            [0, a],
            [1, b],
          ] as const) {
            expect(
              there
                .flatMap(({ sides }) => sides[side]?.requirements ?? [])
                .map(({ id }) => id)
                .sort(),
            ).toEqual(
              api
                .evaluate(of, { profile, asOf })
                .requirements.map(({ id }) => id)
                .sort(),
            );
          }
        }),
      );
    },
    patience,
  );

  test('limits that come first in words come first by the calendar, from any moment', () => {
    const timescale: fc.Arbitrary<Timescale> = fc
      .tuple(fc.constantFrom('hours', 'days', 'workingDays', 'weeks', 'months', 'years'), fc.integer({ min: 1, max: 80 }))
      .map(([unit, amount]) => ({ [unit]: amount }) as unknown as Timescale);
    const start = fc
      .integer({ min: Date.UTC(2024, 0, 1) / 3_600_000, max: Date.UTC(2027, 0, 1) / 3_600_000 })
      .map((hours) => hours * 3_600_000);
    const end = (from: number, length: Timescale): number =>
      'hours' in length ? addHours(from, length.hours) : endOfDay(addToDay(londonDay(from), length));
    const HOUR = 3_600_000;
    fc.assert(
      fc.property(timescale, timescale, start, (a, b, from) => {
        const of: EventName = 'placement.startedAt';
        const order = dueOrder({ within: a, of }, { within: b, of });
        // A change of the clocks can make a limit of hours an hour later by the day.
        if (order === -1) expect(end(from, a)).toBeLessThanOrEqual(end(from, b) + HOUR);
        if (order === 0) expect(end(from, a)).toBe(end(from, b));
        if (order !== undefined)
          expect(dueOrder({ within: b, of }, { within: a, of }) === 0 ? 0 : -(dueOrder({ within: b, of }, { within: a, of }) ?? 9)).toBe(
            order,
          );
      }),
    );
  });
});

describe('compareProfiles', () => {
  const { occasions } = api.compareProfiles(demo, [api.derby, api.trafford, api.leicester], { asOf: AS_OF });
  const verdicts = (occasion: string): readonly (string | undefined)[] | undefined =>
    occasions.find((each) => each.occasion === occasion && each.of === 'local-standard')?.sides.map(({ verdict }) => verdict);

  test.each([
    ['placement-planning-meeting:p1:first', ['same', 'same', 'same']],
    ['placement-planning-meeting:p2:first', ['same', 'silent', 'same']],
    ['placement-support-meeting:k1', ['absent', 'stricter', 'absent']],
    ['placement-plan:p2', ['same', 'silent', 'absent']],
    ['disruption-meeting:p1', ['same', 'absent', 'same']],
  ])('%s: %j', (occasion, expected) => {
    expect(verdicts(occasion)).toEqual(expected);
  });

  test('an earlier date, a firmer word, a date at all', () => {
    const history = api.applyChanges(demo, [{ pointer: '/placements/0/emergency', to: false }]);
    const [side] = api
      .compareProfiles(history, [api.derby, api.withOverlays(api.derby, api.placementPlanStandards)], { asOf: AS_OF })
      .occasions.filter(({ occasion }) => occasion === 'placement-planning-meeting:p1:first')
      .map(({ sides }) => sides[1]);
    expect(side).toMatchObject({ verdict: 'stricter', aspects: [{ aspect: 'firmness', verdict: 'stricter' }] });
  });
  test('what the regulations ask of the same event stands beside', () => {
    expect(
      occasions.find(({ occasion, of }) => occasion === 'visit:p1:first' && of === 'local-standard')?.regulation?.map(({ id }) => id),
    ).toEqual(['reg-28.2.a:p1']);
  });
  test('one profile alone is refused', () => {
    expect(() => api.compareProfiles(demo, [api.derby], { asOf: AS_OF })).toThrow(/profiles has 1 policies; give at least two/);
  });
});

describe('diffProfiles', () => {
  test('the urgent limit of Derby is the stricter one: the 72 hour review may come first', () => {
    const found = api.diffProfiles(api.derby, api.trafford).find(({ a }) => a?.id === 'derby/first-placement-planning-meeting');
    expect(found).toMatchObject({ what: 'rule', verdict: 'looser', b: { id: 'trafford/first-placement-planning-meeting' } });
    expect(found?.aspects.map(({ aspect, verdict }) => [aspect, verdict])).toEqual(
      expect.arrayContaining([
        ['limits', 'looser'],
        ['placements', 'silent'],
        ['chair', 'silent'],
        ['people', 'silent'],
      ]),
    );
  });
  test('an overlay adds and takes nothing away', () => {
    const found = api.diffProfiles(api.derby, api.withOverlays(api.derby, api.placementStability));
    expect(new Set(found.map(({ verdict }) => verdict))).toEqual(new Set(['stricter']));
    expect(found.every(({ a }) => a === undefined)).toBe(true);
  });
});

/** The same data with every object's properties the other way round. */
const turned = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(turned)
    : typeof value !== 'object' || value === null
      ? value
      : Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, part]) => [key, turned(part)]),
        );

test('the order in which a rule writes its properties is no difference', () => {
  // Turned round it is the same profile.
  expect(api.diffProfiles(api.derby, turned(api.derby) as PolicyProfile)).toEqual([]);
});

describe('dueOrder', () => {
  const within = (timescale: Timescale): Due => ({ within: timescale, of: 'placement.startedAt' });
  test.each<readonly [Due, Due, number | undefined]>([
    [within({ hours: 72 }), within({ days: 3 }), -1],
    [within({ days: 5 }), within({ workingDays: 5 }), -1],
    [within({ weeks: 1 }), within({ days: 7 }), 0],
    [within({ workingDays: 5 }), within({ days: 7 }), undefined],
    [within({ months: 1 }), within({ days: 30 }), undefined],
    [within({ months: 1 }), within({ days: 31 }), -1],
    [{ before: 'placement.startedAt' }, within({ hours: 1 }), -1],
    [{ earliestOf: [{ by: 'placement.seventy-two-hour-review' }, within({ hours: 72 })] }, within({ hours: 72 }), -1],
    [within({ hours: 1 }), { within: { hours: 1 }, of: 'concern.identifiedAt' }, undefined],
  ])('%j before %j: %j', (a, b, expected) => {
    expect(dueOrder(a, b)).toBe(expected);
  });
});
