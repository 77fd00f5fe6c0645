/**
 * The functions and profiles that most programs need: histories in, answers and explanations out.
 *
 * @module placement-rules
 */
export { attendeeList, deadlineBreaches, evaluate, planChecklists, requiredMeetings } from './engine/evaluate.ts';
export { evaluateMany, type Evaluated, type EvaluateManyOptions, type NotEvaluated, type Result } from './engine/evaluate-many.ts';
export { derby } from './profiles/derby/index.ts';
export { statutory } from './profiles/statutory.ts';
export { trafford } from './profiles/trafford/index.ts';
export { leicester } from './profiles/leicester/index.ts';
export { placementStability } from './profiles/placement-stability/index.ts';
export { placementPlanStandards } from './profiles/placement-plan-standards/index.ts';
export { withOverlays, type ProfileDefinition } from './policy/assemble.ts';
export { parseHistory, type ParseOptions } from './history/parse-history.ts';
export { defineOverlay, defineProfile } from './policy/define.ts';
export { PolicyError, type PolicyFault } from './policy/policy-error.ts';
export * from './explain/index.ts';
export type { Verified } from './profiles/statute/reading.ts';
export { facts, type FactMeaning, type FactName } from './policy/facts.ts';
export type * from './policy/language.ts';
export type * from './contract.ts';
