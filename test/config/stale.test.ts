import { describe, expect, it } from 'vitest';
import { staleFiles } from '../../config/scripts/shared/stale.ts';

const made = new Map([['docs/rules.md', 'one\ntwo\nthree\n']]);

describe('generated files', () => {
  it('the same bytes are fresh', () => {
    expect(staleFiles(made, () => 'one\ntwo\nthree\n')).toEqual([]);
  });

  it.each([
    ['a changed line', 'one\n2\nthree\n', 2],
    ['a line too many', 'one\ntwo\nthree\nfour\n', 4],
    ['a line too few', 'one\ntwo\n', 3],
    ['another ending', 'one\ntwo\nthree', 4],
  ])('%s is stale, and named', (_what, committed, line) => {
    expect(staleFiles(made, () => committed)).toMatchObject([{ file: 'docs/rules.md', line }]);
  });

  it('a file that is not there is stale', () => {
    expect(staleFiles(made, () => undefined)).toMatchObject([{ file: 'docs/rules.md', problem: 'is generated, and is not there' }]);
  });
});
