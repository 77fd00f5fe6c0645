import type { Basis } from '../contract.ts';
import type { LayeredRule } from '../engine/compile.ts';
import type { Rule } from '../policy/language.ts';
import { textsAt } from '../policy/texts-at.ts';
import { slotText } from '../wording/slot-text.ts';
import { valueAt } from './changes.ts';

/** The text that a rule comes from. */
export interface LayerShown {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly basis: Basis;
}

/** A rule that several authorities share, and what this one put into the places that the sharing leaves open. */
export interface PracticeShown {
  readonly name: string;
  readonly slots: readonly SlotShown[];
}
/** One place that a shared rule leaves open, and what an authority put there. */
export interface SlotShown {
  readonly slot: string;
  /** What the slot is for. */
  readonly for: string;
  /** What fills it, in words; left out where the authority's text is silent. */
  readonly filledWith?: string;
  /** The authority's own clauses in what fills it. */
  readonly clauses: readonly string[];
  /** How one can tell that the authority's text is silent. */
  readonly silent?: string;
}

/** The layer of a rule, without its rules. */
export const layerShown = ({ layer: { id, title, version, basis } }: LayeredRule): LayerShown => ({ id, title, version, basis });

/** Where a rule was filled from common practice: the practice and its slots. */
export function practiceShown(rule: Rule): PracticeShown | undefined {
  const { practice } = rule;
  if (practice === undefined) return undefined;
  return {
    name: practice.name,
    slots: practice.slots.map(({ slot, says, at, silent }): SlotShown => {
      if (silent !== undefined) return { slot, for: says, clauses: [], silent };
      const value = valueAt(rule, at[0] ?? '');
      return { slot, for: says, filledWith: slotText(value), clauses: [...new Set(textsAt({ [slot]: value }, 'clauses'))] };
    }),
  };
}
