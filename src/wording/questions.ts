import type { Judgement, LocalWord, MissingFact } from '../contract.ts';
import { meaningOf, type FactMeaning } from '../policy/facts.ts';
import { slugText } from './lists.ts';
import { aRole } from './titles.ts';

/** A fact that is not recorded, as the engine knows it. */
export interface Asked {
  readonly pointer: string;
  readonly asks: string;
}

/** The type that answers it, as the contract has it, and the question. */
type Question = readonly [type: string, question: string];

/** What is asked for beside the facts that the language names, which have questions of their own. */
const questions: Readonly<Record<string, Question>> = {
  time: ['DateTimeString', 'At what time of day did it happen?'],
  'placement.endedAt': ['Moment', 'Has the placement ended, and when?'],
  'child.dateOfBirth': ['DateString', "What is the child's date of birth?"],
  'care.from': ['Moment', 'When did this period of care begin?'],
  'period.from': ['Moment', 'When did this period begin?'],
  'period.to': ['Moment', 'Has this period ended, and when?'],
  visits: ['Visit[]', 'Which visits has the child had?'],
  reviews: ['LookedAfterReview[]', 'Which looked-after reviews have been held?'],
  plans: ['PlacementPlanVersion[]', 'Which versions of the Placement Plan were prepared, finalised and signed, and when?'],
  sections: ['object', 'Which sections of the plan are complete?'],
  lookedAfter: ['Period[]', 'Since when has the child been looked after?'],
  legalStatuses: ['LegalStatusPeriod[]', "What is the child's legal status, and since when?"],
  carerBreaks: ['CarerBreak[]', 'Which breaks have the carers taken?'],
};

/** What the kinds asked for are put behind, in words. */
const kinds: Readonly<Record<string, Question>> = {
  meetings: ['Meeting[]', 'Which meetings were held'],
  documents: ['DocumentRecord[]', 'Which documents were made'],
  notifications: ['Notification[]', 'Who was told about it, and when'],
  decisions: ['Decision[]', 'What was decided, by whom and when'],
  consultations: ['Consultation[]', 'Who was consulted, and when'],
  concerns: ['Concern[]', 'Which concerns were identified'],
  circumstances: ['Circumstance[]', 'Have there been circumstances of this kind'],
};
/** What a professional judgement answers. */
const judgements: Readonly<Record<string, string>> = {
  'parent-contribution-positive': 'Are the parents thought able to help?',
  'police-indicated': 'Do the issues call for the police to be there?',
  'home-manager-appropriate': "Is it appropriate for the home's manager to take part?",
  'parent-attendance-appropriate': 'Is it appropriate for the parents to take part?',
  'child-attendance-appropriate': 'Is it appropriate for the child to attend?',
  'cultural-barrier': 'Does a cultural barrier keep the child from taking part?',
  'referral-likely': 'Is a referral to another professional likely?',
  'virtual-school-needed': 'Is the virtual school needed?',
  'family-focus-needed': 'Is a family focus worker needed?',
} satisfies Readonly<Record<Exclude<Judgement['kind'], LocalWord>, string>>;
/** By the one kind as the contract spells it. */
const others: Readonly<Record<string, (slug: string) => Question>> = {
  allocated: (slug) => ['NetworkMember[]', `Is ${aRole(slug)} allocated to the child?`],
  practicable: () => ['Attestation[]', 'Was it reasonably practicable in the coronavirus period?'],
  judgement: (slug) => ['Judgement[]', judgements[slug] ?? `What was judged: ${slugText(slug)}?`],
};

/**
 * The kinds of record that a question names, as the contract spells them.
 * @example
 * kindsIn('Which meetings were held (disruption meeting, pre-disruption meeting)?'); //=> ['disruption-meeting', 'pre-disruption-meeting']
 */
export const kindsIn = (question: string): readonly string[] =>
  /\(([^()]+)\)\?$/
    .exec(question)?.[1]
    ?.split(', ')
    .map((words) => words.replaceAll(' ', '-')) ?? [];

/** The question that would settle a fact that is not recorded. */
export function missingFact({ pointer, asks }: Asked, neededBy: readonly string[]): MissingFact {
  const meaning = meaningOf(asks);
  const [type, question] =
    meaning?.question === undefined ? (questions[asks] ?? aboutKinds(asks)) : ([typeOf(meaning), meaning.question] as const);
  return { pointer, type, question, neededBy };
}

/** `'yes' | 'no'`, or `boolean`. */
const typeOf = ({ type, values }: FactMeaning): string =>
  type === 'word' ? (values?.map((value) => `'${value}'`).join(' | ') ?? 'string') : type;

/** `meetings:disruption-meeting|pre-disruption-meeting`. */
function aboutKinds(asks: string): Question {
  const [what = '', slug = ''] = asks.split(':');
  const kind = kinds[what];
  return kind === undefined
    ? (others[what]?.(slug) ?? ['unknown', 'What is on record?'])
    : [kind[0], `${kind[1]} (${slug.replaceAll('|', ', ').replaceAll('-', ' ')})?`];
}
