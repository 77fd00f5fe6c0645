import { expect } from 'vitest';
import type { Evaluation, PlacementHistory } from '../../src/contract.ts';
import { evaluate } from '../../src/index.ts';
import { defineProfile, type Layer, type Person, type Rule } from '../../src/profiles/writing.ts';
import { sectionsLaidOut } from './layers-sections.ts';

/** What the public language can say of people, chairs, silences and questions, and no shipped text happens to say. */
export interface LaidOut {
  readonly name: string;
  readonly layer: Partial<Layer>;
  readonly history: Partial<PlacementHistory>;
  /** Properties of the answer. */
  readonly expected: { readonly [K in keyof Evaluation]?: unknown };
}

const layer: Layer = {
  id: 'walsall',
  version: '1',
  title: 'Walsall',
  basis: 'authority',
  asAt: '2026-01-01',
  clauses: { 'WALSALL-1': 'It is done.', 'WALSALL-2': 'It is done well.' },
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
  judgements: [],
};
const rule: Rule = {
  id: 'walsall/done',
  kind: 'meeting',
  title: 'It is done',
  clauses: ['WALSALL-1', 'WALSALL-2'],
  modality: 'should',
  forEach: { each: 'placement' },
  answeredBy: [{ meeting: ['placement-planning-meeting'], of: 'placement' }],
};

/** Where a property stands without a value: it should not be there. */
const withoutValue = (value: unknown, at = ''): readonly string[] =>
  value === undefined
    ? [at]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, each]) => withoutValue(each, `${at}/${key}`))
      : [];

/** Fails where the answer is another. */
export function asLaidOut({ layer: own, history, expected }: LaidOut): void {
  const answer = evaluate(
    { ...base, ...history },
    { profile: defineProfile({ id: 'walsall', version: '1', title: 'Walsall', layers: [{ ...layer, ...own }] }), asOf: '2026-06-30' },
  );
  expect(answer).toMatchObject(expected);
  expect(withoutValue(answer)).toEqual([]);
}

const parents = (first: Partial<Person>, second: Partial<Person>): Partial<Layer> => ({
  rules: [
    {
      ...rule,
      meeting: {
        kind: 'placement-planning-meeting',
        people: [
          { role: 'parent', mode: 'attend', modality: 'may', clauses: ['WALSALL-1'], ...first },
          { role: 'parent', mode: 'consult', modality: 'should', clauses: ['WALSALL-2'], ...second },
          { role: 'child', mode: 'attend', modality: 'should', clauses: ['WALSALL-1'] },
        ],
      },
    },
  ],
});
const kept: Partial<PlacementHistory> = { network: [{ role: 'parent', excluded: { reason: 'court order' } }] };
const once = {
  role: 'parent',
  mode: 'consult',
  modality: 'should',
  clauses: ['WALSALL-1', 'WALSALL-2'],
  excluded: { reason: 'court order' },
};
const child = { role: 'child', mode: 'attend', modality: 'should', clauses: ['WALSALL-1'] };
const maybe = { when: { judged: 'parent-attendance-appropriate' } } as const;
const perhaps = { when: { judged: 'home-manager-appropriate' } } as const;

export const laidOut: readonly LaidOut[] = [
  ...sectionsLaidOut,
  {
    name: 'kept away, and listed in two modes: once, by the firmer',
    layer: parents({}, {}),
    history: kept,
    expected: { meetings: [{ attendees: [once, child] }], missingFacts: [] },
  },
  {
    name: 'kept away, and it is not known whether one of the two lists it',
    layer: parents(maybe, {}),
    history: kept,
    expected: { meetings: [{ attendees: [once, child] }], missingFacts: [] },
  },
  {
    name: 'kept away, and it is not known whether the other lists it',
    layer: parents({}, maybe),
    history: kept,
    expected: { meetings: [{ attendees: [once, child] }], missingFacts: [] },
  },
  {
    name: 'kept away, and it is not known whether either lists it',
    layer: parents(maybe, perhaps),
    history: kept,
    expected: {
      meetings: [{ attendees: [{ ...once, undetermined: [{ pointer: '/judgements' }] }, child] }],
      missingFacts: [{ pointer: '/judgements' }],
    },
  },
  {
    name: 'who chairs is said not to be stated',
    layer: {
      rules: [
        { ...rule, meeting: { kind: 'placement-planning-meeting', chair: { how: 'not-stated', roles: [], clauses: ['WALSALL-2'] } } },
      ],
    },
    history: {},
    expected: { meetings: [{ chair: { how: 'not-stated', roles: [], clauses: ['WALSALL-2'] } }] },
  },
  {
    name: 'who chairs is not stated by one text, and is by another',
    layer: {
      rules: [
        { ...rule, meeting: { kind: 'placement-planning-meeting', chair: { how: 'not-stated', roles: [], clauses: ['WALSALL-2'] } } },
        {
          ...rule,
          id: 'walsall/again',
          occasion: 'walsall/done:{key}',
          meeting: {
            kind: 'placement-planning-meeting',
            chair: {
              how: 'one-of',
              roles: [{ role: 'iro', mode: 'chair', modality: 'should', clauses: ['WALSALL-1'] }],
              clauses: ['WALSALL-1'],
            },
          },
        },
      ],
    },
    history: {},
    expected: { meetings: [{ chair: { how: 'one-of', roles: [{ role: 'iro' }], clauses: ['WALSALL-1'] } }] },
  },
  {
    name: 'silent on a placement once it has begun',
    layer: {
      silences: [
        { id: 'walsall/silent', what: 'The text is silent.', clauses: ['WALSALL-1'], perPlacement: true, when: { happened: 'trigger' } },
      ],
    },
    history: {
      placements: [
        { id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00' },
        { id: 'p2', kind: 'foster' },
      ],
    },
    expected: { notCovered: [{ what: 'The text is silent.', clauses: ['WALSALL-1'], placementId: 'p1' }] },
  },
];
