import { newEpisodeCodes } from '../ssda903/codes/new-episodes.ts';
import { ceasedCodes } from '../ssda903/codes/endings.ts';
import {
  at,
  boolean,
  from,
  happened,
  id,
  kind,
  losing,
  own,
  planned,
  reference,
  text,
  to,
  whenNeeded,
  word,
  words,
  type Field,
  type TableKind,
} from './cells.ts';
import type { PropertyName } from './property-name.ts';

type Fields = { readonly [Property in PropertyName]?: Field };

const role = word('role');
const roles = words('role');
const placementId = reference('placements');
const inObject = (field: Field): Field => losing(field, 'object');
const timescale: Field = { reads: 'timescale', needed: true, lost: 'object' };

/**
 * The properties that a column may fill, by what the rows of its table are; a point leads into an object. Property by property the
 * contract's (a test holds them equal), but for `own` ones, which the reader needs, and these shorthands: `planningInterval` is
 * the one interval of `planningIntervals`; `minutes`, `ending` and `transCultural` as a flag say that there is such a thing.
 */
export const fields = {
  children: {
    dateOfBirth: { reads: 'date', lost: 'left-out' },
    interpreterNeeded: boolean,
    disabilities: words('disability'),
    inEducation: boolean,
    independentVisitor: boolean,
    behavioursOfConcern: boolean,
    agreesToAccommodation: boolean,
    agreesToSixMonthlyVisits: boolean,
  },
  lookedAfter: { from, to },
  legalStatuses: {
    id,
    status: { reads: 'word', list: 'legal status', extra: ['short-break-agreement'], needed: true, lost: 'row' },
    from,
    to,
  },
  placements: {
    id,
    kind: { reads: 'word', list: 'placement kind', extra: ['temporary-absence'], needed: true, lost: 'child' },
    provision: word('provision'),
    decidedAt: planned,
    startedAt: losing(happened, 'child'),
    plannedStart: planned,
    withdrawnAt: planned,
    emergency: boolean,
    endedAt: to,
    ending: boolean,
    'ending.manner': word('manner of ending'),
    'ending.endedBy': word('party that ended it'),
    'ending.decidedAt': planned,
    'ending.plannedFor': planned,
    'ending.complex': boolean,
    'ending.immediateRisk': boolean,
    sameCarer: boolean,
    permanent: boolean,
    permanenceMatchAgreedAt: planned,
    longTerm: boolean,
    'temporaryApproval.from': inObject(whenNeeded(planned)),
    'temporaryApproval.extendedAt': inObject(planned),
    'temporaryApproval.to': inObject(planned),
    'outsideApproval.from': from,
    'outsideApproval.to': to,
    beforeAssessment: boolean,
    outOfArea: boolean,
    atDistance: boolean,
    disruptsEducation: boolean,
    predictedDifficulties: words('predicted difficulty'),
    transCultural: boolean,
    'transCultural.specificNeeds': boolean,
    carersHaveBirthChildren: boolean,
    'planningInterval.every': timescale,
    'planningInterval.agreedAt': inObject(planned),
    'visitInterval.every': timescale,
    'visitInterval.agreedAt': inObject(planned),
    /** The next placement, where one begins as this one ends, is with the same carer. */
    sameCarerFollows: own(boolean),
    /** Compared, to tell whether a child came back to the same place after a temporary absence. */
    urn: own(text),
    postcode: own(text),
  },
  circumstances: { id, kind: kind('circumstance kind'), from, to, placementId },
  concerns: {
    id,
    kind: kind('concern kind'),
    identifiedAt: at,
    resolvedAt: happened,
    placementId,
    reportedBy: role,
    // The meeting that concluded it: left out, it is unknown.
    raisedAtMeetingId: losing(reference('meetings'), 'left-out'),
    endingInevitable: boolean,
  },
  meetings: {
    id,
    kind: kind('meeting kind'),
    placementId,
    concernIds: { reads: 'references', to: 'concerns', lost: 'row' },
    heldAt: happened,
    scheduledFor: planned,
    chair: role,
    mode: word('meeting mode'),
    attended: roles,
    contributed: roles,
    consulted: roles,
    informed: roles,
    minutes: boolean,
    'minutes.takenBy': role,
    'minutes.circulatedAt': happened,
    'minutes.circulatedTo': roles,
    nextMeetingAgreedFor: planned,
    'child.decision': word('decision of the child'),
    'child.reason': text,
  },
  plans: {
    id,
    placementId: whenNeeded(placementId),
    kind: word('plan kind'),
    preparedAt: happened,
    finalisedAt: happened,
    signedAt: happened,
    signedBy: roles,
    reviewedAt: { reads: 'moments', lost: 'row' },
  },
  reviews: { id, heldAt: happened, scheduledFor: planned, adjournedUntil: planned, completedAt: happened },
  // Left out, `childSeen` counts as seen and `mode` as in person.
  visits: {
    id,
    at,
    by: losing(role, 'row'),
    placementId,
    childSeen: losing(boolean, 'row'),
    seenAlone: boolean,
    mode: losing(word('visit mode'), 'row'),
  },
  notifications: {
    id,
    to: kind('role'),
    from: role,
    about: kind('notification subject'),
    at,
    written: boolean,
    placementId,
    concernId: reference('concerns'),
    meetingId: reference('meetings'),
  },
  decisions: {
    id,
    kind: kind('decision kind'),
    at,
    by: { ...roles, needed: true, lost: 'row' },
    outcome: word('outcome of a decision'),
    inReview: boolean,
    reason: text,
    placementId,
  },
  consultations: { id, with: kind('role'), about: kind('consultation subject'), at, placementId },
  documents: { id, kind: kind('document kind'), at, placementId, meetingId: reference('meetings') },
  carerBreaks: {
    id,
    from: { reads: 'date', needed: true, lost: 'row' },
    to: { reads: 'date', lost: 'row' },
    placementId,
    agreed: boolean,
    allowance: word('allowance'),
  },
  judgements: {
    id,
    kind: kind('judgement kind'),
    value: losing(whenNeeded(boolean), 'row'),
    role: losing(role, 'row'),
    placementId,
    meetingId: reference('meetings'),
  },
  attestations: {
    id,
    clause: losing(whenNeeded(text), 'row'),
    outcome: kind('outcome of an attestation'),
    at,
    by: role,
    reason: text,
    placementId,
    meetingId: reference('meetings'),
    concernId: reference('concerns'),
    reviewId: reference('reviews'),
  },
  network: {
    id,
    role: kind('role'),
    serves: word('side served'),
    from: losing(to, 'unknown'),
    to,
    worker: text,
    team: text,
    'excluded.reason': losing(text, 'row'),
  },

  /** Rows of the statutory return: one for each change of placement or legal status within a period of care. */
  episodes: {
    id,
    period: own(id),
    placementId: own(id),
    startedAt: own(at),
    endedAt: own(to),
    enteredCareAt: own(planned),
    startReason: own({ reads: 'code', codes: Object.keys(newEpisodeCodes), lost: 'left-out' }),
    endReason: own({ reads: 'code', codes: Object.keys(ceasedCodes), lost: 'left-out' }),
  },

  // `of`: the record that the row is about.
  'meetings.people': {
    of: whenNeeded(id),
    role: kind('role'),
    attended: boolean,
    contributed: boolean,
    consulted: boolean,
    informed: boolean,
  },
  'meetings.actions': { of: whenNeeded(id), text, owner: role, dueBy: planned, completedAt: happened },
  'plans.sections': { of: whenNeeded(id), section: kind('plan section'), state: kind('state of a section') },
  'plans.reviewedAt': { of: whenNeeded(id), at },
  'documents.sharedWith': { of: whenNeeded(id), role: kind('role'), at },
  'placements.planningIntervals': { of: whenNeeded(id), every: timescale, agreedAt: planned },
} as const satisfies Readonly<Record<TableKind, Fields>>;

