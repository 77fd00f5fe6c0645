import fc from 'fast-check';
import { describe, expect } from 'vitest';
import type { PlacementHistory, Requirement } from '../../src/contract.ts';
import * as api from '../../src/index.ts';
import type { ProfileData, Rule } from '../../src/policy/language.ts';
import { timed } from '../../src/history/timed.ts';
import { formatDay, parseDay } from '../../src/time/index.ts';
import { judged } from './drawn/judged.ts';
import { word } from './drawn/words.ts';
import { law } from './law.ts';

/** The profile with one more rule, in force from a day on. */
function amended(profile: ProfileData, from: string): ProfileData {
  const [statute, ...rest] = profile.layers;
  const model = profile.layers
    .flatMap(({ rules }) => rules)
    .find(({ id }) => id.endsWith('/first-placement-planning-meeting') || id === 'reg-9');
  if (statute === undefined || model === undefined) throw new Error('the profile has neither a planning meeting nor a placement plan');
  const rule: Rule = { ...model, id: `${model.id}/amended`, inForce: { from } };
  return { ...profile, layers: [{ ...statute, rules: [...statute.rules, rule] }, ...rest] };
}

/** The layer `statute` is judged only from 2011 on; the rule that is added is about a placement's start. */
const startOf = ({ placements }: PlacementHistory, id: string | undefined): string => {
  const found = placements.find((placement) => placement.id === id);
  // 23:30 in UTC is the next day in London in summer.
  return formatDay(timed(found?.startedAt ?? found?.plannedStart ?? '2199-12-31', '').day);
};
/** The rules of a profile that say of this kind of record that it may be any of the child's, or of the period of care: a paper of the child's serves every placement. */
function acrossPlacements({ layers }: ProfileData, evidence: string, kind: string | undefined): ReadonlySet<string> {
  const reads = (value: unknown): boolean => {
    if (typeof value !== 'object' || value === null) return false;
    const { of, [evidence]: sought } = value as Readonly<Record<string, unknown>>;
    const kinds = Array.isArray(sought) && kind !== undefined ? sought.includes(kind) : sought !== undefined;
    return ((of === 'child' || of === 'care') && kinds) || Object.values(value).some(reads);
  };
  return new Set(
    layers
      .flatMap(({ rules }) => rules)
      .filter(reads)
      .map(({ id }) => id),
  );
}
const isAdded = ({ rule }: Requirement): boolean => rule.endsWith('/amended');

describe('non-interference', () => {
  law(
    'Law 15: a rule in force from day D changes no requirement triggered before D',
    { cases: judged, more: fc.integer({ min: -10, max: 500 }) },
    ({ history, asOf }, offset, profile) => {
      const day = formatDay((parseDay(startOf(history, history.placements[0]?.id)) ?? 0) + offset);
      // The shipped profiles are made by defineProfile.
      const { requirements } = api.evaluate(history, { profile: amended(profile as ProfileData, day), asOf });
      expect(requirements.filter((each) => !isAdded(each))).toEqual(api.evaluate(history, { profile, asOf }).requirements);
      for (const { subject } of requirements.filter(isAdded))
        expect(startOf(history, subject.placementId) >= day, subject.placementId).toBe(true);
    },
  );

  const another = fc.record({
    array: fc.constantFrom('meetings', 'visits', 'plans', 'notifications', 'documents', 'decisions', 'consultations', 'concerns'),
    placement: fc.nat(3),
    offset: fc.integer({ min: 0, max: 100 }),
    meeting: word('meeting kind'),
    role: word('role'),
    subject: word('notification subject'),
    document: word('document kind'),
    decision: word('decision kind'),
    consultation: word('consultation subject'),
    concern: word('concern kind'),
  });

  law(
    'Law 15: records of another placement change no requirement of this one, unless a rule reads across placements and says so',
    { cases: judged, more: another, share: 2 },
    ({ history, asOf }, drawn, profile) => {
      const { array } = drawn;
      const records: readonly { readonly placementId?: string }[] | undefined = history[array as 'visits'];
      const other = history.placements[drawn.placement % history.placements.length];
      // Where records do not say whose they are, one more may change whose they become; placements that one carer joins are one.
      if (
        records === undefined ||
        records.some(({ placementId }) => placementId === undefined) ||
        other?.startedAt === undefined ||
        history.placements.some(({ sameCarer }) => sameCarer === true)
      )
        return;
      const at = formatDay((parseDay(other.startedAt.slice(0, 10)) ?? 0) + drawn.offset);
      const placementId = other.id;
      const id = 'extra';
      const extra = {
        meetings: { id, kind: drawn.meeting, heldAt: at, placementId },
        visits: { id, at, placementId },
        plans: { id, placementId, preparedAt: at, finalisedAt: at },
        notifications: { id, to: drawn.role, about: drawn.subject, at, placementId },
        documents: { id, kind: drawn.document, at, placementId },
        decisions: { id, kind: drawn.decision, at, by: drawn.role, placementId },
        consultations: { id, with: drawn.role, about: drawn.consultation, at, placementId },
        concerns: { id, kind: drawn.concern, identifiedAt: at, placementId },
      }[array];
      // The record is one that the contract allows for its array.
      const richer = { ...history, [array]: [...records, extra] } as PlacementHistory;
      // The shipped profiles are made by defineProfile.
      const across = acrossPlacements(
        profile as ProfileData,
        array.slice(0, -1),
        'about' in extra ? extra.about : 'kind' in extra ? extra.kind : undefined,
      );
      const own = (requirements: readonly Requirement[]): readonly Requirement[] =>
        requirements.filter(
          ({ subject, rule }) => subject.placementId !== undefined && subject.placementId !== other.id && !across.has(rule),
        );
      expect(own(api.evaluate(richer, { profile, asOf }).requirements)).toEqual(own(api.evaluate(history, { profile, asOf }).requirements));
    },
  );
});
