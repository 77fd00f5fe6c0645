import type { DateTimeString, Deadline } from '../contract.ts';
import { type Instant, parseMoment } from '../time/index.ts';
import { limitMoment } from './moment-text.ts';

/** The limits that a deadline may turn out to be, the first to run out first: several where a fact that is not recorded decides. */
export const limitsOf = (deadline: Deadline): readonly Deadline[] =>
  [...(deadline.alternatives ?? [deadline])].sort(
    (a, b) => instantOf(a.due) - instantOf(b.due) || Number(b.exclusive ?? false) - Number(a.exclusive ?? false),
  );

/** The instant of a date-time that an evaluation has written. */
export function instantOf(due: DateTimeString): Instant {
  const parsed = parseMoment(due);
  return typeof parsed === 'string' || parsed.kind !== 'instant' ? Infinity : parsed.instant;
}

/** One limit in words: `before Thu 2 Apr 2026, 16:30 BST`. */
export const dueText = (limit: Deadline): string => `${limit.exclusive === true ? 'before' : 'by'} ${limitMoment(limit)}`;

/**
 * By when, in words; where a fact that is not recorded decides between limits, each of them: `before Thu 2 Apr 2026, 16:30 BST, or by Thu
 * 9 Apr 2026 (which of them turns on what is not recorded)`.
 *
 * @param said One limit in words.
 * @example
 * duesText({ due: '2026-04-09T23:59:59+01:00', dueDate: '2026-04-09', direction: 'within', anchor: { pointer: '/placements/0/startedAt', value: '2026-04-02' }, counting: 'calendar-days', source: 'stated' }); //=> 'by Thu 9 Apr 2026'
 */
export function duesText(deadline: Deadline, said = dueText): string {
  const dues = [...new Set(limitsOf(deadline).map(said))];
  return `${dues.join(', or ')}${dues.length === 1 ? '' : ' (which of them turns on what is not recorded)'}`;
}

/** A date that nobody can be late by: our reading, or one that the text has for where it is possible. */
export const softDueText = (deadline: Deadline, said = dueText): string =>
  `${deadline.source === 'inferred' ? 'with no date that could be missed; our reading is' : 'where possible'} ${duesText(deadline, said)}`;
