import type { PlacementKind, SectionSlug } from '../../contract.ts';
import { type Condition, type PlanSectionRule, aged, all, fosterGroup, is, residentialGroup, underStatus } from '../../policy/parts.ts';
import { fromTheStart } from './in-force.ts';
import { statutoryKinds } from './kinds.ts';
import { hasPlacementPlan } from './placement-plan.ts';

/** Schedule 2: what the Placement Plan says. Judged on the day that the version was prepared. */

const scheduleSection = (clause: string, slug: SectionSlug, more: Partial<PlanSectionRule> = {}, when?: Condition): PlanSectionRule => ({
  section: slug,
  clauses: [clause],
  modality: 'must',
  placements: statutoryKinds,
  inForce: fromTheStart,
  ...more,
  when: when === undefined ? hasPlacementPlan : all(hasPlacementPlan, when),
});

/** Paragraph 1: for every placement. */
const forEveryPlacement: readonly PlanSectionRule[] = [
  scheduleSection('REG-SCH2.1.1', 'day-to-day-needs'),
  scheduleSection('REG-SCH2.1.2', 'contact'),
  scheduleSection('REG-SCH2.1.3', 'health-and-dental'),
  scheduleSection('REG-SCH2.1.4', 'education'),
  scheduleSection('REG-SCH2.1.5', 'authority-visits'),
  scheduleSection('REG-SCH2.1.6', 'independent-visitor-visits', {}, is('child.independentVisitor')),
  scheduleSection('REG-SCH2.1.7', 'ending-circumstances'),
  scheduleSection('REG-SCH2.1.8', 'key-contacts'),
  scheduleSection('REG-SCH2.1.9', 'delegated-authority', { inForce: { from: '2013-07-01' } }),
  // Missing from this placement or an earlier one; not from home, and not absence without authorisation where one knows where the child is.
  scheduleSection(
    'REG-SCH2.1.10',
    'keeping-child-safe',
    { inForce: { from: '2014-01-27' } },
    {
      everCircumstance: ['missing', 'child-protection-concern', 'sexual-exploitation-risk', 'criminal-exploitation-risk'],
      from: 'any-placement',
    },
  ),
];

/** Paragraph 2: where the child lives with a parent. */
const withParents: readonly PlanSectionRule[] = (['assessment-outcome', 'support-to-parent', 'duty-to-notify'] as const).map((slug) =>
  scheduleSection(`REG-SCH2.2.${slug}`, slug, { placements: ['with-parents'] }),
);

/** Paragraph 3: where the child is fostered, or lives in a home or other arrangements. */
const withCarers: readonly PlacementKind[] = [...fosterGroup, ...residentialGroup, 'supported-accommodation', 'other'];
const accommodated = underStatus('section-20');
const withCarersSections: readonly PlanSectionRule[] = [
  ...(
    [
      'accommodation-type',
      'accommodation-address',
      'personal-history',
      'religious-persuasion',
      'cultural-linguistic-background',
      'racial-origin',
      'financial-arrangements',
    ] as const
  ).map((slug) => scheduleSection(`REG-SCH2.3.${slug}`, slug, { placements: withCarers })),
  ...(
    [
      'accommodated-responsibilities',
      'parental-delegation',
      'accommodation-duration',
      'ending-arrangements',
      'return-home-arrangements',
    ] as const
  ).map((slug) => scheduleSection(`REG-SCH2.3.${slug}`, slug, { placements: withCarers }, accommodated)),
  scheduleSection(
    'REG-SCH2.3.child-16-agreement-s20',
    'child-16-agreement-s20',
    { placements: withCarers },
    all(aged(16), accommodated, is('child.agreesToAccommodation')),
  ),
];

export const planContent: readonly PlanSectionRule[] = [...forEveryPlacement, ...withParents, ...withCarersSections];
