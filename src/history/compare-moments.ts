import { startOfDay, type Instant, type ParsedMoment } from '../time/index.ts';
import { momentOrFault } from './timed.ts';

/** A moment of the input, or undefined: absent, 'unknown', or malformed, which the schema reports. */
export function momentOf(value: unknown): ParsedMoment | undefined {
  const moment = momentOrFault(value);
  return typeof moment === 'string' ? undefined : moment;
}

/**
 * Certainly earlier. Two instants by the instant; where either is known only to the day, by day, so that 2 April 2026, 16:30 and
 * 2 April 2026 are in no order.
 */
export function isBefore(first: ParsedMoment, second: ParsedMoment): boolean {
  if (first.kind === 'day' || second.kind === 'day') return first.day < second.day;
  return latest(first) < earliest(second);
}

/** The first instant at which it can have been. */
export function earliest(moment: ParsedMoment): Instant {
  switch (moment.kind) {
    case 'day':
      return startOfDay(moment.day);
    case 'instant':
      return moment.instant;
    case 'repeated':
      return moment.earlier;
  }
}

function latest(moment: Exclude<ParsedMoment, { kind: 'day' }>): Instant {
  return moment.kind === 'instant' ? moment.instant : moment.later;
}
