import type {
  Circumstance,
  Concern,
  Consultation,
  Decision,
  DocumentRecord,
  Judgement,
  LegalStatus,
  LocalWord,
  MeetingKind,
  NotificationSubject,
} from '../contract.ts';
import { eitherWay } from './either-way.ts';
import { listed, slugText } from './lists.ts';

/** What kinds of record are called in a sentence: each list whole, so that a new kind has to be given its words. */
type Phrases<K extends string> = Readonly<Record<Exclude<K, LocalWord>, string>>;

const meetings: Phrases<MeetingKind> = {
  'placement-planning-meeting': 'a Placement Planning Meeting',
  'introduction-planning-meeting': 'an Introduction Planning Meeting',
  'enhanced-case-management-meeting': 'an Enhanced Case Management Meeting',
  'seventy-two-hour-review': 'a 72 hour review',
  'placement-support-meeting': 'a Placement Support Meeting',
  'pre-disruption-meeting': 'a Pre-disruption Meeting',
  'placement-stability-meeting': 'a Placement Stability Meeting',
  'disruption-meeting': 'a Disruption Meeting',
  'end-of-placement-review': 'an End of Placement Review',
  'foster-carer-review': 'a foster carer review',
  'risk-and-network-meeting': 'a Risk and Network Meeting',
};
const concerns: Phrases<Concern['kind']> = {
  'support-need': 'a need for support',
  fragility: 'a fragile placement',
  'placement-jeopardy': 'a placement in jeopardy',
  'school-place-jeopardy': 'a school place in jeopardy',
  'school-containment': 'trouble containing the child at school',
  'imminent-disruption': 'imminent disruption',
  suitability: 'whether the placement suits the child',
  progress: 'the progress of the placement',
  'day-to-day-arrangements': 'day-to-day arrangements',
  'carer-conduct': "the carers' conduct",
  other: 'anything else',
};
const circumstances: Phrases<Circumstance['kind']> = {
  missing: 'going missing',
  'away-without-authorisation': 'absence without authorisation',
  'temporary-absence': 'a temporary absence',
  'child-protection-concern': 'a child protection concern',
  'sexual-exploitation-risk': 'a risk of sexual exploitation',
  'criminal-exploitation-risk': 'a risk of criminal exploitation',
  offending: 'offending',
  'offending-risk': 'a risk of offending',
  'criminal-justice-involvement': 'involvement with criminal justice',
  'care-proceedings': 'care proceedings',
};
const documents: Phrases<DocumentRecord['kind']> = {
  'care-plan': 'a Care Plan',
  'personal-education-plan': 'a Personal Education Plan',
  'pathway-plan': 'a Pathway Plan',
  'health-plan': 'a Health Plan',
  'health-information': 'health information',
  'health-assessment': 'a health assessment',
  'court-order': 'a court order',
  'safety-plan': 'a Safety Plan',
  'single-assessment': 'a Single Assessment',
  chronology: 'a Chronology',
  'support-record': 'a record of support',
  'report-to-chair': 'a report to the chair',
  'chair-briefing': 'a briefing of the chair',
  'carer-preparation': 'the preparation of the carers',
  'local-placement-plan': "the home's local Placement Plan",
  'information-for-carers': 'information for the carers',
  'case-record-update': "an update of the child's files",
  'parent-assessment': 'an assessment of the parent',
  'stability-meeting-record': 'a record of the stability meeting',
};
const subjects: Phrases<NotificationSubject> = {
  'placement-made': 'the placement',
  'placement-ending': 'the coming end of the placement',
  'placement-ended': 'the end of the placement',
  'planned-end': 'the planned end of the placement',
  'education-disrupted': 'the disruption of education',
  'carer-conduct': "the carers' conduct",
  'meeting-decision': 'what the meeting decided',
  'meeting-outcome': 'what came of the meeting',
  'meeting-purpose': 'what the meeting is for',
  'legal-status-change': 'the change of legal status',
  'placement-change': 'the change of placement',
  disruption: 'the disruption',
  'placement-plan': 'the Placement Plan',
};
const decisions: Phrases<Decision['kind']> = {
  'review-before-move': 'on a review before the move',
  'hold-disruption-meeting': 'on holding a Disruption Meeting',
  'end-stability-meetings': 'to end the stability meetings',
  'recommend-stability-meetings': 'to recommend stability meetings',
  'additional-support': 'on more support',
  'bring-review-forward': 'on bringing the review forward',
  'approve-placement': 'on approving the placement',
  'approve-education-change': 'on approving the change of education',
  'approve-parent-placement': 'on the placement with the parent',
  'approve-connected-person': 'on approving the connected person',
};
const consultations: Phrases<Consultation['about']> = {
  'ending-placement': 'the ending of the placement',
  suitability: 'whether the placement suits the child',
  stability: 'stability meetings',
  disruption: 'the disruption',
  education: "the child's education",
  'out-of-area': 'the placement out of area',
};
const legalStatuses: Phrases<LegalStatus> = {
  'section-20': 'section 20',
  'interim-care-order': 'an interim care order',
  'care-order': 'a care order',
  'placement-order': 'a placement order',
  'emergency-protection-order': 'an emergency protection order',
  'police-protection': 'police protection',
  'child-assessment-order': 'a child assessment order',
  remand: 'remand',
  'short-break-series': 'a series of short breaks',
  other: 'another status',
};

const kinds = {
  meeting: meetings,
  concern: concerns,
  circumstance: circumstances,
  document: documents,
  notification: subjects,
  decision: decisions,
  consultation: consultations,
  'legal-status': legalStatuses,
} as const;

/**
 * Kinds of a record, as they read in a sentence; a council's own word by its spelling.
 * @example
 * kindsText('concern', ['imminent-disruption', 'fragility']); //=> 'imminent disruption or a fragile placement'
 */
export function kindsText(record: keyof typeof kinds, slugs: readonly string[], link: 'and' | 'or' = 'or'): string {
  const words: Readonly<Record<string, string>> = kinds[record];
  return listed(
    slugs.map((slug) => words[slug] ?? slugText(slug)),
    link,
  );
}

/**
 * A meeting or a document by its name; undefined for what is neither.
 * @example
 * kindName('pre-disruption-meeting'); //=> 'Pre-disruption Meeting'
 */
export function kindName(slug: string): string | undefined {
  const words: Readonly<Record<string, string>> = { ...meetings, ...documents };
  return words[slug]?.replace(/^(an?|the) /, '');
}

const judgements: Readonly<Record<string, string>> = {
  'parent-contribution-positive': 'the parents are thought able to help',
  'police-indicated': 'the issues are judged to call for the police',
  'home-manager-appropriate': "it is judged appropriate for the home's manager to take part",
  'parent-attendance-appropriate': 'it is judged appropriate for the parents to take part',
  'child-attendance-appropriate': 'it is judged appropriate for the child to attend',
  'cultural-barrier': 'a cultural barrier is judged to stand in the way',
  'referral-likely': 'a referral to them is judged likely',
  'virtual-school-needed': 'the virtual school is judged to be needed',
  'family-focus-needed': 'a family focus worker is judged to be needed',
} satisfies Readonly<Record<Exclude<Judgement['kind'], LocalWord>, string>>;

/** A professional judgement that was made so, or was not. */
export const judgementText = (kind: string, holds: boolean): string =>
  eitherWay(judgements[kind] ?? `it is judged so: ${slugText(kind)}`, holds);
