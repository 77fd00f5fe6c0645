import { expect } from 'vitest';
import type { Breach, Evaluation, PlacementHistory, RequiredMeeting, Requirement } from '../../src/contract.ts';
import { evaluate } from '../../src/index.ts';
import { defineProfile, type Layer, type Rule, type Trigger } from '../../src/profiles/writing.ts';

/** Some properties of it; `undefined` takes one away. */
export type Changed<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** What is left of it without what is undefined. */
function changed<T extends object>(whole: T, ...changes: readonly Changed<T>[]): T {
  // Nothing that a T must have is taken away here.
  return Object.fromEntries(Object.entries(Object.assign({}, whole, ...changes) as T).filter(([, value]) => value !== undefined)) as T;
}

/**
 * What the public language can say and no shipped text happens to say, each with one small rule, one history and what is asked for then.
 * The tests run them, and so does every mutant of the engine.
 */
export interface Said {
  readonly name: string;
  readonly rule: Changed<Rule>;
  /** The rule that must be answered first, where there is one. */
  readonly earlier?: Changed<Rule>;
  /** Of the text that the rule stands in; left out: an authority's. */
  readonly basis?: Layer['basis'];
  readonly history: Changed<PlacementHistory>;
  readonly asOf?: string;
  /** Properties of the one requirement that there is, `breaches`, the kinds of its breaches, `breach`, the first of them, `asks`, the pointers asked for, and `meeting`, the one that it asks for; undefined: there is none. */
  readonly expected: Readonly<Record<string, unknown>> | undefined;
}

const AS_OF = '2026-06-30';
const layer: Layer = {
  id: 'walsall',
  version: '1',
  title: 'Walsall',
  basis: 'authority',
  asAt: '2026-01-01',
  clauses: { 'WALSALL-1': 'It is done.', 'WALSALL-2': 'It is done with care.' },
  rules: [],
  sections: [],
  silences: [],
};
const base: PlacementHistory = {
  child: { id: 'c1' },
  placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00' }],
  meetings: [],
  documents: [],
  visits: [],
  reviews: [],
};

const planning = ['placement-planning-meeting'] as const;
const plainRule: Rule = {
  id: 'walsall/done',
  kind: 'meeting',
  title: 'It is done',
  clauses: ['WALSALL-1'],
  modality: 'should',
  forEach: { each: 'placement' },
  answeredBy: [{ meeting: planning, of: 'placement' }],
};

type Asked = Requirement & {
  readonly breaches: readonly string[];
  readonly breach?: Breach;
  readonly asks: readonly string[];
  readonly meeting?: RequiredMeeting;
};

/** The answer under a policy of that one text, compiled anew. */
const judgedBy = (own: Layer, history: Changed<PlacementHistory>, asOf: string): Evaluation =>
  evaluate(changed(base, history), { profile: defineProfile({ id: 'walsall', version: '1', title: 'Walsall', layers: [own] }), asOf });

/** The whole answer under that one rule. */
export const answerTo = (rule: Changed<Rule>, history: Changed<PlacementHistory>): Evaluation =>
  judgedBy({ ...layer, rules: [changed(plainRule, rule)] }, history, AS_OF);

/** What is asked for. */
function askedFor({ rule, earlier, basis = 'authority', history, asOf = AS_OF }: Said): Asked | undefined {
  const whole = changed(plainRule, rule);
  const first = earlier === undefined ? undefined : changed<Rule>({ ...whole, answeredBy: [], id: 'walsall/first' }, earlier);
  const rules = first === undefined ? [whole] : [first, { ...whole, after: { rule: first.id, clauses: ['WALSALL-1'] } }];
  const evaluation = judgedBy({ ...layer, basis, rules }, history, asOf);
  const requirements = evaluation.requirements.filter((each) => each.rule === whole.id);
  if (requirements.length > 1) throw new Error(`one requirement at most, not ${requirements.map(({ id }) => id).join(', ')}`);
  const [only] = requirements;
  if (only === undefined) return undefined;
  const broken = evaluation.breaches.filter(({ requirement }) => requirement === only.id);
  const meeting = evaluation.meetings.find(({ requirements: all }) => all.includes(only.id));
  return {
    ...only,
    breaches: broken.map(({ kind }) => kind),
    ...(broken[0] === undefined ? {} : { breach: broken[0] }),
    asks: evaluation.missingFacts.map(({ pointer }) => pointer),
    ...(meeting === undefined ? {} : { meeting }),
  };
}

/** Fails where something else is asked for. */
export function asSaid(each: Said): void {
  const asked = askedFor(each);
  if (each.expected === undefined) expect(asked).toBeUndefined();
  else expect(withGaps(asked, each.expected)).toMatchObject(each.expected);
  // Plain data: no property is there and undefined.
  if (asked !== undefined) expect(asked).toStrictEqual(JSON.parse(JSON.stringify(asked)));
}

/** With `undefined` in the place of what is to be absent, and is. */
function withGaps(actual: unknown, expected: unknown): unknown {
  if (typeof actual !== 'object' || actual === null || typeof expected !== 'object' || expected === null || Array.isArray(actual))
    return actual;
  const wanted = Object.entries(expected);
  const held = actual as Readonly<Record<string, unknown>>;
  return {
    ...held,
    ...Object.fromEntries(wanted.map(([key, value]) => [key, Object.hasOwn(held, key) ? withGaps(held[key], value) : undefined])),
  };
}

export const limb = (due: NonNullable<NonNullable<Rule['limbs']>[number]['due']>): Changed<Rule> => ({
  limbs: [{ clauses: ['WALSALL-1'], due, counted: 'so long before' }],
});
export const trigger = (on: Trigger['on'], more: Partial<Trigger> = {}): Trigger => ({
  clauses: ['WALSALL-1'],
  modality: 'should',
  on,
  ...more,
});
export const calledBy = (...triggers: readonly Trigger[]): Changed<Rule> => ({
  forEach: { each: 'joined-need', triggers, answers: { meeting: planning } },
});
export const held = (heldAt: string): Changed<PlacementHistory> => ({
  meetings: [{ id: 'm1', kind: 'placement-planning-meeting', placementId: 'p1', heldAt }],
});
