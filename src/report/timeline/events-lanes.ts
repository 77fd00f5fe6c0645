import type { Evaluation, PlacementHistory } from '../../contract.ts';
import { recordedFrom } from '../../history/coverage.ts';
import { dayText } from '../../wording/dates.ts';
import { readMoment } from '../moments.ts';
import type { Lane, LaneItem } from './lane.ts';
import { drawSign, type Sign } from './symbols.ts';
import type { TimeAxis } from './time-axis.ts';
import { meetingEntries, reviewEntries, type TimelineEntry, visitEntries } from './timeline-data.ts';

/** Meetings, visits and reviews, each by its own shape; planned ones hollow. */
export function eventLanes(history: PlacementHistory, evaluation: Evaluation, axis: TimeAxis): readonly Lane[] {
  const noneOf = (collection: 'meetings' | 'visits' | 'reviews'): string => {
    const from = recordedFrom(history, collection);
    const today = readMoment(evaluation.asOf)?.day ?? 0;
    if (from > today) return 'not in this extract';
    return `none${history[collection]?.length === 0 ? ' recorded' : ' with a date'}${from === -Infinity ? '' : ` since ${dayText(from)}`}`;
  };
  return [
    lane('Meetings', noneOf('meetings'), meetingEntries(history, evaluation), { done: 'meeting', planned: 'planned-meeting' }, axis),
    lane('Visits', noneOf('visits'), visitEntries(history, evaluation), { done: 'visit', planned: 'visit' }, axis),
    lane('Reviews', noneOf('reviews'), reviewEntries(history, evaluation), { done: 'review', planned: 'planned-review' }, axis),
  ];
}

function lane(
  title: string,
  none: string,
  entries: readonly TimelineEntry[],
  signs: Readonly<Record<'done' | 'planned', Sign>>,
  axis: TimeAxis,
): Lane {
  return {
    title,
    labels: 'beside',
    none,
    items: entries.flatMap(({ from, state, label, says }): readonly LaneItem[] => {
      const read = readMoment(from);
      if (read === undefined) return [];
      const at = axis.at(read);
      return [{ from: at, to: at, label, says, draw: (y) => [drawSign(signs[state === 'planned' ? 'planned' : 'done'], at, y)] }];
    }),
  };
}
