import * as z from 'zod';
import { array, boolean, date, id, moment, object, openWord, role, text, timescale } from './schema-parts.ts';
import { localWordPattern, meetingKinds } from './vocabulary.ts';
import * as words from './vocabulary-evaluation.ts';
import type { Deadline, LocalWord } from '../contract.ts';

/** The shape of an answer, for its JSON Schema and for the proof that it fits the contract's types. `evaluate` never reads it. */
const modality = z.enum(words.modalities);
const basis = z.enum(words.bases);
const status = z.enum(words.statuses);
const clauses = array(text);
const count = z.int().min(0);
// As for the open words of a history: the pattern asks for more than the template type can say.
const meetingKind = z.union([z.enum(meetingKinds), z.string().regex(localWordPattern) as z.ZodString & z.ZodType<LocalWord>]);

export const factUsed = object({ pointer: text, value: z.unknown() });
export const note = object({ code: z.enum(words.noteCodes), text, clauses });
export const notCovered = object({ what: text, clauses, placementId: id.exactOptional() });
export const missingFact = object({ pointer: text, type: text, question: text, neededBy: array(text) });
export const owner = object({ role, source: z.enum(words.ownerSources), worker: text.exactOptional(), team: text.exactOptional() });
const owners = array(owner);
const facts = array(factUsed);

export const deadline = object({
  due: moment,
  dueDate: date,
  exclusive: z.literal(true).exactOptional(),
  dueFrom: moment.exactOptional(),
  notBefore: moment.exactOptional(),
  direction: z.enum(words.directions),
  timescale: timescale.exactOptional(),
  notBeforeTimescale: timescale.exactOptional(),
  anchor: factUsed,
  counting: z.enum(words.countings),
  source: z.enum(words.deadlineSources),
  alternatives: array(z.lazy((): z.ZodType<Deadline> => deadline)).exactOptional(),
  skipped: array(object({ date, reason: text })).exactOptional(),
  provisional: z.literal(true).exactOptional(),
});

const subject = object({
  placementId: id.exactOptional(), concernId: id.exactOptional(), meetingId: id.exactOptional(), reviewId: id.exactOptional(),
  planId: id.exactOptional(), recordId: id.exactOptional(),
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
  couldBe: array(z.enum([...words.statuses, 'not-applicable'])).exactOptional(),
  subject,
  deadline: deadline.exactOptional(),
  metBy: object({ pointer: text, at: moment }).exactOptional(),
  waitsFor: text.exactOptional(),
  owners,
  recipients: array(role).exactOptional(),
  because: facts,
  notes: array(note).exactOptional(),
});

export const attendee = object({
  role,
  mode: z.enum(words.attendeeModes),
  modality,
  clauses,
  oneOf: text.exactOptional(),
  because: facts.exactOptional(),
  undetermined: array(missingFact).exactOptional(),
  excluded: object({ reason: text }).exactOptional(),
  tookPart: boolean.exactOptional(),
  worker: text.exactOptional(),
  team: text.exactOptional(),
});

export const meetingItem = object({
  clauses, kind: z.enum(words.itemKinds), text, modality, owners, due: moment.exactOptional(), state: z.enum(words.itemStates),
  because: facts.exactOptional(),
});

export const requiredMeeting = object({
  occasion: text,
  meeting: meetingKind,
  localName: text.exactOptional(),
  requirements: array(text),
  modality,
  status,
  due: moment.exactOptional(),
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
  due: moment.exactOptional(),
  doneAt: moment.exactOptional(),
  lateBy: text.exactOptional(),
  message: text,
});

export const planChecklist = object({
  placementId: id,
  planId: id.exactOptional(),
  coverage: z.enum(words.checklistCoverages),
  sections: array(object({
    section: openWord('plan section'), title: text, required: z.enum(words.sectionNeeds), modality, basis: array(basis),
    state: z.enum(words.checklistStates), clauses, because: facts,
  })),
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
