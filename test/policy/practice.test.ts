import { describe, expect, test } from 'vitest';
import { fill, silent, slot, type Practice, type SlotType } from '../../src/policy/practice.ts';
import { refusal } from './parts.ts';

const practice: Practice = {
  name: 'goodbye-meeting',
  slots: {
    clauses: { type: 'clauses', says: 'the clause that asks for it' },
    kinds: { type: 'kinds', says: 'the kinds of placement' },
    chair: { type: 'chair', says: 'who chairs it', silence: 'chair' },
    people: { type: 'people', says: 'who comes', silence: 'attendees' },
    convenor: { type: 'owners', says: 'who convenes it', silence: 'attendees' },
    title: { type: 'text', says: 'its name' },
  },
  rule: {
    kind: 'meeting',
    title: slot('title'),
    clauses: slot('clauses'),
    modality: 'should',
    forEach: { each: 'placement' },
    placements: slot('kinds'),
    owners: slot('convenor'),
    meeting: {
      kind: 'disruption-meeting',
      convenor: slot('convenor'),
      chair: slot('chair'),
      people: slot('people'),
      unspecified: ['records'],
    },
    notes: [{ code: 'option', text: 'By telephone', clauses: ['WALSALL-2'] }],
  },
};
const chair = { how: 'one-of', roles: [], clauses: ['WALSALL-1'] };
const values = {
  clauses: ['WALSALL-1'],
  kinds: ['foster'],
  chair,
  people: silent('no list of people'),
  convenor: silent('no convenor'),
  title: 'Goodbye meeting',
};
const where = 'common practice "goodbye-meeting" as filled by walsall';

