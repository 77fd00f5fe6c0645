import type { Requirement } from '../contract.ts';
import type { LateBreach } from './lateness.ts';

/**
 * How a requirement counts in figures of timeliness.
 * in-time: done in time. late: done, late. overdue: still open after its date. missed: can no longer be done. not-yet-due: open,
 * its date has not passed. cannot-tell: turns on a fact that is not recorded. not-counted: no date that could be missed, or a limit to
 * what is permitted, kept or not.
 */
export type Outcome = 'in-time' | 'late' | 'overdue' | 'missed' | 'not-yet-due' | 'cannot-tell' | 'not-counted';

const BY_STATUS: Readonly<Record<Requirement['status'], Outcome>> = {
  met: 'in-time',
  'met-late': 'late',
  overdue: 'overdue',
  missed: 'missed',
  due: 'not-yet-due',
  undetermined: 'cannot-tell',
  outstanding: 'not-counted',
  pending: 'not-counted',
  lapsed: 'not-counted',
  contravened: 'not-counted',
};

/** What only a requirement with a date can be. */
const DATED: ReadonlySet<string> = new Set<Requirement['status']>(['met-late', 'due', 'overdue', 'missed']);

type Judged = Pick<Requirement, 'modality' | 'applies' | 'status' | 'couldBe'> & { readonly deadline?: { readonly source: string } };
type LateFinding = Pick<LateBreach, 'certainty' | 'kind'>;

/**
 * States how a requirement counts. Only what must or should be done by a stated or agreed date is counted: nothing else can be
 * late (semantics.md, section 5). The longest that a stay may last is no such date, kept or not. What cannot be told is never counted
 * as in time, nor as late; one of that kind is a date that hangs on something not recorded, such as a first review where nobody knows
 * when care began. But overdue or missed, whichever it is, is not in time: such a one counts as its certain breach has it.
 *
 * @param requirement One requirement of an evaluation.
 * @param late Its breach by lateness, where it has one.
 * @example
 * outcomeOf({ kind: 'visit', modality: 'must', applies: 'certain', status: 'due', deadline: { source: 'stated' } }); //=> 'not-yet-due'
 */
export function outcomeOf(requirement: Judged & Pick<Requirement, 'kind'>, late?: LateFinding): Outcome {
  return requirement.kind === 'prohibition' ? 'not-counted' : standingOf(requirement, late);
}

/** The same of whatever has a date, be it the longest that a stay may last. */
export function standingOf({ modality, applies, status, couldBe = [], deadline }: Judged, late?: LateFinding): Outcome {
  if (modality === 'consider' || modality === 'may' || deadline?.source === 'inferred') return 'not-counted';
  if (status === 'undetermined' && late?.certainty === 'certain') return late.kind;
  if (deadline === undefined) return status === 'undetermined' && couldBe.some((each) => DATED.has(each)) ? 'cannot-tell' : 'not-counted';
  return applies === 'possible' ? 'cannot-tell' : BY_STATUS[status];
}

/** From what weighs least to what weighs most, where several requirements ask for one event. */
const WEIGHT: readonly Outcome[] = ['not-counted', 'in-time', 'not-yet-due', 'cannot-tell', 'late', 'overdue', 'missed'];

/** The outcome of an occasion that several requirements ask for: the weightiest of theirs. */
export function weightiest(one: Outcome, other: Outcome): Outcome {
  return WEIGHT.indexOf(one) >= WEIGHT.indexOf(other) ? one : other;
}
