import type { Judgement, LocalWord, MissingFact } from '../contract.ts';
import { facts, type FactMeaning, type FactName } from '../policy/facts.ts';
import { slugText } from './lists.ts';
import { aRole } from './titles.ts';

/** A fact that is not recorded, as the engine knows it. */
export interface Asked { readonly pointer: string; readonly asks: string }

/** The type that answers it, as the contract has it, and the question. */
type Question = readonly [type: string, question: string];

/** One plain question for each fact that the language names, about the record that the pointer leads to; what stands alone is answered by the fact's own type. */
const questions: Readonly<Record<string, Question | string>> = {
  time: ['DateTimeString', 'At what time of that day did it happen?'],
  'placement.endedAt': ['Moment', 'Has the placement ended, and when?'],
  'placement.emergency': 'Was the placement made in an emergency, so that it could not be planned beforehand?',
  'placement.provision': 'Is the placement in-house or commissioned from an agency or company?',
  'placement.permanent': "Was the placement part of the child's permanence plan?",
  'placement.longTerm': 'Is the placement intended to last until the child is eighteen?',
  'placement.beforeAssessment': 'Was the child placed with the parent before the assessment was complete?',
  'placement.outOfArea': "Is the placement outside the authority's area?",
  'placement.atDistance': 'Is the placement outside the neighbouring authorities as well?',
  'placement.disruptsEducation': "Does the placement disrupt the child's education or training?",
  'placement.carersHaveBirthChildren': 'Do the carers have birth children?',
  'placement.predictedDifficulties': 'Were difficulties with behaviour, emotional needs or mental health predicted for the placement?',
  'placement.transCultural.specificNeeds': 'May the trans-cultural placement need extra guidance and support for specific needs?',
  'placement.ending.manner': 'Did the placement end as planned, unplanned or abruptly?',
  'placement.ending.endedBy': 'Who ended the placement?',
  'placement.ending.complex': 'Is the case of this ending complex?',
  'placement.ending.immediateRisk': 'Was there an immediate risk of significant harm when the placement ended?',
  'concern.endingInevitable': 'Is it judged that breakdown can no longer be prevented?',
  'child.dateOfBirth': ['DateString', "What is the child's date of birth?"],
  'child.interpreterNeeded': 'Does the child need an interpreter?',
  'child.disabilities': 'Does the child have a disability or special educational need?',
  'child.inEducation': 'Is the child in education?',
  'child.independentVisitor': 'Does the child have an independent visitor?',
  'child.behavioursOfConcern': 'Are behaviours on record that worried earlier carers?',
  'child.agreesToAccommodation': 'Does the child, at sixteen or over, agree to being accommodated under section 20?',
  'child.agreesToSixMonthlyVisits': 'Does the child agree to six-monthly visits in the long-term placement?',
  'care.from': ['Moment', 'When did this period of care begin?'],
  'period.from': ['Moment', 'When did this period begin?'],
  'period.to': ['Moment', 'Has this period ended, and when?'],
  'meeting.child.decision': 'Was the child offered a place at the meeting?',
  'plan.kind': 'Is this version of the plan a new plan or a revision?',
  'carer-break.agreed': "Was the carer's break agreed?",
  'carer-break.allowance': "Was the fostering allowance paid in full during the carer's break?",
  'record.outcome': 'What was decided?',
  'decision.outcome': 'What was decided?',
  'decision.inReview': 'Was that decided within a review?',
  'record.inReview': 'Was that decided within a review?',
  'record.written': 'Was that notice in writing?',
  visits: ['Visit[]', 'Which visits has the child had?'],
  reviews: ['LookedAfterReview[]', 'Which looked-after reviews have been held?'],
  plans: ['PlacementPlanVersion[]', 'Which versions of the Placement Plan exist, and when were they prepared, finalised and signed?'],
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
const judgements: Readonly<Record<Exclude<Judgement['kind'], LocalWord>, string>> = {
  'parent-contribution-positive': 'Are the parents thought able to help?',
  'police-indicated': 'Do the issues call for the police to be there?',
  'home-manager-appropriate': "Is it appropriate for the home's manager to take part?",
  'parent-attendance-appropriate': 'Is it appropriate for the parents to take part?',
  'child-attendance-appropriate': 'Is it appropriate for the child to attend?',
  'cultural-barrier': 'Does a cultural barrier stand in the way of the child taking part?',
  'referral-likely': 'Is a referral to another professional likely?',
  'virtual-school-needed': 'Is the virtual school needed?',
  'family-focus-needed': 'Is a family focus worker needed?',
};
/** By the one kind as the contract spells it. */
const others: Readonly<Record<string, (slug: string) => Question>> = {
  allocated: (slug) => ['NetworkMember[]', `Is ${aRole(slug)} allocated to the child?`],
  practicable: () => ['Attestation[]', 'Was it reasonably practicable to keep to this limit in the coronavirus period?'],
  judgement: (slug) => ['Judgement[]', (judgements as Readonly<Record<string, string>>)[slug] ?? `What was judged: ${slugText(slug)}?`],
};

/**
 * The kinds of record that a question names, as the contract spells them.
 * @example
 * kindsIn('Which meetings were held (disruption meeting, pre-disruption meeting)?'); //=> ['disruption-meeting', 'pre-disruption-meeting']
 */
export const kindsIn = (question: string): readonly string[] => /\(([^()]+)\)\?$/.exec(question)?.[1]?.split(', ').map((words) => words.replaceAll(' ', '-')) ?? [];

/** The question that would settle a fact that is not recorded. */
export function missingFact({ pointer, asks }: Asked, neededBy: readonly string[]): MissingFact {
  const known = questions[asks] ?? aboutKinds(asks);
  const [type, question] = typeof known === 'string' ? [typeOf(asks), known] as const : known;
  return { pointer, type, question, neededBy };
}

/** `'yes' | 'no'`, or `boolean`. */
function typeOf(asks: string): string {
  const { type, values }: FactMeaning = facts[asks as FactName];
  return type === 'word' ? values?.map((value) => `'${value}'`).join(' | ') ?? 'string' : type;
}

/** `meetings:disruption-meeting|pre-disruption-meeting`. */
function aboutKinds(asks: string): Question {
  const [what = '', slug = ''] = asks.split(':'), kind = kinds[what];
  return kind === undefined ? others[what]?.(slug) ?? ['unknown', 'What does the record say here?'] : [kind[0], `${kind[1]} (${slug.replaceAll('|', ', ').replaceAll('-', ' ')})?`];
}
