import { readdirSync, readFileSync } from 'node:fs';

/** A counterexample that fuzzing found, as fixtures/hostile keeps it: what was wrong, where it was mended, and an input (recipe.ts) that shows it. */
export interface Kept {
  readonly file: string;
  readonly why: string;
  /** The file of the sources that was mended. */
  readonly mended: string;
  readonly call: 'parseHistory' | 'readSsda903' | 'readAsOf';
  /** What comes of the input at size 50: whether the history is accepted, how many children are read, the longest message. */
  readonly expect: { readonly ok?: boolean; readonly children?: number; readonly message?: number };
  readonly input: unknown;
  /** Most of the work was done in built-in functions, where steps cannot be counted. */
  readonly builtIn?: boolean;
}

const folder = new URL('../../fixtures/hostile/', import.meta.url);

export const kept: readonly Kept[] = readdirSync(folder)
  .sort()
  .map((file) => {
    const text: Omit<Kept, 'file'> = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    return { file, ...text };
  });
