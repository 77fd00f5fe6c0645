import type { FactUsed, PlacementHistory } from '../contract.ts';
import { recordName, recordNoun } from '../wording/record-name.ts';
import { subjectText, valueText } from '../wording/fact-text.ts';
import { type FactChange, valueAt } from './changes.ts';

/** What a pointer leads to, as a person names it: "placement p1, made in an emergency". */
export function nameAt(history: PlacementHistory, pointer: string): string {
  const [, collection = '', key, ...path] = pointer.split('/');
  if (collection === 'child') return subjectText({ record: 'the child', path: key === undefined ? path : [key, ...path] });
  if (key === undefined) return `the ${recordNoun(collection)} records`;
  if (key === '-') return `one more ${recordNoun(collection)}`;
  return subjectText({ record: recordName(collection, valueAt(history, `/${collection}/${key}`), Number(key)), path });
}

/** A fact with its value: "placement p1, made in an emergency: yes". */
export const factNamed = (history: PlacementHistory, pointer: string, value: unknown): string =>
  `${nameAt(history, pointer)}: ${valueText(value, pointer)}`;

/**
 * A fact that an answer rests on, as a person reads it.
 *
 * @param history The history that was evaluated.
 * @param fact One of a requirement's, a person's or a plan section's `because`.
 * @example
 * factText({ child: { id: 'c1' }, placements: [{ id: 'p1', kind: 'foster', emergency: true }] }, { pointer: '/placements/0/emergency', value: true }); //=> 'placement p1, made in an emergency: yes'
 */
export const factText = (history: PlacementHistory, { pointer, value }: FactUsed): string => factNamed(history, pointer, value);

/** A fact recorded otherwise: "placement p1, out of area: not recorded → yes". */
export function changeNamed(history: PlacementHistory, { pointer, from, to }: FactChange): string {
  const [is, was] = [to, from].map((value) => valueText(value, pointer));
  return `${nameAt(history, pointer)}: ${to === undefined ? `take out ${was}` : pointer.endsWith('/-') ? is : `${is} ${from === undefined ? '(not recorded now)' : `instead of ${was}`}`}`;
}
