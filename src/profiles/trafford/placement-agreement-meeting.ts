import { agenda, before, fill, is, limb, silent, within } from '../../policy/parts.ts';
import { firstPlanningMeeting } from '../common-practice/index.ts';
import { traffordKinds } from './kinds.ts';

export const placementAgreementMeeting = fill(firstPlanningMeeting, 'trafford', {
  title: 'Placement Agreement Meeting',
  clauses: ['TRAFFORD-2.01'],
  kinds: traffordKinds,
  limits: [
    limb('TRAFFORD-2.02', before('placement.startedAt'), 'before a placement that could be planned', is('placement.emergency', false)),
    limb('TRAFFORD-2.03', within({ hours: 72 }).of('placement.startedAt'), '72 hours after an emergency start'),
  ],
  convenor: silent('a policy that is not supplied'),
  chair: silent('a policy that is not supplied'),
  people: silent('a policy that is not supplied'),
  contents: [
    agenda("Identify the young person's support needs, now and later", 'should', 'TRAFFORD-2.04'),
    agenda("Identify the carers' needs, such as training", 'should', 'TRAFFORD-2.05'),
  ],
});
