import type { Evaluation, PlacementHistory } from 'placement-rules';
import { timelineEntries, type TimelineEntry } from 'placement-rules/report';
import { momentText } from 'placement-rules/wording';

/** One thing on the timeline; `start` and `end` are days since 1970 with their part of the day, by the London clock. */
export interface Mark {
  readonly key: string;
  readonly lane: TimelineEntry['lane'];
  readonly state: TimelineEntry['state'];
  readonly start: number;
  readonly end?: number;
  readonly ending?: TimelineEntry['ending'];
  readonly label: string;
  readonly says: string;
  readonly date: string;
  readonly requirement?: string;
}
export interface TimelineView {
  readonly marks: readonly Mark[];
  readonly asOf: number;
  readonly asOfText: string;
  readonly notDrawn: string;
}

const DAY = 86_400_000;

/** The clock time of a moment in London as a number of days; noon where only the day is known or a limit runs to the day's end. */
function at(moment: string, inDay: 'noon' | 'start' | 'end' = 'noon'): number {
  const [date = '', time = ''] = moment.split('T');
  const day = Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY;
  if (time === '' || time.startsWith('23:59:59')) return day + { noon: 0.5, start: 0, end: 1 }[inDay];
  return day + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) / 1_440;
}

export function timelineView(history: PlacementHistory, evaluation: Evaluation): TimelineView {
  const possible = evaluation.requirements.filter(({ status, applies }) => status === 'undetermined' || applies === 'possible').length;
  return {
    marks: timelineEntries(history, evaluation).map((entry, index) => mark(entry, index, evaluation.asOf)),
    asOf: at(evaluation.asOf),
    asOfText: momentText(evaluation.asOf),
    notDrawn:
      possible === 0
        ? ''
        : `${possible} ${possible === 1 ? 'thing' : 'things'} that cannot be told ${possible === 1 ? 'is' : 'are'} in the list below and not on the timeline.`,
  };
}

function mark({ lane, state, from, to, ending, label, says, requirement }: TimelineEntry, index: number, asOf: string): Mark {
  const lasts = state === 'placement' || to !== undefined;
  const end = lasts ? at(to ?? asOf, 'end') : undefined;
  return {
    key: `${lane}-${index}`,
    lane,
    state,
    start: at(from, state === 'placement' ? 'start' : 'noon'),
    label,
    says,
    date: momentText(from),
    ...(end === undefined ? {} : { end }),
    ...(ending === undefined ? {} : { ending }),
    ...(requirement === undefined ? {} : { requirement }),
  };
}
