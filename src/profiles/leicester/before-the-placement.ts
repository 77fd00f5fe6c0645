import { type Rule, all, before, inResidentialCare, is, item, limb, not, stated, untilCareEnds } from '../../policy/parts.ts';
import { notOnShortBreaks } from '../statute/kinds.ts';
import { leicesterKinds } from './kinds.ts';
import { inTheNewHome } from './planning-contents.ts';

/** What the child needs at once, told to those who will look after the child before the child arrives, urgent or not. */
export const immediateNeeds: Rule = {
  id: 'leicester/immediate-needs',
  kind: 'information',
  title: "Information on the child's immediate needs",
  clauses: [],
  modality: 'must',
  forEach: { each: 'placement' },
  placements: leicesterKinds,
  when: notOnShortBreaks,
  limbs: [limb('LEICESTER-1.04', before('placement.startedAt'), 'before the child was placed')],
  answeredBy: [
    {
      document: ['information-for-carers'],
      of: 'start',
      sharedWith: ['home-manager', 'placement-provider', 'foster-carer', 'supervising-social-worker'],
    },
  ],
  owners: [stated('placement-team')],
  // The text says "registered manager"; outside a home that is whoever provides the placement.
  recipients: [
    { role: 'home-manager', when: inResidentialCare },
    { role: 'placement-provider', when: not(inResidentialCare) },
  ],
};

/** When and where it is possible; once the child has moved in there is nothing left to introduce. */
export const introductionPlanningMeeting: Rule = {
  id: 'leicester/introduction-planning-meeting',
  kind: 'meeting',
  title: 'Introduction Planning Meeting',
  clauses: [],
  modality: 'should',
  forEach: { each: 'placement' },
  placements: leicesterKinds,
  when: notOnShortBreaks,
  limbs: [limb('LEICESTER-1.05', before('placement.startedAt'), 'before the child was placed')],
  answeredBy: [{ meeting: ['introduction-planning-meeting'], of: 'placement' }],
  wherePossible: true,
  needEnds: ['placement-start', 'withdrawal', ...untilCareEnds],
  occasion: 'introduction-planning-meeting:{placement}',
  owners: [stated('placement-team')],
  meeting: {
    kind: 'introduction-planning-meeting',
    convenor: [stated('placement-team')],
    // The text says "registered manager"; outside a home that is whoever provides the placement, as with LEICESTER-1.04.
    items: [
      item(
        'preparation',
        "Arrange it with the home's registered manager, or with whoever provides the placement",
        'should',
        'LEICESTER-1.05',
      ),
      inTheNewHome,
    ],
    unspecified: ['chair', 'attendees', 'agenda', 'records'],
  },
};

/** The placement is supplied with what the plan holds, section by section; the plan is where it is supplied. */
export const informationForThePlacement: Rule = {
  id: 'leicester/information-for-the-placement',
  kind: 'information',
  title: 'Information for the placement',
  clauses: ['LEICESTER-1.07'],
  modality: 'should',
  forEach: { each: 'placement' },
  placements: leicesterKinds,
  when: notOnShortBreaks,
  answeredBy: [{ plan: 'prepared' }],
};

/** The placement is still proposed when it is to be told, so the start is our reading of the limit; nobody is late by it. */
export const virtualSchoolTold: Rule = {
  id: 'leicester/virtual-school-told',
  kind: 'notification',
  title: 'Tell the virtual school that education is disrupted',
  clauses: [],
  modality: 'must',
  forEach: { each: 'placement' },
  placements: leicesterKinds,
  when: all(is('placement.disruptsEducation'), notOnShortBreaks),
  limbs: [{ ...limb('LEICESTER-2.10', before('placement.startedAt'), 'before the child was placed'), source: 'inferred' }],
  answeredBy: [{ notification: ['education-disrupted'], to: [{ role: 'virtual-school' }], of: 'start' }],
  owners: [stated('social-worker')],
  recipients: [{ role: 'virtual-school' }],
};
