import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlacementHistory, PolicyProfile } from '../../src/contract.ts';
import { northmere } from '../../fixtures/northmere/northmere.ts';
import * as api from '../../src/index.ts';
import { compileProfile } from '../../src/engine/compile.ts';
import { isWorkingDay, parseDay } from '../../src/time/index.ts';
import { clauseShown } from '../../src/explain/clauses.ts';
import { judgedHistory } from '../laws/histories.ts';
import { AS_OF, demo } from './demo.ts';
import { thinned } from './small-histories.ts';

const profiles: readonly PolicyProfile[] = [
  api.withOverlays(api.derby, api.placementStability, api.placementPlanStandards),
  api.trafford,
  api.leicester,
  api.statutory,
];
const aProfile = fc.constantFrom(...profiles);
test('what is no id is no requirement, and is said so', () => {
  // The types forbid it.
  expect(() => api.explain(demo, { profile: api.derby, asOf: AS_OF }, null as unknown as string)).toThrow(
    /^explain: "null" is no requirement of this history at .*; take an id from evaluate/,
  );
});

type Shown = api.ConditionShown;
const leaves = (shown: Shown): readonly Shown[] => shown.parts?.flatMap(leaves) ?? [shown];

/** What a tree's value is, worked out from its leaves alone: sound where no fact is in two of them. */
function worst({ join, parts, value }: Shown): string {
  if (parts === undefined) return value;
  const values = parts.map(worst);
  const [strong, weak] = join === 'any' ? ['true', 'false'] : ['false', 'true'];
  return values.includes(strong) ? strong : values.every((each) => each === weak) ? weak : 'unknown';
}

describe('Law: explain', () => {
  test('of every requirement: the conditions come to whether it applies, the count comes to its date, and all of it is plain data', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          judgedHistory,
          thinned.map(({ known, asOf }) => [known, asOf] as const),
        ),
        aProfile,
        fc.nat(),
        ([of, asOf], profile, choice) => {
          const { requirements, breaches } = api.evaluate(of, { profile, asOf });
          const requirement = requirements[choice % Math.max(1, requirements.length)];
          if (requirement === undefined) return;
          const shown = api.explain(of, { profile, asOf }, requirement.id);
          expect(JSON.parse(JSON.stringify(shown))).toEqual(shown);
          expect(shown.requirement).toEqual(requirement);
          expect(shown.breach).toEqual(breaches.find((breach) => breach.requirement === requirement.id));
          expect(shown.conditions.value).toBe(requirement.applies === 'certain' ? 'true' : 'unknown');
          // Parts that do not hold for certain may still do so together; parts that all hold leave nothing unknown but what the last part says.
          if (shown.conditions.value === 'true') expect(worst(shown.conditions), JSON.stringify(shown.conditions)).not.toBe('false');
          for (const leaf of leaves(shown.conditions)) expect(leaf.value === 'unknown' || leaf.missing.length === 0, leaf.says).toBe(true);
          expect(shown.clauses.map(({ id }) => id)).toEqual(requirement.clauses);
          for (const { says, id } of shown.clauses) expect(says, id).toBeDefined();
          expect(shown.missing.every(({ neededBy }) => neededBy.includes(requirement.id))).toBe(true);
          checkCounts(shown);
        },
      ),
    );
  });

  /** The steps of a count come to the deadline, pass over what the deadline says, and number what counts. */
  function checkCounts({ counts, requirement: { deadline } }: api.Explanation): void {
    expect(
      counts
        .map((count) => count.deadline.due)
        .sort()
        .at(-1),
    ).toBe(deadline?.due);
    for (const { deadline: own, steps } of counts) {
      const { timescale } = own;
      const last = steps.at(-1);
      if (timescale === undefined || last === undefined) continue;
      const numbers = steps.flatMap(({ count }) => count ?? []);
      expect(steps.flatMap(({ at, skipped }) => (skipped === undefined ? [] : [{ date: at, reason: skipped }]))).toEqual(own.skipped ?? []);
      expect(numbers.at(-1)).toBe('weeks' in timescale ? timescale.weeks * 7 : Object.values(timescale)[0]);
      expect(last.at).toBe('hours' in timescale ? own.due : own.dueDate);
      if ('workingDays' in timescale) for (const { at, count } of steps) expect(isWorkingDay(parseDay(at) ?? 0)).toBe(count !== undefined);
    }
  }

  test('no shipped rule has a condition without words, and no clause that it cites is without a paraphrase', () => {
    for (const profile of profiles)
      for (const { rule } of compileProfile(profile).rules) {
        const { title, clauses } = api.whyNot(
          { child: { id: 'c1' }, placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-02' }] },
          { profile, asOf: '2026-05-01' },
          rule.id,
        );
        expect(title).toBe(rule.title);
        for (const { id, says } of clauses) expect(says, id).toBeDefined();
      }
    expect(JSON.stringify(profiles.map((profile) => api.diffProfiles(api.statutory, profile)))).not.toContain('what the policy says of it');
  });
});

