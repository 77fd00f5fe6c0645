import { expect } from 'vitest';
import type { PlacementHistory } from '../../src/contract.ts';
import { whyNot, type FactChange } from '../../src/index.ts';
import { defineProfile } from '../../src/policy/index.ts';
import type { Condition, Subject } from '../../src/policy/language.ts';
import type { Said } from './language.ts';

const clause = 'WALSALL-1';

/** The fewest facts that would have the one rule ask for something of what is on record; undefined: none would. */
function settledBy(history: PlacementHistory, forEach: Subject, when: Condition): readonly FactChange[] | undefined {
  const rule = { id: 'walsall/done', kind: 'action', title: 'It is done', clauses: [clause], modality: 'should', forEach, when } as const;
  const layer = {
    id: 'walsall',
    version: '1',
    title: 'Walsall',
    basis: 'authority',
    clauses: { [clause]: 'It is done.' },
    sections: [],
    silences: [],
    rules: [rule],
  } as const;
  const { subjects } = whyNot(
    history,
    { profile: defineProfile({ id: 'walsall', version: '1', title: 'Walsall', layers: [layer] }), asOf: '2026-06-30' },
    rule.id,
  );
  return subjects[0]?.wouldApply?.changes;
}

const history: PlacementHistory = {
  child: { id: 'c1' },
  lookedAfter: [{ from: '2026-01-05' }],
  placements: [
    { id: 'p1', kind: 'foster', startedAt: '2026-01-05', endedAt: '2026-02-02', emergency: false },
    { id: 'p2', kind: 'foster', startedAt: '2026-02-02', sameCarer: true, ending: { manner: 'planned' } },
  ],
};

/** A fact would be recorded where the rule reads it: of a move with the first placement that one carer joins, of an ending with the last. */
export function factsAreSettledWhereTheyStand(): void {
  const placement: Subject = { each: 'placement' };
  expect(settledBy(history, { each: 'care-period' }, { fact: 'child.inEducation', is: true })).toMatchObject([
    { pointer: '/child/inEducation', to: true },
  ]);
  expect(settledBy(history, placement, { fact: 'placement.emergency', is: true })).toMatchObject([
    { pointer: '/placements/0/emergency', from: false, to: true },
  ]);
  expect(settledBy(history, placement, { fact: 'placement.ending.manner', is: 'abrupt' })).toMatchObject([
    { pointer: '/placements/1/ending/manner', from: 'planned', to: 'abrupt' },
  ]);
  // Of a meeting there is no record, and none is made up for a rule on placements.
  expect(settledBy(history, placement, { fact: 'meeting.chair', is: 'iro' })).toBeUndefined();
}

/** What answers a requirement. */
export const factsSaid: readonly Said[] = [
  {
    name: 'answered by several records, of which the text names none: nothing shows it done',
    rule: { answeredBy: [{ together: [] }] },
    history: {},
    expected: { status: 'outstanding', metBy: undefined },
  },
];
