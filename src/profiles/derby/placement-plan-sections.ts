import { type Condition, type PlanSectionRule, aged, all, any, is, residentialGroup, shown, underStatus } from '../../policy/parts.ts';
import { notOnShortBreaks } from '../statute/kinds.ts';
import { section, sharedSections } from '../common-practice/index.ts';

/** What every plan makes clear to child and carer. */
const everyPlan: readonly PlanSectionRule[] = [
  ...sharedSections({
    parenting: 'DERBY-1.19.1',
    finance: 'DERBY-1.19.2',
    contact: 'DERBY-1.19.3',
    circumstances: 'DERBY-1.19.4',
    longTermPlan: 'DERBY-1.19.5',
    objectives: 'DERBY-1.19.7',
    objectivesReflectCarePlan: 'DERBY-1.19.8',
  }),
  section('plan-timeframe', 'DERBY-1.19.6'),
];

const residential = (rule: PlanSectionRule, when?: Condition): PlanSectionRule => ({
  ...rule,
  placements: residentialGroup,
  ...(when === undefined ? {} : { when }),
});

const safetyConcern: Condition = {
  // A child missing from home was not missing from a placement; one away without authorisation is not called missing.
  everCircumstance: ['missing', 'child-protection-concern', 'sexual-exploitation-risk', 'criminal-exploitation-risk'],
  from: 'any-placement',
};
const worryingBehaviour = is('child.behavioursOfConcern');
/** "Accommodated", judged on the day of the plan version. */
const accommodated = underStatus('section-20');
const educationPlan = any(is('child.inEducation'), shown({ document: ['personal-education-plan'], of: 'child', until: 'judged' }));

/** What a plan for residential care covers besides, in a council's home or another (DERBY-1.21). */
const residentialPlan: readonly PlanSectionRule[] = [
  residential(section('accommodation-type', 'DERBY-1.21.2')),
  residential(section('accommodation-address', 'DERBY-1.21.3')),
  residential(section('keeping-child-safe', 'DERBY-1.21.4'), safetyConcern),
  residential(section('behaviours-of-concern', 'DERBY-1.21.6'), worryingBehaviour),
  residential(section('behaviour-management', 'DERBY-1.21.7'), worryingBehaviour),
  residential(section('personal-history', 'DERBY-1.21.8')),
  residential(section('religious-persuasion', 'DERBY-1.21.9')),
  residential(section('cultural-linguistic-background', 'DERBY-1.21.10')),
  residential(section('racial-origin', 'DERBY-1.21.11')),
  residential(section('accommodated-responsibilities', 'DERBY-1.21.12'), accommodated),
  residential(section('parental-delegation', 'DERBY-1.21.13'), accommodated),
  residential(section('accommodation-duration', 'DERBY-1.21.14'), accommodated),
  residential(section('ending-arrangements', 'DERBY-1.21.15'), accommodated),
  residential(section('return-home-arrangements', 'DERBY-1.21.16'), accommodated),
  residential(section('child-16-agreement-s20', 'DERBY-1.21.17'), all(accommodated, aged(16), is('child.agreesToAccommodation'))),
  residential(section('delegated-authority', 'DERBY-1.21.18')),
  residential(section('financial-arrangements', 'DERBY-1.21.19')),
  residential(section('health-information', 'DERBY-1.21.20')),
  residential(section('education-information', 'DERBY-1.21.21')),
  residential(section('contact', 'DERBY-1.21.22', 'DERBY-1.21.29')),
  residential(section('authority-visits', 'DERBY-1.21.23')),
  residential(section('independent-visitor-visits', 'DERBY-1.21.24'), is('child.independentVisitor')),
  residential(section('health-plan-content', 'DERBY-1.21.25')),
  residential(section('pep-content', 'DERBY-1.21.26'), educationPlan),
  residential(section('religion-culture-daily-life', 'DERBY-1.21.27')),
  residential(section('religion-culture-support', 'DERBY-1.21.28')),
];

/** The stays of a series of short breaks have no plan of this kind. */
const outsideShortBreaks = (rule: PlanSectionRule): PlanSectionRule => ({
  ...rule,
  when: rule.when === undefined ? notOnShortBreaks : all(notOnShortBreaks, rule.when),
});

export const placementPlanSections: readonly PlanSectionRule[] = [...everyPlan, ...residentialPlan].map(outsideShortBreaks);
/** The sections for all placements stand in a procedure that is not supplied, so that no checklist is the whole. */
export const sectionsElsewhere = [{ clauses: ['DERBY-1.21.1'] }] as const;
