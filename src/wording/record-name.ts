import { slugText } from './lists.ts';
import { roleTitle } from './titles.ts';

const nouns: Readonly<Record<string, string>> = {
  placements: 'placement',
  lookedAfter: 'period of being looked after',
  legalStatuses: 'legal status',
  circumstances: 'circumstance',
  concerns: 'concern',
  meetings: 'meeting',
  plans: 'plan version',
  reviews: 'review',
  visits: 'visit',
  notifications: 'notification',
  decisions: 'decision',
  consultations: 'consultation',
  documents: 'document',
  carerBreaks: "carer's break",
  judgements: 'judgement',
  attestations: 'attestation',
  network: 'network member',
};

/** Whether a word is the name of an array of records. */
export const isArray = (word: string): boolean => Object.hasOwn(nouns, word);
/** An array of a history, as a person names one of its records: `plans` is "plan version". */
export const recordNoun = (collection: string): string => nouns[collection] ?? slugText(collection);

type Named = Readonly<Partial<Record<'id' | 'kind' | 'status' | 'role' | 'about' | 'clause' | 'to', unknown>>>;

/**
 * A record by its id, and one without by what it is. Never a person's name: a history has none.
 * @example
 * recordName('concerns', { id: 'k2', kind: 'imminent-disruption' }, 1); //=> 'concern k2'
 */
export function recordName(collection: string, record: unknown, index: number): string {
  const noun = recordNoun(collection);
  if (typeof record !== 'object' || record === null) return `${noun} ${index + 1}`;
  const { id, kind, status, role, about, clause }: Named = record;
  if (typeof id === 'string') return `${noun} ${id}`;
  if (typeof role === 'string' && collection === 'network') return `the ${roleTitle(role)}`;
  const what = [kind, status, about, clause].find((each) => typeof each === 'string');
  return what === undefined ? `${noun} ${index + 1}` : `${noun} (${clause === what ? what : slugText(String(what))})`;
}
