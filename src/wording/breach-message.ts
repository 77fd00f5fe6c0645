import type { Breach, Requirement, Timescale } from '../contract.ts';
import { londonDay } from '../time/index.ts';
import { countedText } from './convention-text.ts';
import { dayText, instantText, isEndOfDay } from './dates.ts';
import type { LatenessText } from './durations.ts';
import { afterOrFor } from './status-text.ts';
import { inSentence } from './titles.ts';

/** What a breach's sentence says. */
export interface BreachFacts {
  readonly title: string;
  /** The requirement's id. */
  readonly id: string;
  readonly kind: Breach['kind'];
  readonly requirementKind: Requirement['kind'];
  readonly subject: Requirement['subject'];
  readonly clauses: readonly string[];
  readonly certain: boolean;
  readonly due: number | undefined;
  /** It runs to the end of its day, or only the day of what it comes before is known. */
  readonly wholeDay: boolean;
  readonly exclusive: boolean;
  readonly done: { readonly from: number; readonly dayOnly: boolean; readonly pointer: string } | undefined;
  readonly lateness: LatenessText | undefined;
  /** What answers it, if anything does, is not certain. */
  readonly doubtful: boolean;
  /** The limit in the policy's words, and the length that it counts. */
  readonly counted: string | undefined;
  readonly timescale: Timescale | undefined;
  /** What must come first, by its title. */
  readonly first: string | undefined;
  /** Where lasting beyond a limit is what is forbidden: the last moment permitted. */
  readonly permittedTo: number | undefined;
  /** An act that the policy forbids, as a clause of its own: `the allowance was reduced`. */
  readonly forbidden: string | undefined;
  readonly asOf: number;
}

const dones: Readonly<Partial<Record<Requirement['kind'], string>>> = {
  meeting: 'was held',
  review: 'was held',
  visit: 'took place',
  plan: 'was ready',
  notification: 'was given',
  document: 'was made',
  approval: 'was given',
  decision: 'was made',
};

/** What happened to something that was done. A decision that a meeting need not be, or that the meetings end, is no meeting held. */
export const doneText = (kind: Requirement['kind'], pointer?: string): string =>
  kind === 'meeting' && pointer?.startsWith('/decisions/') === true ? 'was settled by a decision' : (dones[kind] ?? 'was done');

/** One sentence: what, by when, what happened, how late, under which clause. */
export function breachMessage(facts: BreachFacts): string {
  const cited = `(${facts.clauses.join(', ')})`;
  const what = `${inSentence(facts.title)}${forWhat(facts)}`;
  if (facts.kind === 'out-of-order')
    return `${opening(facts, what)} ${doneText(facts.requirementKind, facts.done?.pointer)}${when(facts)} before the ${inSentence(facts.first ?? '')}, which must come first ${cited}.`;
  if (facts.kind === 'not-permitted') return `${opening(facts, notPermitted(facts, what))} ${cited}.`;
  const due =
    facts.due === undefined
      ? 'at a time that is not known'
      : `${facts.exclusive ? 'before' : 'by'} ${shown(facts.due, facts.wholeDay || isEndOfDay(facts.due))}`;
  const wasDue = `${opening(facts, what)} was due ${due}${facts.counted === undefined ? '' : ` (${countedText(facts.counted, facts.timescale)})`}`;
  switch (facts.kind) {
    case 'late':
      return `${wasDue} and ${doneText(facts.requirementKind, facts.done?.pointer)}${when(facts)}${facts.doubtful ? ', if that counts' : ''}${howLate(facts)} ${cited}.`;
    case 'overdue':
      return `${wasDue} and ${facts.doubtful ? 'may not have been done' : 'has not been recorded'}${facts.lateness === undefined ? ' by' : `: ${facts.lateness.text} overdue at`} ${asOfText(facts)} ${cited}.`;
    case 'missed':
      return `${wasDue}, ${facts.doubtful ? 'may not have been done' : 'was not done'}, and can ${facts.certain ? '' : 'perhaps '}no longer be done ${cited}.`;
  }
}

/** Of what is only possible, or only at least so late, the least may be nothing: no length is given then. */
function howLate({ certain, doubtful, done, lateness }: BreachFacts): string {
  const least = (certain && doubtful) || (done?.dayOnly === true && lateness?.iso[1] === 'T');
  if (lateness !== undefined && ((certain && !least) || lateness.iso !== 'PT0H0M'))
    return `: ${least ? 'at least ' : ''}${lateness.text} late`;
  return certain ? ', after it' : ', which may be after it';
}

const asOfText = ({ asOf }: BreachFacts): string => (isEndOfDay(asOf) ? `the end of ${shown(asOf)}` : instantText(asOf));
const lasted = (facts: BreachFacts): string =>
  `${facts.subject.placementId === undefined ? 'it' : 'the placement'} ${facts.done === undefined ? `was still running at ${asOfText(facts)}` : `lasted until ${shown(facts.done.from)}`}`;

/** What was done that may not be. Where a missing fact decides, the record shows nothing yet. */
function notPermitted(facts: BreachFacts, what: string): string {
  if (facts.permittedTo !== undefined)
    return `${what}: ${facts.counted ?? 'a limit'}, reached on ${shown(facts.permittedTo)}; ${lasted(facts)}`;
  const about = `${what}${facts.counted === undefined ? '' : ` (${facts.counted})`}${facts.done === undefined ? '' : `,${when(facts)}`}`;
  if (!facts.certain)
    return `${about}, may be what the policy does not permit${facts.forbidden === undefined ? '' : `: it is where ${facts.forbidden}`}`;
  return `${about}: ${facts.forbidden === undefined ? 'the record shows what' : `${facts.forbidden}, which`} the policy does not permit`;
}

const opening = ({ certain }: BreachFacts, what: string): string => `${certain ? 'The' : 'It cannot be told for certain, but the'} ${what}`;
const when = ({ done }: BreachFacts): string => (done === undefined ? '' : ` on ${shown(done.from, done.dayOnly)}`);
const shown = (instant: number, wholeDay = true): string => (wholeDay ? dayText(londonDay(instant)) : instantText(instant));

function forWhat({ id, subject: { concernId, meetingId, placementId, reviewId } }: BreachFacts): string {
  if (concernId !== undefined) return ` for concern ${concernId}`;
  if (meetingId !== undefined) return ` ${afterOrFor(meetingId, id)} meeting ${meetingId}`;
  if (placementId !== undefined) return ` for placement ${placementId}`;
  return reviewId === undefined ? '' : ` ${afterOrFor(reviewId, id)} review ${reviewId}`;
}
