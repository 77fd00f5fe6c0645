import derby from './derby.json' with { type: 'json' };
import leicester from './leicester.json' with { type: 'json' };
import placementPlanStandards from './placement-plan-standards.json' with { type: 'json' };
import placementStability from './placement-stability.json' with { type: 'json' };
import trafford from './trafford.json' with { type: 'json' };

/** One statement of a source text, in our own words. */
export interface Clause {
  readonly id: string;
  /** The part of the source that it stands in, by its heading. */
  readonly section: string;
  /** How firmly the text puts it: must, should, should-where-possible, usually, consider, may; `is`: it only describes. */
  readonly modality: string;
  readonly text: string;
}

/** The five source texts, each with every statement in it. */
export const register: Readonly<Record<string, readonly Clause[]>> = {
  derby, trafford, leicester, 'placement-stability': placementStability, 'placement-plan-standards': placementPlanStandards,
};
