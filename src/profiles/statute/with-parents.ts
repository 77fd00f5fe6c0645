import { type Rule, all, is, limb, within } from '../../policy/parts.ts';
import { fromTheStart } from './in-force.ts';

/** In care, under an interim or a full order; a status that is not recorded does not stand in the way. */
const placedBeforeAssessment = all(is('placement.beforeAssessment'), {
  legalStatus: ['interim-care-order', 'care-order'],
  on: 'placement.startedAt',
  assume: true,
});

/** Regulation 19: a parent with whom the child was placed in haste is assessed within ten working days of the start. */
export const parentAssessment: Rule = {
  id: 'reg-19.1',
  kind: 'document',
  title: 'Assessment of the parent',
  clauses: [],
  modality: 'must',
  forEach: { each: 'placement' },
  placements: ['with-parents'],
  inForce: fromTheStart,
  arises: 'placement.startedAt',
  when: placedBeforeAssessment,
  limbs: [limb('REG-19.1', within({ workingDays: 10 }).of('placement.startedAt'), '10 working days after the start')],
  answeredBy: [{ document: ['parent-assessment'], from: 'placement.startedAt' }],
};

/** Regulation 19: whether the placement goes on is decided within ten working days of that assessment. */
export const parentDecision: Rule = {
  id: 'reg-19.2',
  kind: 'decision',
  title: 'Decision on the placement with the parent',
  clauses: [],
  modality: 'must',
  forEach: { each: 'placement' },
  placements: ['with-parents'],
  inForce: fromTheStart,
  arises: 'placement.parent-assessment',
  when: placedBeforeAssessment,
  limbs: [limb('REG-19.2', within({ workingDays: 10 }).of('placement.parent-assessment'), '10 working days after the assessment')],
  answeredBy: [{ decision: ['approve-parent-placement'], from: 'placement.parent-assessment' }],
};
