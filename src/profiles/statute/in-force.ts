import type { DateString } from '../../contract.ts';
import type { Condition, EventName } from '../../policy/parts.ts';

/** From this day the regulations are in force; what began before is not judged. */
export const IN_FORCE: DateString = '2011-04-01';
export const fromTheStart = { from: IN_FORCE } as const;

/** Regulation 11 as amended, for placements out of the area. */
export const OUT_OF_AREA_AMENDED: DateString = '2014-01-27';
/** The last day of the text before it, which is not encoded. */
export const LAST_DAY_OF_THE_EARLIER_TEXT: DateString = '2014-01-26';
/** The long-term foster placement, with six-monthly visits. */
export const LONG_TERM_FOSTERING: DateString = '2015-04-01';
/** Bans on settings that nobody regulates: for children under sixteen, then for everybody. */
export const UNREGULATED_UNDER_SIXTEEN: DateString = '2021-09-09';
export const UNREGULATED_AT_ANY_AGE: DateString = '2023-10-28';

/** SI 2020/445, both days included: visits and later reviews where reasonably practicable, approvals for longer. */
export const CORONAVIRUS = { from: '2020-04-24', to: '2020-09-24' } as const;
/** What that moment began lies in the coronavirus window. */
export const begunInCoronavirus = (event: EventName): Condition => ({ inForceFrom: CORONAVIRUS.from, to: CORONAVIRUS.to, on: event });
