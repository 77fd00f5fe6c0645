import type { PlanSectionRule } from '../../policy/parts.ts';

/** The clauses of an authority for each section of a plan that several authorities share. */
export interface SharedSectionClauses {
  readonly parenting: string; readonly finance: string; readonly contact: string; readonly circumstances: string;
  readonly longTermPlan: string; readonly objectives: string; readonly objectivesReflectCarePlan: string;
}

/** Plan content that Derby and Leicester share, for every kind of placement. */
export const sharedSections = (clauses: SharedSectionClauses): readonly PlanSectionRule[] => [
  section('day-to-day-parenting', clauses.parenting), section('financial-arrangements', clauses.finance), section('contact', clauses.contact),
  section('circumstances-becoming-looked-after', clauses.circumstances), section('long-term-plan', clauses.longTermPlan),
  section('placement-objectives', clauses.objectives), section('objectives-reflect-care-plan', clauses.objectivesReflectCarePlan),
];

/** A section that a Placement Plan should have, with the clauses that ask for it. */
export const section = (slug: PlanSectionRule['section'], ...clauses: readonly string[]): PlanSectionRule => ({ section: slug, clauses, modality: 'should' });
