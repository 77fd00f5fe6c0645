import type { Attendee, Modality, Role, Timescale, Circumstance, Judgement, LegalStatus } from '../contract.ts';
import type { FactName } from './facts.ts';
import type { Condition, Due, EventName, Evidence, ItemRule, Limb, OwnerRule, Person } from './language.ts';

/** The words that rule files are written with. Each makes a plain value of the language; none decides anything. */

export const all = (...conditions: readonly Condition[]): Condition => ({ all: conditions });
export const any = (...conditions: readonly Condition[]): Condition => ({ any: conditions });
export const not = (condition: Condition): Condition => ({ not: condition });
/** A condition with words of its own. */
export const inWords = (holds: string, fails: string, condition: Condition): Condition => ({ ...condition, says: [holds, fails] });
export const is = (fact: FactName, value: boolean | string = true): Condition => ({ fact, is: value });
export const isOneOf = (fact: FactName, ...values: readonly string[]): Condition => ({ fact, oneOf: values });
export const isRecorded = (fact: FactName): Condition => ({ fact, recorded: true });
export const happened = (event: EventName): Condition => ({ happened: event });
export const aged = (age: number, on?: EventName): Condition => ({ aged: age, ...(on === undefined ? {} : { on }) });
export const judgedAppropriate = (kind: Judgement['kind'], role?: Role): Condition => ({ judged: kind, ...(role === undefined ? {} : { role }) });
export const allocated = (...roles: readonly Role[]): Condition => ({ allocated: roles });
export const inCircumstance = (...kinds: readonly Circumstance['kind'][]): Condition => ({ circumstance: kinds });
export const underStatus = (...statuses: readonly LegalStatus[]): Condition => ({ legalStatus: statuses });
/** Not recorded, a status does not stand in the way (semantics 12.1). */
export const notUnder = (...statuses: readonly LegalStatus[]): Condition => ({ not: { legalStatus: statuses, assume: false } });
export const shown = (evidence: Evidence): Condition => ({ shown: evidence });

export const before = (event: EventName): Due => ({ before: event });
export const within = (timescale: Timescale): { of(event: EventName): Due } => ({ of: (event) => ({ within: timescale, of: event }) });
export const earliestOf = (...due: readonly Due[]): Due => ({ earliestOf: due });

/** A limb: the clause, its limit, and where it has one the case that it is for. `counted` is the limit in words. */
export const limb = (clauses: string | readonly string[], due: Due, counted: string, when?: Condition): Limb =>
  ({ clauses: typeof clauses === 'string' ? [clauses] : clauses, due, counted, ...(when === undefined ? {} : { when }) });
export const every = (clauses: string | readonly string[], timescale: Timescale, of: EventName, counted: string, when?: Condition): Limb =>
  ({ ...limb(clauses, { within: timescale, of }, counted, when), every: true });

/** Somebody on a list: the role, how it takes part, how firmly, under which clause, and where the text has one its condition. */
export const person = (role: Role, mode: Attendee['mode'], modality: Modality, clause: string, more: { readonly when?: Condition; readonly oneOf?: string } = {}): Person =>
  ({ role, mode, modality, clauses: [clause], ...more });
export const item = (kind: ItemRule['kind'], text: string, modality: Modality, clause: string, more: Partial<Omit<ItemRule, 'kind' | 'text' | 'modality' | 'clauses'>> = {}): ItemRule =>
  ({ kind, text, modality, clauses: [clause], ...more });
export const agenda = (text: string, modality: Modality, clause: string, when?: Condition): ItemRule =>
  item('agenda', text, modality, clause, when === undefined ? {} : { when });
export const stated = (role: Role, when?: Condition): OwnerRule => ({ role, source: 'stated', ...(when === undefined ? {} : { when }) });
export const inferred = (role: Role, when?: Condition): OwnerRule => ({ role, source: 'inferred', ...(when === undefined ? {} : { when }) });
