import { generateIcsCalendar } from 'ts-ics';
import type { Evaluation, PlacementHistory } from '../../contract.ts';
import { type Instant, londonDay } from '../../time/index.ts';
import { readMoment } from '../moments.ts';
import { packageVersion } from '../receipt/package-version.ts';
import type { Run } from '../receipt/receipt.ts';
import { deadlineEvents } from './deadline-events.ts';
import { dayOf, escaped, type FeedEvent, type FeedSettings, writeEvent } from './feed-event.ts';
import { folded, unfolded } from './fold.ts';
import { londonTimezone } from './london-timezone.ts';
import { meetingEvents } from './meeting-events.ts';
import { cancellation, contentOf, type EarlierEvent, readFeed } from './previous-feed.ts';

/** What a calendar feed is called, how it reminds, and the feed that it replaces. */
export interface CalendarOptions {
  /**
   * The feed that was handed out before, as text. An event that has changed since gets the next SEQUENCE, and one that is gone is
   * cancelled, which calendars that opened the file need; but for a meeting whose day has passed. Left out: every SEQUENCE is 0.
   */
  readonly previous?: string;
  /** What a calendar calls the feed; `Placement deadlines` where left out. Never a child's name. */
  readonly name?: string;
  /** Behind the `@` of every UID: a domain of the council's, so that feeds of two councils never clash. */
  readonly namespace?: string;
  /** For a limit that is a day: reminders at nine in the morning, so many days before. 2 where left out. */
  readonly remindDaysBefore?: readonly number[];
  /** For a limit or a meeting at a time of day: so many hours before. 24 where left out. */
  readonly remindHoursBefore?: readonly number[];
  /** How long a planned meeting takes, in minutes; 60 where left out. */
  readonly meetingMinutes?: number;
}

/**
 * The open deadlines and planned meetings of a child as an iCalendar feed (RFC 5545): days as all-day events, times in
 * Europe/London. The moment of every event's making is the evaluation's as-of: the same input gives the same bytes.
 *
 * @param history The history that was evaluated.
 * @param evaluation What `evaluate` made of it.
 * @throws {TypeError} where `previous` is no feed, or reminders are no array; {RangeError} where `namespace` is no domain, or a number is not whole, or not from 0 to 9999.
 * @example
 * toICalendar(history, evaluation).slice(0, 15); //=> 'BEGIN:VCALENDAR'
 */
export function toICalendar(history: PlacementHistory, evaluation: Evaluation, options: CalendarOptions = {}): string {
  return calendarFeed([{ history, evaluation }], options);
}

/**
 * The same for many children in one feed, as a team reads them.
 *
 * @param runs Pairs of history and evaluation; of a child who has several, the last stands.
 * @throws {TypeError} where `previous` is no feed, or reminders are no array; {RangeError} where `namespace` is no domain, or a number is not whole, or not from 0 to 9999.
 * @example
 * calendarFeed([{ history, evaluation }]) === toICalendar(history, evaluation); //=> true
 */
export function calendarFeed(runs: Iterable<Run>, options: CalendarOptions = {}): string {
  const writer = feedWriter(options);
  for (const { history, evaluation } of runs) writer.add(history, evaluation);
  return writer.finish();
}

/** A feed in the making: children go in one at a time, and only their events are kept; of a child who is added again, those of the later evaluation. */
export interface FeedWriter {
  add(history: PlacementHistory, evaluation: Evaluation): void;
  finish(): string;
}

/**
 * A feed for children that come one after the other, as lines of a file do.
 *
 * @param options As of `toICalendar`.
 * @throws {TypeError} where `previous` is no feed, or reminders are no array; {RangeError} where `namespace` is no domain, or a number is not whole, or not from 0 to 9999.
 * @returns `add` takes a history and its evaluation; `finish` gives the feed.
 * @example
 * const writer = feedWriter();
 * writer.add(history, evaluation);
 * writer.finish() === toICalendar(history, evaluation); //=> true
 */
