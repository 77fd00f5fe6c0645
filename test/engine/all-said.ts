import type { Said } from './language.ts';
import { judgingSaid } from './language-judging.ts';
import { limitsSaid } from './language-limits.ts';
import { needsSaid } from './language-needs.ts';

/** Every statement of the language that has its answer here. */
export const said: readonly Said[] = [...limitsSaid, ...judgingSaid, ...needsSaid];
