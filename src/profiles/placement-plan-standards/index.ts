import type { PolicyOverlay } from '../../contract.ts';
import { assembleOverlay } from '../../policy/assemble.ts';
import type { Layer } from '../../policy/language.ts';
import { onShortBreaks } from '../statute/kinds.ts';
import {
  annualRevision,
  managersOversight,
  qualityAssurance,
  recommendations,
  reviewBeforeEachReview,
  updatedAsNecessary,
  updatedByRevision,
} from './keeping-the-plan-up-to-date.ts';
import {
  contributionToLocalPlan,
  informationOnNeeds,
  localPlacementPlan,
  placementPlanSections,
  writtenWithTheChild,
} from './placement-plan-content.ts';
import { informationForCarers, placementPlan, placementPlanningMeeting, updateAsCarePlanDevelops } from './planned-and-emergency.ts';

/** Names no authority and no date: any profile may opt in to it. */
const placementPlanStandardsLayer: Layer = {
  id: 'placement-plan-standards',
  version: '1',
  title: 'Placement Plans: Practice Standards',
  basis: 'overlay',
  rules: [
    placementPlan,
    placementPlanningMeeting,
    informationForCarers,
    updateAsCarePlanDevelops,
    informationOnNeeds,
    writtenWithTheChild,
    localPlacementPlan,
    contributionToLocalPlan,
    reviewBeforeEachReview,
    updatedAsNecessary,
    updatedByRevision,
    annualRevision,
    managersOversight,
    qualityAssurance,
    recommendations,
  ],
  sections: placementPlanSections,
  sectionsElsewhere: [{ clauses: ['STANDARDS-P.5', 'STANDARDS-B.2'] }],
  silences: [
    {
      id: 'placement-plan-standards/areas-for-each-setting',
      clauses: ['STANDARDS-P.5', 'STANDARDS-B.2', 'STANDARDS-B.1'],
      what: 'What a plan covers in each kind of setting stands in local procedures and in national guidance, which are not supplied.',
    },
    {
      id: 'placement-plan-standards/short-breaks',
      clauses: ['STANDARDS-T.1', 'STANDARDS-T.2'],
      perPlacement: true,
      when: onShortBreaks,
      what: 'The standards say nothing about a plan and a planning meeting for each stay of a series of short breaks.',
    },
  ],
};

/** Practice standards for Placement Plans, on top of any profile. */
export const placementPlanStandards: PolicyOverlay = /* @__PURE__ */ assembleOverlay(placementPlanStandardsLayer);
export type { PolicyOverlay } from '../../contract.ts';
