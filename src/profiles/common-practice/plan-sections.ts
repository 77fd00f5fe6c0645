import type { PlanSectionRule } from '../../policy/parts.ts';

/** The clauses of an authority for each section of a plan that several authorities share. */
export interface SharedSectionClauses {
  readonly parenting: string;
  readonly finance: string;
  readonly contact: string;
  readonly circumstances: string;
  readonly longTermPlan: string;
  readonly objectives: string;
  readonly objectivesReflectCarePlan: string;
}

/**
 * Plan content that Derby and Leicester share, for every kind of placement.
 *
 * @param clauses The authority's clause for each section.
 * @example
 * const clauses = { parenting: 'X-1', finance: 'X-2', contact: 'X-3', circumstances: 'X-4', longTermPlan: 'X-5', objectives: 'X-6', objectivesReflectCarePlan: 'X-7' };
 * sharedSections(clauses)[2]; //=> { section: 'contact', clauses: ['X-3'], modality: 'should' }
 */
export const sharedSections = (clauses: SharedSectionClauses): readonly PlanSectionRule[] => [
  section('day-to-day-parenting', clauses.parenting),
  section('financial-arrangements', clauses.finance),
  section('contact', clauses.contact),
  section('circumstances-becoming-looked-after', clauses.circumstances),
  section('long-term-plan', clauses.longTermPlan),
  section('placement-objectives', clauses.objectives),
  section('objectives-reflect-care-plan', clauses.objectivesReflectCarePlan),
];

/**
 * A section that a Placement Plan should have, with the clauses that ask for it.
 *
 * @example
 * section('contact', 'NORTHMERE-2.2'); //=> { section: 'contact', clauses: ['NORTHMERE-2.2'], modality: 'should' }
 */
export const section = (slug: PlanSectionRule['section'], ...clauses: readonly string[]): PlanSectionRule => ({
  section: slug,
  clauses,
  modality: 'should',
});
