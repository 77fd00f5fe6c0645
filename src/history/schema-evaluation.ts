import * as z from 'zod/mini';
import { array, boolean, date, id, moment, object, openWord, optional, role, text, timescale } from './schema-parts.ts';
import { localWordPattern, meetingKinds } from './vocabulary.ts';
import * as words from './vocabulary-evaluation.ts';
import type { Deadline, LocalWord } from '../contract.ts';

/** The shape of an answer, for its JSON Schema, for the proof that it fits the contract's types, and for `parseEvaluation`, by which the command reads answers. */
const modality = z.enum(words.modalities);
const basis = z.enum(words.bases);
const status = z.enum(words.statuses);
const clauses = array(text);
const count = z.int().check(z.minimum(0));
// As for the open words of a history: the pattern asks for more than the template type can say.
const meetingKind = z.union([
  z.enum(meetingKinds),
  z.string().check(z.regex(localWordPattern)) as z.ZodMiniString & z.ZodMiniType<LocalWord>,
]);

export const factUsed = object({ pointer: text, value: z.unknown() });
export const note = object({ code: z.enum(words.noteCodes), text, clauses });
export const notCovered = object({ what: text, clauses, placementId: optional(id) });
export const missingFact = object({ pointer: text, type: text, question: text, neededBy: array(text) });
export const owner = object({ role, source: z.enum(words.ownerSources), worker: optional(text), team: optional(text) });
const owners = array(owner);
const facts = array(factUsed);

export const deadline = object({
  due: moment,
  dueDate: date,
  exclusive: optional(z.literal(true)),
  dueFrom: optional(moment),
  notBefore: optional(moment),
  direction: z.enum(words.directions),
  timescale: optional(timescale),
  notBeforeTimescale: optional(timescale),
  anchor: factUsed,
  counting: z.enum(words.countings),
  source: z.enum(words.deadlineSources),
  alternatives: optional(array(z.lazy((): z.ZodMiniType<Deadline> => deadline))),
  skipped: optional(array(object({ date, reason: text }))),
  provisional: optional(z.literal(true)),
});

const subject = object({
  placementId: optional(id),
  concernId: optional(id),
  meetingId: optional(id),
  reviewId: optional(id),
  planId: optional(id),
  recordId: optional(id),
});

export const requirement = object({
  id,
  rule: text,
  kind: z.enum(words.requirementKinds),
  occasion: text,
  title: text,
  clauses,
  basis,
  modality,
  applies: z.enum(words.applications),
  status,
  couldBe: optional(array(z.enum([...words.statuses, 'not-applicable']))),
  subject,
  deadline: optional(deadline),
  metBy: optional(object({ pointer: text, at: moment })),
  waitsFor: optional(text),
  owners,
  recipients: optional(array(role)),
  because: facts,
  notes: optional(array(note)),
});

export const attendee = object({
  role,
  mode: z.enum(words.attendeeModes),
  modality,
  clauses,
  oneOf: optional(text),
  because: optional(facts),
  undetermined: optional(array(missingFact)),
  excluded: optional(object({ reason: text })),
  tookPart: optional(boolean),
  worker: optional(text),
  team: optional(text),
});

export const meetingItem = object({
  clauses,
  kind: z.enum(words.itemKinds),
  text,
  modality,
  owners,
  due: optional(moment),
  state: z.enum(words.itemStates),
  because: optional(facts),
});

export const requiredMeeting = object({
  occasion: text,
  meeting: meetingKind,
  localName: optional(text),
  requirements: array(text),
  modality,
  status,
  due: optional(moment),
  subject,
  convenor: owners,
  chair: object({ how: z.enum(words.chairings), roles: array(attendee), clauses }),
  attendees: array(attendee),
  items: array(meetingItem),
  unspecified: array(z.enum(words.unspecifiedParts)),
});

export const breach = object({
  requirement: text,
  occasion: text,
  kind: z.enum(words.breachKinds),
  certainty: z.enum(words.applications),
  of: z.enum(words.breachedTexts),
  clauses,
  basis,
  modality: z.enum(words.breachableModalities),
  subject,
  due: optional(moment),
  doneAt: optional(moment),
  lateBy: optional(text.check(z.regex(/^P(?:\d+D|T\d+H\d+M)$/))),
  message: text,
});

export const planChecklist = object({
  placementId: id,
  planId: optional(id),
  coverage: z.enum(words.checklistCoverages),
  sections: array(
    object({
      section: openWord('plan section'),
      title: text,
      required: z.enum(words.sectionNeeds),
      modality,
      basis: array(basis),
      state: z.enum(words.checklistStates),
      clauses,
      because: facts,
    }),
  ),
  summary: object({ required: count, complete: count, incomplete: count, missing: count, unknown: count, undetermined: count }),
});

export const evaluationSchema = object({
  child: id,
  profile: object({ id: text, version: text, overlays: array(text) }),
  asOf: moment,
  requirements: array(requirement),
  meetings: array(requiredMeeting),
  checklists: array(planChecklist),
  breaches: array(breach),
  missingFacts: array(missingFact),
  notCovered: array(notCovered),
  calendar: object({ region: z.literal('england-and-wales'), from: date, to: date }),
});
