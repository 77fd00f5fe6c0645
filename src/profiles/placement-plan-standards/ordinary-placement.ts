import type { Condition } from '../../policy/parts.ts';
import { notUnder } from '../../policy/parts.ts';

/** The standards speak of a plan for each placement, and of none for each stay of a series of short breaks. */
export const ordinaryPlacement: Condition = notUnder('short-break-series');
