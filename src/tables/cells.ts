import type { ArrayName } from '../history/array-names.ts';
import type { ListName } from '../history/vocabulary.ts';

/** Tables whose rows say more about the records of another table. */
export type DetailName =
  'meetings.people' | 'meetings.actions' | 'plans.sections' | 'plans.reviewedAt' | 'documents.sharedWith' | 'placements.planningIntervals';

/** What the rows of a table are. Each array may be filled by one table or several. `children`: one row a child. `episodes`: rows as the statutory return has them, which tell care and same carers. */
export type TableKind = ArrayName | DetailName | 'children' | 'episodes';

/** What a cell is read as. */
export type Cell =
  | { readonly reads: 'id' | 'text' | 'boolean' | 'date' | 'moment' | 'moment-or-unknown' | 'moments' | 'timescale' }
  /** A word of a list; `extra`: words that only tables use. */
  | { readonly reads: 'word' | 'words'; readonly list: ListName; readonly extra?: readonly string[] }
  /** A code of the statutory return. */
  | { readonly reads: 'code'; readonly codes: readonly string[] }
  | { readonly reads: 'reference' | 'references'; readonly to: ArrayName };

/**
 * What follows where a cell cannot be read, or is blank where it is needed. A property that is left out says something in the
 * contract: that a thing is unknown, that it did not happen, or that there is none. Only where it says "unknown" may it be left out.
 * - `left-out`: left out, which says that it is unknown, or harms no judgement
 * - `unknown`: the word `'unknown'` is written
 * - `object`: the object around it is left out
 * - `row`: the row is not used, and records of its kind count as not all recorded for this child
 * - `child`: no history of this child can be right, and none is made
 */
export type Loss = 'left-out' | 'unknown' | 'object' | 'row' | 'child';

/** The same for people. */
export function afterLoss(loss: Loss): string {
  switch (loss) {
    case 'left-out':
      return 'it was left out';
    case 'unknown':
      return 'it is unknown';
    case 'object':
      return 'what it is a part of was left out';
    case 'row':
      return 'the record was not used, and for this child records of its kind count as not all recorded';
    case 'child':
      return 'no history was made of this child: none could be right';
  }
}

/** What follows where nobody knows whether a row is one of the child's. */
export const rowLoss = (of: TableKind): 'row' | 'child' => (of === 'placements' ? 'child' : 'row');

export type Field = Cell & {
  /** A blank cell is a loss as well. */
  readonly needed?: true;
  readonly lost: Loss;
  /** Read for the reader's own use; no property of the contract. */
  readonly own?: true;
};

const lose = (lost: Loss) => ({ lost });
const needed = { needed: true } as const;

export const id: Field = { reads: 'id', ...lose('left-out') };
export const text: Field = { reads: 'text', ...lose('left-out') };
export const boolean: Field = { reads: 'boolean', ...lose('left-out') };
export const planned: Field = { reads: 'moment', ...lose('left-out') };
/** Left out, it would say that it had not happened. */
export const happened: Field = { reads: 'moment', ...lose('row') };
export const at: Field = { reads: 'moment', ...lose('row'), ...needed };
export const from: Field = { reads: 'moment-or-unknown', ...lose('unknown'), ...needed };
export const to: Field = { reads: 'moment-or-unknown', ...lose('unknown') };
export const word = (list: ListName): Field => ({ reads: 'word', list, ...lose('left-out') });
export const words = (list: ListName): Field => ({ reads: 'words', list, ...lose('left-out') });
export const kind = (list: ListName): Field => ({ reads: 'word', list, ...lose('row'), ...needed });
/** Left out, the record would be read as one of whatever runs at its moment, though it names something else. */
export const reference = (array: ArrayName): Field => ({ reads: 'reference', to: array, ...lose('row') });
export const losing = (field: Field, lost: Loss): Field => ({ ...field, lost });
export const whenNeeded = (field: Field): Field => ({ ...field, ...needed });
export const own = (field: Field): Field => ({ ...field, own: true });
export const role = word('role');
export const timescale: Field = { reads: 'timescale', needed: true, lost: 'object' };
