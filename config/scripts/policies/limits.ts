import type { Due, Rule } from '../../../src/policy/language.ts';
import { conditionText } from '../../../src/wording/condition-text.ts';
import { limitText } from '../../../src/wording/convention-text.ts';
import { eventText } from '../../../src/wording/event-phrases.ts';
import { modalityText } from '../../../src/wording/modality-text.ts';
import { cited } from './markdown.ts';

/** Each limit of a rule with the case that it is for, how it is counted and its clause; the first whose case holds applies. */
export function limbTexts({ limbs = [] }: Rule): readonly string[] {
  return limbs.map(({ clauses, when, due, counted, source, modality }, index) => {
    const lead = when !== undefined ? `where ${conditionText(when)}: ` : index > 0 ? 'otherwise: ' : '';
    const read =
      source === 'inferred'
        ? '; our reading of the text, so nobody is late by it'
        : due !== undefined && 'agreed' in due
          ? '; without a date agreed there is none that could be missed'
          : '';
    return `${lead}${byText(counted, due)}${read}${modality === undefined ? '' : ` (${modalityText(modality)})`}${cited(clauses)}`;
  });
}

/** A limit that is a moment is named by it: the case that it is for stands before it. */
function byText(counted: string | undefined, due: Due | undefined): string {
  if (due !== undefined && 'before' in due && due.by === undefined) return `before ${eventText(due.before)}`;
  if (due !== undefined && 'by' in due && !('before' in due)) return `by ${eventText(due.by)}`;
  return limitText({ ...(counted === undefined ? {} : { counted }), ...(due === undefined ? {} : { due }) });
}
