import { minute } from '../time/index.ts';
import { counted } from './lists.ts';

/** A length of time as the result carries it and as a person reads it. */
export interface LatenessText {
  readonly iso: string;
  readonly text: string;
}

/**
 * Calendar days late: `P2D`, "2 days".
 * @example
 * calendarDays(2).iso; //=> 'P2D'
 */
export const calendarDays = (days: number): LatenessText => ({ iso: `P${days}D`, text: counted(days, 'day') });

const HOURS_OF_A_WEEK = 168;

/**
 * Elapsed time late, hours not folded into days and seconds dropped: 41 hours 30 minutes is `PT41H30M`. From a week on the words name the whole days too.
 * @example
 * elapsed(149_400_000).iso; //=> 'PT41H30M'
 * elapsed(5_821_200_000).text; //=> '1617 hours (67 days)'
 */
export function elapsed(milliseconds: number): LatenessText {
  const minutes = Math.floor(milliseconds / minute);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const inHours = hours > 0 ? counted(hours, 'hour') : '';
  const inMinutes = rest > 0 ? counted(rest, 'minute') : '';
  return {
    iso: `PT${hours}H${rest}M`,
    text:
      minutes === 0
        ? 'less than a minute'
        : `${`${inHours} ${inMinutes}`.trim()}${hours < HOURS_OF_A_WEEK ? '' : ` (${counted(Math.floor(hours / 24), 'day')})`}`,
  };
}
