import type { Attendee, Modality, Role, Timescale, Circumstance, Judgement, LegalStatus } from '../contract.ts';
import type { FactName } from './facts.ts';
import type { Condition, Due, EventName, Evidence, ItemRule, Limb, NeedEnd, OwnerRule, Person } from './language.ts';

/** The words that rule files are written with. Each makes a plain value of the language; none decides anything. */

/**
 * All of the conditions hold.
 *
 * @example
 * all(is('placement.emergency'), aged(16)); //=> { all: [{ fact: 'placement.emergency', is: true }, { aged: 16 }] }
 */
export const all = (...conditions: readonly Condition[]): Condition => ({ all: conditions });
/**
 * At least one of the conditions holds.
 *
 * @example
 * any(is('placement.emergency'), is('placement.outOfArea')); //=> { any: [{ fact: 'placement.emergency', is: true }, { fact: 'placement.outOfArea', is: true }] }
 */
export const any = (...conditions: readonly Condition[]): Condition => ({ any: conditions });
/**
 * The condition does not hold; what is unknown stays unknown.
 *
 * @example
 * not(is('placement.emergency')); //=> { not: { fact: 'placement.emergency', is: true } }
 */
export const not = (condition: Condition): Condition => ({ not: condition });
/**
 * A condition with words of its own.
 *
 * @param says The words for a case in which it holds, and for one in which it does not; one text where a "no" at its head or a "not" behind its verb is all the difference.
 * @example
 * inWords(['it was urgent', 'it was planned'], is('placement.emergency')); //=> { fact: 'placement.emergency', is: true, says: ['it was urgent', 'it was planned'] }
 */
export const inWords = (says: NonNullable<Condition['says']>, condition: Condition): Condition => ({ ...condition, says });
/**
 * A fact has one value: `is('placement.emergency')` is true where it is recorded as true.
 *
 * @example
 * is('placement.emergency', false); //=> { fact: 'placement.emergency', is: false }
 */
export const is = (fact: FactName, value: boolean | string = true): Condition => ({ fact, is: value });
/**
 * A fact has one of several values.
 *
 * @example
 * isOneOf('placement.kind', ...fosterGroup); //=> { fact: 'placement.kind', oneOf: ['foster', 'connected-person', 'home-from-home'] }
 */
export const isOneOf = (fact: FactName, ...values: readonly string[]): Condition => ({ fact, oneOf: values });
/**
 * Something is recorded of the fact, whatever it is.
 *
 * @example
 * isRecorded('placement.temporaryApproval'); //=> { fact: 'placement.temporaryApproval', recorded: true }
 */
export const isRecorded = (fact: FactName): Condition => ({ fact, recorded: true });
/**
 * The event has happened by `asOf`, the moment that the history is judged at; one that is only planned has not.
 *
 * @example
 * happened('placement.endedAt'); //=> { happened: 'placement.endedAt' }
 */
export const happened = (event: EventName): Condition => ({ happened: event });
/**
 * The child has reached an age in years, on the day of an event or on the day that is judged.
 *
 * @param age In years, reached on the birthday; a child born on 29 February reaches it on 1 March.
 * @example
 * aged(16, 'placement.startedAt'); //=> { aged: 16, on: 'placement.startedAt' }
 */
export const aged = (age: number, on?: EventName): Condition => ({ aged: age, ...(on === undefined ? {} : { on }) });
/**
 * Somebody has recorded the judgement as a yes: that a person's presence is appropriate, that a referral is likely.
 *
 * @example
 * judged('parent-attendance-appropriate'); //=> { judged: 'parent-attendance-appropriate' }
 */
export const judged = (kind: Judgement['kind'], role?: Role): Condition => ({ judged: kind, ...(role === undefined ? {} : { role }) });
/**
 * What ends every need of a child who is looked after; each kind of subject has ends of its own beside these.
 *
 * @example
 * untilCareEnds; //=> ['care-end', 'eighteenth-birthday']
 */
