import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Evaluation, PlacementHistory, PolicyProfile } from '../../src/contract.ts';
import { casesOf } from '../../config/vitest/property-runs.ts';
import * as api from '../../src/index.ts';
import type { ProfileData } from '../../src/policy/language.ts';
import { completionsOf, flips, type Unknown } from './completions.ts';
import { keepable, keptOf, profileOf, type Judged } from './counterexamples.ts';

/**
 * Joined needs and intervals between reviews, by brute force: every completion of a small history with up to three unknowns is written
 * out and evaluated, and for each requirement the engine must say of the incomplete history exactly what the completions say.
 */
type Json = Readonly<Record<string, unknown>>;

/** Two on each side of, and between, the clock times below, and those times themselves. */
const CLOCK = ['00:00', '08:00', '10:00', '12:00', '14:00', '18:00', '20:00', '22:00'];
const lookUp = (of: unknown, pointer: string): unknown => pointer.split('/').slice(1).reduce<unknown>((value, step) => (value as Json | undefined)?.[step], of);

/** What a property that is left out, or a date without a time, may stand for. */
const openFacts: readonly (readonly [RegExp, readonly unknown[]])[] = [
  [/^\/placements\/\d\/emergency$/, [true, false]], [/^\/placements\/0\/predictedDifficulties$/, [[], ['mental-health']]],
  [/^\/placements\/\d\/transCultural\/specificNeeds$/, [true, false]], [/^\/decisions\/0\/inReview$/, [true, false]], [/^\/plans\/\d\/kind$/, ['new', 'revision']],
];
const moments = [/^\/placements\/0\/startedAt$/, /^\/concerns\/\d\/(identifiedAt|resolvedAt)$/, /^\/circumstances\/\d\/from$/, /^\/meetings\/\d\/heldAt$/, /^\/decisions\/0\/at$/, /^\/plans\/\d\/(preparedAt|finalisedAt)$/, /^\/reviews\/\d\/heldAt$/, /^\/documents\/\d\/at$/];

function unknownsOf(of: unknown): readonly Unknown[] {
  const pointers: string[] = [];
  const walk = (value: unknown, pointer: string): void => {
    if (typeof value !== 'object' || value === null) { pointers.push(pointer); return; }
    for (const [key, part] of Object.entries(value)) walk(part, `${pointer}/${key}`);
  };
  walk(of, '');
  const days = pointers.filter((pointer) => moments.some((each) => each.test(pointer)) && String(lookUp(of, pointer)).length === 10)
    .map((pointer): Unknown => ({ pointer, fill: CLOCK.map((time) => `${String(lookUp(of, pointer))}T${time}`) }));
  const records = ['placements/0', 'placements/1', 'decisions/0', 'plans/0', 'plans/1'].filter((path) => lookUp(of, `/${path}`) !== undefined);
  const holders = [...records, ...['placements/0/transCultural'].filter((path) => lookUp(of, `/${path}`) !== undefined)];
  const names = holders.flatMap((path) => ['emergency', 'predictedDifficulties', 'specificNeeds', 'inReview', 'kind'].map((name) => `/${path}/${name}`));
  const open = names.flatMap((pointer): Unknown[] => openFacts.flatMap(([shape, fill]) => (shape.test(pointer) && lookUp(of, pointer) === undefined ? [{ pointer, fill }] : [])));
  return [...days, ...open];
}

const some = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined, freq: 2 });
const on = (...days: readonly string[]): fc.Arbitrary<string> => fc.tuple(fc.constantFrom(...days), fc.constantFrom('', 'T10:00', 'T10:00', 'T18:00')).map(([day, time]) => `${day}${time}`);

const small: fc.Arbitrary<PlacementHistory> = fc.record({
  emergency: some(fc.boolean()), before: some(some(fc.boolean())), predicted: some(fc.constantFrom([], ['mental-health'])), transCultural: some(some(fc.boolean())), started: on('2026-03-02'),
  concern: some(on('2026-03-04', '2026-03-05')), resolved: some(on('2026-03-06', '2026-03-08')), missing: some(on('2026-03-02', '2026-03-05', '2026-03-07')),
  first: some(on('2026-03-01', '2026-03-04', '2026-03-05')), second: some(on('2026-03-05', '2026-03-07')),
  ended: some(fc.tuple(on('2026-03-07', '2026-03-09'), fc.constantFrom('practice-manager', 'team-manager'), some(fc.boolean()))),
  plan: some(fc.tuple(on('2026-03-01', '2026-03-02', '2026-03-03'), some(fc.constant('new')))), later: some(fc.tuple(on('2026-03-04', '2026-03-06'), some(fc.constantFrom('new', 'revision')))),
  carePlan: some(on('2026-03-02', '2026-03-04', '2026-03-06')), review: some(on('2026-03-04', '2026-03-06')),
}).map(({ emergency, before, predicted, transCultural, started, concern, resolved, missing, first, second, ended, plan, later, carePlan, review }) => {
  const given = (record: object | undefined): readonly object[] => (record === undefined ? [] : [record]);
  const meeting = (id: string, heldAt: string | undefined): readonly object[] => given(heldAt === undefined ? undefined : { id, kind: 'placement-stability-meeting', placementId: 'p1', heldAt });
  return JSON.parse(JSON.stringify({
    child: { id: 'c1', interpreterNeeded: false, disabilities: [] },
    placements: [{ id: 'p1', kind: 'foster', provision: 'in-house', startedAt: started, emergency, predictedDifficulties: predicted, ...(transCultural === undefined ? {} : { transCultural: { specificNeeds: transCultural } }) },
      ...given(before === undefined ? undefined : { id: 'p0', kind: 'foster', provision: 'in-house', startedAt: '2026-01-05T10:00', endedAt: '2026-02-20T10:00', emergency: before, predictedDifficulties: [] })],
    concerns: given(concern === undefined ? undefined : { id: 'k1', kind: 'fragility', identifiedAt: concern, resolvedAt: resolved, placementId: 'p1' }),
    circumstances: given(missing === undefined ? undefined : { id: 'x1', kind: 'missing', from: missing, to: '2026-03-12', placementId: 'p1' }),
    meetings: [...meeting('m1', first), ...meeting('m2', second)],
    decisions: given(ended === undefined ? undefined : { id: 'd1', kind: 'end-stability-meetings', at: ended[0], by: ended[1], inReview: ended[2], placementId: 'p1' }),
    plans: [...given(plan === undefined ? undefined : { id: 'v1', placementId: 'p1', preparedAt: plan[0], finalisedAt: plan[0], kind: plan[1] }), ...given(later === undefined ? undefined : { id: 'v2', placementId: 'p1', preparedAt: later[0], kind: later[1] })],
    documents: given(carePlan === undefined ? undefined : { id: 'o1', kind: 'care-plan', at: carePlan, placementId: 'p1' }),
    reviews: given(review === undefined ? undefined : { id: 'r1', heldAt: review }),
    lookedAfter: [], legalStatuses: [], visits: [], notifications: [], consultations: [], carerBreaks: [], judgements: [], network: [], attestations: [],
  })) as PlacementHistory;
}).filter((of) => fewUnknowns(of) && !bothOnOneDay(of));