describe('explain', () => {
  const of = (id: string, profile: PolicyProfile = api.derby): api.Explanation => api.explain(demo, { profile, asOf: AS_OF }, id);

  test('the layer, and what filled its slots', () => {
    const { layer, practice } = of('derby/first-placement-planning-meeting:p1');
    expect(layer).toMatchObject({ id: 'derby', basis: 'authority' });
    expect(practice?.name).toBe('first-placement-planning-meeting');
    expect(practice?.slots.find(({ slot }) => slot === 'limits')).toMatchObject({ clauses: ['DERBY-1.03', 'DERBY-1.04'] });
    expect(of('trafford/first-placement-planning-meeting:p1', api.trafford).practice?.slots.find(({ slot }) => slot === 'chair')).toEqual({
      slot: 'chair',
      for: 'who chairs it',
      clauses: [],
      silent: 'a policy that is not supplied',
    });
    expect(of('reg-9:p1').practice).toBeUndefined();
  });

  test('what filled a slot survives a JSON round trip of the profile', () => {
    const copy = JSON.parse(JSON.stringify(api.derby)) as PolicyProfile;
    expect(api.explain(demo, { profile: copy, asOf: AS_OF }, 'derby/disruption-meeting:p1')).toEqual(of('derby/disruption-meeting:p1'));
  });

  test('hours over a change of the clocks', () => {
    const [count] = api.explain(
      { child: { id: 'c1' }, placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-03-27T18:00', emergency: true }], meetings: [] },
      { profile: api.trafford, asOf: '2026-04-02' },
      'trafford/first-placement-planning-meeting:p1',
    ).counts;
    expect(count).toMatchObject({
      steps: [
        { at: '2026-03-28T18:00:00+00:00', count: 24 },
        { at: '2026-03-29T19:00:00+01:00', count: 48 },
        { at: '2026-03-30T19:00:00+01:00', count: 72 },
      ],
      clocksChanged: { on: '2026-03-29', to: 'BST' },
    });
  });

  test('a date for each limit that a missing fact leaves open', () => {
    const { counts, limbs } = api.explain(
      { child: { id: 'c1' }, placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-02T16:30' }], meetings: [] },
      { profile: api.trafford, asOf: '2026-04-10' },
      'trafford/first-placement-planning-meeting:p1',
    );
    expect(counts.map(({ deadline }) => deadline.due)).toEqual(['2026-04-02T16:30:00+01:00', '2026-04-05T16:30:00+01:00']);
    expect(limbs.map(({ applies }) => applies)).toEqual(['unknown', 'unknown']);
  });

  test('a clause that no register has is shown by its id', () => {
    expect(clauseShown('WALSALL-1.01')).toEqual({ id: 'WALSALL-1.01' });
  });

  test("a clause of a council's own is shown in the council's words", () => {
    const history: PlacementHistory = {
      child: { id: 'c1' },
      placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-02T16:30', emergency: true }],
    };
    const options = { profile: northmere, asOf: '2026-04-20' };
    const rule = 'northmere/first-placement-planning-meeting';
    const words = 'NORTHMERE-1.4: After an urgent move to foster carers it is held in 7 working days.';
    const texts = [
      api.explanationText(api.explain(history, options, `${rule}:p1`)),
      api.complianceText(api.whatWouldComply(history, options, `${rule}:p1`)),
      api.whyNotText(api.whyNot({ ...history, placements: [] }, options, rule)),
    ];
    for (const text of texts) expect(text.replace(/\s+/g, ' ')).toContain(words);
  });

  test('of what was done after a date that is our reading, nobody was late', () => {
    const history: PlacementHistory = {
      child: { id: 'c' },
      placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-01-05T10:00', emergency: true }],
      documents: [
        { kind: 'information-for-carers', at: '2026-01-07', placementId: 'p1', sharedWith: [{ role: 'foster-carer', at: '2026-01-07' }] },
      ],
    };
    const options = { profile: api.withOverlays(api.statutory, api.placementPlanStandards), asOf: '2026-03-10' };
    const late = api
      .evaluate(history, options)
      .requirements.find(({ status, deadline }) => status === 'met-late' && deadline?.source === 'inferred');
    expect(
      api
        .explanationText(api.explain(history, options, late?.id ?? ''))
        .split('\n')
        .at(-1),
    ).toMatch(/after the date that we infer, .*: nobody is late by it/);
  });
});
