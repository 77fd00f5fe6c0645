import type { Placement } from '../contract.ts';
import { heldIn, meetingKind, meetingsOfConcern, ofSpell } from '../history/attribution.ts';
import { recordedFrom } from '../history/coverage.ts';
import type { Entry } from '../history/records.ts';
import { endOfCare, firstPlacementOf, reviewsOfCare } from '../history/care.ts';
import type { PlacementEntry } from '../history/spells.ts';
import { exactly, nowOf, timed, type Timed } from '../history/timed.ts';
import type { EventName, Point } from '../policy/language.ts';
import { addToDay, birthday, endOfDay, formatDay, startOfDay } from '../time/index.ts';
import { recordNamed, type Case } from './case.ts';
import { latestExploitationRisk } from './exploitation-risk.ts';
import { ranAt, spellOfRecordIn } from './day-of-move.ts';
import { given } from './lists.ts';
import {
  dateOf,
  hasUnrecordedMeeting,
  lastStabilityMeeting,
  previousReview,
  UNRECORDED_REVIEW,
  unrecordedMeeting,
} from './review-moments.ts';
import type { Unknown } from './world.ts';

/** A moment, `unknown` where the record says that it cannot tell, undefined where there is none. */
export type EventTime = Timed | 'unknown' | undefined;

type Read = (c: Case) => EventTime;
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

/** The meeting of its kind held before it, on the concern that it names or else for its placement. */
const previousMeeting: Read = (c) => {
  const {
    about: { meeting, concern, spell },
    view,
  } = c;
  if (meeting === undefined || spell === undefined) return undefined;
  const kind = meetingKind(meeting.value.kind);
  const all = (
    concern === undefined
      ? heldIn(view, spell, kind)
      : meetingsOfConcern(view, concern, spellOfRecordIn(c, concern.value, concern.at), [kind])
  ).filter(({ entry, by }) => entry.at !== undefined && (by !== 'date' || ranAt(c, entry.at)));
  const own = all.findIndex(({ entry }) => entry.pointer === meeting.pointer);
  const before = all[own - 1]?.entry.at;
  const { at } = meeting;
  if (at === undefined) return undefined;
  if (before === undefined) return hasUnrecordedMeeting(c, kind, concern?.at ?? spell.start, meeting) ? 'unknown' : undefined;
  // A meeting of an earlier matter is not one of this: what it is held on arose since.
  const arose = (of: Timed | undefined): boolean => of !== undefined && of.day <= at.day && of.day > before.day;
  const since =
    concern === undefined
      ? (view.records('concerns') ?? []).some((each) => arose(each.at) && spellOfRecordIn(c, each.value, each.at) === spell)
      : arose(concern.at);
  return since ? undefined : before;
};

/** A recorded seventy-two-hour review is one held, at or after the start, by `asOf` (semantics 12.20); of several, the first in this completion. */
const seventyTwoHourReview: Read = (c) => {
  const {
    about: { spell },
    view,
    world,
  } = c;
  const start = spell?.start;
  if (spell === undefined || start === undefined) return undefined;
  const held = given(heldIn(view, spell, 'seventy-two-hour-review'), ({ entry: { at }, by }) =>
    at !== undefined && (by === 'date' ? ranAt(c, at) : world.atMost(start, at)) ? at : undefined,
  );
  const [one, ...others] = held;
  if (one === undefined) return undefined;
  const sooner = others.reduce((least, next) => (world.before(next, least) ? next : least), one);
  // However late it may have been, it was no later than any of the others; of a repeated clock time only the first instant is left.
  const latest = Math.min(...held.map(({ to }) => to));
  if (sooner.to <= latest) return sooner;
  return sooner.precision === 'repeated' ? { ...sooner, to: sooner.from, precision: 'instant' } : { ...sooner, to: latest };
};

/** Whether care began with the placement: where its start is not known, the child may have been placed before. */
export function isFirstOfCare(c: Case): boolean {
  const { care } = c.about;
  return care?.value.from === 'unknown' ? c.world.either('first-placement', unknownOf(c, 'care.from')) : care !== undefined;
}

/** The start of the placement that a period of care began with. */
const firstPlacement: Read = (c) => {
  const {
    about: { care },
    view,
  } = c;
  const start = care === undefined ? undefined : firstPlacementOf(view, care)?.start;
  return start === undefined || isFirstOfCare(c) ? start : 'unknown';
};
/** The first review held in the period of care, while the child was one; where the extract does not reach back to its start, one that it lacks may have come before. */
const firstReview: Read = (c) => {
  const {
    about: { care },
    view,
    view: { born },
    world,
  } = c;
  const left = endOfCare(view, care);
  const end = Math.min(left ?? Infinity, born === undefined ? Infinity : birthday(born, 18));
  const unrecorded =
    recordedFrom(view.history, 'reviews') > (care?.at?.day ?? -Infinity) && !world.either('earlier-review', UNRECORDED_REVIEW);
  return unrecorded ? 'unknown' : reviewsOfCare(view, care).find(({ at }) => at !== undefined && at.day < end)?.at;
};

const dayBeforeStart: Read = ({ about: { spell } }) => {
  const start = spell?.start ?? spell?.plannedStart;
  return start === undefined ? undefined : exactly(startOfDay(start.day - 1), start.day - 1, formatDay(start.day - 1));
};

/** The first assessment of the parent made at or after the start. */
const parentAssessment: Read = (c) => {
  const { spell } = c.about;
  const start = spell?.start;
  return spell === undefined || start === undefined
    ? undefined
    : ofSpell(c.view, 'documents', spell).find(
        ({ entry: { at, value } }) => value.kind === 'parent-assessment' && at !== undefined && c.world.atMost(start, at),
      )?.entry.at;
};

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

/** A moment, or the beginning of the day so long before it. A placement that has not ended, and is not to on a day that is set, ends after now; a first one that is to come begins once care has. */
export function pointOf(c: Case, point: Point): EventTime {
  if (typeof point === 'string') return boundOf(c, point);
  const { before } = point;
  const moment =
    boundOf(c, before) ??
    (before === 'placement.endedAt' ? nowOf(c.view.asOf) : before === 'care.first-placement' ? c.about.care?.at : undefined);
  if (moment === undefined || moment === 'unknown') return moment;
  const day = addToDay(moment.day, point.by, -1);
  return exactly(startOfDay(day), day, formatDay(day));
}

/** A placement of which nobody knows when it ended, and that has, ended between its start and now. An end or a review planned for a day that has gone by comes after today. */
function boundOf(c: Case, name: EventName): EventTime {
  const moment = eventOf(c, name);
  const { asOf } = c.view;
  const isToCome =
    (name === 'placement.endedAt' || name === 'review.date') &&
    typeof moment === 'object' &&
    moment.day <= asOf.day &&
    isPlanned(c, moment);
  if (isToCome) return exactly(startOfDay(asOf.day + 1), asOf.day, formatDay(asOf.day));
  if (moment !== 'unknown' || name !== 'placement.endedAt') return moment;
  const unknown = unknownOf(c, name);
  return unknownEnd(c) === 'not-ended'
    ? undefined
    : c.world.choose(`${unknown.pointer}:between`, unknown, [c.about.spell?.start, nowOf(asOf)]);
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