export function feedWriter(options: CalendarOptions = {}): FeedWriter {
  const { namespace = 'placement-rules', remindDaysBefore = [2], remindHoursBefore = [24], meetingMinutes = 60 } = options;
  // It stands in lines of the feed as it is: a line break in it would begin one of its own.
  if (!/^[\w.-]+$/.test(namespace)) throw new RangeError(`toICalendar: namespace is ${JSON.stringify(namespace)}; pass a domain.`);
  for (const [name, numbers] of Object.entries({ remindDaysBefore, remindHoursBefore, meetingMinutes: [meetingMinutes] })) {
    if (!Array.isArray(numbers)) throw new TypeError(`toICalendar: ${name} is no array; pass [2].`);
    if (!numbers.every((each) => Number.isInteger(each) && each >= 0 && each < 10_000))
      throw new RangeError(`toICalendar: ${name} takes whole numbers up to 9999.`);
  }
  const settings: FeedSettings = { namespace, remindDaysBefore, remindHoursBefore, meetingMinutes };
  const earlier = options.previous === undefined ? new Map<string, EarlierEvent>() : readFeed(options.previous);
  const children = new Map<string, readonly Entry[]>();
  let latest = 0;
  return {
    add(history, evaluation) {
      const stamp = readMoment(evaluation.asOf)?.instant ?? 0;
      latest = Math.max(latest, stamp);
      children.set(
        history.child.id,
        [...deadlineEvents(history, evaluation, settings), ...meetingEvents(history, evaluation, settings)].map((event) => ({
          event,
          stamp,
        })),
      );
    },
    finish() {
      const sorted = [...children.values()].flat().sort(inOrder);
      const blocks = [
        ...sorted.map((entry) => written(entry.event, entry.stamp, earlier.get(entry.event.uid))),
        ...gone(earlier, sorted, latest),
      ];
      return folded(withEvents(frame(options.name ?? 'Placement deadlines'), blocks));
    },
  };
}

interface Entry {
  readonly event: FeedEvent;
  readonly stamp: Instant;
}

function inOrder({ event: one }: Entry, { event: other }: Entry): number {
  return dayOf(one.when) - dayOf(other.when) || (one.uid < other.uid ? -1 : 1);
}

/** An event that says what it said before keeps its SEQUENCE; one that says something else gets the next. */
function written(event: FeedEvent, stamp: Instant, before: EarlierEvent | undefined): string {
  if (before === undefined) return writeEvent(event, stamp, 0);
  const now = contentOf(unfolded(writeEvent(event, stamp, 0)).split('\r\n'));
  return writeEvent(event, stamp, now === contentOf(before.lines) ? before.sequence : before.sequence + 1);
}

function gone(earlier: ReadonlyMap<string, EarlierEvent>, entries: readonly Entry[], stamp: Instant): readonly string[] {
  const still = new Set(entries.map(({ event }) => event.uid));
  const stamped = new Date(stamp).toISOString().replace(/[-:]|\.\d+/g, '');
  return [...earlier.values()]
    .filter(({ uid }) => !still.has(uid))
    .flatMap((event) => cancellation(event, stamped, londonDay(stamp)) ?? []);
}

/** The calendar around the events. */
function frame(name: string): string {
  return unfolded(
    generateIcsCalendar({
      version: '2.0',
      prodId: `-//placement-rules//placement-rules ${packageVersion}//EN`,
      method: 'PUBLISH',
      name: escaped(name.replace(/\p{Cc}+/gu, ' ')),
      timezones: [londonTimezone],
    }),
  );
}

function withEvents(calendar: string, blocks: readonly string[]): string {
  const end = calendar.lastIndexOf('END:VCALENDAR');
  return `${calendar.slice(0, end)}${blocks.join('')}END:VCALENDAR\r\n`;
}
