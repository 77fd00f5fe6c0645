import { type PlanSectionRule, type Rule, stated } from '../../policy/parts.ts';
import { section } from '../common-practice/index.ts';
import { residentialGroup } from '../../policy/kinds.ts';
import { notOnShortBreaks } from '../statute/kinds.ts';

/** What every plan holds. Topics for each setting stand in procedures that are not supplied. */
export const placementPlanSections: readonly PlanSectionRule[] = [
  section('day-to-day-needs', 'STANDARDS-P.1', 'STANDARDS-Q.1'),
  section('child-needs-information', 'STANDARDS-P.2'),
  section('care-strategies', 'STANDARDS-P.3'),
  section('support-to-care-plan', 'STANDARDS-Q.2'),
  section('introduction-to-placement', 'STANDARDS-Q.3'),
  section('child-voice', 'STANDARDS-Q.4'),
  section('individual-needs', 'STANDARDS-Q.5'),
  section('strengths', 'STANDARDS-Q.6'),
].map((each) => ({ ...each, when: notOnShortBreaks }));

/** The plan is where the carers are given what they need to know of the child. */
export const informationOnNeeds: Rule = {
  id: 'placement-plan-standards/information-on-needs',
  kind: 'information',
  title: "Information for the carers on the child's needs",
  clauses: ['STANDARDS-P.2'],
  modality: 'should',
  forEach: { each: 'placement' },
  when: notOnShortBreaks,
  answeredBy: [{ plan: 'prepared' }],
};

/** The plan is written with the child, by the social worker who answers for it. How, is for the record to say: only a statement that it was done closes it. */
export const writtenWithTheChild: Rule = {
  id: 'placement-plan-standards/written-with-the-child',
  kind: 'participation',
  title: 'Efforts to write the Placement Plan together with the child',
  clauses: ['STANDARDS-Q.7', 'STANDARDS-M.1'],
  modality: 'must',
  forEach: { each: 'placement' },
  when: notOnShortBreaks,
  owners: [stated('social-worker')],
};

/** The home's own plan, which mirrors the authority's. */
export const localPlacementPlan: Rule = {
  id: 'placement-plan-standards/local-placement-plan',
  kind: 'document',
  title: "The home's local Placement Plan",
  clauses: ['STANDARDS-Q.8'],
  modality: 'must',
  forEach: { each: 'placement' },
  placements: residentialGroup,
  arises: 'placement.startedAt',
  when: notOnShortBreaks,
  answeredBy: [{ document: ['local-placement-plan'], of: 'start' }],
  owners: [stated('placement-provider')],
};

export const contributionToLocalPlan: Rule = {
  id: 'placement-plan-standards/contribution-to-local-plan',
  kind: 'participation',
  title: "Contribution to the home's local Placement Plan",
  clauses: ['STANDARDS-Q.9'],
  modality: 'should',
  forEach: { each: 'placement' },
  placements: residentialGroup,
  arises: 'placement.startedAt',
  when: notOnShortBreaks,
  owners: [stated('social-worker'), stated('other-professional')],
};
