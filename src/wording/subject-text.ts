import { eventText } from './event-phrases.ts';
import { listed, slugText } from './lists.ts';

/** What a rule makes one requirement for, as far as words need it. */
export interface SubjectInWords { readonly each: string; readonly kinds?: readonly string[]; readonly opening?: true; readonly afterFirst?: true }

const subjects: Readonly<Record<string, string>> = {
  placement: 'each placement', 'first-placement': 'the placement that each period of being looked after began with', 'care-period': 'each period of being looked after',
  'carer-break': "each of the carers' breaks", 'legal-status': 'each legal status', plan: 'each version of the Placement Plan', review: 'each looked-after review', visit: 'each visit',
  'review-interval': 'the time up to each looked-after review', 'joined-need': 'each placement, for whatever calls for the same thing before it is next done',
};

/**
 * What a rule asks something for, one at a time.
 * @example
 * forEachText({ each: 'concern', kinds: ['imminent-disruption'] }); //=> 'each concern of the kind imminent disruption'
 */
export function forEachText({ each, kinds, opening }: SubjectInWords): string {
  if (kinds !== undefined) return `each ${slugText(each)} of the kind ${listed(kinds.map(slugText), 'or')}`;
  const known = subjects[each] ?? `each ${slugText(each)}`;
  if (opening !== true) return known;
  return each === 'review' ? 'the start of each period of being looked after and each review after it' : 'the start of each placement and each visit after it';
}

/** What starts the series of a rule, or calls for it: `the end of the placement`. */
export const arisesText = (event: string, foreseen: boolean): string => `${eventText(event)} ${foreseen ? 'has come or is planned' : 'has come'}`;
