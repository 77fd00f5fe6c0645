import type { Deadline } from '../contract.ts';
import { countingOf, formatDay, formatInstant, isProvisional, londonDay, skippedDays, startOfDay } from '../time/index.ts';
import { dueInstant, type Limit } from './limit.ts';
import type { Writable } from './writable.ts';

/** The limit as the result shows it; undefined where its date is not known. */
export function deadlineOf(limit: Limit): Deadline | undefined {
  const due = dueInstant(limit);
  if (due === undefined) return undefined;
  const dueDay = londonDay(due);
  const { timescale, anchor, notBefore } = limit;
  const dueFrom = limit.kind === 'instant' && anchor.from + limit.plus < due ? formatInstant(anchor.from + limit.plus) : undefined;
  const skipped = timescale === undefined || limit.kind !== 'day' ? [] : skippedDays(anchor.day, dueDay, timescale);
  const deadline: Partial<Writable<Deadline>> = { due: formatInstant(due), dueDate: formatDay(dueDay) };
  if (limit.kind === 'instant' && limit.exclusive) deadline.exclusive = true;
  if (dueFrom !== undefined) deadline.dueFrom = dueFrom;
  if (notBefore !== undefined) deadline.notBefore = formatInstant(startOfDay(notBefore.day));
  deadline.direction = limit.direction;
  if (timescale !== undefined) deadline.timescale = timescale;
  if (notBefore !== undefined) deadline.notBeforeTimescale = notBefore.timescale;
  deadline.anchor = { pointer: anchor.pointer, value: anchor.value };
  deadline.counting = timescale === undefined ? (limit.kind === 'day' ? 'calendar-days' : 'instant-order') : countingOf(timescale);
  deadline.source = limit.source;
  if (skipped.length > 0) deadline.skipped = skipped;
  if (timescale !== undefined && limit.kind === 'day' && isProvisional(anchor.day, dueDay, timescale)) deadline.provisional = true;
  // Every property that a deadline must have has been given, in the order in which it is read.
  return deadline as Deadline;
}
