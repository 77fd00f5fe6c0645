import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Evaluation, PlacementHistory } from '../../src/contract.ts';
import { casesOf } from '../../config/vitest/property-runs.ts';
import { evaluate, statutory } from '../../src/index.ts';
import { completionsOf, flips, type Unknown } from '../laws/completions.ts';
import { keepable, keptOf } from '../laws/counterexamples.ts';

/**
 * The provisions by brute force: every completion of a small history is written out as a history in which nothing is unknown, and
 * evaluated. What the package says of the incomplete history must be exactly what the completions say, requirement by requirement.
 */
const CLOCK = ['00:00', '09:59', '10:00', '10:01', '18:00', '23:59'];
const yesNo = [true, false] as const;
const facts: Readonly<Record<string, readonly unknown[]>> = {
  emergency: yesNo, outOfArea: yesNo, atDistance: yesNo, disruptsEducation: yesNo, beforeAssessment: yesNo, longTerm: yesNo, provision: ['in-house', 'commissioned'],
  agreesToSixMonthlyVisits: yesNo, endedBy: ['authority', 'provider', 'carer', 'child', 'parent', 'court', 'other'], immediateRisk: yesNo, written: yesNo, outcome: ['yes', 'no'],
};
const moments = new Set(['startedAt', 'endedAt', 'decidedAt', 'heldAt', 'at', 'preparedAt']);

/** A property that the drawing left at `null` is not recorded; a date without a time lies somewhere in its day. */
function unknownsOf(drawn: unknown, pointer = ''): readonly Unknown[] {
  const name = pointer.split('/').at(-1) ?? '';
  if (drawn === null) return [{ pointer, fill: facts[name] ?? yesNo }];
  if (typeof drawn === 'string') return moments.has(name) && drawn.length === 10 ? [{ pointer, fill: CLOCK.map((time) => `${drawn}T${time}`) }] : [];
  return typeof drawn === 'object' ? Object.entries(drawn).flatMap(([key, part]) => unknownsOf(part, `${pointer}/${key}`)) : [];
}
const without = (drawn: unknown): unknown => (Array.isArray(drawn) ? drawn.map(without) : typeof drawn === 'object' && drawn !== null
  ? Object.fromEntries(Object.entries(drawn).flatMap(([key, part]) => (part === null || part === undefined ? [] : [[key, without(part)]]))) : drawn);
// Drawn in the contract's shape, and filled with what the contract allows.
const recorded = (drawn: unknown): PlacementHistory => without(drawn) as PlacementHistory;

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null, freq: 3 });
const on = (...days: readonly string[]): fc.Arbitrary<string> => fc.tuple(fc.constantFrom(...days), fc.constantFrom('', 'T10:00', 'T10:00', 'T15:00')).map(([day, time]) => `${day}${time}`);
const none = { meetings: [], concerns: [], circumstances: [], carerBreaks: [], judgements: [], consultations: [], network: [] };
const recipients = ['child', 'parent', 'person-with-pr', 'health-body', 'gp', 'iro'] as const;

/** A start, with what a start calls for. */
const starts = fc.record({
  kind: fc.constantFrom('foster', 'residential'), startedAt: on('2026-03-25'), emergency: maybe(fc.boolean()), provision: maybe(fc.constantFrom('in-house', 'commissioned')),
  outOfArea: maybe(fc.boolean()), atDistance: maybe(fc.boolean()), disruptsEducation: maybe(fc.boolean()), born: fc.constantFrom('2010-12-01', '2020-02-29'),
  by: fc.constantFrom('nominated-officer', 'director-of-childrens-services'), outcome: maybe(fc.constantFrom('yes', 'no')), approved: on('2026-03-24', '2026-03-25', '2026-04-02'),
  told: on('2026-03-25', '2026-04-01', '2026-04-02'), written: maybe(fc.boolean()), plan: on('2026-03-25', '2026-04-01'), carePlan: on('2026-03-25', '2026-04-09'),
  health: on('2026-04-22', '2026-04-23'), review: on('2026-04-22', '2026-04-24'), asOf: fc.constantFrom('2026-04-03', '2026-05-29'),
}).map(({ kind, startedAt, emergency, provision, outOfArea, atDistance, disruptsEducation, born, by, outcome, approved, told, written, plan, carePlan, health, review, asOf }) => ({
  asOf,
  drawn: {
    ...none, child: { id: 'c1', dateOfBirth: born }, lookedAfter: [{ from: '2026-03-25' }], legalStatuses: [],
    placements: [{ id: 'p1', kind, provision, startedAt, emergency, outOfArea, atDistance, disruptsEducation }],
    plans: [{ id: 'v1', placementId: 'p1', preparedAt: plan }], visits: [], reviews: [{ id: 'r1', heldAt: review }],
    documents: [{ id: 'd1', kind: 'care-plan', at: carePlan }, { id: 'd2', kind: 'health-assessment', at: health }],
    decisions: [{ id: 'a1', kind: 'approve-placement', at: approved, by, outcome, placementId: 'p1' }, { id: 'a2', kind: 'approve-education-change', at: '2026-03-25T10:00', by, outcome: 'yes', placementId: 'p1' }],
    notifications: recipients.map((to) => ({ to, about: 'placement-made', at: to === 'gp' ? told : '2026-03-24T12:00', written: to === 'gp' ? written : true, placementId: 'p1' })),
  },
}));

