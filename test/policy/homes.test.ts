import { expect, test } from 'vitest';
import { clauseHomes } from '../../src/policy/homes.ts';
import { layer, rule } from './parts.ts';

test('a clause is at home wherever the layer carries it, each place named once', () => {
  const person = (clause: string) => ({ role: 'iro', mode: 'attend', modality: 'should', clauses: [clause] }) as const;
  const text = layer('walsall', {
    rules: [
      rule('walsall/meeting', {
        clauses: ['W-1'],
        limbs: [{ clauses: ['W-2', 'W-1'], due: { before: 'placement.startedAt' }, counted: 'before the start' }],
        after: { rule: 'walsall/other', clauses: ['W-3'] },
        notes: [{ code: 'option', text: 'A talk will do', clauses: ['W-4'] }],
        meeting: {
          kind: 'disruption-meeting',
          people: [person('W-5')],
          chair: { how: 'one-of', clauses: ['W-6'], roles: [person('W-7')] },
          items: ['What went well', 'What did not'].map((said) => ({
            kind: 'agenda',
            text: said,
            modality: 'should',
            clauses: ['W-8', 'W-1'],
          })),
        },
      }),
      rule('walsall/series', {
        clauses: [],
        forEach: {
          each: 'joined-need',
          triggers: [{ clauses: ['W-9'], modality: 'should', on: { concern: ['fragility'] } }],
          answers: { plan: 'prepared' },
        },
      }),
      rule('walsall/bare', { clauses: ['W-10', 'W-1'], meeting: { kind: 'disruption-meeting' } }),
    ],
    sections: [{ section: 'contact', clauses: ['W-11'], modality: 'should' }],
    sectionsElsewhere: [{ clauses: ['W-12'] }],
    silences: [{ id: 'walsall/nothing', what: 'nothing', clauses: ['W-13'] }],
  });
  expect([...clauseHomes(text)]).toEqual([
    [
      'W-1',
      [
        { as: 'requirement', where: 'walsall/meeting' },
        { as: 'item', where: 'walsall/meeting' },
        { as: 'requirement', where: 'walsall/bare' },
      ],
    ],
    ['W-2', [{ as: 'requirement', where: 'walsall/meeting' }]],
    ['W-3', [{ as: 'requirement', where: 'walsall/meeting' }]],
    ['W-4', [{ as: 'note', where: 'walsall/meeting' }]],
    ['W-5', [{ as: 'attendee', where: 'walsall/meeting' }]],
    ['W-6', [{ as: 'attendee', where: 'walsall/meeting' }]],
    ['W-7', [{ as: 'attendee', where: 'walsall/meeting' }]],
    ['W-8', [{ as: 'item', where: 'walsall/meeting' }]],
    ['W-9', [{ as: 'requirement', where: 'walsall/series' }]],
    ['W-10', [{ as: 'requirement', where: 'walsall/bare' }]],
    ['W-11', [{ as: 'section', where: 'contact' }]],
    ['W-12', [{ as: 'not-covered', where: 'walsall/placement-plan-sections' }]],
    ['W-13', [{ as: 'not-covered', where: 'walsall/nothing' }]],
  ]);
  expect([...clauseHomes(layer('empty'))]).toEqual([]);
});
