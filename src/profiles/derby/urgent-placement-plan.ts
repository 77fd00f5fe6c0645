import { type Rule, all, is, limb } from '../../policy/parts.ts';
import { notOnShortBreaks } from '../statute/kinds.ts';
import { countedToReview, readyForReview } from './first-placement-planning-meeting.ts';
import { planningKinds } from './kinds.ts';

/** Urgent placements: the plan, too, is ready for the 72 hour review. Prepared is enough; whether it is final is asked of the meeting. */
export const urgentPlacementPlan: Rule = {
  id: 'derby/urgent-placement-plan',
  kind: 'plan',
  title: 'Placement Plan',
  clauses: [],
  modality: 'should',
  forEach: { each: 'placement' },
  placements: planningKinds,
  when: all(is('placement.emergency'), notOnShortBreaks),
  limbs: [limb('DERBY-1.05', readyForReview, countedToReview)],
  answeredBy: [{ plan: 'prepared' }],
  occasion: 'placement-plan:{placement}',
};