describe('filling a common practice', () => {
  test('puts each value in the place of its slot; where the text is silent the place is left out and said to be unspecified, once', () => {
    expect(fill(practice, 'walsall', values)).toEqual({
      id: 'walsall/goodbye-meeting',
      kind: 'meeting',
      title: 'Goodbye meeting',
      clauses: ['WALSALL-1'],
      modality: 'should',
      forEach: { each: 'placement' },
      placements: ['foster'],
      meeting: { kind: 'disruption-meeting', chair, unspecified: ['records', 'attendees', 'agenda', 'preparation'] },
      notes: [{ code: 'option', text: 'By telephone', clauses: ['WALSALL-2'] }],
      practice: {
        name: 'goodbye-meeting',
        slots: [
          { slot: 'clauses', says: 'the clause that asks for it', at: ['/clauses'] },
          { slot: 'kinds', says: 'the kinds of placement', at: ['/placements'] },
          { slot: 'chair', says: 'who chairs it', at: ['/meeting/chair'] },
          { slot: 'people', says: 'who comes', at: [], silent: 'no list of people' },
          { slot: 'convenor', says: 'who convenes it', at: [], silent: 'no convenor' },
          { slot: 'title', says: 'its name', at: ['/title'] },
        ],
      },
    });
  });

  test('a silence about what is no part of a meeting leaves nothing unspecified', () => {
    expect(fill(practice, 'walsall', { ...values, kinds: silent('it speaks of every kind') }).meeting?.unspecified).toEqual([
      'records',
      'attendees',
      'agenda',
      'preparation',
    ]);
  });

  test('a part that is null, or left undefined, stays as it is', () => {
    // The types forbid both; a template is written by hand.
    const template = { ...practice.rule, when: null, needEnds: undefined } as unknown as Practice['rule'];
    expect(fill({ ...practice, rule: template }, 'walsall', values)).toMatchObject({ when: null, needEnds: undefined });
  });

  test('names every place of a slot that has several', () => {
    const owners = [{ role: 'iro', source: 'stated' }];
    const made = fill(practice, 'walsall', { ...values, convenor: owners });
    expect(made).toMatchObject({ owners, meeting: { convenor: owners, unspecified: ['records', 'attendees', 'agenda', 'preparation'] } });
    expect(made.practice?.slots.find((each) => each.slot === 'convenor')?.at).toEqual(['/owners', '/meeting/convenor']);
  });

  test.each([
    ['agenda', 'agenda'],
    ['preparation', 'preparation'],
    ['record', 'records'],
  ] as const)('an item of kind %s says something of that part', (kind, part) => {
    const { unspecified: _, ...meeting } = { ...practice.rule.meeting, kind: 'disruption-meeting' as const };
    const items = [{ clauses: ['WALSALL-3'], kind, text: 'Hear everybody', modality: 'should' as const }];
    const left = fill({ ...practice, rule: { ...practice.rule, meeting: { ...meeting, items } } }, 'walsall', values).meeting?.unspecified;
    expect(left).not.toContain(part);
    expect(left).toHaveLength(3);
  });
  test('a practice that is no meeting leaves nothing unspecified', () => {
    const { meeting: _, ...visit } = practice.rule;
    expect(fill({ ...practice, rule: visit }, 'walsall', values)).not.toHaveProperty('meeting');
    const { unspecified: __, ...meeting } = { ...practice.rule.meeting };
    // Without the list that the template gave, the list is of the silences and of what no item speaks of.
    expect(
      fill({ ...practice, rule: { ...practice.rule, meeting: { ...meeting, kind: 'disruption-meeting' } } }, 'walsall', values).meeting
        ?.unspecified,
    ).toEqual(['attendees', 'agenda', 'preparation', 'records']);
  });

  test('refuses a slot that it does not have, one left open, and a value of another type', () => {
    expect(refusal(() => fill(practice, 'walsall', { ...values, urgentLimit: [] }))).toEqual({
      fault: 'unknown-slot',
      message: `${where}: there is no slot "urgentLimit"; it has clauses, kinds, chair, people, convenor, title.`,
    });
    const { chair: _, ...open } = values;
    expect(refusal(() => fill(practice, 'walsall', open))).toEqual({
      fault: 'unfilled-slot',
      message: `${where}: slot "chair" (who chairs it) is open; fill it, or write silent('…').`,
    });
    expect(refusal(() => fill(practice, 'walsall', { ...values, title: Array.from({ length: 99 }, () => 1) }))).toEqual({
      fault: 'wrong-slot',
      message: `${where}: slot "title" takes text (its name), not [${'1,'.repeat(29)}1.`,
    });
  });

  const good: Readonly<Record<SlotType, readonly unknown[]>> = {
    limbs: [[]],
    clauses: [['A']],
    people: [[]],
    items: [[]],
    owners: [[]],
    kinds: [['foster']],
    chair: [{ how: 'by-agreement', roles: [], clauses: [] }],
    modality: ['must', 'should', 'consider', 'may'],
    condition: [{ fact: 'placement.emergency', is: true }],
    text: ['', 'words'],
  };
  test.each(Object.entries(good))('a slot of type %s takes what it is for and nothing else', (type, fitting) => {
    // Object.entries forgets that its keys are those of `good`.
    const one: Practice = {
      name: 'n',
      slots: { it: { type: type as SlotType, says: 's' } },
      rule: { ...practice.rule, title: slot('it') },
    };
    const refused = (it: unknown): boolean => refusal(() => fill(one, 'walsall', { it }))?.fault === 'wrong-slot';
    expect(fitting.filter(refused)).toEqual([]);
    const wrong = [[], null, 7, {}, { how: 'one-of' }, 'never', { fact: 'placement.emergency', is: true }, true];
    expect(wrong.filter((value) => !refused(value))).toEqual(
      {
        limbs: [[]],
        clauses: [[]],
        people: [[]],
        items: [[]],
        owners: [[]],
        kinds: [[]],
        chair: [{ how: 'one-of' }],
        modality: [],
        text: ['never'],
        condition: [{}, { how: 'one-of' }, { fact: 'placement.emergency', is: true }],
      }[type],
    );
  });

  test('a value that only looks like a slot or a silence is a value', () => {
    const condition = { slot: 'x', and: 'more' };
    const one: Practice = {
      name: 'n',
      slots: { it: { type: 'condition', says: 's' } },
      rule: { ...practice.rule, title: 't', when: slot('it'), meeting: { kind: 'disruption-meeting', convenor: [] } },
    };
    expect(fill(one, 'walsall', { it: condition }).when).toEqual(condition);
    expect(fill(one, 'walsall', { it: { silent: false, because: 'it speaks' } }).when).toEqual({ silent: false, because: 'it speaks' });
  });
});
