import type { Evaluation } from '../../contract.ts';
import { counted } from '../../wording/lists.ts';

/** The last line below many children. */
export interface Totals { add(evaluation: Evaluation): void; text(refused: number): string }

export function cohortTotals(): Totals {
  let children = 0, late = 0, regulation = 0, local = 0, decided = 0, untold = 0;
  return {
    add({ breaches, requirements }) {
      const certain = breaches.filter(({ certainty }) => certainty === 'certain'), ofRegulation = certain.filter(({ of }) => of === 'regulation').length;
      const open = requirements.filter(({ status, applies }) => status === 'undetermined' || applies === 'possible').length;
      children += 1;
      late += certain.length > 0 ? 1 : 0;
      regulation += ofRegulation;
      local += certain.length - ofRegulation;
      untold += open;
      decided += requirements.length - open;
    },
    text: (refused) => [
      '', `${counted(children, 'child').replace(/childs$/, 'children')}, ${late} of them with a certain breach: ${regulation} of regulation, ${local} missed local standards. `
        + `${decided} answers decided, ${untold} cannot be told.${refused === 0 ? '' : ` ${refused} refused; standard error says which.`}`,
    ].join('\n'),
  };
}
