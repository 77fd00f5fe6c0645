import { digestOfText } from '../report/receipt/digest.ts';
import { folded, unfolded } from '../report/calendar/fold.ts';
import { type EarlierEvent, readFeed } from '../report/calendar/previous-feed.ts';
import { feedWriter, type FeedWriter } from '../report/index.ts';
import { counted } from '../wording/lists.ts';
import { UsageError } from './faults.ts';
import { givenAgain } from './given-again.ts';
import type { ReportSettings, ReportWriter } from './report-settings.ts';
import type { Session } from './session.ts';
import type { Output } from './streams/output.ts';
import { readTextFile } from './streams/text-file.ts';

/**
 * Writes one calendar of all children. Of the feed that was handed out before, what is gone is cancelled; but a child who was refused or
 * not chosen is not gone: where not everybody was read, only events of children who were are cancelled, and the others stay as they are.
 */
export function calendarWriter(
  output: Output,
  { previous, child }: Pick<ReportSettings, 'previous' | 'child'>,
  { messages, tally }: Session,
): ReportWriter {
  const earlier = previous === undefined ? undefined : readTextFile(previous);
  const writer = after(earlier, previous);
  const read = new Set<string>();
  const given = new Map<string, string>();
  const again = givenAgain(messages);
  return {
    needsHistory: true,
    async add({ place, evaluation, history }) {
      if (history === undefined) return;
      const { id } = history.child;
      const answers = digestOfText(JSON.stringify({ history, evaluation }));
      if ((given.get(id) ?? answers) !== answers)
        again.say(`${place}: child ${id} is given again, with other answers; the feed goes by these.`);
      given.set(id, answers);
      writer.add(history, evaluation);
      read.add(oneLine(id));
    },
    async end() {
      again.end();
      const feed = writer.finish();
      const isWhole = child === undefined && tally.refused === 0;
      const kept = earlier === undefined || isWhole ? [] : [...readFeed(earlier).values()].filter((event) => !isOfAny(event, read));
      await output.write(kept.length === 0 ? feed : withKept(feed, kept));
      if (kept.length > 0)
        messages.say(
          `--previous ${previous}: ${counted(kept.length, 'event is', 'events are')} of children who were not read here, and ${kept.length === 1 ? 'stays' : 'stay'} as before.`,
        );
    },
  };
}

/** The library's message quotes the text, which may be anything that a path leads to: this one does not. */
function after(earlier: string | undefined, path = ''): FeedWriter {
  if (earlier === undefined) return feedWriter();
  try {
    return feedWriter({ previous: earlier });
  } catch (fault) {
    if (fault instanceof TypeError)
      throw new UsageError(`--previous ${path} is no calendar feed; give one that report --format ics wrote.`);
    throw fault;
  }
}

/** A summary ends with the child's id in brackets (deadline-events.ts, meeting-events.ts); an id may have brackets of its own. */
function isOfAny({ lines }: EarlierEvent, children: ReadonlySet<string>): boolean {
  const summary = (lines.find((line) => line.startsWith('SUMMARY:')) ?? '').replaceAll(/\\(.)/g, '$1');
  return [...summary.matchAll(/ \(/g)].some(({ index }) => children.has(summary.slice(index + 2, -1)));
}

/** As it stands in a summary. */
const oneLine = (id: string): string => id.replaceAll(/\p{Cc}+/gu, ' ');

/** The feed with these events of the earlier one as they were, in place of what it says of them. */
function withKept(feed: string, kept: readonly EarlierEvent[]): string {
  const now = readFeed(feed);
  const blockOf = ({ lines }: EarlierEvent): string => `${lines.join('\r\n')}\r\n`;
  const without = kept.flatMap(({ uid }) => now.get(uid) ?? []).reduce((text, event) => text.replace(blockOf(event), ''), unfolded(feed));
  const end = without.lastIndexOf('END:VCALENDAR');
  return folded(`${without.slice(0, end)}${kept.map(blockOf).join('')}${without.slice(end)}`);
}
