import {
  allowances,
  childDecisions,
  decisionOutcomes,
  endedBy,
  endingManners,
  meetingAlias,
  meetingModes,
  planKinds,
  provisions,
  visitModes,
} from './vocabulary-judged.ts';
import { placementKinds } from './vocabulary-placements.ts';
import { sections, sectionStates } from './vocabulary-plans.ts';
import { roles } from './vocabulary-roles.ts';

/**
 * The words that a history is written in, once. The schemas read these lists; test/history holds each of them
 * equal to the union of the contract, so that schema and types cannot drift apart.
 */

export const meetingKinds = [
  'placement-planning-meeting',
  'introduction-planning-meeting',
  'enhanced-case-management-meeting',
  'seventy-two-hour-review',
  'placement-support-meeting',
  'pre-disruption-meeting',
  'placement-stability-meeting',
  'disruption-meeting',
  'end-of-placement-review',
  'foster-carer-review',
  'risk-and-network-meeting',
] as const;

export const legalStatuses = [
  'section-20',
  'interim-care-order',
  'care-order',
  'placement-order',
  'emergency-protection-order',
  'police-protection',
  'child-assessment-order',
  'remand',
  'short-break-series',
  'other',
] as const;

export const circumstanceKinds = [
  'missing',
  'away-without-authorisation',
  'temporary-absence',
  'child-protection-concern',
  'sexual-exploitation-risk',
  'criminal-exploitation-risk',
  'offending',
  'offending-risk',
  'criminal-justice-involvement',
  'care-proceedings',
] as const;

export const concernKinds = [
  'support-need',
  'fragility',
  'placement-jeopardy',
  'school-place-jeopardy',
  'school-containment',
  'imminent-disruption',
  'suitability',
  'progress',
  'day-to-day-arrangements',
  'carer-conduct',
  'other',
] as const;

export const decisionKinds = [
  'review-before-move',
  'hold-disruption-meeting',
  'end-stability-meetings',
  'recommend-stability-meetings',
  'additional-support',
  'bring-review-forward',
  'approve-placement',
  'approve-education-change',
  'approve-parent-placement',
  'approve-connected-person',
] as const;

export const documentKinds = [
  'care-plan',
  'personal-education-plan',
  'pathway-plan',
  'health-plan',
  'health-information',
  'health-assessment',
  'court-order',
  'safety-plan',
  'single-assessment',
  'chronology',
  'support-record',
  'report-to-chair',
  'chair-briefing',
  'carer-preparation',
  'local-placement-plan',
  'information-for-carers',
  'case-record-update',
  'parent-assessment',
  'stability-meeting-record',
] as const;

export const judgementKinds = [
  'parent-contribution-positive',
  'police-indicated',
  'home-manager-appropriate',
  'parent-attendance-appropriate',
  'child-attendance-appropriate',
  'cultural-barrier',
  'referral-likely',
  'virtual-school-needed',
  'family-focus-needed',
] as const;

export const notificationSubjects = [
  'placement-made',
  'placement-ending',
  'placement-ended',
  'planned-end',
  'education-disrupted',
  'carer-conduct',
  'meeting-decision',
  'meeting-outcome',
  'meeting-purpose',
  'legal-status-change',
  'placement-change',
  'disruption',
  'placement-plan',
] as const;

export const consultationSubjects = ['ending-placement', 'suitability', 'stability', 'disruption', 'education', 'out-of-area'] as const;

const disabilities = ['sen', 'learning', 'language', 'physical'] as const;
const predictedDifficulties = ['challenging-behaviour', 'emotional-needs', 'mental-health'] as const;
const attestationOutcomes = ['done', 'not-applicable', 'not-practicable'] as const;
const serves = ['child', 'carer'] as const;

/** Every list by what one of its words is called in a message. */
export const lists = {
  role: roles,
  'plan section': sections,
  'meeting kind': [...meetingKinds, meetingAlias],
  'placement kind': placementKinds,
  'legal status': legalStatuses,
  'circumstance kind': circumstanceKinds,
  'concern kind': concernKinds,
  'decision kind': decisionKinds,
  'document kind': documentKinds,
  'judgement kind': judgementKinds,
  'notification subject': notificationSubjects,
  'consultation subject': consultationSubjects,
  disability: disabilities,
  provision: provisions,
  'predicted difficulty': predictedDifficulties,
  'manner of ending': endingManners,
  'party that ended it': endedBy,
  'meeting mode': meetingModes,
  'visit mode': visitModes,
  'decision of the child': childDecisions,
  'plan kind': planKinds,
  'state of a section': sectionStates,
  'outcome of a decision': decisionOutcomes,
  allowance: allowances,
  'outcome of an attestation': attestationOutcomes,
  'side served': serves,
} as const;
export type ListName = keyof typeof lists;

/** The lists that a council may add words of its own to; on the others statute turns, or they name every case. */
export const openLists: ReadonlySet<ListName> = new Set<ListName>([
  'role',
  'plan section',
  'meeting kind',
  'circumstance kind',
  'concern kind',
  'decision kind',
  'document kind',
  'judgement kind',
  'notification subject',
]);

/** A council's own word: `walsall/adoption-panel`. */
export const localWordPattern = /^[a-z][a-z0-9-]*\/[a-z0-9][a-z0-9-]*$/;
