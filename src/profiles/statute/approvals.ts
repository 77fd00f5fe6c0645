import { type Evidence, type Rule, all, before, inWords, is, isOneOf, limb, not, within } from '../../policy/parts.ts';
import { fromTheStart, OUT_OF_AREA_AMENDED } from './in-force.ts';
import { notOnShortBreaks, statutoryKinds } from './kinds.ts';

/** School years 10 and 11. The dates are our reading: from the first 1 September later than the fourteenth birthday. */
const inKeyStage4 = inWords('the child is in Key Stage 4', { schoolYearsFrom: 14, to: 16, on: 'placement.startedAt' });
const disruptsKeyStage4 = all(notOnShortBreaks, inKeyStage4, is('placement.disruptsEducation'), not(is('placement.emergency')));
const approved = is('record.outcome', 'yes');

/** Regulation 10: a move that disrupts the education of a child in Key Stage 4 is approved by a nominated officer beforehand. */
export const educationApproval: Rule = {
  id: 'reg-10.1',
  kind: 'approval',
  title: 'Approval of a move that disrupts Key Stage 4',
  clauses: [],
  modality: 'must',
  forEach: { each: 'placement' },
  placements: statutoryKinds,
  inForce: fromTheStart,
  when: disruptsKeyStage4,
  limbs: [limb('REG-10.1', before('placement.startedAt'), 'before the start of the placement')],
  answeredBy: [
    { decision: ['approve-education-change'], by: ['nominated-officer', 'director-of-childrens-services'], of: 'start', where: approved },
  ],
};

const consulted = (role: 'iro' | 'designated-teacher'): Evidence => ({ consultation: ['education'], with: [role], of: 'start' });

/** Regulation 10: the independent reviewing officer and the designated teacher are consulted about it; how long before, the text does not say. */
export const educationConsultation: Rule = {
  id: 'reg-10.1-consultation',
  kind: 'participation',
  title: 'Consultation about a move that disrupts Key Stage 4',
  clauses: ['REG-10.1'],
  modality: 'must',
  forEach: { each: 'placement' },
  placements: statutoryKinds,
  inForce: fromTheStart,
  when: disruptsKeyStage4,
  answeredBy: [{ together: [consulted('iro'), consulted('designated-teacher')] }],
};

/** Not for connected persons, and not for the authority's own foster parents. */
const ownFosterParents = inWords(
  "the placement is with the authority's own foster parents",
  all(isOneOf('placement.kind', 'foster', 'home-from-home'), is('placement.provision', 'in-house')),
);

/** Regulation 11: out of the area with the approval of a nominated officer, at a distance with the director's. */
export const outOfAreaApproval: Rule = {
  id: 'reg-11.1',
  kind: 'approval',
  title: 'Approval of a placement out of the area',
  clauses: [],
  modality: 'must',
  forEach: { each: 'placement' },
  placements: statutoryKinds.filter((kind) => kind !== 'connected-person'),
  inForce: { from: OUT_OF_AREA_AMENDED },
  when: all(notOnShortBreaks, is('placement.outOfArea'), not(ownFosterParents)),
  limbs: [
    limb(
      'REG-11.1',
      before('placement.startedAt'),
      'before the start of a placement that could be planned',
      not(is('placement.emergency')),
    ),
    limb('REG-11.1', within({ workingDays: 5 }).of('placement.startedAt'), '5 working days after an emergency start'),
  ],
  answeredBy: [
    { decision: ['approve-placement'], by: ['director-of-childrens-services'], of: 'start', where: approved },
    { decision: ['approve-placement'], by: ['nominated-officer'], of: 'start', where: all(approved, not(is('placement.atDistance'))) },
  ],
};
