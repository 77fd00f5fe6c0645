import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import complete from '../../fixtures/history/complete.json' with { type: 'json' };
import demo from '../../fixtures/demo/history.json' with { type: 'json' };
import type { PlacementHistory } from '../../src/contract.ts';
import { derby, evaluate } from '../../src/index.ts';
import { fromTables } from '../../src/tables/index.ts';
import { arrayNames } from '../../src/history/array-names.ts';
import { parsed } from '../history/parsed.ts';
import { history as anyHistory } from '../laws/histories.ts';
import { flattened, normalised } from './flatten.ts';
import { onlyHistory } from './read.ts';

function throughTables(history: PlacementHistory): PlacementHistory {
  const { tables, map } = flattened(history);
  const result = fromTables(tables, map);
  const mayBeSaid: ReadonlySet<string> = new Set(['history-warned', 'column-not-mapped', 'carer-not-certain']);
  expect(result.issues.filter(({ code }) => !mayBeSaid.has(code))).toEqual([]);
  return onlyHistory(result);
}

describe('every array of a history can be a table', () => {
  test.each([
    ['complete', complete],
    ['demo', demo],
  ])('the %s history, made into tables and read again, is the same', (_name, input) => {
    const history = parsed(input);
    expect(normalised(throughTables(history))).toEqual(normalised(history));
  });

  test('the complete history fills every array', () => {
    expect(Object.keys(flattened(parsed(complete)).tables).filter((name) => !name.includes('.') && name !== 'children')).toEqual(
      arrayNames,
    );
  });

  test('histories of every shape come back the same', () => {
    fc.assert(
      fc.property(anyHistory, (input) => {
        const history = parsed(input);
        expect(normalised(throughTables(history))).toEqual(normalised(history));
      }),
    );
  });

  test('and are judged the same', () => {
    const outcome = (each: PlacementHistory) =>
      evaluate(each, { profile: derby, asOf: '2028-01-01' })
        .requirements.map(({ id, status }) => `${id} ${status}`)
        .sort();
    fc.assert(
      fc.property(anyHistory, (input) => {
        const { coverage, ...history } = parsed(input);
        void coverage;
        expect(outcome(throughTables(history))).toEqual(outcome(history));
      }),
      { numRuns: 25 },
    );
  });
});
