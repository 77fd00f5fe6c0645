/**
 * What a council's developer writes a profile with: the language, the regulations as the first layer, and what several councils share,
 * with slots to fill. Published as `placement-rules/policy`.
 *
 * @module placement-rules/policy
 */
export * from '../policy/index.ts';
export { facts, type FactMeaning, type FactName } from '../policy/facts.ts';
export {
  slot,
  type Open,
  type Practice,
  type RuleTemplate,
  type Silent,
  type SlotDeclaration,
  type SlotReference,
  type SlotType,
} from '../policy/practice.ts';
export { withOverlays, type ProfileDefinition } from '../policy/assemble.ts';
export { PolicyError, type PolicyFault } from '../policy/policy-error.ts';
export { profileGaps } from '../policy/gaps.ts';
export type { CaseOfProfile, ProfileGap, ProfileGapKind } from '../policy/gaps/gap.ts';
export { statuteLayer } from './statute/index.ts';
export {
  disruptionMeeting,
  firstPlanningMeeting,
  furtherPlanningMeetings,
  planningAgenda,
  planningMeetingOnNeed,
  planningMeetingToConsider,
  section,
  sharedSections,
  type PlanningAgendaClauses,
  type SharedSectionClauses,
} from './common-practice/index.ts';
export type * from '../contract.ts';
