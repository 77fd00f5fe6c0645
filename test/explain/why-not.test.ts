import fc from 'fast-check';
import { describe, expect, inject, test } from 'vitest';
import { patience } from '../../config/vitest/property-runs.ts';
import type { FactChange } from '../../src/index.ts';
import type { PlacementHistory, PolicyProfile } from '../../src/contract.ts';
import * as api from '../../src/index.ts';
import { compileProfile } from '../../src/engine/compile.ts';
import { alone } from './alone.ts';
import { judgedHistory } from '../laws/histories.ts';
import { complete } from './small-histories.ts';
import { AS_OF, demo } from './demo.ts';

const councils: readonly PolicyProfile[] = [
  api.withOverlays(api.derby, api.placementStability),
  api.trafford,
  api.withOverlays(api.leicester, api.placementPlanStandards),
];
const aRule: fc.Arbitrary<readonly [PolicyProfile, string]> = fc
  .constantFrom(...councils)
  .chain((profile) => fc.tuple(fc.constant(profile), fc.constantFrom(...compileProfile(profile).rules.map(({ rule }) => rule.id))));

const certain = (history: PlacementHistory, profile: PolicyProfile, asOf: string): ReadonlySet<string> =>
  new Set(
    api
      .evaluate(history, { profile, asOf })
      .requirements.filter(({ applies }) => applies === 'certain')
      .map(({ id }) => id),
  );

describe('Law: whyNot', () => {
  test(
    'with the facts that it gives the rule applies, to a history that parseHistory accepts, and none of them can be left out',
    () => {
      fc.assert(
        fc.property(judgedHistory, aRule, ([of, asOf], [profile, rule]) => {
          const found = api.whyNot(of, { profile, asOf }, rule);
          const before = certain(of, profile, asOf);
          const only = alone(profile, rule);
          expect([...before].filter((id) => id.startsWith(`${rule}:`)).sort()).toEqual([...found.applies].sort());
          for (const way of [
            ...found.subjects.flatMap(({ wouldApply }) => wouldApply ?? []),
            ...(found.smallest === undefined ? [] : [found.smallest]),
          ]) {
            const changed = api.applyChanges(of, way.changes);
            const parsed = api.parseHistory(changed);
            expect(parsed.ok ? [] : parsed.issues).toEqual([]);
            expect(before.has(way.requirement)).toBe(false);
            expect(certain(changed, only, asOf).has(way.requirement), way.requirement).toBe(true);
            for (const change of way.changes) {
              const fewer = way.changes.filter((each) => each !== change);
              expect(certain(api.applyChanges(of, fewer), only, asOf).has(way.requirement), `without ${change.pointer}`).toBe(false);
            }
          }
        }),
      );
    },
    patience,
  );

  /** Everything that one could record otherwise about the one placement: listed here by hand, not asked of the code under test. */
  const pool = (history: PlacementHistory, asOf: string): readonly FactChange[] => {
    const at = (pointer: string, ...values: readonly unknown[]): readonly FactChange[] => values.map((to) => ({ pointer, to }));
    return [
      ...at('/placements/0/kind', 'foster', 'residential', 'connected-person', 'with-parents', 'adoptive', 'special-guardianship'),
      ...at('/placements/0/provision', 'in-house', 'commissioned'),
      ...[
        'emergency',
        'permanent',
        'longTerm',
        'beforeAssessment',
        'outOfArea',
        'atDistance',
        'disruptsEducation',
        'carersHaveBirthChildren',
      ].flatMap((name) => at(`/placements/0/${name}`, true, false)),
      ...(history.placements[0]?.endedAt === undefined ? at('/placements/0/endedAt', asOf.slice(0, 10)) : []),
      ...at('/placements/0/ending/manner', 'planned', 'unplanned', 'abrupt'),
      ...at('/placements/0/ending/endedBy', 'authority', 'carer'),
      ...at('/placements/0/ending/immediateRisk', true, false),
      ...at('/placements/0/permanenceMatchAgreedAt', asOf.slice(0, 10)),
      ...at('/placements/0/ending/decidedAt', asOf.slice(0, 10)),
      ...at('/placements/0/visitInterval', { every: { weeks: 4 } }),
      ...at('/placements/0/outsideApproval', { from: history.placements[0]?.startedAt }),
      ...at('/legalStatuses/0/status', 'section-20', 'care-order', 'interim-care-order', 'remand', 'short-break-series'),
      ...at('/child/inEducation', true, false),
    ];
  };
  const rules: readonly (readonly [PolicyProfile, string])[] = [
    [api.derby, 'derby/enhanced-case-management-meeting'],
    [api.derby, 'derby/disruption-meeting'],
    [api.derby, 'derby/discussion-with-iro'],
    [api.derby, 'derby/urgent-placement-plan'],
    [api.derby, 'derby/early-foster-carer-review'],
    [api.trafford, 'trafford/first-placement-planning-meeting'],
    [api.trafford, 'trafford/permanence-match-support-meeting'],
    [api.trafford, 'trafford/end-of-placement-review'],
    [api.leicester, 'leicester/virtual-school-told'],
    [api.leicester, 'leicester/ending-told-to-finance'],
    [api.statutory, 'reg-11.1'],
    [api.statutory, 'reg-14.1'],
    [api.statutory, 'reg-14.2'],
    [api.statutory, 'reg-19.1'],
    [api.statutory, 'reg-23.1'],
    [api.statutory, 'reg-48.17'],
    [api.statutory, 'reg-10.1'],
  ];

  test.each(rules.map(([profile, rule]) => [rule, profile] as const))(
    '%s: brute force over the facts of a small history finds no smaller set, and none where it finds none',
    (rule, profile) => {
      fc.assert(
        fc.property(complete, ([of, asOf]) => {
          const id = `${rule}:p1`;
          const only = alone(profile, rule);
          const holds = (changes: readonly FactChange[]): boolean => {
            const changed = api.applyChanges(of, changes);
            return certain(changed, only, asOf).has(id) && api.parseHistory(changed).ok;
          };
          const found = api.whyNot(of, { profile, asOf }, rule);
          if (found.applies.includes(id)) {
            expect(holds([])).toBe(true);
            return;
          }
          const own = found.subjects.find(({ requirement }) => requirement === id)?.wouldApply;
          const size = own?.changes.length ?? 3;
          const all = pool(of, asOf);
          for (const [index, first] of all.entries()) {
            if (size > 1) expect(holds([first]), `${JSON.stringify(first)} alone`).toBe(false);
            if (size > 2)
              for (const second of all.slice(index + 1))
                if (second.pointer !== first.pointer) expect(holds([first, second]), JSON.stringify([first, second])).toBe(false);
          }
        }),
        { numRuns: Math.ceil(inject('propertyRuns') / 10) },
      );
    },
    patience,
  );
});

