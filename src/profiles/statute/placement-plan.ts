import { type Rule, all, before, is, limb, not, notUnder, within } from '../../policy/parts.ts';
import { fromTheStart } from './in-force.ts';
import { notOnShortBreaks, statutoryKinds } from './kinds.ts';

/** Under remand a detention placement plan takes its place. */
export const hasPlacementPlan = all(notOnShortBreaks, notUnder('remand'));

/** Regulation 9(1)-(2): prepared before the child moves in, or within five working days where that was not reasonably practicable. */
export const placementPlan: Rule = {
  id: 'reg-9',
  kind: 'plan',
  title: 'Placement Plan',
  clauses: [],
  modality: 'must',
  forEach: { each: 'placement' },
  placements: statutoryKinds,
  inForce: fromTheStart,
  when: hasPlacementPlan,
  limbs: [
    limb(
      'REG-9.1',
      before('placement.startedAt'),
      'before the start of a placement that could be planned',
      all(not(is('placement.emergency')), not({ attested: 'REG-9.1', outcome: 'not-practicable' })),
    ),
    limb('REG-9.2', within({ workingDays: 5 }).of('placement.startedAt'), '5 working days after the start'),
  ],
  answeredBy: [{ plan: 'prepared' }],
  occasion: 'placement-plan:{placement}',
};

/** Regulation 9(3): agreed with the carer, the registered person or the parent, and signed; the text sets no date. */
export const placementPlanSigned: Rule = {
  id: 'reg-9.3',
  kind: 'plan',
  title: 'Placement Plan agreed and signed',
  clauses: ['REG-9.3'],
  modality: 'must',
  forEach: { each: 'placement' },
  placements: statutoryKinds,
  inForce: fromTheStart,
  when: hasPlacementPlan,
  answeredBy: [{ plan: 'signed' }],
};