function fewUnknowns(of: PlacementHistory): boolean {
  const unknowns = unknownsOf(of);
  return unknowns.length <= 3 && unknowns.filter(({ fill }) => fill.length === CLOCK.length).length <= 2;
}

/** Two meetings of one day follow each other as they are sorted: the chain of a series is not tried both ways. */
function bothOnOneDay({ meetings = [] }: PlacementHistory): boolean {
  const [first, second] = meetings.map(({ heldAt = '' }) => heldAt);
  return first?.slice(0, 10) === second?.slice(0, 10) && (first?.length === 10 || second?.length === 10);
}

const NAMES: Pick<Judged, 'profile' | 'overlays'> = { profile: 'statutory', overlays: ['placement-stability', 'placement-plan-standards'] };
const PROFILE = profileOf(NAMES);
// The completions are asked about the overlays alone; profiles are made by defineProfile and withOverlays.
const ONLY = { ...PROFILE, layers: (PROFILE as ProfileData).layers.map((layer) => (layer.basis === 'overlay' ? layer : { ...layer, rules: [], sections: [] })) } as PolicyProfile;
const AS_OF = '2026-03-20';
const LAW = 'Law 11: brute force over the overlays';
const overlaid = (evaluation: Evaluation): ReadonlyMap<string, Evaluation['requirements'][number]> => new Map(evaluation.requirements.filter(({ basis }) => basis === 'overlay').map((each) => [each.id, each]));

function exact(history: PlacementHistory): void {
  const unknowns = unknownsOf(history);
  const completed = [...completionsOf(history, unknowns)];
  const all = completed.map(([complete, choice]) => ({ choice, found: overlaid(api.evaluate(complete, { profile: ONLY, asOf: AS_OF })) }));
  const statusesIn = (found: ReadonlyMap<string, { readonly status: string }> | undefined): unknown => [...(found ?? [])].map(([id, { status }]) => [id, status]);
  const [whole] = completed.at(-1) ?? [];
  if (whole !== undefined) expect(statusesIn(overlaid(api.evaluate(whole, { profile: PROFILE, asOf: AS_OF })))).toEqual(statusesIn(all.at(-1)?.found));
  const evaluation = api.evaluate(history, { profile: PROFILE, asOf: AS_OF });
  const said = overlaid(evaluation);
  for (const id of new Set([...said.keys(), ...all.flatMap(({ found }) => [...found.keys()])])) {
    const statuses = all.map(({ choice, found }) => ({ choice, status: found.get(id)?.status ?? 'not-applicable' }));
    const possible = [...new Set(statuses.map(({ status }) => status))].sort();
    const ours = said.get(id);
    if (possible.length === 1) { expect(ours?.status ?? 'not-applicable', id).toBe(possible[0]); continue; }
    expect([...(ours?.couldBe ?? [ours?.status ?? 'not-applicable'])].sort(), id).toEqual(possible);
    const flipping = unknowns.filter((_, index) => flips(statuses, index)).map(({ pointer }) => pointer);
    const asked = evaluation.missingFacts.filter(({ neededBy }) => neededBy.includes(id)).map(({ pointer }) => pointer).filter((pointer) => unknowns.some((each) => each.pointer === pointer));
    expect([...new Set(asked)].sort(), `asked for ${id}`).toEqual([...flipping].sort());
  }
}

describe(LAW, () => {
  test('every requirement is undetermined exactly where completions differ, and missingFacts are exactly the facts that can flip it', () => {
    const tried = (history: PlacementHistory): void => keepable(LAW, { history, ...NAMES, asOf: AS_OF }, undefined, () => exact(history));
    for (const { history } of keptOf(LAW)) tried(history);
    fc.assert(fc.property(small, tried), casesOf('evaluation', 1 / 5));
  });
});
