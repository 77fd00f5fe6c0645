import type { EventName } from '../policy/language.ts';
import type { Day } from '../time/index.ts';
import type { Case } from './case.ts';
import { eventOf, unknownEnd } from './events.ts';

/** The London day that a condition is judged on. */
export const dayOf = (c: Case, on: EventName | undefined): Day => {
  const moment = on === undefined ? undefined : eventOf(c, on);
  if (moment !== undefined && moment !== 'unknown') return moment.day;
  // A placement ends after now, or did at a time that nobody knows: as it began, or only now.
  return on === 'placement.endedAt' && (moment === undefined || unknownEnd(c) !== 'before-limit') ? c.view.asOf.day : c.judged;
};
