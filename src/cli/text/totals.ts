import type { Evaluation } from '../../contract.ts';
import { counted } from '../../wording/lists.ts';

/** The last line below many children. */
export interface Totals {
  add(evaluation: Evaluation): void;
  text(): string;
}

/** @param judged by which policy, and at which moment */
export function cohortTotals(judged: string): Totals {
  let children = 0;
  let late = 0;
  let regulation = 0;
  let local = 0;
  let decided = 0;
  let untold = 0;
  return {
    add({ breaches, requirements }) {
      const certain = breaches.filter(({ certainty }) => certainty === 'certain');
      const ofRegulation = certain.filter(({ of }) => of === 'regulation').length;
      const open = requirements.filter(({ status, applies }) => status === 'undetermined' || applies === 'possible').length;
      children += 1;
      late += certain.length > 0 ? 1 : 0;
      regulation += ofRegulation;
      local += certain.length - ofRegulation;
      untold += open;
      decided += requirements.length - open;
    },
    text: () =>
      `\n${counted(children, 'child', 'children')}, ${judged}; ${late} of them with a certain breach: ${regulation} of regulation, ` +
      `${counted(local, 'missed local standard')}. ${counted(decided, 'answer')} decided, ${untold} cannot be told.`,
  };
}