/** An ending, with what it calls for. */
const endings = fc.record({
  endedAt: on('2026-03-27'), endedBy: maybe(fc.constantFrom('authority', 'carer')), immediateRisk: maybe(fc.boolean()), decidedAt: fc.option(on('2026-03-10', '2026-03-26'), { nil: undefined }),
  review: on('2026-02-26', '2026-02-27', '2026-03-10', '2026-03-26', '2026-03-27'), told: on('2026-03-26', '2026-03-27', '2026-04-14', '2026-04-15'), written: maybe(fc.boolean()), asOf: fc.constantFrom('2026-03-30', '2026-05-29'),
}).map(({ endedAt, endedBy, immediateRisk, decidedAt, review, told, written, asOf }) => ({
  asOf,
  drawn: {
    ...none, child: { id: 'c1' }, lookedAfter: [{ from: '2025-11-03' }], legalStatuses: [], plans: [], visits: [], documents: [], decisions: [], reviews: [{ id: 'r1', heldAt: review }],
    placements: [{ id: 'p1', kind: 'residential', startedAt: '2025-11-03T10:00', endedAt, emergency: true, outOfArea: false, disruptsEducation: false, ending: { endedBy, immediateRisk, ...(decidedAt === undefined ? {} : { decidedAt }) } }],
    notifications: [...recipients, 'home-manager'].map((to) => ({ to, about: 'placement-ending', at: to === 'iro' ? told : '2026-03-20T12:00', written: to === 'iro' ? written : true, placementId: 'p1' })),
  },
}));

/** Visits, with the facts that set their intervals. Two of one day are taken in the order of their ids, whatever their times: the chain goes on. */
const visits = fc.record({
  kind: fc.constantFrom('foster', 'with-parents', 'with-parents', 'connected-person'), startedAt: on('2026-03-25'), before: maybe(fc.boolean()), assessed: fc.option(on('2026-04-01', '2026-04-03'), { nil: undefined }),
  status: fc.constantFrom('interim-care-order', 'care-order', 'section-20'), since: fc.constantFrom('2026-03-01', '2026-03-25', '2026-04-02'), approvedTo: fc.option(on('2026-04-01', '2026-04-06'), { nil: undefined }),
  review: fc.option(on('2026-03-25', '2026-04-01', '2026-04-02'), { nil: undefined }), first: on('2026-03-25', '2026-04-01', '2026-04-02'), second: on('2026-04-02', '2026-04-08', '2026-04-09', '2026-05-13'), asOf: fc.constantFrom('2026-04-30', '2026-06-30'),
}).filter(({ first, second }) => first.slice(0, 10) !== second.slice(0, 10)).map(({ kind, startedAt, before, assessed, status, since, approvedTo, review, first, second, asOf }) => ({
  asOf,
  drawn: {
    ...none, child: { id: 'c1', agreesToSixMonthlyVisits: false }, lookedAfter: [{ from: '2026-03-20' }], legalStatuses: [{ id: 's1', status, from: since }], plans: [], decisions: [], notifications: [],
    placements: [{
      id: 'p1', kind, startedAt, emergency: true, outOfArea: false, disruptsEducation: false, longTerm: false, ...(kind === 'with-parents' ? { beforeAssessment: before } : {}),
      ...(kind === 'connected-person' ? { temporaryApproval: { from: '2026-03-25T10:00', ...(approvedTo === undefined ? {} : { to: approvedTo }) } } : {}),
    }],
    visits: [{ id: 'v1', at: first, placementId: 'p1' }, { id: 'v2', at: second, placementId: 'p1' }],
    documents: assessed === undefined ? [] : [{ id: 'd1', kind: 'parent-assessment', at: assessed, placementId: 'p1' }],
    reviews: review === undefined ? [] : [{ id: 'r1', heldAt: review }],
  },
}));

