import type { SectionSlug } from '../contract.ts';
import { sentence, slugText } from './lists.ts';

/** Titles that the slug alone would not give. */
const titles: Readonly<Record<string, string>> = {
  'child-16-agreement-s20': 'Agreement of a child of 16 or over to section 20 accommodation',
  'pep-content': 'Content of the Personal Education Plan',
  'health-plan-content': 'Content of the Health Plan',
  'accommodated-responsibilities': 'Responsibilities of the authority and the parents',
  'parental-delegation': 'What the parents delegate to the authority',
  'accommodation-duration': 'Expected duration of the arrangements',
  'expected-duration': 'How long the placement is needed',
  'authority-visits': 'Visits by the authority',
  'duty-to-notify': 'Duty of the parent to notify changes',
  'child-voice': "The child's voice",
  'day-to-day-parenting': 'Day-to-day parenting',
  'day-to-day-needs': 'Day-to-day needs',
  'circumstances-becoming-looked-after': 'How the child came to be looked after',
  'long-term-plan': 'Long-term plan',
  'plan-timeframe': 'Timeframe of the long-term plan',
  'objectives-reflect-care-plan': 'How the objectives reflect the Care Plan',
  'keeping-child-safe': 'How the child is kept safe',
  'cultural-linguistic-background': 'Cultural and linguistic background',
  'ending-arrangements': 'How the arrangements end',
  'return-home-arrangements': 'Arrangements for returning home',
  'independent-visitor-visits': 'Visits by the independent visitor',
  'religion-culture-daily-life': 'Religion and culture in daily life',
  'religion-culture-support': 'Support to keep up religion and culture',
  'child-needs-information': "Information on the child's needs",
  'support-to-care-plan': 'Support towards the Care Plan',
  'introduction-to-placement': 'Introduction to the placement',
  'health-and-dental': 'Health and dental care',
  'ending-circumstances': 'When the placement may end',
  'assessment-outcome': 'Outcome of the assessment of the parent',
  'support-to-parent': 'Support for the parent',
};

/** A plan section as a person reads it: `contact` is "Contact". */
export const sectionTitle = (slug: SectionSlug): string => titles[slug] ?? sentence(slugText(slug));

/** First words that say which of several it is, and belong to no name. */
const ORDINARY = /^(First|Second|Next|Further|Latest|Updated) /;
const CAPITAL = /^[A-Z]/;
/** Words that a name does not capitalise. */
const SMALL = /^(of|the|a|an|and|on|for|in|to)$/;
/**
 * A title as it stands within a sentence: names keep their capitals, a plain title is lower-cased.
 * @example
 * inSentence('First looked-after review'); //=> 'first looked-after review'
 * inSentence('End of Placement Review'); //=> 'End of Placement Review'
 */
export function inSentence(title: string): string {
  const words = title.split(' ');
  const isName = !ORDINARY.test(title) && (CAPITAL.test(words[1] ?? '') || words.every((word) => SMALL.test(word) || CAPITAL.test(word)));
  // "IRO" and the like are no words to lower.
  return isName || /^[A-Z]{2}/.test(title) ? title : title.replace(/^./, (first) => first.toLowerCase());
}

const roleTitles: Readonly<Record<string, string>> = {
  iro: 'independent reviewing officer (IRO)',
  lado: 'local authority designated officer (LADO)',
  gp: 'GP',
  art: 'ART',
  'person-with-pr': 'other person with parental responsibility',
  'person-with-contact-order': 'person with a contact order',
  'director-of-childrens-services': "director of children's services",
  'after-care-worker': 'after-care worker',
  'placement-notifiee': 'person notified when the placement was made',
  'carer-birth-child': "carers' own child",
  'home-manager': "home's manager",
  'healthy-young-minds': 'Healthy Young Minds',
};

/**
 * A role as a person reads it; a role of a council's own goes without the council's name.
 *
 * @example
 * roleTitle('iro'); //=> 'independent reviewing officer (IRO)'
 * roleTitle('northmere/panel-chair'); //=> 'panel chair'
 */
export const roleTitle = (role: string): string => roleTitles[role] ?? slugText(role);

/**
 * A role with its article: `advocate` is "an advocate".
 * @example
 * aRole('other-professional'); //=> 'another professional'
 */
export function aRole(role: string): string {
  const title = roleTitle(role);
  if (title.startsWith('other ')) return `an${title}`;
  return `${/^[aeiou]/i.test(title) ? 'an' : 'a'} ${title}`;
}
