/**
 * Evaluation alone, for whoever starts often or ships it to a browser; it checks no input and carries no schema.
 *
 * @module placement-rules/engine
 */
export { attendeeList, deadlineBreaches, evaluate, planChecklists, requiredMeetings } from './evaluate.ts';
export { evaluateMany, type Evaluated, type EvaluateManyOptions, type NotEvaluated } from './evaluate-many.ts';
export { withOverlays } from '../policy/assemble.ts';
export type * from '../contract.ts';
