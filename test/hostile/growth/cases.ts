import { parseHistory } from '../../../src/history/parse-history.ts';
import { readAsOf } from '../../../src/history/view.ts';
import { readSsda903, type Ssda903File } from '../../../src/ssda903/index.ts';
import { kept } from '../kept.ts';
import { expand } from '../recipe.ts';
import { shapes } from './shapes.ts';

/** What grows eightfold. */
export const times = 8;

export interface Case {
  readonly name: string;
  /** Where the work is done in built-in functions, whose steps nobody counts. */
  readonly builtIn: boolean;
  readonly run: (input: unknown) => unknown;
  readonly input: (n: number) => unknown;
}

const calls: Readonly<Record<'parseHistory' | 'readSsda903' | 'readAsOf', (input: unknown) => unknown>> = {
  parseHistory,
  readSsda903: (files) => readSsda903(files as readonly Ssda903File[]),
  readAsOf: (text) => {
    try {
      return readAsOf(text as string);
    } catch (error) {
      return error instanceof Error ? error.message : error;
    }
  },
};

const grown = kept
  .filter(({ input }) => JSON.stringify(input).includes('"$times":"n"'))
  .map(({ file, builtIn = false, call, input }) => ({ name: file, builtIn, call, input }));

/** The shapes, and every counterexample that was found by its growth. */
export const cases: readonly Case[] = [...shapes, ...grown].map(({ name, builtIn, call, input }) => ({
  name: `${call}: ${name}`,
  builtIn,
  run: calls[call],
  input: (n) => expand(input, n),
}));
