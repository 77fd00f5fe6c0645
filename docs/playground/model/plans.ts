import { factText, type Evaluation, type PlacementHistory, type PlanChecklist } from 'placement-rules';
import { placementName } from './placement-names.ts';

export type SectionState = 'missing' | 'incomplete' | 'unknown' | 'perhaps' | 'complete';
export interface SectionView {
  readonly title: string;
  readonly state: SectionState;
  readonly why: readonly string[];
  readonly clauses: readonly string[];
}
/** What the plan of one placement is to hold, and what of it is there. */
export interface PlanView {
  readonly placementId: string;
  readonly name: string;
  readonly version: string;
  readonly says: string;
  readonly sections: readonly SectionView[];
  readonly partial: boolean;
}

export function planViews(history: PlacementHistory, { checklists }: Evaluation): readonly PlanView[] {
  return checklists.flatMap((checklist): readonly PlanView[] => {
    const placement = history.placements.find(({ id }) => id === checklist.placementId);
    return placement === undefined
      ? []
      : [
          {
            placementId: placement.id,
            name: placementName(placement),
            version:
              checklist.planId === undefined
                ? 'No version of the plan is on record.'
                : `Version ${checklist.planId} is judged: the latest prepared.`,
            says: summaryText(checklist),
            partial: checklist.coverage === 'partial',
            sections: checklist.sections
              .filter(({ required }) => required !== 'not-required')
              .map(({ title, required, state, because, clauses }): SectionView => ({
                title,
                state: required === 'undetermined' ? 'perhaps' : state,
                why: because.map((fact) => factText(history, fact)),
                clauses,
              }))
              .toSorted((a, b) => order[a.state] - order[b.state]),
          },
        ];
  });
}

const order: Readonly<Record<SectionState, number>> = { missing: 0, incomplete: 1, unknown: 2, perhaps: 3, complete: 4 };

function summaryText({ summary: { required, complete, incomplete, missing, unknown, undetermined } }: PlanChecklist): string {
  if (required > 0 && unknown === required) return `${required} sections are asked for. What the plan holds is not recorded.`;
  const parts = [
    [missing, 'missing'],
    [incomplete, 'incomplete'],
    [unknown, 'not recorded'],
    [undetermined, 'asked for only if something not recorded is so'],
  ] as const;
  const rest = parts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  return `${complete} of ${required} sections complete${rest.length === 0 ? '' : `; ${rest.join(', ')}`}.`;
}
