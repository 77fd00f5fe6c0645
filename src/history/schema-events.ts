import * as z from 'zod';
import { array, boolean, expected, id, moment, momentOrUnknown, object, openWord, role, roles, text, word } from './schema-parts.ts';
import { meetingAlias, meetingKinds } from './vocabulary.ts';

/** What happened, was recorded or was said about a placement. */
const links = { placementId: id.exactOptional() };

export const concern = object({
  id,
  kind: openWord('concern kind'),
  identifiedAt: moment,
  resolvedAt: moment.exactOptional(),
  ...links,
  reportedBy: role.exactOptional(),
  raisedAtMeetingId: id.exactOptional(),
  endingInevitable: boolean.exactOptional(),
});

export const meeting = object({
  id,
  kind: openWord('meeting kind'),
  ...links,
  concernIds: array(id).exactOptional(),
  heldAt: moment.exactOptional(),
  scheduledFor: moment.exactOptional(),
  chair: role.exactOptional(),
  mode: word('meeting mode').exactOptional(),
  attended: roles.exactOptional(),
  contributed: roles.exactOptional(),
  consulted: roles.exactOptional(),
  informed: roles.exactOptional(),
  minutes: object({ takenBy: role.exactOptional(), circulatedAt: moment.exactOptional(), circulatedTo: roles.exactOptional() }).exactOptional(),
  actions: array(object({
    text: text.exactOptional(), owner: role.exactOptional(), dueBy: moment.exactOptional(), completedAt: moment.exactOptional(),
  })).exactOptional(),
  nextMeetingAgreedFor: moment.exactOptional(),
  child: object({ decision: word('decision of the child').exactOptional(), reason: text.exactOptional() }).exactOptional(),
});

export const placementPlanVersion = object({
  id,
  placementId: id,
  kind: word('plan kind').exactOptional(),
  preparedAt: moment.exactOptional(),
  finalisedAt: moment.exactOptional(),
  signedAt: moment.exactOptional(),
  signedBy: roles.exactOptional(),
  sections: z.partialRecord(openWord('plan section'), word('state of a section'), expected('sections')).exactOptional(),
  reviewedAt: array(moment).exactOptional(),
});

export const lookedAfterReview = object({
  id,
  heldAt: moment.exactOptional(), scheduledFor: moment.exactOptional(), adjournedUntil: moment.exactOptional(), completedAt: moment.exactOptional(),
});

export const visit = object({
  id, at: moment, by: role.exactOptional(), ...links,
  childSeen: boolean.exactOptional(), seenAlone: boolean.exactOptional(), mode: word('visit mode').exactOptional(),
});

export const notification = object({
  id: id.exactOptional(), to: role, from: role.exactOptional(), about: openWord('notification subject'), at: moment,
  written: boolean.exactOptional(), ...links, concernId: id.exactOptional(), meetingId: id.exactOptional(),
});

export const decision = object({
  id: id.exactOptional(), kind: openWord('decision kind'), at: moment, by: z.union([role, roles], expected('role or roles')),
  outcome: word('outcome of a decision').exactOptional(), inReview: boolean.exactOptional(), reason: text.exactOptional(), ...links,
});

export const consultation = object({ id: id.exactOptional(), with: role, about: word('consultation subject'), at: moment, ...links });

export const documentRecord = object({
  id: id.exactOptional(), kind: openWord('document kind'), at: moment, ...links, meetingId: id.exactOptional(),
  sharedWith: array(object({ role, at: moment })).exactOptional(),
});

export const judgement = object({
  id: id.exactOptional(), kind: openWord('judgement kind'), value: boolean, role: role.exactOptional(), ...links, meetingId: id.exactOptional(),
});

export const attestation = object({
  id: id.exactOptional(), clause: id, outcome: word('outcome of an attestation'), at: moment, by: role.exactOptional(), reason: text.exactOptional(),
  ...links, meetingId: id.exactOptional(), concernId: id.exactOptional(), reviewId: id.exactOptional(),
});

export const networkMember = object({
  id: id.exactOptional(), role, serves: word('side served').exactOptional(),
  from: momentOrUnknown.exactOptional(), to: momentOrUnknown.exactOptional(),
  worker: text.exactOptional(), team: text.exactOptional(), excluded: object({ reason: text }).exactOptional(),
});

/** In a coverage list the alias is rewritten to the kind it stands for, so that rules need not know it. */
const coveredMeetingKind = openWord('meeting kind').transform((kind) => (kind === meetingAlias ? meetingKinds[0] : kind));

function recorded<const S extends z.ZodType>(kind: S) {
  return object({ kinds: array(kind).exactOptional(), from: moment.exactOptional() }).exactOptional();
}
/** Plans, reviews and visits are of one kind only: a list of their kinds has nothing to hold. */
const noKind = z.never(expected('no kinds'));

export const coverage = object({
  circumstances: recorded(openWord('circumstance kind')),
  concerns: recorded(openWord('concern kind')),
  meetings: recorded(coveredMeetingKind),
  documents: recorded(openWord('document kind')),
  notifications: recorded(openWord('notification subject')),
  decisions: recorded(openWord('decision kind')),
  consultations: recorded(word('consultation subject')),
  judgements: recorded(openWord('judgement kind')),
  plans: recorded(noKind),
  reviews: recorded(noKind),
  visits: recorded(noKind),
  network: recorded(role),
});
