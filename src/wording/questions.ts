import type { MissingFact } from '../contract.ts';
import { judgementQuestion } from './kind-phrases.ts';
import { aRole } from './titles.ts';

/** A fact that is not recorded, as the engine knows it. */
export interface Asked { readonly pointer: string; readonly asks: string }

interface Question { readonly type: string; readonly question: string }

const yesNo = (question: string): Question => ({ type: 'boolean', question });

/** One plain question for each fact that the language names, about the record that the pointer leads to. */
const questions: Readonly<Record<string, Question>> = {
  time: { type: 'DateTimeString', question: 'At what time of that day did it happen?' },
  'placement.endedAt': { type: 'Moment', question: 'Has the placement ended, and when?' },
  'placement.emergency': yesNo('Was the placement made in an emergency, so that it could not be planned beforehand?'),
  'placement.provision': { type: "'in-house' | 'commissioned'", question: 'Is the placement in-house or commissioned from an agency or company?' },
  'placement.permanent': yesNo("Was the placement part of the child's permanence plan?"),
  'placement.longTerm': yesNo('Is the placement intended to last until the child is eighteen?'),
  'placement.beforeAssessment': yesNo('Was the child placed with the parent before the assessment was complete?'),
  'placement.outOfArea': yesNo("Is the placement outside the authority's area?"),
  'placement.atDistance': yesNo('Is the placement outside the neighbouring authorities as well?'),
  'placement.disruptsEducation': yesNo("Does the placement disrupt the child's education or training?"),
  'placement.carersHaveBirthChildren': yesNo('Do the carers have birth children?'),
  'placement.predictedDifficulties': { type: 'list', question: 'Were difficulties with behaviour, emotional needs or mental health predicted for the placement?' },
  'placement.transCultural.specificNeeds': yesNo('May the trans-cultural placement need extra guidance and support for specific needs?'),
  'placement.ending.manner': { type: "'planned' | 'unplanned' | 'abrupt'", question: 'Did the placement end as planned, unplanned or abruptly?' },
  'placement.ending.endedBy': { type: 'string', question: 'Who ended the placement?' },
  'placement.ending.complex': yesNo('Is the case of this ending complex?'),
  'placement.ending.immediateRisk': yesNo('Was there an immediate risk of significant harm when the placement ended?'),
  'concern.endingInevitable': yesNo('Is it judged that breakdown can no longer be prevented?'),
  'child.dateOfBirth': { type: 'DateString', question: "What is the child's date of birth?" },
  'child.interpreterNeeded': yesNo('Does the child need an interpreter?'),
  'child.disabilities': { type: 'list', question: 'Does the child have a disability or special educational need?' },
  'child.inEducation': yesNo('Is the child in education?'),
  'child.independentVisitor': yesNo('Does the child have an independent visitor?'),
  'child.behavioursOfConcern': yesNo('Are behaviours on record that worried earlier carers?'),
  'child.agreesToAccommodation': yesNo('Does the child, at sixteen or over, agree to being accommodated under section 20?'),
  'child.agreesToSixMonthlyVisits': yesNo('Does the child agree to six-monthly visits in the long-term placement?'),
  'care.from': { type: 'Moment', question: 'When did this period of care begin?' },
  'period.from': { type: 'Moment', question: 'When did this period begin?' },
  'period.to': { type: 'Moment', question: 'Has this period ended, and when?' },
  'legal-status': { type: 'LegalStatusPeriod[]', question: "What is the child's legal status, and since when?" },
  'plan.kind': { type: "'new' | 'revision'", question: 'Is this version of the plan a new plan or a revision?' },
  'carer-break.agreed': yesNo("Was the carer's break agreed?"),
  'carer-break.allowance': { type: "'full' | 'reduced' | 'stopped'", question: "Was the fostering allowance paid in full during the carer's break?" },
  'record.outcome': { type: "'yes' | 'no'", question: 'What was decided?' },
  'decision.outcome': { type: "'yes' | 'no'", question: 'What was decided?' },
  'decision.inReview': yesNo('Was that decided within a review?'),
  'record.inReview': yesNo('Was that decided within a review?'),
  'record.written': yesNo('Was that notice in writing?'),
  visits: { type: 'Visit[]', question: 'Which visits has the child had?' },
  reviews: { type: 'LookedAfterReview[]', question: 'Which looked-after reviews have been held?' },
  plans: { type: 'PlacementPlanVersion[]', question: 'Which versions of the Placement Plan exist, and when were they prepared, finalised and signed?' },
  lookedAfter: { type: 'Period[]', question: 'Since when has the child been looked after?' },
  legalStatuses: { type: 'LegalStatusPeriod[]', question: "What is the child's legal status, and since when?" },
  carerBreaks: { type: 'CarerBreak[]', question: 'Which breaks have the carers taken?' },
};

/** By the words of the kinds asked for, or by the one kind as the contract spells it. */
const kinds: Readonly<Record<string, (words: string, slug: string) => Question>> = {
  meetings: (words) => ({ type: 'Meeting[]', question: `Which meetings were held (${words})?` }),
  documents: (words) => ({ type: 'DocumentRecord[]', question: `Which documents were made (${words})?` }),
  notifications: (words) => ({ type: 'Notification[]', question: `Who was told about it, and when (${words})?` }),
  decisions: (words) => ({ type: 'Decision[]', question: `What was decided, by whom and when (${words})?` }),
  consultations: (words) => ({ type: 'Consultation[]', question: `Who was consulted, and when (${words})?` }),
  concerns: (words) => ({ type: 'Concern[]', question: `Which concerns were identified (${words})?` }),
  circumstances: (words) => ({ type: 'Circumstance[]', question: `Have there been circumstances of this kind (${words})?` }),
  circumstance: (words) => ({ type: 'Circumstance[]', question: `Have there been circumstances of this kind (${words})?` }),
  allocated: (_, slug) => ({ type: 'NetworkMember[]', question: `Is ${aRole(slug)} allocated to the child?` }),
  practicable: () => ({ type: 'Attestation[]', question: 'Was it reasonably practicable to keep to this limit in the coronavirus period?' }),
  judgement: (_, slug) => ({ type: 'Judgement[]', question: judgementQuestion(slug) }),
};

/**
 * The kinds of record that a question names, as the contract spells them.
 * @example
 * kindsIn('Which meetings were held (disruption meeting, pre-disruption meeting)?'); //=> ['disruption-meeting', 'pre-disruption-meeting']
 */
export const kindsIn = (question: string): readonly string[] => /\(([^()]+)\)\?$/.exec(question)?.[1]?.split(', ').map((words) => words.replaceAll(' ', '-')) ?? [];

/** The question that would settle a fact that is not recorded. */
export function missingFact({ pointer, asks }: Asked, neededBy: readonly string[]): MissingFact {
  const known = questions[asks];
  if (known !== undefined) return { pointer, ...known, neededBy };
  const colon = asks.indexOf(':');
  const make = kinds[colon < 0 ? asks : asks.slice(0, colon)];
  const slug = colon < 0 ? '' : asks.slice(colon + 1);
  const words = slug.split('|').map((word) => word.replaceAll('-', ' ')).join(', ');
  return make === undefined ? { pointer, type: 'unknown', question: 'What does the record say here?', neededBy } : { pointer, ...make(words, slug), neededBy };
}
