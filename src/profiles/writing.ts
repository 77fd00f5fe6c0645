/**
 * What a council's developer writes a profile with: the language, the regulations as the first layer, and what several councils share,
 * with slots to fill. Published as `placement-rules/policy`.
 *
 * @module placement-rules/policy
 */
export * from '../policy/index.ts';
export { facts, type FactMeaning, type FactName } from '../policy/facts.ts';
export { slot, type Practice, type Silent, type SlotReference } from '../policy/practice.ts';
export { withOverlays, type ProfileDefinition } from '../policy/assemble.ts';
export { PolicyError, type PolicyFault } from '../policy/policy-error.ts';
export { statuteLayer } from './statute/index.ts';
export {
  disruptionMeeting, firstPlanningMeeting, furtherPlanningMeetings, planningAgenda, planningMeetingOnNeed, planningMeetingToConsider, section, sharedSections,
  type PlanningAgendaClauses, type SharedSectionClauses,
} from './common-practice/index.ts';
export type { LegalStatus, LocalWord, Modality, PlacementKind, PolicyOverlay, PolicyProfile, Role, SectionSlug, Timescale } from '../contract.ts';
