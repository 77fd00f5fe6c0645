import type { Placement } from '../contract.ts';
import { meetingKind } from '../history/attribution.ts';
import type { Entry } from '../history/records.ts';
import type { PlacementEntry } from '../history/spells.ts';
import { exactly, nowOf, timed, type Timed } from '../history/timed.ts';
import type { EventName } from '../policy/language.ts';
import { endOfDay, formatDay } from '../time/index.ts';
import { type Case, recordNamed } from './case.ts';
import type { EventTime, Read } from './event-time.ts';
import {
  changeOfKind,
  dayBeforeStart,
  firstPlacement,
  firstReview,
  parentAssessment,
  previousMeeting,
  seventyTwoHourReview,
} from './events-worked-out.ts';
import { latestExploitationRisk } from './exploitation-risk.ts';
import { dateOf, lastStabilityMeeting, previousReview, UNRECORDED_REVIEW, unrecordedMeeting } from './review-moments.ts';
import type { Unknown } from './world.ts';

type Holder = Readonly<Record<string, unknown>>;
type Recorded = Pick<Entry<object>, 'pointer' | 'value'>;

/** A moment below a record, where its name says: `meeting.minutes.circulatedAt`. What is agreed or planned *for* a time is read whatever its date. */
function below(name: string, holder: (c: Case) => Recorded | undefined): Read {
  const [, ...path] = name.split('.');
  const place = `/${path.join('/')}`;
  return (c) => {
    const record = holder(c);
    if (record === undefined) return undefined;
    let value: unknown = record.value;
    for (const step of path) value = (value as Holder | undefined)?.[step];
    if (value === 'unknown') return 'unknown';
    // The contract makes each of these paths a moment or leaves it out.
    const text = value as string | undefined;
    const pointer = record.pointer + place;
    return name.endsWith('For') ? (text === undefined ? undefined : timed(text, pointer)) : c.view.moment(text, pointer);
  };
}
const last = ({ about }: Case): PlacementEntry | undefined => about.spell?.last;

/** Of the placements that the same carer joins, the last for which this has come: what is said of a carer goes on with the carer. */
const lastSaid =
  (said: (placement: Placement) => string | undefined) =>
  ({ view, about: { spell } }: Case): PlacementEntry | undefined =>
    spell?.members.findLast(({ value }) => said(value) === 'unknown' || view.moment(said(value), '') !== undefined) ?? spell?.first;
/** Approvals are of the carer: a placement that the same carer goes on with may not say them again. */
export const approvals = {
  temporaryApproval: lastSaid(({ temporaryApproval }) => temporaryApproval?.from),
  outsideApproval: lastSaid(({ outsideApproval }) => outsideApproval?.from),
} as const;

/** The record that the name of a moment begins with. */
const recordOf =
  (name: string) =>
  ({ about }: Case): Entry<object> | undefined =>
    recordNamed(about, name.slice(0, name.indexOf('.')));
const readers = <Name extends EventName>(names: readonly Name[], read: (name: Name) => Read): Readonly<Record<Name, Read>> =>
  // It has each of the names.
  Object.fromEntries(names.map((name) => [name, read(name)])) as Record<Name, Read>;

/** The moments that records are sorted by. Whatever turns on a meeting's record has one that was held. */
const datesOfRecords = readers(
  [
    'care.from',
    'concern.identifiedAt',
    'circumstance.from',
    'status.from',
    'meeting.heldAt',
    'review.heldAt',
    'visit.at',
    'plan.preparedAt',
    'document.at',
    'decision.at',
    'break.from',
  ],
  (name) => {
    const holder = recordOf(name);
    return (c) => {
      const record = holder(c);
      return record !== undefined && 'from' in record.value && record.value.from === 'unknown' ? 'unknown' : record?.at;
    };
  },
);
const belowRecords = readers(
  [
    'care.to',
    'concern.resolvedAt',
    'circumstance.to',
    'status.to',
    'meeting.nextMeetingAgreedFor',
    'meeting.minutes.circulatedAt',
    'review.completedAt',
    'plan.finalisedAt',
    'plan.signedAt',
    'break.to',
  ],
  (name) => below(name, recordOf(name)),
);
const plannedEnd = below('placement.ending.plannedFor', last);

