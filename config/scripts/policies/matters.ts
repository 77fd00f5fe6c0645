/**
 * What is not about a meeting, matter by matter, so that what several texts say of one matter stands in one row: rules, and the silences
 * in which a text points elsewhere, by id. `npm run generate` refuses a rule that stands in no matter, or in two.
 */
export interface Matter {
  readonly matter: string;
  readonly ids: readonly string[];
}

const matter = (words: string, ...ids: readonly string[]): Matter => ({ matter: words, ids });

export const matters: readonly Matter[] = [
  matter('Care plan', 'reg-4.2'),
  matter('Health assessments', 'reg-7.2', 'reg-7.3'),
  matter('Placement Plan ready and agreed', 'reg-9', 'reg-9.3', 'derby/urgent-placement-plan', 'placement-plan-standards/placement-plan'),
  matter('Placement Plan written with the child', 'placement-plan-standards/written-with-the-child'),
  matter("The home's own plan", 'placement-plan-standards/local-placement-plan', 'placement-plan-standards/contribution-to-local-plan'),
  matter(
    'Placement Plan kept up to date and checked',
    'placement-plan-standards/updated-as-necessary',
    'placement-plan-standards/update-as-care-plan-develops',
    'placement-plan-standards/annual-revision',
    'placement-plan-standards/updated-by-revision',
    'placement-plan-standards/check-before-review',
    'placement-plan-standards/managers-oversight',
  ),
  matter(
    'Information for those who will care for the child',
    'leicester/immediate-needs',
    'leicester/information-for-the-placement',
    'placement-plan-standards/information-for-carers',
    'placement-plan-standards/information-on-needs',
  ),
  matter(
    'A move that disrupts education',
    'reg-10.1',
    'reg-10.1-consultation',
    'derby/education-disrupted',
    'leicester/virtual-school-told',
  ),
  matter('A placement out of the area', 'reg-11.1', 'derby/out-of-area'),
  matter('Notice of the placement', 'reg-13.1'),
  matter("The child's files", 'leicester/files-updated-on-move', 'leicester/files-updated-on-legal-status'),
  matter('First visit', 'reg-28.2.a', 'leicester/first-visit'),
  matter('Later visits', 'reg-28.2.b', 'reg-28.2.c', 'leicester/next-visit', 'leicester/visiting-procedure'),
  matter('Visits in special cases', 'reg-28.3', 'reg-28.4', 'reg-28.5'),
  matter('Looked-after reviews', 'reg-33.1', 'reg-33.2', 'reg-36.2', 'reg-48.r'),
  matter(
    'What the reviewing officer is given, asks and checks at a review',
    'placement-stability/record-for-the-review',
    'placement-stability/care-plan-for-the-review',
    'placement-stability/reviewing-officer-asks',
    'placement-plan-standards/quality-assurance',
    'placement-plan-standards/recommendations',
  ),
  matter(
    'Help where a placement is under strain',
    'derby/suitability-of-the-placement',
    'leicester/extra-resources',
    'placement-stability/support-for-foster-carers',
  ),
  matter('Safety Plan', 'placement-stability/safety-plan-updated'),
  matter(
    'How often stability meetings are held, and who ends them',
    'placement-stability/weekly-or-fortnightly-at-first',
    'placement-stability/ending-the-meetings',
  ),
  matter(
    'Who hears what came of a meeting',
    'derby/disruption-meeting-minutes-circulated',
    'leicester/outcomes-told',
    'placement-stability/child-told-of-decision',
    'placement-stability/exclusion-of-the-child-recorded',
  ),
  matter(
    "Breaks that the carers take, and concerns about the carers' conduct",
    'trafford/allowance-during-break',
    'trafford/conduct-concern-to-lado',
    'trafford/allegations-policy',
  ),
  matter(
    'Review before the authority ends a placement',
    'reg-14.1',
    'derby/discussion-with-iro',
    'derby/iro-decision-on-review',
    'derby/review-before-move',
  ),
  matter(
    'Notice of the ending',
    'reg-14.2',
    'leicester/planned-end-told',
    'leicester/ending-told-to-placement-officer',
    'leicester/notice-served-on-placement',
    'leicester/ending-told-to-finance',
    'leicester/ending-told-to-those-notified',
  ),
  matter(
    'Carers and child after the ending',
    'derby/links-with-foster-carers',
    'trafford/contact-after-ending',
    'trafford/context-of-ending',
    'trafford/views-on-ending',
    'trafford/support-with-transition',
  ),
  matter(
    'After a disruption',
    'derby/further-use-of-the-home',
    'derby/early-foster-carer-review',
    'derby/assessment-and-chronology',
    'derby/adoptive-disruption',
  ),
  matter('Placement with a parent before the assessment', 'reg-19.1', 'reg-19.2'),
  matter('Outside the terms of approval; temporary approval', 'reg-23.1', 'reg-24.1', 'reg-25.1'),
  matter('Length of short breaks', 'reg-48.17', 'reg-48.75'),
];
