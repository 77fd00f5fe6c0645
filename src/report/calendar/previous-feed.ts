import { addYears, formatDay, type Day } from '../../time/index.ts';
import { unfolded } from './fold.ts';

/** An event of an earlier feed, as it was written. */
export interface EarlierEvent {
  readonly uid: string;
  readonly sequence: number;
  /** London date, `YYYYMMDD`, of the event; of one that is cancelled, the date of UTC on which it was. */
  readonly day: string;
  readonly cancelled: boolean;
  readonly lines: readonly string[];
}

/**
 * Reads the events of a feed that this package wrote earlier.
 *
 * @throws {TypeError} for a text that is no iCalendar feed.
 */
export function readFeed(text: string): ReadonlyMap<string, EarlierEvent> {
  const lines = unfolded(text)
    .split(/\r?\n/)
    .filter((line) => line !== '');
  if (lines[0] !== 'BEGIN:VCALENDAR') throw new TypeError('toICalendar: previous is no feed; pass what toICalendar returned.');
  const events = new Map<string, EarlierEvent>();
  let begun: number | undefined;
  for (const [index, line] of lines.entries()) {
    if (line === 'BEGIN:VEVENT') begun = index;
    if (line !== 'END:VEVENT' || begun === undefined) continue;
    const event = readEvent(lines.slice(begun, index + 1));
    events.set(event.uid, event);
    begun = undefined;
  }
  return events;
}

function readEvent(lines: readonly string[]): EarlierEvent {
  const value = (name: string): string => lines.find((line) => nameOf(line) === name)?.replace(/^[^:]*:/, '') ?? '';
  const cancelled = value('STATUS') === 'CANCELLED';
  return {
    uid: value('UID'),
    sequence: Number(value('SEQUENCE')) || 0,
    day: value(cancelled ? 'DTSTAMP' : 'DTSTART').slice(0, 8),
    cancelled,
    lines,
  };
}

const nameOf = (line: string): string => /^[A-Z-]+/.exec(line)?.[0] ?? '';

/** What an event says, leaving aside when it was written and how often it has changed. */
export function contentOf(lines: readonly string[]): string {
  return lines.filter((line) => line !== '' && nameOf(line) !== 'DTSTAMP' && nameOf(line) !== 'SEQUENCE').join('\n');
}

/** By its category an event of a meeting or a review. */
const PLANNED = /^CATEGORIES:(?:Meeting|Review)$/;
const KEPT: ReadonlySet<string> = new Set(['UID', 'DTSTART', 'DTEND', 'SUMMARY', 'CLASS']);

/**
 * An event that the feed no longer has, so that a calendar that opened the earlier file takes it out. It stays cancelled for a
 * year: should it come back, the calendar must see a later SEQUENCE than it has seen, and nothing is to grow for ever. A meeting
 * whose day has passed just leaves: that it was planned stays true.
 */
export function cancellation({ sequence, day, cancelled, lines }: EarlierEvent, stamp: string, today: Day): string | undefined {
  const isOlder = (than: Day): boolean => day < formatDay(than).replaceAll('-', '');
  if (cancelled ? isOlder(addYears(today, -1)) : isOlder(today) && lines.some((line) => PLANNED.test(line))) return undefined;
  const kept = lines.filter((line) => KEPT.has(nameOf(line)) || (cancelled && nameOf(line) === 'DTSTAMP'));
  return [
    'BEGIN:VEVENT',
    ...kept,
    ...(cancelled ? [] : [`DTSTAMP:${stamp}`]),
    `SEQUENCE:${cancelled ? sequence : sequence + 1}`,
    'STATUS:CANCELLED',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    '',
  ].join('\r\n');
}