describe('whyNot', () => {
  test('a rule that no layer has is refused with the rules that there are', () => {
    expect(() => api.whyNot(demo, { profile: api.trafford, asOf: AS_OF }, 'trafford/no-such-rule')).toThrow(
      /"trafford\/no-such-rule" is no rule of profile "trafford"; it has reg-4\.2, /,
    );
  });
  test('what applies already needs no facts', () => {
    const found = api.whyNot(demo, { profile: api.trafford, asOf: AS_OF }, 'trafford/pre-disruption-meeting');
    expect(found).toMatchObject({ applies: ['trafford/pre-disruption-meeting:k2'], subjects: [] });
    expect(found.smallest).toBeUndefined();
  });
  test('the history passed in stays as it is', () => {
    const before = JSON.stringify(demo);
    api.whyNot(demo, { profile: api.derby, asOf: AS_OF }, 'reg-19.1');
    expect(JSON.stringify(demo)).toBe(before);
  });

  test('a period of care without a first day is given one, and no second period is made up', () => {
    const history: PlacementHistory = {
      child: { id: 'c1' },
      lookedAfter: [{ from: 'unknown' }],
      documents: [],
      reviews: [],
      placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-03-02T10:00', emergency: true }],
      legalStatuses: [{ status: 'section-20', from: '2026-03-02' }],
    };
    const options = { profile: api.statutory, asOf: '2026-04-18' };
    const began = { pointer: '/lookedAfter/0/from', from: 'unknown', to: '2026-03-02' };
    expect(api.whyNot(history, options, 'reg-4.2').smallest).toMatchObject({ changes: [began], requirement: 'reg-4.2:p1' });
    // Mon 2 Mar 2026 + 10 working days = Mon 16 Mar.
    expect(api.whatWouldComply(history, options, 'reg-4.2:p1')).toMatchObject({
      outcome: 'too-late',
      latest: '2026-03-16',
      changes: [began, { pointer: '/documents/-' }],
    });
  });

  test('where no placement has started, the record that it gives names the one that is begun before it', () => {
    const proposed: PlacementHistory = {
      child: { id: 'c1' },
      placements: [{ id: 'p1', kind: 'foster', plannedStart: '2026-03-30' }],
      concerns: [],
      plans: [],
    };
    const answer = (rule: string, asOf: string): unknown => api.whyNot(proposed, { profile: api.trafford, asOf }, rule).smallest;
    const begun = { pointer: '/placements/-', to: { id: 'new-placement', kind: 'foster', startedAt: '2026-03-29' } };
    const needed = { id: 'new-support-need', kind: 'support-need', identifiedAt: '2026-03-30', placementId: 'new-placement' };
    for (const asOf of ['2026-03-30T00:00', '2026-03-30T12:00', '2026-03-30']) {
      expect(answer('trafford/placement-support-meeting', asOf)).toMatchObject({
        requirement: 'trafford/placement-support-meeting:new-support-need',
        changes: [begun, { pointer: '/concerns/-', to: needed }],
      });
    }
    // A break that counts lies in the placement; and what needs no placement is given none.
    const carersBreak = { from: '2026-03-23', to: '2026-03-30', placementId: 'new-placement' };
    expect(answer('trafford/allowance-during-break', '2026-03-30')).toMatchObject({
      changes: [
        { ...begun, to: { ...begun.to, startedAt: '2026-03-23' } },
        { pointer: '/carerBreaks/-', to: carersBreak },
      ],
    });
    expect(api.whyNot(proposed, { profile: api.derby, asOf: '2026-03-30' }, 'derby/suitability-of-the-placement').smallest).toMatchObject({
      changes: [{ pointer: '/concerns/-' }],
    });
  });
});
