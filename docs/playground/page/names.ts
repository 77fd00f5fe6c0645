import type { Council, Overlay, Policy } from '../model/policies.ts';
import type { State } from '../model/findings.ts';

/** Councils as they are chosen. */
export const councilNames: Readonly<Record<Council, string>> = {
  derby: 'Derby',
  trafford: 'Trafford',
  leicester: 'Leicester',
  statutory: 'Regulations only, no council',
};
export const overlayNames: Readonly<Record<Overlay, string>> = {
  'placement-stability': 'Placement stability meetings',
  'placement-plan-standards': 'Practice standards for placement plans',
};
// The keys of the two records above.
export const councilIds = Object.keys(councilNames) as readonly Council[];
export const overlayIds = Object.keys(overlayNames) as readonly Overlay[];

export const shortName = ({ council }: Policy): string => (council === 'statutory' ? 'Regulations only' : councilNames[council]);

/** The states of the list, in the order in which they matter. */
export const states: readonly { readonly state: State; readonly name: string; readonly atFirst: boolean }[] = [
  { state: 'late', name: 'Late, or not as asked', atFirst: true },
  { state: 'due', name: 'Due', atFirst: true },
  { state: 'unknown', name: 'Cannot be told', atFirst: true },
  { state: 'open', name: 'To do, no date set', atFirst: false },
  { state: 'done', name: 'Done', atFirst: false },
  { state: 'past', name: 'No longer asked for', atFirst: false },
];

export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
