import type { Evaluation, Moment, Placement, PlacementHistory } from '../../contract.ts';
import { momentText } from '../../wording/moment-text.ts';
import { meetingTitle } from '../calendar/meeting-events.ts';
import { hasCome, readMoment } from '../moments.ts';
import { drawnBreaches, drawnDeadlines } from './findings.ts';

/** One thing on a timeline. */
export interface TimelineEntry {
  readonly lane: 'placements' | 'meetings' | 'visits' | 'reviews' | 'deadlines' | 'breaches';
  /** placement: the child lives or lived there. planned: proposed, or set for later. done: held or made. The others are those of a deadline, or a breach. */
  readonly state: 'placement' | 'planned' | 'done' | 'met' | 'not-met' | 'open' | 'breach';
  /** Of a deadline when it is due; of a breach when it was, or else when it was done; of one with neither its requirement's deadline, or as-of. */
  readonly from: Moment;
  /** Where it lasted: the end of a placement, the day on which something late was done, as-of for what is overdue. Without it a placement runs on, and anything else is a point. */
  readonly to?: Moment;
  /** Of a placement: that it ended otherwise than planned, or that nobody knows when it ended. */
  readonly ending?: 'unplanned' | 'abrupt' | 'unknown';
  /** Of an open deadline and a breach: by which a list may name it, `D1`. */
  readonly number?: string;
  /** Short words beside it. */
  readonly label: string;
  /** A whole sentence, for whoever hovers over it or hears it. */
  readonly says: string;
  /** Of a deadline and a breach. */
  readonly requirement?: string;
}

/**
 * What `timelineSvg` draws, as data, for whoever draws a timeline otherwise: placements, meetings, visits, reviews, and the deadlines and
 * breaches that are certain, lane by lane.
 *
 * @param history The history that was evaluated.
 * @param evaluation What `evaluate` made of it.
 * @returns Entries by lane, in the order of the history; deadlines and breaches by date.
 * @example
 * timelineEntries(history, evaluation)[0]?.lane; //=> 'placements'
 */
export function timelineEntries(history: PlacementHistory, evaluation: Evaluation): readonly TimelineEntry[] {
  return [
    ...placementEntries(history, evaluation),
    ...meetingEntries(history, evaluation),
    ...visitEntries(history, evaluation),
    ...reviewEntries(history, evaluation),
    ...deadlineEntries(evaluation),
    ...breachEntries(evaluation),
  ];
}

const now = ({ asOf }: Evaluation): number => readMoment(asOf)?.instant ?? 0;
const isMoment = (moment: string | undefined): moment is string => readMoment(moment) !== undefined;

/** Each placement that has begun, and each that is proposed. */
export function placementEntries({ placements }: PlacementHistory, evaluation: Evaluation): readonly TimelineEntry[] {
  return placements.flatMap((placement) => {
    const started = hasCome(placement.startedAt, now(evaluation));
    const from = started ? placement.startedAt : (placement.plannedStart ?? placement.startedAt);
    return isMoment(from)
      ? [started ? startedEntry(placement, from, now(evaluation)) : proposedEntry(placement, from, now(evaluation))]
      : [];
  });
}

function startedEntry(placement: Placement, from: Moment, asOf: number): TimelineEntry {
  const { id, endedAt, ending, emergency } = placement;
  const to = hasCome(endedAt, asOf) && isMoment(endedAt) ? endedAt : undefined;
  const badly = to === undefined || ending?.manner === undefined || ending.manner === 'planned' ? undefined : ending.manner;
  const manner = badly === undefined ? '' : `, ${badly} end`;
  const unknown = endedAt === 'unknown';
  const until = to === undefined ? (unknown ? '; when it ended is not known' : ', still running') : ` to ${momentText(to)}`;
  return {
    lane: 'placements',
    state: 'placement',
    from,
    ...(to === undefined ? {} : { to }),
    ...(unknown ? { ending: 'unknown' as const } : badly === undefined ? {} : { ending: badly }),
    label: `${id} ${kindText(placement)}${manner}${unknown ? ', end not known' : ''}`,
    says: `Placement ${id}, ${kindText(placement)}, from ${momentText(from)}${until}${manner}${emergency === true ? ', made in an emergency' : ''}.`,
  };
}