const later = fc.record({
  longTerm: maybe(fc.boolean()), agrees: maybe(fc.boolean()), first: on('2026-03-25', '2026-03-26'), second: on('2026-05-06', '2026-05-07', '2026-06-25', '2026-06-26', '2026-09-25', '2026-09-26'), asOf: fc.constantFrom('2026-07-31', '2026-12-31'),
}).map(({ longTerm, agrees, first, second, asOf }) => ({
  asOf,
  drawn: {
    ...none, child: { id: 'c1', agreesToSixMonthlyVisits: agrees }, lookedAfter: [], legalStatuses: [], plans: [], decisions: [], notifications: [], documents: [], reviews: [],
    placements: [{ id: 'p1', kind: 'foster', provision: 'in-house', startedAt: '2025-03-25T10:00', emergency: true, outOfArea: false, disruptsEducation: false, longTerm }],
    visits: [{ id: 'v1', at: first, placementId: 'p1' }, { id: 'v2', at: second, placementId: 'p1' }],
  },
}));

const statusesOf = ({ requirements }: Evaluation): ReadonlyMap<string, string> => new Map(requirements.map(({ id, status }) => [id, status]));

function exact({ drawn, asOf }: { readonly drawn: object; readonly asOf: string }): void {
  const unknowns = unknownsOf(drawn);
  if (unknowns.reduce((product, { fill }) => product * fill.length, 1) > 600) return;
  const all = [...completionsOf(drawn, unknowns)].map(([history, choice]) => ({ choice, statuses: statusesOf(evaluate(recorded(history), { profile: statutory, asOf })) }));
  const evaluation = evaluate(recorded(drawn), { profile: statutory, asOf });
  const ids = new Set([...evaluation.requirements.map(({ id }) => id), ...all.flatMap(({ statuses }) => [...statuses.keys()])]);
  for (const id of ids) {
    const each = all.map(({ choice, statuses }) => ({ choice, status: statuses.get(id) ?? 'not-applicable' }));
    const possible = [...new Set(each.map(({ status }) => status))].sort();
    const found = evaluation.requirements.find((requirement) => requirement.id === id);
    expect([...(found?.couldBe ?? [found?.status ?? 'not-applicable'])].sort(), id).toEqual(possible);
    const asked = new Set(evaluation.missingFacts.filter(({ neededBy }) => neededBy.includes(id)).map(({ pointer }) => pointer));
    const flipping = unknowns.filter((_, index) => flips(each, index)).map(({ pointer }) => pointer);
    expect([...asked].sort(), `facts asked for ${id}`).toEqual([...flipping].sort());
  }
}

describe('Law 11: brute force over the provisions', () => {
  test.each([['starts', starts], ['endings', endings], ['visits', visits], ['visits after the first year', later]] as const)(
    '%s: every requirement is undetermined exactly where completions differ, and asks exactly for the facts that can flip it', (kind, histories) => {
      const law = `Law 11: brute force over the provisions: ${kind}`;
      // What is drawn marks with null what is not recorded; without those marks it is a history.
      const tried = (drawn: { readonly drawn: object; readonly asOf: string }): void => keepable(law, { history: drawn.drawn as PlacementHistory, profile: 'statutory', asOf: drawn.asOf }, undefined, () => exact(drawn));
      for (const { history, asOf } of keptOf(law)) tried({ drawn: history, asOf });
      fc.assert(fc.property(histories, tried), casesOf('evaluation', 1 / 5));
    },
  );
});
