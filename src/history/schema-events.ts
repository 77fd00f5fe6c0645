import * as z from 'zod/mini';
import {
  array,
  boolean,
  expected,
  id,
  moment,
  momentOrUnknown,
  object,
  openWord,
  optional,
  role,
  roles,
  text,
  word,
} from './schema-parts.ts';
import { meetingAlias } from './vocabulary-judged.ts';

/** What happened, was recorded or was said about a placement. */
const links = { placementId: optional(id) };

export const concern = object({
  id,
  kind: openWord('concern kind'),
  identifiedAt: moment,
  resolvedAt: optional(moment),
  ...links,
  reportedBy: optional(role),
  raisedAtMeetingId: optional(id),
  endingInevitable: optional(boolean),
});

export const meeting = object({
  id,
  kind: openWord('meeting kind'),
  ...links,
  concernIds: optional(array(id)),
  heldAt: optional(moment),
  scheduledFor: optional(moment),
  chair: optional(role),
  mode: optional(word('meeting mode')),
  attended: optional(roles),
  contributed: optional(roles),
  consulted: optional(roles),
  informed: optional(roles),
  minutes: optional(object({ takenBy: optional(role), circulatedAt: optional(moment), circulatedTo: optional(roles) })),
  actions: optional(
    array(
      object({
        text: optional(text),
        owner: optional(role),
        dueBy: optional(moment),
        completedAt: optional(moment),
      }),
    ),
  ),
  nextMeetingAgreedFor: optional(moment),
  child: optional(object({ decision: optional(word('decision of the child')), reason: optional(text) })),
});

export const placementPlanVersion = object({
  id,
  placementId: id,
  kind: optional(word('plan kind')),
  preparedAt: optional(moment),
  finalisedAt: optional(moment),
  signedAt: optional(moment),
  signedBy: optional(roles),
  sections: optional(z.partialRecord(openWord('plan section'), word('state of a section'), expected('sections'))),
  reviewedAt: optional(array(moment)),
});

export const lookedAfterReview = object({
  id,
  heldAt: optional(moment),
  scheduledFor: optional(moment),
  adjournedUntil: optional(moment),
  completedAt: optional(moment),
});

export const visit = object({
  id,
  at: moment,
  by: optional(role),
  ...links,
  childSeen: optional(boolean),
  seenAlone: optional(boolean),
  mode: optional(word('visit mode')),
});

export const notification = object({
  id: optional(id),
  to: role,
  from: optional(role),
  about: openWord('notification subject'),
  at: moment,
  written: optional(boolean),
  ...links,
  concernId: optional(id),
  meetingId: optional(id),
});

export const decision = object({
  id: optional(id),
  kind: openWord('decision kind'),
  at: moment,
  by: z.union([role, roles], expected('role or roles')),
  outcome: optional(word('outcome of a decision')),
  inReview: optional(boolean),
  reason: optional(text),
  ...links,
});

export const consultation = object({ id: optional(id), with: role, about: word('consultation subject'), at: moment, ...links });

export const documentRecord = object({
  id: optional(id),
  kind: openWord('document kind'),
  at: moment,
  ...links,
  meetingId: optional(id),
  sharedWith: optional(array(object({ role, at: moment }))),
});

export const judgement = object({
  id: optional(id),
  kind: openWord('judgement kind'),
  value: boolean,
  role: optional(role),
  ...links,
  meetingId: optional(id),
});

export const attestation = object({
  id: optional(id),
  clause: id,
  outcome: word('outcome of an attestation'),
  at: moment,
  by: optional(role),
  reason: optional(text),
  ...links,
  meetingId: optional(id),
  concernId: optional(id),
  reviewId: optional(id),
});

export const networkMember = object({
  id: optional(id),
  role,
  serves: optional(word('side served')),
  from: optional(momentOrUnknown),
  to: optional(momentOrUnknown),
  worker: optional(text),
  team: optional(text),
  excluded: optional(object({ reason: text })),
});

/** In a coverage list the alias is rewritten to the kind it stands for, so that rules need not know it. */
const coveredMeetingKind = z.pipe(
  openWord('meeting kind'),
  z.transform((kind) => (kind === meetingAlias ? 'placement-planning-meeting' : kind)),
);

function recorded<const S extends z.ZodMiniType>(kind: S) {
  return optional(object({ kinds: optional(array(kind)), from: optional(moment) }));
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
