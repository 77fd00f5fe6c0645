import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Evaluation, PlacementHistory, PolicyProfile } from '../../src/contract.ts';
import { casesOf } from '../../config/vitest/property-runs.ts';
import * as api from '../../src/index.ts';
import type { ProfileData } from '../../src/policy/language.ts';
import { formatDay, parseDay } from '../../src/time/index.ts';
import { completionsOf, flips, type Unknown } from './completions.ts';
import { keepable, keptOf, profileOf, type Judged } from './counterexamples.ts';

/**
 * Small histories with up to four unknowns: every completion is written out as a history in which nothing is unknown, and evaluated.
 * What the engine says of the incomplete history must be exactly what the completions say.
 */
/** The last is the very moment of a bare `asOf`. */
const TIMES = ['00:00', '06:00', '09:59', '10:00', '10:01', '12:00', '18:00', '23:59', '23:59:59'];

const times = (pointer: string, day: string, asOf: string): Unknown => ({
  pointer,
  fill: TIMES.map((time) => `${day}T${time}`).filter(
    (moment) => !asOf.startsWith(day) || asOf.length === 10 || moment <= asOf.slice(0, 16),
  ),
});

/** Everything unknown in a history of the shape made below. */
function unknownsOf(history: PlacementHistory, asOf: string): readonly Unknown[] {
  const [placement] = history.placements;
  const meeting = history.meetings?.[0];
  const found: Unknown[] = [];
  if (placement?.emergency === undefined) found.push({ pointer: '/placements/0/emergency', fill: [true, false] });
  if (placement?.startedAt?.length === 10) found.push(times('/placements/0/startedAt', placement.startedAt, asOf));
  if (meeting?.heldAt?.length === 10) found.push(times('/meetings/0/heldAt', meeting.heldAt, asOf));
  if (placement?.endedAt !== undefined && placement.ending?.manner === undefined)
    found.push({ pointer: '/placements/0/ending/manner', fill: ['planned', 'unplanned', 'abrupt'] });
  if (placement?.kind === 'residential' && placement.provision === undefined)
    found.push({ pointer: '/placements/0/provision', fill: ['in-house', 'commissioned'] });
  return found;
}

const DAY = parseDay('2026-03-26') ?? 0;
const moment = (from: number, to: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.integer({ min: DAY + from, max: DAY + to }), fc.constantFrom('', '', 'T10:00', 'T00:00', 'T18:00'))
    .map(([day, time]) => `${formatDay(day)}${time}`);
const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined, freq: 1 });

const small: fc.Arbitrary<readonly [PlacementHistory, string]> = fc
  .record({
    kind: fc.constantFrom('foster', 'residential'),
    provision: optional(fc.constantFrom('in-house', 'commissioned')),
    startedAt: moment(0, 1),
    emergency: optional(fc.boolean()),
    ended: fc.boolean(),
    end: moment(3, 6),
    manner: optional(fc.constantFrom('planned', 'unplanned')),
    meeting: fc.constantFrom(
      'none',
      'placement-planning-meeting',
      'enhanced-case-management-meeting',
      'seventy-two-hour-review',
      'disruption-meeting',
    ),
    heldAt: moment(-1, 7),
    second: fc.boolean(),
    secondAt: fc.constantFrom('2026-03-27T12:00', '2026-03-29T10:00'),
    planned: optional(moment(-1, 6)),
    asOf: moment(-1, 12),
  })
  .map(({ kind, provision, startedAt, emergency, ended, end, manner, meeting, heldAt, second, secondAt, planned, asOf }) => {
    const history = {
      child: { id: 'c1' },
      placements: [
        {
          id: 'p1',
          kind,
          provision,
          startedAt,
          emergency,
          ...(ended ? { endedAt: end.length === 10 ? `${end}T11:00` : end, ending: { manner } } : {}),
        },
      ],
      meetings: [
        ...(meeting === 'none' ? [] : [{ id: 'm1', kind: meeting, heldAt, placementId: 'p1' }]),
        ...(second ? [{ id: 'm2', kind: 'placement-planning-meeting', heldAt: secondAt, placementId: 'p1' }] : []),
      ],
      plans:
        planned === undefined ? [] : [{ id: 'plan1', placementId: 'p1', preparedAt: planned.length === 10 ? `${planned}T10:00` : planned }],
      lookedAfter: [],
      legalStatuses: [],
      circumstances: [],
      concerns: [],
      reviews: [],
      visits: [],
      notifications: [],
      decisions: [],
      consultations: [],
      documents: [],
      carerBreaks: [],
      judgements: [],
      network: [],
    };
    return [JSON.parse(JSON.stringify(history)) as PlacementHistory, asOf] as const;
  });

