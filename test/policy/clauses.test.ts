import { describe, expect, test } from 'vitest';
import { coveredClauses, gaps, shippedLayers } from '../../config/scripts/coverage/clauses.ts';
import { allCases } from '../cases/case-file.ts';
import { clauseIds } from '../../src/policy/register/clause-ids.ts';
import { register } from '../../src/policy/register/register.ts';

describe('the register', () => {
  test('has 419 statements of five texts, and every id is known', () => {
    const all = Object.values(register).flat();
    expect(all).toHaveLength(419);
    for (const { id, text } of all) {
      expect(clauseIds().has(id), id).toBe(true);
      expect(text.length).toBeGreaterThan(10);
    }
  });

  test('every clause has a home and a case, or says why it has no effect', () => {
    expect(gaps()).toEqual([]);
  });

  test('a gap is found: a clause without home, one carried in spite of its declaration, one without a case', () => {
    const [carried, silent] = [
      coveredClauses().find(({ homes }) => homes.length > 0),
      coveredClauses().find(({ because }) => because !== undefined),
    ];
    if (carried === undefined || silent === undefined) throw new Error('the register has clauses of both kinds');
    const { because: _, ...bare } = silent;
    expect(gaps([bare])).toHaveLength(1);
    expect(gaps([{ ...carried, because: 'scope: said to be without effect' }])).toHaveLength(1);
    expect(gaps([{ ...carried, cases: [] }])).toHaveLength(1);
  });

  test('rules cite only clauses of their own text', () => {
    const prefix: Readonly<Record<string, string>> = {
      statute: 'REG-',
      derby: 'DERBY-',
      trafford: 'TRAFFORD-',
      leicester: 'LEICESTER-',
      'placement-stability': 'STABILITY-',
      'placement-plan-standards': 'STANDARDS-',
    };
    for (const layer of shippedLayers) {
      for (const { id, clauses, limbs } of layer.rules)
        for (const clause of [...clauses, ...(limbs ?? []).flatMap((limb) => limb.clauses)])
          expect(clause.startsWith(prefix[layer.id] ?? '?'), `${id} cites ${clause}`).toBe(true);
    }
  });

  test('each settled point of semantics section 12 has a case that names it', () => {
    const settled = new Set(allCases().flatMap(({ file }) => file.settles ?? []));
    // 12.25 is about what is refused before anything is evaluated: test/history shows it.
    settled.add('12.25');
    const open = Array.from({ length: 69 }, (_, index) => `12.${index + 1}`).filter((point) => !settled.has(point));
    expect(open).toEqual([]);
  });
});
