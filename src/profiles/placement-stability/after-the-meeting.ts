import { type Rule, inferred, is, untilCareEnds } from '../../policy/parts.ts';
import { fosterGroup } from '../../policy/kinds.ts';

/** What good parents would do: the child hears soon what was decided. No number of days. */
export const childToldOfDecision: Rule = {
  id: 'placement-stability/child-told-of-decision',
  kind: 'notification',
  title: 'Child told what the Placement Stability Meeting decided',
  clauses: ['STABILITY-2.2.2'],
  modality: 'consider',
  forEach: { each: 'meeting', kinds: ['placement-stability-meeting'] },
  answeredBy: [{ notification: ['meeting-decision', 'meeting-outcome'], of: 'placement', to: [{ role: 'child' }], from: 'meeting.heldAt' }],
  recipients: [{ role: 'child' }],
};

/** A child who declines was not left out; only a decision to leave the child out is recorded with its reason. */
export const exclusionRecorded: Rule = {
  id: 'placement-stability/exclusion-of-the-child-recorded',
  kind: 'action',
  title: 'Reason recorded for leaving the child out of the Placement Stability Meeting',
  clauses: ['STABILITY-2.2.6'],
  modality: 'should',
  forEach: { each: 'meeting', kinds: ['placement-stability-meeting'] },
  when: is('meeting.child.decision', 'excluded'),
  answeredBy: [{ event: 'meeting.exclusion-recorded' }],
  owners: [inferred('chair')],
};

/** Help for foster carers in good time, where the home or the school place is in jeopardy. */
export const supportForFosterCarers: Rule = {
  id: 'placement-stability/support-for-foster-carers',
  kind: 'action',
  title: 'Support offered to the foster carers',
  clauses: ['STABILITY-1.5.3'],
  modality: 'must',
  forEach: { each: 'concern', kinds: ['placement-jeopardy', 'school-place-jeopardy'] },
  placements: fosterGroup,
  answeredBy: [
    { decision: ['additional-support'], of: 'placement', from: 'concern.identifiedAt', where: is('record.outcome', 'yes') },
    { document: ['support-record'], of: 'placement', from: 'concern.identifiedAt' },
  ],
};

/** Each Safety Plan is renewed when a risk of exploitation is newly recorded after it; until then it is up to date. */
export const safetyPlanUpdated: Rule = {
  id: 'placement-stability/safety-plan-updated',
  kind: 'action',
  title: 'Safety Plan kept up to date',
  clauses: ['STABILITY-5.1.6'],
  modality: 'must',
  // It is the child's, whichever placement it was written in.
  forEach: { each: 'document', kinds: ['safety-plan'] },
  needEnds: untilCareEnds,
  answeredBy: [
    { document: ['safety-plan'], of: 'child', after: 'document.at' },
    { document: ['safety-plan'], of: 'child', fromDay: 'child.latest-exploitation-risk' },
  ],
  owners: [inferred('social-worker')],
};
