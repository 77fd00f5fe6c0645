import { type Rule, before, fill, is, limb, silent, within } from '../../policy/parts.ts';
import { firstPlanningMeeting } from '../common-practice/index.ts';
import { leicesterKinds } from './kinds.ts';
import { firstPlanningContents, papersMissing } from './planning-contents.ts';
import { planningPeople } from './planning-people.ts';

export const firstPlacementPlanningMeeting: Rule = {
  ...fill(firstPlanningMeeting, 'leicester', {
    title: 'Placement Planning Meeting',
    clauses: ['LEICESTER-1.01'],
    kinds: leicesterKinds,
    limits: [
      limb('LEICESTER-1.02', before('placement.startedAt'), 'before a placement that could be planned', is('placement.emergency', false)),
      limb('LEICESTER-1.03', within({ hours: 72 }).of('placement.startedAt'), '72 hours after an urgent start'),
    ],
    convenor: silent('the text names nobody'),
    chair: silent('the text gives the chair duties and does not say who chairs'),
    people: planningPeople,
    contents: firstPlanningContents,
  }),
  notes: papersMissing,
};
