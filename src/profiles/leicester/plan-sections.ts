import type { PlanSectionRule } from '../../policy/parts.ts';
import { section, sharedSections } from '../common-practice/index.ts';
import { notOnShortBreaks } from '../statute/kinds.ts';
import { leicesterKinds } from './kinds.ts';

/** What a placement is to be told; the plan is where it is told (LEICESTER-1.07). How the objectives relate to the Care Plan is a section too. */
export const planSections: readonly PlanSectionRule[] = [
  ...sharedSections({
    parenting: 'LEICESTER-1.07.1',
    finance: 'LEICESTER-1.07.2',
    contact: 'LEICESTER-1.07.3',
    circumstances: 'LEICESTER-1.07.4',
    longTermPlan: 'LEICESTER-1.07.5',
    objectives: 'LEICESTER-1.07.7',
    objectivesReflectCarePlan: 'LEICESTER-1.07.7',
  }),
  section('expected-duration', 'LEICESTER-1.07.6'),
].map((each) => ({ ...each, placements: leicesterKinds, when: notOnShortBreaks }));
