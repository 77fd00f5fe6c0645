import type { Attendee, Modality, Role, Timescale, Circumstance, Judgement, LegalStatus } from '../contract.ts';
import type { FactName } from './facts.ts';
import type { Condition, Due, EventName, Evidence, ItemRule, Limb, OwnerRule, Person } from './language.ts';

/** The words that rule files are written with. Each makes a plain value of the language; none decides anything. */

/** All of the conditions hold. */
export const all = (...conditions: readonly Condition[]): Condition => ({ all: conditions });
/** At least one of the conditions holds. */
export const any = (...conditions: readonly Condition[]): Condition => ({ any: conditions });
/** The condition does not hold; what is unknown stays unknown. */
export const not = (condition: Condition): Condition => ({ not: condition });
/** A condition with words of its own. */
export const inWords = (holds: string, fails: string, condition: Condition): Condition => ({ ...condition, says: [holds, fails] });
/** A fact has one value: `is('placement.emergency')` is true where it is recorded as true. */
export const is = (fact: FactName, value: boolean | string = true): Condition => ({ fact, is: value });
/** A fact has one of several values. */
export const isOneOf = (fact: FactName, ...values: readonly string[]): Condition => ({ fact, oneOf: values });
/** Something is recorded of the fact, whatever it is. */
export const isRecorded = (fact: FactName): Condition => ({ fact, recorded: true });
/** The event has happened by the day that is judged. */
export const happened = (event: EventName): Condition => ({ happened: event });
/** The child has reached an age in years, on the day of an event or on the day that is judged. */
export const aged = (age: number, on?: EventName): Condition => ({ aged: age, ...(on === undefined ? {} : { on }) });
/** Somebody has recorded that a step or a person was judged appropriate. */
export const judgedAppropriate = (kind: Judgement['kind'], role?: Role): Condition => ({ judged: kind, ...(role === undefined ? {} : { role }) });
/** The child has a worker in one of the roles. */
export const allocated = (...roles: readonly Role[]): Condition => ({ allocated: roles });
/** One of the circumstances holds on the day that is judged. */
export const inCircumstance = (...kinds: readonly Circumstance['kind'][]): Condition => ({ circumstance: kinds });
/** The child is under one of the legal statuses on the day that is judged. */
export const underStatus = (...statuses: readonly LegalStatus[]): Condition => ({ legalStatus: statuses });
/** Not recorded, a status does not stand in the way (semantics 12.1). */
export const notUnder = (...statuses: readonly LegalStatus[]): Condition => ({ not: { legalStatus: statuses, assume: false } });
/** A record shows it. */
export const shown = (evidence: Evidence): Condition => ({ shown: evidence });

/** Before an event. */
export const before = (event: EventName): Due => ({ before: event });
/** Within a timescale of an event: `within({ workingDays: 5 }).of('placement.startedAt')`. */
export const within = (timescale: Timescale): { of(event: EventName): Due } => ({ of: (event) => ({ within: timescale, of: event }) });
/** The earliest of several limits. */
export const earliestOf = (...due: readonly Due[]): Due => ({ earliestOf: due });

/** A limb: the clause, its limit, and where it has one the case that it is for. `counted` is the limit in words. */
export const limb = (clauses: string | readonly string[], due: Due, counted: string, when?: Condition): Limb =>
  ({ clauses: typeof clauses === 'string' ? [clauses] : clauses, due, counted, ...(when === undefined ? {} : { when }) });
/** A limb that recurs: again within a timescale of the last one, counted from an event. */
export const every = (clauses: string | readonly string[], timescale: Timescale, of: EventName, counted: string, when?: Condition): Limb =>
  ({ ...limb(clauses, { within: timescale, of }, counted, when), every: true });

/** Somebody on a list: the role, how it takes part, how firmly, under which clause, and where the text has one its condition. */
export const person = (role: Role, mode: Attendee['mode'], modality: Modality, clause: string, more: { readonly when?: Condition; readonly oneOf?: string } = {}): Person =>
  ({ role, mode, modality, clauses: [clause], ...more });
/** Something that a meeting covers, records or prepares, with the clause that asks for it. */
export const item = (kind: ItemRule['kind'], text: string, modality: Modality, clause: string, more: Partial<Omit<ItemRule, 'kind' | 'text' | 'modality' | 'clauses'>> = {}): ItemRule =>
  ({ kind, text, modality, clauses: [clause], ...more });
/** Something that a meeting discusses. */
export const agenda = (text: string, modality: Modality, clause: string, when?: Condition): ItemRule =>
  item('agenda', text, modality, clause, when === undefined ? {} : { when });
/** Somebody whom the text names as the one to act. */
export const stated = (role: Role, when?: Condition): OwnerRule => ({ role, source: 'stated', ...(when === undefined ? {} : { when }) });
/** Somebody who acts by what the text implies, not by its words. */
export const inferred = (role: Role, when?: Condition): OwnerRule => ({ role, source: 'inferred', ...(when === undefined ? {} : { when }) });
