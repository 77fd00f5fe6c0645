import { kindsText } from './kind-phrases.ts';
import { listed, slugText } from './lists.ts';

/** What a rule makes one requirement for, as far as words need it. */
export interface SubjectInWords {
  readonly each: string;
  readonly kinds?: readonly string[];
  readonly opening?: true;
  readonly afterFirst?: true;
}

const subjects: Readonly<Record<string, string>> = {
  placement: 'each placement',
  'first-placement': 'the placement that each period of being looked after began with',
  'care-period': 'each period of being looked after',
  'carer-break': "each of the carers' breaks",
  'legal-status': 'each legal status',
  plan: 'each version of the Placement Plan',
  review: 'each looked-after review',
  visit: 'each visit',
  'review-interval': 'the time up to each looked-after review',
  'joined-need': 'each placement, for whatever calls for the same thing before it is next done',
};

/**
 * What a rule asks something for, one at a time.
 * @example
 * forEachText({ each: 'concern', kinds: ['imminent-disruption'] }); //=> 'each concern about imminent disruption'
 */
export function forEachText({ each, kinds, opening }: SubjectInWords): string {
  if (kinds !== undefined) return ofKinds(each, kinds);
  const known = subjects[each] ?? `each ${slugText(each)}`;
  if (opening !== true) return known;
  return each === 'review'
    ? 'the start of each period of being looked after and each review after it'
    : 'the start of each placement and each visit after it';
}

function ofKinds(each: string, kinds: readonly string[]): string {
  switch (each) {
    case 'concern':
      return `each concern about ${kindsText('concern', kinds)}`;
    case 'circumstance':
      return `each time of ${kindsText('circumstance', kinds)}`;
    case 'decision':
      return `each decision ${kindsText('decision', kinds)}`;
    case 'document':
    case 'meeting':
      return `each ${kindsText(each, kinds).replace(/^an? /, '')}${each === 'document' ? ' on record' : ''}`;
    default:
      return `each ${listed(kinds.map(slugText), 'or')}`;
  }
}
