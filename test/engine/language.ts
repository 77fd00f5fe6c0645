import { expect } from 'vitest';
import type { PlacementHistory, Requirement } from '../../src/contract.ts';
import { evaluate } from '../../src/index.ts';
import { defineProfile, type Layer, type Rule } from '../../src/profiles/writing.ts';

/**
 * What the public language can say and no shipped text happens to say, each with one small rule, one history and what is asked for then.
 * The tests run them, and so does every mutant of the engine.
 */
export interface Said {
  readonly name: string;
  readonly rule: Partial<Rule>;
  readonly history: Partial<PlacementHistory>;
  readonly asOf?: string;
  /** Properties of the one requirement that there is; undefined: there is none. */
  readonly expected: Readonly<Record<string, unknown>> | undefined;
}

const AS_OF = '2026-06-30';
const layer: Layer = {
  id: 'walsall', version: '1', title: 'Walsall', basis: 'authority', asAt: '2026-01-01', clauses: { 'WALSALL-1': 'It is done.' }, rules: [], sections: [], silences: [],
};
const base: PlacementHistory = { child: { id: 'c1' }, placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00' }], meetings: [], documents: [], visits: [], reviews: [] };

/** What is asked for, under a policy of that one rule, compiled anew. */
function askedFor({ rule, history, asOf = AS_OF }: Said): Requirement | undefined {
  const whole: Rule = {
    id: 'walsall/done', kind: 'meeting', title: 'It is done', clauses: ['WALSALL-1'], modality: 'should', forEach: { each: 'placement' },
    answeredBy: [{ meeting: ['placement-planning-meeting'], of: 'placement' }], ...rule,
  };
  const { requirements } = evaluate({ ...base, ...history }, { profile: defineProfile({ id: 'walsall', version: '1', title: 'Walsall', layers: [{ ...layer, rules: [whole] }] }), asOf });
  if (requirements.length > 1) throw new Error(`one requirement at most, not ${requirements.map(({ id }) => id).join(', ')}`);
  return requirements[0];
}

/** Fails where something else is asked for. */
export function asSaid(each: Said): void {
  const asked = askedFor(each);
  if (each.expected === undefined) expect(asked).toBeUndefined();
  else expect(asked).toMatchObject(each.expected);
}

const limb = (due: NonNullable<NonNullable<Rule['limbs']>[number]['due']>): Partial<Rule> => ({ limbs: [{ clauses: ['WALSALL-1'], due, counted: 'so long before' }] });
const held = (heldAt: string): Partial<PlacementHistory> => ({ meetings: [{ id: 'm1', kind: 'placement-planning-meeting', placementId: 'p1', heldAt }] });

export const said: readonly Said[] = [
  {
    name: 'so many hours before the start, held at that moment', rule: limb({ before: 'placement.startedAt', by: { hours: 48 } }), history: held('2026-04-07T10:00'),
    expected: { status: 'met', deadline: { due: '2026-04-07T10:00:00+01:00', direction: 'before', timescale: { hours: 48 } } },
  },
  { name: 'so many hours before the start, a minute late', rule: limb({ before: 'placement.startedAt', by: { hours: 48 } }), history: held('2026-04-07T10:01'), expected: { status: 'met-late' } },
  {
    name: 'so many working days before the start, over Easter, on the day', rule: limb({ before: 'placement.startedAt', by: { workingDays: 3 } }), history: held('2026-04-02T23:00'),
    expected: { status: 'met', deadline: { due: '2026-04-02T23:59:59+01:00', dueDate: '2026-04-02', timescale: { workingDays: 3 }, counting: 'working-days' } },
  },
  { name: 'so many working days before the start, a day late', rule: limb({ before: 'placement.startedAt', by: { workingDays: 3 } }), history: held('2026-04-03'), expected: { status: 'met-late' } },
  {
    name: 'the sooner of two counts from one moment', rule: limb({ earliestOf: [{ within: { hours: 72 }, of: 'placement.startedAt' }, { within: { workingDays: 1 }, of: 'placement.startedAt' }] }), history: held('2026-04-11'),
    expected: { status: 'met-late', deadline: { dueDate: '2026-04-10' } },
  },
  {
    name: 'the sooner of two counts, the hours', rule: limb({ earliestOf: [{ within: { workingDays: 5 }, of: 'placement.startedAt' }, { within: { hours: 72 }, of: 'placement.startedAt' }] }), history: held('2026-04-12T10:00'),
    expected: { status: 'met', deadline: { due: '2026-04-12T10:00:00+01:00' } },
  },
  {
    name: 'the sooner of a count from an unknown date and a known one', rule: limb({ earliestOf: [{ within: { days: 20 }, of: 'care.from' }, { within: { days: 5 }, of: 'placement.startedAt' }] }),
    history: { ...held('2026-04-20'), lookedAfter: [{ from: 'unknown' }] }, expected: { status: 'met-late', deadline: { dueDate: '2026-04-14' } },
  },
  {
    name: 'the sooner of a known date and a count from an unknown one', rule: limb({ earliestOf: [{ within: { days: 5 }, of: 'placement.startedAt' }, { within: { days: 20 }, of: 'care.from' }] }),
    history: { ...held('2026-04-20'), lookedAfter: [{ from: 'unknown' }] }, expected: { status: 'met-late', deadline: { dueDate: '2026-04-14' } },
  },
];
