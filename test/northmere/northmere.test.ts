import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { northmere } from '../../fixtures/northmere/northmere.ts';
import { evaluate } from '../../src/index.ts';
import { allCases } from '../cases/case-file.ts';
import { parsed } from '../history/parsed.ts';
import { clausesOf } from './clauses.ts';
import { checkCase, readyCase, type Policies } from '../cases/check-case.ts';

// A profile is asked for by name where a case names one.
const own = { northmere } as unknown as Policies;
const cases = allCases(join(import.meta.dirname, '../../fixtures/northmere/cases'));

describe('a council whose limits, people and counts are its own, written with the public language alone', () => {
  test.each(cases.map((each) => [each.name, each] as const))('%s', (_, named) => {
    checkCase(readyCase(named), own);
  });

  test('every clause of it has a case', () => {
    expect(Object.keys(clausesOf(northmere)).filter((clause) => !cases.some(({ file }) => file.clauses.includes(clause)))).toEqual([]);
  });

  test('its profile is data: a JSON round trip of it evaluates the same', () => {
    for (const { file } of cases) {
      const history = parsed(file.history);
      const copy = JSON.parse(JSON.stringify(northmere)) as typeof northmere;
      expect(evaluate(history, { profile: copy, asOf: file.asOf })).toEqual(evaluate(history, { profile: northmere, asOf: file.asOf }));
    }
  });
});
