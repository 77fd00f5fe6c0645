import type { SectionSlug } from '../contract.ts';

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
};

const sentence = (slug: string): string => {
  const words = (slug.split('/').at(-1) ?? slug).replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** A plan section as a person reads it: `contact` is "Contact". */
export const sectionTitle = (slug: SectionSlug): string => titles[slug] ?? sentence(slug);

const roleTitles: Readonly<Record<string, string>> = { iro: 'independent reviewing officer (IRO)', lado: 'local authority designated officer (LADO)', gp: 'GP', art: 'ART', 'person-with-pr': 'other person with parental responsibility' };

/** A role as a person reads it: `supervising-social-worker` is "supervising social worker". */
export const roleTitle = (role: string): string => roleTitles[role] ?? (role.split('/').at(-1) ?? role).replaceAll('-', ' ');
