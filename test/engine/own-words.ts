import { expect } from 'vitest';
import type { EvaluateOptions, Evaluation, PlacementHistory } from '../../src/contract.ts';
import { evaluate } from '../../src/index.ts';
import { defineProfile, type Layer, type Rule } from '../../src/profiles/writing.ts';
import { type Changed, limb } from './language.ts';
import { meeting, p1 } from './language-conditions.ts';

const layer: Layer = {
  id: 'walsall',
  version: '1',
  title: 'Walsall',
  basis: 'authority',
  asAt: '2026-01-01',
  clauses: { 'WALSALL-1': 'It is done.' },
  rules: [],
  sections: [],
  silences: [],
};
const asked: Rule = {
  id: 'walsall/done',
  kind: 'meeting',
  title: 'It is done',
  clauses: ['WALSALL-1'],
  modality: 'should',
  forEach: { each: 'placement' },
  answeredBy: [{ meeting, of: 'placement' }],
};
const base: PlacementHistory = { child: { id: 'c1' }, placements: [p1], meetings: [] };

function answerOf(rule: Changed<Rule>, history: Partial<PlacementHistory>, more: Partial<Layer> = {}): Evaluation {
  // Nothing that a rule must have is taken away here.
  const whole = { ...asked, ...rule } as Rule;
  return evaluate(
    { ...base, ...history },
    {
      profile: defineProfile({ id: 'walsall', version: '1', title: 'Walsall', layers: [{ ...layer, ...more, rules: [whole] }] }),
      asOf: '2026-10-30',
    },
  );
}

/** What is no profile is refused by what was passed, whichever way it fails to be one. */
export function whatIsNoProfileIsRefused(): void {
  for (const [value, got] of [
    [undefined, 'undefined'],
    [null, 'null'],
    ['walsall', '"walsall"'],
    [7, 'something of type number'],
    [{ id: 'walsall' }, 'something of type object'],
    [{ format: 'profile@2' }, 'something of type object'],
  ] as const) {
    // What a caller without types may pass.
    const options = { profile: value as unknown as EvaluateOptions['profile'], asOf: '2026-06-30' };
    expect(() => evaluate(base, options)).toThrow(
      new TypeError(`evaluate: options.profile is ${got}; pass one of the package or of defineProfile.`),
    );
  }
}

/** A council's own word is read as the known one that the profile says it is a kind of; one that it does not declare is said, and no other is. */
export function ownWordsAreReadAsDeclared(): void {
  const { requirements, notCovered } = answerOf(
    {},
    {
      meetings: [{ id: 'm1', kind: 'walsall/huddle', placementId: 'p1', heldAt: '2026-04-20' }],
      documents: (['walsall/diary', 'walsall/note', 'walsall/letter'] as const).map((kind) => ({
        kind,
        at: '2026-04-20',
        placementId: 'p1',
      })),
    },
    {
      words: [
        { word: 'walsall/huddle', label: 'Huddle', isA: 'placement-planning-meeting' },
        { word: 'walsall/diary', label: 'Diary' },
      ],
    },
  );
  expect(requirements.map(({ status }) => status)).toEqual(['met']);
  expect(notCovered).toEqual(
    ['walsall/letter', 'walsall/note'].map((word) => ({
      what: `"${word}" is not declared by this profile; its records are of no known kind.`,
      clauses: [],
    })),
  );
}

/** What decides is asked in words: since when a state has held, and at which of two times something happened. */
export function whatDecidesIsAskedInWords(): void {
  expect(
    answerOf({ forEach: { each: 'care-period' }, when: { since: 'care.from' } }, { lookedAfter: [{ from: 'unknown' }] }).missingFacts,
  ).toEqual([
    {
      pointer: '/lookedAfter/0/from',
      type: 'Moment',
      question: 'When did this period of care begin?',
      neededBy: ['walsall/done:care-unknown'],
    },
  ]);
  expect(
    answerOf(limb({ within: { hours: 24 }, of: 'placement.startedAt' }), {
      placements: [{ ...p1, startedAt: '2026-10-24T01:45' }],
      meetings: [{ id: 'm1', kind: 'placement-planning-meeting', placementId: 'p1', heldAt: '2026-10-25T01:30' }],
    }).missingFacts,
  ).toEqual([
    {
      pointer: '/meetings/0/heldAt',
      type: 'DateTimeString',
      question: 'At what time of day did it happen?',
      neededBy: ['walsall/done:p1'],
    },
  ]);
}