function proposedEntry(placement: Placement, from: Moment, asOf: number): TimelineEntry {
  const what = hasCome(placement.withdrawnAt, asOf) ? 'proposed, withdrawn' : 'proposed';
  return {
    lane: 'placements',
    state: 'planned',
    from,
    label: `${placement.id} ${kindText(placement)}, ${what}`,
    says: `Placement ${placement.id}, ${kindText(placement)}, ${what}, planned from ${momentText(placement.plannedStart ?? placement.startedAt ?? '')}.`,
  };
}

const kindText = ({ kind, provision }: Placement): string =>
  `${kind.replaceAll('-', ' ')}${provision === undefined ? '' : `, ${provision}`}`;

interface Event {
  readonly moment: string | undefined;
  readonly isDone: boolean;
  readonly label: string;
  readonly what: string;
}
const points = (lane: TimelineEntry['lane'], events: readonly Event[] | undefined): readonly TimelineEntry[] =>
  (events ?? []).flatMap(({ moment, isDone, label, what }) =>
    isMoment(moment)
      ? [{ lane, state: isDone ? ('done' as const) : ('planned' as const), from: moment, label, says: `${what} ${momentText(moment)}.` }]
      : [],
  );

/** Each meeting that was held or is planned. */
export const meetingEntries = ({ meetings }: PlacementHistory, evaluation: Evaluation): readonly TimelineEntry[] =>
  points(
    'meetings',
    meetings?.map(({ id, kind, heldAt, scheduledFor }) => {
      const title = meetingTitle(kind, evaluation);
      const isDone = hasCome(heldAt, now(evaluation));
      return {
        moment: heldAt ?? scheduledFor,
        isDone,
        label: `${title} ${id}`,
        what: `${title} ${id}, ${isDone ? 'held' : 'planned for'}`,
      };
    }),
  );

/** Each visit that was made. */
export const visitEntries = ({ visits }: PlacementHistory, evaluation: Evaluation): readonly TimelineEntry[] =>
  points(
    'visits',
    visits
      ?.filter(({ at }) => hasCome(at, now(evaluation)))
      .map(({ id, at, childSeen }) => {
        const unseen = childSeen === false ? ', child not seen' : '';
        return { moment: at, isDone: true, label: `${id}${unseen}`, what: `Visit ${id}${unseen},` };
      }),
  );

/** Each looked-after review that was held or is planned. */
export const reviewEntries = ({ reviews }: PlacementHistory, evaluation: Evaluation): readonly TimelineEntry[] =>
  points(
    'reviews',
    reviews?.map(({ id, heldAt, scheduledFor }) => {
      const isDone = hasCome(heldAt, now(evaluation));
      return { moment: heldAt ?? scheduledFor, isDone, label: id, what: `Looked-after review ${id}, ${isDone ? 'held' : 'planned for'}` };
    }),
  );

function deadlineEntries(evaluation: Evaluation): readonly TimelineEntry[] {
  return drawnDeadlines(evaluation).map(({ from, state, number, says, requirement }) => ({
    lane: 'deadlines',
    state,
    from,
    ...(number === undefined ? {} : { number }),
    label: number ?? '',
    says,
    requirement,
  }));
}

function breachEntries(evaluation: Evaluation): readonly TimelineEntry[] {
  return drawnBreaches(evaluation).map(({ from, to, number, says, requirement }) => ({
    lane: 'breaches',
    state: 'breach',
    from,
    ...(to === undefined ? {} : { to }),
    number,
    label: number,
    says,
    requirement,
  }));
}