const events: Readonly<Record<EventName, Read>> = {
  ...datesOfRecords,
  ...belowRecords,
  ...readers(['placement.temporaryApproval.from', 'placement.temporaryApproval.extendedAt', 'placement.temporaryApproval.to'], (name) =>
    below(name, approvals.temporaryApproval),
  ),
  ...readers(['placement.outsideApproval.from', 'placement.outsideApproval.to'], (name) => below(name, approvals.outsideApproval)),
  'placement.decidedAt': below('placement.decidedAt', ({ about }) => about.spell?.first),
  'placement.permanenceMatchAgreedAt': below(
    'placement.permanenceMatchAgreedAt',
    lastSaid(({ permanenceMatchAgreedAt }) => permanenceMatchAgreedAt),
  ),
  'placement.ending.decidedAt': below('placement.ending.decidedAt', last),
  'placement.startedAt': (c) => c.about.spell?.start ?? c.about.spell?.plannedStart,
  'placement.endedAt': (c) => c.about.spell?.end ?? c.about.spell?.plannedEnd,
  // A later `endedAt` announces the end as well (semantics, section 2).
  'placement.ending.plannedFor': (c) => c.about.spell?.plannedEnd ?? plannedEnd(c),
  'placement.seventy-two-hour-review': seventyTwoHourReview,
  'placement.day-before-start': dayBeforeStart,
  'placement.change-of-kind': changeOfKind,
  'placement.parent-assessment': parentAssessment,
  'care.first-placement': firstPlacement,
  'care.first-review': firstReview,
  'meeting.previous': previousMeeting,
  'review.date': (c) => (c.about.review === undefined ? undefined : dateOf(c.about.review)),
  'previous-review.heldAt': previousReview,
  'review.last-stability-meeting': lastStabilityMeeting,
  'child.latest-exploitation-risk': latestExploitationRisk,
  'meeting.exclusion-recorded': (c) => (c.about.meeting?.value.child?.reason === undefined ? undefined : c.about.meeting.at),
  trigger: (c) => c.about.trigger,
  opening: (c) => (c.about.opening === true ? c.about.trigger : undefined),
  // By the day judged: up to its last second.
  judged: (c) => exactly(endOfDay(c.judged), c.judged, formatDay(c.judged)),
  'as-of': (c) => nowOf(c.view.asOf),
};

/** The moment that a name stands for, as recorded or as planned. */
export function eventOf(c: Case, name: EventName): EventTime {
  return events[name](c);
}

/** The fact that a moment turns on which the record calls unknown. */
export function unknownOf(c: Case, name: EventName): Unknown {
  const { about } = c;
  if (name === 'care.first-review') return UNRECORDED_REVIEW;
  if (name === 'meeting.previous') return unrecordedMeeting(meetingKind(about.meeting?.value.kind ?? ''));
  if (name === 'care.first-placement') return unknownOf(c, 'care.from');
  if (name === 'placement.endedAt') return { pointer: about.spell?.endPointer ?? '/placements', asks: name };
  const [record = '', ...path] = name.split('.');
  // Of a placement, but for its end, only an approval outside the terms can be unknown so.
  const holder = recordNamed(about, record) ?? approvals.outsideApproval(c);
  return { pointer: `${holder?.pointer ?? ''}/${path.join('/')}`, asks: name === 'care.from' ? name : `period.${path.at(-1)}` };
}

/** A start, an end or a review that is only planned. */
export const isPlanned = ({ about: { spell, review } }: Case, moment: Timed): boolean =>
  moment === spell?.plannedStart ||
  moment === spell?.plannedEnd ||
  (review !== undefined &&
    review.at === undefined &&
    (moment.pointer === `${review.pointer}/scheduledFor` || moment.pointer === `${review.pointer}/heldAt`));

/** Whether it has happened by `asOf`; a planned moment has not. An end that the record cannot tell may have. */
export function hasHappened(c: Case, name: EventName): boolean {
  const moment = eventOf(c, name);
  if (moment === undefined) return false;
  if (moment === 'unknown') return name !== 'placement.endedAt' || unknownEnd(c) !== 'not-ended';
  if (name === 'placement.endedAt') return moment === c.about.spell?.end;
  if (name === 'placement.startedAt') return moment === c.about.spell?.start;
  return moment.from <= c.view.asOf.instant;
}

/** Completes an end that the record calls unknown (semantics 12.3). */
export function unknownEnd(c: Case): 'not-ended' | 'before-limit' | 'after-limit' {
  const unknown = unknownOf(c, 'placement.endedAt');
  return c.world.choose(unknown.pointer, unknown, ['not-ended', 'before-limit', 'after-limit'] as const);
}
