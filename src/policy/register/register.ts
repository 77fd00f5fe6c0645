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

/** A part of a source text, as its file has it: of each statement how firmly it puts it, and our words. */
interface Part {
  readonly section: string;
  readonly clauses: Readonly<Record<string, readonly string[] | undefined>>;
}

const clausesOf = (parts: readonly Part[]): readonly Clause[] =>
  parts.flatMap(({ section, clauses }) =>
    Object.entries(clauses).map(([id, [modality = '', text = ''] = []]) => ({ id, section, modality, text })),
  );

/** The five source texts, each with every statement in it. */
export const register: Readonly<Record<string, readonly Clause[]>> = {
  derby: clausesOf(derby),
  trafford: clausesOf(trafford),
  leicester: clausesOf(leicester),
  'placement-stability': clausesOf(placementStability),
  'placement-plan-standards': clausesOf(placementPlanStandards),
};
