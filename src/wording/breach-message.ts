import type { Breach, Requirement, Timescale } from '../contract.ts';
import { londonDay } from '../time/index.ts';
import { countedText } from './convention-text.ts';
import { dayText, instantText, isEndOfDay } from './dates.ts';
import type { Lateness } from './durations.ts';

/** What a breach's sentence says. */
export interface BreachFacts {
  readonly title: string;
  readonly kind: Breach['kind'];
  readonly requirementKind: Requirement['kind'];
  readonly subject: Requirement['subject'];
  readonly clauses: readonly string[];
  readonly certain: boolean;
  readonly due?: number;
  readonly wholeDay?: boolean;
  readonly exclusive?: boolean;
  readonly done?: { readonly from: number; readonly dayOnly: boolean };
  readonly lateness?: Lateness;
  /** The limit in the policy's words, and the length that it counts. */
  readonly counted?: string;
  readonly timescale?: Timescale;
  readonly asOf: number;
}

const dones: Readonly<Partial<Record<Requirement['kind'], string>>> = {
  meeting: 'was held', review: 'was held', visit: 'took place', plan: 'was ready', notification: 'was given', document: 'was made', approval: 'was given', decision: 'was made',
};

/** What happened to something that was done. */
export const doneText = (kind: Requirement['kind']): string => dones[kind] ?? 'was done';

/** One sentence: what, by when, what happened, how late, under which clause. */
export function breachMessage(facts: BreachFacts): string {
  const cited = `(${facts.clauses.join(', ')})`;
  const what = `${facts.title}${forWhat(facts.subject)}`;
  const may = facts.certain ? '' : 'On what is recorded it cannot be told for certain, but ';
  if (facts.kind === 'out-of-order') return `${may}${lower(may, what)} was held${when(facts)} before what must come first ${cited}.`;
  if (facts.kind === 'not-permitted') return `${may}${lower(may, what)}: the record shows what the policy does not permit ${cited}.`;
  const due = facts.due === undefined ? '' : `was due ${facts.exclusive === true ? 'before' : 'by'} ${facts.wholeDay === true || isEndOfDay(facts.due) ? dayText(londonDay(facts.due)) : instantText(facts.due)}`;
  const counted = facts.counted === undefined ? '' : ` (${countedText(facts.counted, facts.timescale)})`;
  const late = facts.lateness === undefined ? '' : facts.lateness.text;
  switch (facts.kind) {
    case 'late': return `${may}${lower(may, what)} ${due}${counted} and ${doneText(facts.requirementKind)}${when(facts)}: ${late} late ${cited}.`;
    case 'overdue': return `${may}${lower(may, what)} ${due}${counted} and has not been recorded: ${late} overdue at ${instantText(facts.asOf)} ${cited}.`;
    case 'missed': return `${may}${lower(may, what)} ${due}${counted}, was not done, and can no longer be done ${cited}.`;
  }
}

const lower = (before: string, what: string): string => (before === '' ? `The ${what}` : `the ${what}`);
const when = ({ done }: BreachFacts): string => (done === undefined ? '' : done.dayOnly ? ` on ${dayText(londonDay(done.from))}` : ` on ${instantText(done.from)}`);

function forWhat({ concernId, placementId, reviewId, meetingId }: Requirement['subject']): string {
  if (concernId !== undefined) return ` for concern ${concernId}`;
  if (meetingId !== undefined) return ` for meeting ${meetingId}`;
  if (placementId !== undefined) return ` for placement ${placementId}`;
  return reviewId === undefined ? '' : ` after review ${reviewId}`;
}
