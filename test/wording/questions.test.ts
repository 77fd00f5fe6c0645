import { describe, expect, test } from 'vitest';
import { facts, type FactName } from '../../src/policy/facts.ts';
import { missingFact } from '../../src/wording/questions.ts';

/** Worked out from other records: asked for through the start of care. */
const derived = new Set(['review.first', 'placement.firstOfCare']);

describe('questions', () => {
  test('every fact that a record may leave unknown has a question of its own', () => {
    const unknown = Object.entries(facts)
      .filter(([name, { missing }]) => missing === 'unknown' && !derived.has(name))
      .map(([name]) => name as FactName);
    expect(unknown.length).toBeGreaterThan(30);
    expect(unknown.filter((asks) => missingFact({ pointer: '/x', asks }, []).type === 'unknown')).toEqual([]);
  });

  test('a whole kind of record is asked for by name', () => {
    expect(missingFact({ pointer: '/meetings', asks: 'meetings:disruption-meeting' }, ['r'])).toEqual({
      pointer: '/meetings',
      type: 'Meeting[]',
      question: 'Which meetings were held (disruption meeting)?',
      neededBy: ['r'],
    });
  });
});
