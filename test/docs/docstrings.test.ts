import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readTree, repository } from '../../config/scripts/shared/tree.ts';
import * as rules from '../../src/index.ts';
import * as time from '../../src/time/index.ts';
import { AS_OF, demo } from '../explain/demo.ts';
import { examplesOf, modules, outcomes } from './typescript.ts';

const sources = [...readTree('src', ['.ts'])].filter(([, text]) => text.includes('@example'));
/** What examples speak of without making it: the demo history, and what Derby asks of it. */
const spokenOf = { history: demo, evaluation: rules.evaluate(demo, { profile: rules.derby, asOf: AS_OF }) };

describe('the docstrings', () => {
  test('there are rooms to look into', () => {
    expect(new Set(sources.map(([file]) => file.split('/')[1])).size).toBeGreaterThan(7);
  });

  test.each(sources)('every example of %s gives what it says', async (file, text) => {
    const own = (await import(/* @vite-ignore */ `${repository}${file}`)) as Readonly<Record<string, unknown>>;
    const examples = examplesOf(text);
    expect(examples.length).toBe(text.split('@example').length - 1);
    for (const code of examples) {
      const all = outcomes(code, { ...time, ...Object.assign({}, ...Object.values(modules)), ...spokenOf, ...own, readFileSync });
      expect(all.length, code).toBeGreaterThan(0);
      for (const [said, found, line] of all) expect(found, line).toEqual(said);
    }
  });
});
