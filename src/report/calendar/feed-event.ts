import { generateIcsEvent, type IcsDateObject, type IcsDuration, type IcsEvent } from 'ts-ics';
import type { PlacementHistory } from '../../contract.ts';
import { type Day, type Instant, londonDay, londonOffset, partsOfDay } from '../../time/index.ts';
import { digestOfText } from '../receipt/digest.ts';

/** When an event is: on a whole London day, or from an instant for so many minutes. */
export type When = { readonly day: Day } | { readonly from: Instant; readonly minutes: number };

/** One event of the feed, before it is written. */
export interface FeedEvent {
  readonly uid: string;
  readonly when: When;
  readonly summary: string;
  readonly description: string;
  readonly category: 'Deadline' | 'Overdue' | 'Meeting' | 'Review';
  /** Whether it takes up somebody's time: a meeting does, a deadline does not. */
  readonly busy: boolean;
  /** How long before the start a calendar reminds. */
  readonly reminders: readonly { readonly days?: number; readonly hours?: number }[];
}

/** How a feed is written. */
export interface FeedSettings {
  /** Behind the `@` of every UID. */
  readonly namespace: string;
  /** For a limit that is a day: reminders at nine in the morning, so many days before. */
  readonly remindDaysBefore: readonly number[];
  /** For a limit or a meeting at a time of day: so many hours before. */
  readonly remindHoursBefore: readonly number[];
  readonly meetingMinutes: number;
}

/** The same for one thing of one child in every feed, and telling nothing of either. */
export function uidOf(history: PlacementHistory, what: string, { namespace }: FeedSettings): string {
  return `${digestOfText(JSON.stringify([history.child.id, what])).slice(0, 40)}@${namespace}`;
}

/** Reminders of an event, by whether it is on a day or at a time. */
export function remindersFor(when: When, { remindDaysBefore, remindHoursBefore }: FeedSettings): FeedEvent['reminders'] {
  if ('from' in when) return remindHoursBefore.map((hours) => ({ hours }));
  // Nine in the morning two days before is a day and 15 hours before the midnight that the day begins with.
  return remindDaysBefore.map((days) => (days >= 1 ? { days: days - 1, hours: 15 } : { hours: 0 }));
}

/** The London day that an event begins on. */
export const dayOf = (when: When): Day => ('day' in when ? when.day : londonDay(when.from));

/** The lines of an event, unfolded. */
export function writeEvent(event: FeedEvent, stamp: Instant, sequence: number): string {
  const { uid, when, summary, description, category, busy, reminders } = event;
  const written: IcsEvent = {
    uid,
    stamp: { date: new Date(stamp) },
    ...('day' in when ? { start: onDay(when.day), end: onDay(when.day + 1) } : { start: atInstant(when.from), end: atInstant(when.from + when.minutes * 60_000) }),
    summary: oneLine(summary),
    description: description.split('\n').map(oneLine).join('\n'),
    categories: [category],
    class: 'PRIVATE',
    status: 'CONFIRMED',
    timeTransparent: busy ? 'OPAQUE' : 'TRANSPARENT',
    sequence,
    alarms: reminders.map((before) => ({ action: 'DISPLAY', description: escaped(oneLine(summary)), trigger: { type: 'relative', value: durationOf(before) } })),
  };
  return generateIcsEvent(written, { skipFormatLines: true });
}

const durationOf = ({ days = 0, hours = 0 }: FeedEvent['reminders'][number]): IcsDuration => (
  { before: true, ...(days > 0 ? { days } : {}), ...(hours > 0 || days === 0 ? { hours } : {}) }
);

/** A date without a time is written from its UTC parts. */
function onDay(day: Day): IcsDateObject {
  const { year, month, dayOfMonth } = partsOfDay(day);
  return { type: 'DATE', date: new Date(Date.UTC(year, month - 1, dayOfMonth)) };
}

/** London clock time with its zone: the library writes the parts that `local.date` has in UTC. */
function atInstant(instant: Instant): IcsDateObject {
  const offset = londonOffset(instant);
  return { date: new Date(instant), local: { date: new Date(instant + offset * 60_000), timezone: 'Europe/London', tzoffset: offset === 0 ? '+0000' : '+0100' } };
}

/** A text as a value (RFC 5545, 3.3.11), where the library leaves it as it is: in alarms and in the name of the calendar. */
export const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`);

/** Control characters have no place in a text (RFC 5545, 3.3.11). */
const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').trim();
