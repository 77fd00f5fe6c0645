import { type Rule, inferred, isOneOf } from '../../policy/parts.ts';
import { traffordKinds } from './kinds.ts';

/** What a meeting concludes about the carers' conduct goes to the designated officer: urgently, and without a period that one could be late by. */
export const conductConcernToDesignatedOfficer: Rule = {
  id: 'trafford/conduct-concern-to-lado',
  kind: 'notification',
  title: "Discuss the concern about the carers' conduct with the designated officer",
  clauses: ['TRAFFORD-7.01'],
  modality: 'should',
  forEach: { each: 'concern', kinds: ['carer-conduct'] },
  placements: traffordKinds,
  when: isOneOf('concern.raisedAtMeeting', 'placement-support-meeting', 'pre-disruption-meeting'),
  answeredBy: [{ notification: ['carer-conduct'], to: [{ role: 'lado' }], of: 'child', from: 'concern.identifiedAt' }],
  // The child's moving on does not settle a concern about the carers.
  needEnds: ['concern-resolved'],
  owners: [inferred('chair')],
  recipients: [{ role: 'lado' }],
};