export const untilCareEnds = ['care-end', 'eighteenth-birthday'] as const satisfies readonly NeedEnd[];
/**
 * The child has a worker in one of the roles.
 *
 * @example
 * allocated('supervising-social-worker'); //=> { allocated: ['supervising-social-worker'] }
 */
export const allocated = (...roles: readonly Role[]): Condition => ({ allocated: roles });
/**
 * One of the circumstances holds on the day that is judged.
 *
 * @example
 * inCircumstance('missing'); //=> { circumstance: ['missing'] }
 */
export const inCircumstance = (...kinds: readonly Circumstance['kind'][]): Condition => ({ circumstance: kinds });
/**
 * The child is under one of the legal statuses on the day that is judged.
 *
 * @example
 * underStatus('care-order', 'interim-care-order'); //=> { legalStatus: ['care-order', 'interim-care-order'] }
 */
export const underStatus = (...statuses: readonly LegalStatus[]): Condition => ({ legalStatus: statuses });
/**
 * Not recorded, a status does not stand in the way (semantics 12.1).
 *
 * @example
 * notUnder('short-break-series'); //=> { not: { legalStatus: ['short-break-series'], assume: false } }
 */
export const notUnder = (...statuses: readonly LegalStatus[]): Condition => ({ not: { legalStatus: statuses, assume: false } });
/**
 * A record shows it.
 *
 * @example
 * shown({ plan: 'prepared', of: 'placement' }); //=> { shown: { plan: 'prepared', of: 'placement' } }
 */
export const shown = (evidence: Evidence): Condition => ({ shown: evidence });

/**
 * Before an event.
 *
 * @example
 * before('placement.startedAt'); //=> { before: 'placement.startedAt' }
 */
export const before = (event: EventName): Due => ({ before: event });
/**
 * Within a timescale of an event: `within({ workingDays: 5 }).of('placement.startedAt')`.
 *
 * @param timescale One unit: `hours` elapse, `workingDays` pass over weekends and bank holidays, the others are dates.
 * @example
 * within({ workingDays: 5 }).of('placement.startedAt'); //=> { within: { workingDays: 5 }, of: 'placement.startedAt' }
 */
export const within = (timescale: Timescale): { of(event: EventName): Due } => ({ of: (event) => ({ within: timescale, of: event }) });
/**
 * The earliest of several limits.
 *
 * @example
 * earliestOf({ by: 'placement.seventy-two-hour-review' }, within({ hours: 72 }).of('placement.startedAt')); //=> { earliestOf: [{ by: 'placement.seventy-two-hour-review' }, { within: { hours: 72 }, of: 'placement.startedAt' }] }
 */
export const earliestOf = (...due: readonly Due[]): Due => ({ earliestOf: due });

/**
 * A limb: the clause, its limit, and where it has one the case that it is for. `counted` is the limit in words.
 *
 * @example
 * limb('NORTHMERE-1.2', before('placement.startedAt'), 'before the start', is('placement.emergency', false)); //=> { clauses: ['NORTHMERE-1.2'], due: { before: 'placement.startedAt' }, counted: 'before the start', when: { fact: 'placement.emergency', is: false } }
 */
export const limb = (clauses: string | readonly string[], due: Due, counted: string, when?: Condition): Limb => ({
  clauses: typeof clauses === 'string' ? [clauses] : clauses,
  due,
  counted,
  ...(when === undefined ? {} : { when }),
});
/**
 * A limb that recurs: again within a timescale of the last one, counted from an event.
 *
 * @example
 * every('NORTHMERE-5.1', { weeks: 6 }, 'visit.at', '6 weeks after the last visit'); //=> { clauses: ['NORTHMERE-5.1'], due: { within: { weeks: 6 }, of: 'visit.at' }, counted: '6 weeks after the last visit', every: true }
 */
export const every = (
  clauses: string | readonly string[],
  timescale: Timescale,
  of: EventName,
  counted: string,
  when?: Condition,
): Limb => ({ ...limb(clauses, { within: timescale, of }, counted, when), every: true });

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
