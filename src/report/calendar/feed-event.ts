import { generateIcsEvent, type IcsDateObject, type IcsDuration, type IcsEvent } from 'ts-ics';
import type { PlacementHistory } from '../../contract.ts';
import { type Day, hour, type Instant, londonClock, londonDay, londonOffset, minute, partsOfDay } from '../../time/index.ts';
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
  /** How long before the start, or after it, a calendar reminds. */
  readonly reminders: readonly IcsDuration[];
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
  if ('from' in when) return remindHoursBefore.map((hours) => ({ before: true, hours }));
  return remindDaysBefore.map(nineInTheMorning);
}

/** Two days before, it is a day and 15 hours before the midnight that the day begins with; on the day itself, 9 hours after it. */
const nineInTheMorning = (daysBefore: number): IcsDuration =>
  daysBefore < 1 ? { hours: 9 } : { before: true, ...(daysBefore > 1 ? { days: daysBefore - 1 } : {}), hours: 15 };

/** The London day that an event begins on. */
export const dayOf = (when: When): Day => ('day' in when ? when.day : londonDay(when.from));

/** The lines of an event, unfolded. */
export function writeEvent(event: FeedEvent, stamp: Instant, sequence: number): string {
  const { uid, when, summary, description, category, busy, reminders } = event;
  const written: IcsEvent = {
    uid,
    stamp: { date: new Date(stamp) },
    ...('day' in when ? { start: onDay(when.day), end: onDay(when.day + 1) } : atInstants(when.from, when.from + when.minutes * minute)),
    summary: oneLine(summary),
    description: description.split('\n').map(oneLine).join('\n'),
    categories: [category],
    class: 'PRIVATE',
    status: 'CONFIRMED',
    timeTransparent: busy ? 'OPAQUE' : 'TRANSPARENT',
    sequence,
    alarms: reminders.map((before) => ({
      action: 'DISPLAY',
      description: escaped(oneLine(summary)),
      trigger: { type: 'relative', value: before },
    })),
  };
  return generateIcsEvent(written, { skipFormatLines: true });
}

/** A date without a time is written from its UTC parts. */
function onDay(day: Day): IcsDateObject {
  const { year, month, dayOfMonth } = partsOfDay(day);
  return { type: 'DATE', date: new Date(Date.UTC(year, month - 1, dayOfMonth)) };
}

/** In London clock time; in UTC where a clock shows one of the two for the second time, which clock time with a zone cannot say (RFC 5545, 3.3.5). */
function atInstants(from: Instant, to: Instant): { readonly start: IcsDateObject; readonly end: IcsDateObject } {
  const written = [from, to].some(isSecond) ? inUtc : inLondon;
  return { start: written(from), end: written(to) };
}
const isSecond = (instant: Instant): boolean => londonOffset(instant) < londonOffset(instant - hour);

const inUtc = (instant: Instant): IcsDateObject => ({ date: new Date(instant) });

/** With its zone: the library writes the parts that `local.date` has in UTC. */
function inLondon(instant: Instant): IcsDateObject {
  return {
    date: new Date(instant),
    local: { date: new Date(londonClock(instant)), timezone: 'Europe/London', tzoffset: londonOffset(instant) === 0 ? '+0000' : '+0100' },
  };
}

/** A text as a value (RFC 5545, 3.3.11), where the library leaves it as it is: in alarms and in the name of the calendar. */
export const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`);

/** Control characters have no place in a text (RFC 5545, 3.3.11). */
const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').trim();
