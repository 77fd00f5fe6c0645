import {
  type ChairRule,
  type Person,
  type Rule,
  fill,
  inCircumstance,
  inFosterCare,
  inResidentialCare,
  is,
  person,
  silent,
  stated,
  untilCareEnds,
} from '../../policy/parts.ts';
import { disruptionMeeting as practice } from '../common-practice/index.ts';
import { disrupted } from './conditions.ts';
import { disruptionContents } from './disruption-meeting-contents.ts';
import { allButAdoptive } from './kinds.ts';

const chair: ChairRule = {
  how: 'one-of',
  clauses: ['DERBY-2.03', 'DERBY-2.03.1'],
  roles: [
    person('independent-manager', 'chair', 'should', 'DERBY-2.03'),
    person('independent-chair', 'chair', 'consider', 'DERBY-2.03.1', { when: is('placement.ending.complex') }),
  ],
};

/** Invited, or asked to contribute; those of the placement that broke down, and those who care for the child now. */
const disruptionPeople: readonly Person[] = [
  person('child', 'contribute', 'should', 'DERBY-2.04.1'),
  person('parent', 'contribute', 'should', 'DERBY-2.04.2'),
  person('person-with-pr', 'contribute', 'should', 'DERBY-2.04.2'),
  person('social-worker', 'contribute', 'should', 'DERBY-2.04.3'),
  person('social-work-manager', 'contribute', 'should', 'DERBY-2.04.4'),
  person('link-worker', 'contribute', 'should', 'DERBY-2.04.5', { when: inResidentialCare }),
  person('home-manager', 'contribute', 'should', 'DERBY-2.04.6', { when: inResidentialCare }),
  person('foster-carer', 'contribute', 'should', 'DERBY-2.04.7', { when: inFosterCare }),
  person('supervising-social-worker', 'contribute', 'should', 'DERBY-2.04.8', { when: inFosterCare }),
  person('iro', 'contribute', 'should', 'DERBY-2.04.9'),
  person('current-carer', 'contribute', 'should', 'DERBY-2.04.10', { when: { laterPlacement: true, running: true } }),
  person('other-professional', 'contribute', 'should', 'DERBY-2.04.11'),
  person('guardian', 'inform', 'should', 'DERBY-2.05', { when: inCircumstance('care-proceedings') }),
];

/** Always considered; whether to hold it is for the authority, which says no more about who decides or by when. */
export const disruptionMeeting: Rule = fill(practice, 'derby', {
  clauses: ['DERBY-2.01'],
  modality: 'consider',
  kinds: allButAdoptive,
  disrupted,
  convenor: silent('nobody is named'),
  chair,
  people: disruptionPeople,
  contents: disruptionContents,
});

/** After the disruption of an adoptive placement it must be held; a decision not to would settle nothing. */
export const adoptiveDisruptionMeeting: Rule = {
  ...disruptionMeeting,
  id: 'derby/adoptive-disruption-meeting',
  clauses: ['DERBY-2.02'],
  modality: 'must',
  placements: ['adoptive'],
  answeredBy: [{ meeting: ['disruption-meeting'], of: 'ending' }],
};

/** To all concerned: everyone who was invited, and the guardian who was told of the meeting. No period is set. */
export const minutesCirculated: Rule = {
  id: 'derby/disruption-meeting-minutes-circulated',
  kind: 'action',
  title: 'Circulation of the minutes of the Disruption Meeting',
  clauses: ['DERBY-2.09.1'],
  modality: 'must',
  forEach: { each: 'meeting', kinds: ['disruption-meeting'] },
  needEnds: untilCareEnds,
  answeredBy: [{ event: 'meeting.minutes.circulatedAt' }],
  owners: [stated('chair')],
  recipients: disruptionPeople.map(({ role, when }) => ({ role, ...(when === undefined ? {} : { when }) })),
};
