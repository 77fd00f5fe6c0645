import type { Attendee, Modality, Role } from '../../contract.ts';
import type { Condition, ItemRule, OwnerRule, Person } from '../language.ts';

/** The words in which rule files say who, and what a meeting holds. Each makes a plain value of the language; none decides anything. */

/**
 * Somebody on a list: the role, how it takes part, how firmly, under which clause, and where the text has one its condition.
 *
 * @example
 * person('child', 'contribute', 'should', 'NORTHMERE-1.6'); //=> { role: 'child', mode: 'contribute', modality: 'should', clauses: ['NORTHMERE-1.6'] }
 */
export const person = (
  role: Role,
  mode: Attendee['mode'],
  modality: Modality,
  clause: string,
  more: { readonly when?: Condition; readonly oneOf?: string } = {},
): Person => ({ role, mode, modality, clauses: [clause], ...more });
/**
 * Something that a meeting covers, records or prepares, with the clause that asks for it.
 *
 * @example
 * item('record', 'Give each action an owner', 'should', 'NORTHMERE-4.5', { recordedIn: 'action-owners' }); //=> { kind: 'record', text: 'Give each action an owner', modality: 'should', clauses: ['NORTHMERE-4.5'], recordedIn: 'action-owners' }
 */
export const item = (
  kind: ItemRule['kind'],
  text: string,
  modality: Modality,
  clause: string,
  more: Partial<Omit<ItemRule, 'kind' | 'text' | 'modality' | 'clauses'>> = {},
): ItemRule => ({ kind, text, modality, clauses: [clause], ...more });
/**
 * Something that a meeting discusses.
 *
 * @example
 * agenda('Agree the plan', 'should', 'NORTHMERE-1.7'); //=> { kind: 'agenda', text: 'Agree the plan', modality: 'should', clauses: ['NORTHMERE-1.7'] }
 */
export const agenda = (text: string, modality: Modality, clause: string, when?: Condition): ItemRule =>
  item('agenda', text, modality, clause, when === undefined ? {} : { when });
/**
 * Somebody whom the text names as the one to act.
 *
 * @example
 * stated('social-worker'); //=> { role: 'social-worker', source: 'stated' }
 */
export const stated = (role: Role, when?: Condition): OwnerRule => ({ role, source: 'stated', ...(when === undefined ? {} : { when }) });
/**
 * Somebody who acts by what the text implies, not by its words.
 *
 * @example
 * inferred('social-worker'); //=> { role: 'social-worker', source: 'inferred' }
 */
export const inferred = (role: Role, when?: Condition): OwnerRule => ({
  role,
  source: 'inferred',
  ...(when === undefined ? {} : { when }),
});
