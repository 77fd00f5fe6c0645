import type { Evaluation, PlacementHistory } from '../../contract.ts';
import { meetingTitle } from '../calendar/meeting-events.ts';
import { hasCome, momentText, readMoment } from '../moments.ts';
import type { Lane, LaneItem } from './lane.ts';
import { drawSign, type Sign } from './symbols.ts';
import type { TimeAxis } from './time-axis.ts';

interface Point { readonly moment: string | undefined; readonly sign: Sign; readonly label: string; readonly what: string }

/** Meetings, visits and reviews, each by its own shape; planned ones hollow. */
export function eventLanes(history: PlacementHistory, evaluation: Evaluation, axis: TimeAxis): readonly Lane[] {
  const asOf = readMoment(evaluation.asOf)?.instant ?? 0;
  const done = (moment: string | undefined): boolean => hasCome(moment, asOf);
  return [
    lane('Meetings', history.meetings?.map(({ id, kind, heldAt, scheduledFor }) => {
      const title = meetingTitle(kind, evaluation);
      return { moment: heldAt ?? scheduledFor, sign: done(heldAt) ? 'meeting' : 'planned-meeting', label: `${title} ${id}`, what: `${title} ${id}, ${done(heldAt) ? 'held' : 'planned for'}` };
    }), axis),
    lane('Visits', history.visits?.filter(({ at }) => done(at)).map(({ id, at, childSeen }) => {
      const unseen = childSeen === false ? ', child not seen' : '';
      return { moment: at, sign: 'visit', label: `${id}${unseen}`, what: `Visit ${id}${unseen},` };
    }), axis),
    lane('Reviews', history.reviews?.map(({ id, heldAt, scheduledFor }) => (
      { moment: heldAt ?? scheduledFor, sign: done(heldAt) ? 'review' : 'planned-review', label: id, what: `Looked-after review ${id}, ${done(heldAt) ? 'held' : 'planned for'}` }
    )), axis),
  ];
}

function lane(title: string, points: readonly Point[] | undefined, axis: TimeAxis): Lane {
  return {
    title,
    labels: 'beside',
    none: points === undefined ? 'not in this extract' : 'none recorded',
    items: (points ?? []).flatMap((point) => itemOf(point, axis)),
  };
}

function itemOf({ moment, sign, label, what }: Point, axis: TimeAxis): readonly LaneItem[] {
  const read = readMoment(moment);
  if (read === undefined || moment === undefined) return [];
  const at = axis.at(read);
  return [{ from: at, to: at, label, says: `${what} ${momentText(moment)}.`, draw: (y) => [drawSign(sign, at, y)] }];
}