const sectionState: Field = { reads: 'word', list: 'state of a section', lost: 'left-out' };

/** The field of a property; undefined where rows of this kind have none of this name. */
export function fieldOf(of: TableKind, property: string): Field | undefined {
  const known: Readonly<Record<string, Field>> = fields[of];
  if (Object.hasOwn(known, property)) return known[property];
  return of === 'plans' && property.startsWith('sections.') ? sectionState : undefined;
}

/** Properties without which an array says "did not happen" of what may have happened. */
const tells: { readonly [Kind in TableKind]?: readonly string[] } = {
  meetings: ['heldAt'],
  reviews: ['heldAt'],
  plans: ['preparedAt', 'finalisedAt'],
  carerBreaks: ['to'],
  placements: ['startedAt'],
};

/** Whether a table without this property says nothing of what it lacks: no row of it can be used, or none tells what happened. */
export const isTelling = (of: TableKind, property: string): boolean =>
  leavesNoRow(fieldOf(of, property)) || tells[of]?.includes(property) === true;

/** Whether no row can be used without it. */
export const leavesNoRow = (field: Field | undefined): boolean =>
  field?.needed === true && (field.lost === 'row' || field.lost === 'child');

/** The names of the properties of a kind of table, for messages. */
export const propertiesOf = (of: TableKind): readonly string[] => Object.keys(fields[of]);
