import { type Rule, all, before, is, limb, not, within } from '../../policy/parts.ts';
import { fromTheStart } from './in-force.ts';
import { kindsUnderOtherRegimes, notOnShortBreaks, statutoryKinds } from './kinds.ts';

/** Regulation 4(1)-(2): before the first placement of a period of care, or within ten working days of its start where that was not practicable. */
export const carePlan: Rule = {
  id: 'reg-4.2',
  kind: 'document',
  title: 'Care plan',
  clauses: [],
  modality: 'must',
  forEach: { each: 'first-placement' },
  placements: statutoryKinds,
  inForce: fromTheStart,
  notWhilePlaced: kindsUnderOtherRegimes,
  when: all(
    notOnShortBreaks,
    // A child who comes under a care order already has the plan that the court looked at (section 31A).
    not({ legalStatus: ['care-order'], on: 'placement.day-before-start', assume: false }),
    is('placement.firstOfCare'),
  ),
  limbs: [
    limb(
      'REG-4.2',
      before('placement.startedAt'),
      'before the first placement, where it could be planned',
      all(not(is('placement.emergency')), not({ attested: 'REG-4.2', outcome: 'not-practicable' })),
    ),
    limb('REG-4.2', within({ workingDays: 10 }).of('placement.startedAt'), '10 working days after the start of the first placement'),
  ],
  answeredBy: [{ document: ['care-plan'], of: 'care' }],
};
