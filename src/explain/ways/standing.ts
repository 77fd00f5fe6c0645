import type { PlacementHistory } from '../../contract.ts';
import type { About, Case } from '../../engine/case.ts';
import { World } from '../../engine/world.ts';
import type { HistoryView } from '../../history/view.ts';
import { formatDay } from '../../time/index.ts';
import type { CaseIn } from '../condition-values.ts';

/** Where a search for changes stands: a history, and the subject that a rule is looked at for. */
export interface Standing {
  readonly history: PlacementHistory;
  readonly view: HistoryView;
  readonly about: About;
  readonly caseIn: CaseIn;
}

/** The case in one completion: enough to know which record a fact belongs to. */
export const caseOf = ({ caseIn }: Standing): Case => ({ ...caseIn(new World()), read: [] });

/** The day of `asOf`: what is recorded anew has happened by then. */
export const today = ({ view }: Standing): string => formatDay(view.asOf.day);

/** A name for a new record that no record of the array has. */
export function freshId(
  { history }: Pick<Standing, 'history'>,
  collection: 'placements' | 'concerns' | 'meetings' | 'plans' | 'reviews' | 'visits',
  what: string,
): string {
  const taken = new Set((history[collection] ?? []).map(({ id }) => id));
  let name = `new-${what.split('/').at(-1) ?? what}`;
  while (taken.has(name)) name = `${name}-x`;
  return name;
}
