import type { Timed } from '../history/timed.ts';
import type { Case } from './case.ts';

/** A moment, `unknown` where the record says that it cannot tell, undefined where there is none. */
export type EventTime = Timed | 'unknown' | undefined;

export type Read = (c: Case) => EventTime;
