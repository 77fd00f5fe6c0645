import type { Timescale } from '../../contract.ts';
import type { Condition, Due, EventName, Limb } from '../language.ts';

/** The words in which rule files say by when. Each makes a plain value of the language; none decides anything. */

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