const RULES: readonly (readonly [Judged['profile'], string])[] = [
  ['derby', 'derby/first-placement-planning-meeting'],
  ['derby', 'derby/urgent-placement-plan'],
  ['derby', 'derby/enhanced-case-management-meeting'],
  ['derby', 'derby/disruption-meeting'],
  ['trafford', 'trafford/first-placement-planning-meeting'],
  ['leicester', 'leicester/first-placement-planning-meeting'],
  ['statutory', 'reg-9'],
  ['statutory', 'reg-28.2.a'],
];

const statusOf = (evaluation: Evaluation, rule: string): string =>
  evaluation.requirements.find((each) => each.rule === rule)?.status ?? 'not-applicable';

/** The profile with this rule alone, and the one that it comes after: hundreds of completions need not be judged by rules that are not asked about. */
function alone(profile: PolicyProfile, rule: string): PolicyProfile {
  // The shipped profiles are made by defineProfile.
  const data = profile as ProfileData;
  const before = data.layers.flatMap(({ rules }) => rules).find(({ id }) => id === rule)?.after?.rule;
  return {
    ...data,
    layers: data.layers.map((layer) => ({ ...layer, rules: layer.rules.filter(({ id }) => id === rule || id === before), sections: [] })),
  } as PolicyProfile;
}

function exact(rule: string, profile: PolicyProfile, only: PolicyProfile, history: PlacementHistory, asOf: string): void {
  const unknowns = unknownsOf(history, asOf);
  const completed = [...completionsOf(history, unknowns)];
  const all = completed.map(([complete, choice]) => ({ choice, status: statusOf(api.evaluate(complete, { profile: only, asOf }), rule) }));
  const [whole] = completed.at(-1) ?? [];
  if (whole !== undefined) expect(statusOf(api.evaluate(whole, { profile, asOf }), rule)).toBe(all.at(-1)?.status);
  const possible = [...new Set(all.map(({ status }) => status))].sort();
  const evaluation = api.evaluate(history, { profile, asOf });
  const found = evaluation.requirements.find((each) => each.rule === rule);
  if (possible.length === 1) {
    expect(found?.status ?? 'not-applicable').toBe(possible[0]);
    return;
  }
  expect(found?.status).toBe('undetermined');
  expect([...(found?.couldBe ?? [])].sort()).toEqual(possible);
  // Who is to be at a meeting and what it covers are answers of their own, with questions of their own.
  const ofPeople = new Set(
    evaluation.meetings
      .flatMap(({ attendees, chair }) => [...attendees, ...chair.roles])
      .flatMap(({ undetermined }) => undetermined ?? [])
      .map(({ question }) => question),
  );
  const asked = evaluation.missingFacts
    .filter(
      ({ neededBy, question, pointer }) =>
        neededBy.includes(found?.id ?? '') && !ofPeople.has(question) && pointer !== '/child/inEducation',
    )
    .map(({ pointer }) => pointer);
  const flipping = unknowns.filter((_, index) => flips(all, index)).map(({ pointer }) => pointer);
  expect([...new Set(asked)].sort()).toEqual([...flipping].sort());
}

describe('Law 11: brute force over small histories, rule by rule', () => {
  test.each(RULES)(
    '%s: %s is undetermined exactly where completions differ, and missingFacts are exactly the facts that can flip it',
    (name, rule) => {
      const law = 'Law 11: brute force over small histories, rule by rule';
      const profile = profileOf({ profile: name });
      const only = alone(profile, rule);
      const tried = ([history, asOf]: readonly [PlacementHistory, string]): void =>
        keepable(law, { history, profile: name, asOf }, undefined, () => exact(rule, profile, only, history, asOf));
      expect(JSON.stringify(only)).toContain(`"id":"${rule}"`);
      for (const { history, asOf } of keptOf(law)) tried([history, asOf]);
      fc.assert(fc.property(small, tried), casesOf('evaluation', 1 / 4));
    },
  );
});
