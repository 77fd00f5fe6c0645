import type { Circumstance, Judgement, LegalStatus, Role } from '../../contract.ts';
import type { FactName } from '../facts.ts';
import type { Condition, EventName, Evidence, NeedEnd } from '../language.ts';

/** The words in which rule files say when something holds. Each makes a plain value of the language; none decides anything. */

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
