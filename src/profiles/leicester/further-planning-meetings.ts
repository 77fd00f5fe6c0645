import { type Rule, all, fill, limb, shown, silent } from '../../policy/parts.ts';
import { furtherPlanningMeetings, planningMeetingOnNeed, planningMeetingToConsider } from '../common-practice/index.ts';
import { notOnShortBreaks } from '../statute/kinds.ts';
import { leicesterKinds } from './kinds.ts';
import { laterPlanningContents, papersMissing } from './planning-contents.ts';
import { planningPeople } from './planning-people.ts';

const meeting = {
  title: 'Placement Planning Meeting',
  kinds: leicesterKinds,
  convenor: silent('the text names nobody'),
  chair: silent('the text gives the chair duties and does not say who chairs'),
  people: planningPeople,
  contents: laterPlanningContents,
};

export const meetingAtAgreedInterval: Rule = {
  ...fill(furtherPlanningMeetings, 'leicester', {
    ...meeting,
    limits: [limb('LEICESTER-2.04', { agreed: 'planning-interval' }, 'the interval agreed, from its agreement or the meeting before')],
  }),
  notes: papersMissing,
};
export const meetingOnNeed = fill(planningMeetingOnNeed, 'leicester', { ...meeting, clauses: ['LEICESTER-2.04.2'] });
export const meetingToConsider = fill(planningMeetingToConsider, 'leicester', { ...meeting, clauses: ['LEICESTER-2.04.2'] });

/** A Care Plan that changed after a planning meeting may need another one. */
export const meetingOnChangedCarePlan: Rule = {
  id: 'leicester/placement-planning-meeting-on-changed-care-plan',
  kind: 'meeting',
  title: 'Placement Planning Meeting on the changed Care Plan',
  clauses: ['LEICESTER-2.04.3'],
  modality: 'may',
  forEach: { each: 'document', kinds: ['care-plan'] },
  placements: leicesterKinds,
  when: all(notOnShortBreaks, shown({ meeting: ['placement-planning-meeting'], of: 'placement', until: 'document.at' })),
  answeredBy: [{ meeting: ['placement-planning-meeting'], of: 'placement', after: 'document.at' }],
  occasion: 'placement-planning-meeting:{key}',
  meeting: { kind: 'placement-planning-meeting', people: planningPeople, items: laterPlanningContents, unspecified: ['convenor', 'chair'] },
};
