import type { Requirement } from '../contract.ts';
import type { Timed } from '../history/timed.ts';
import type { About } from './case.ts';
import type { JoinedNeed } from './joined-needs.ts';

/** One thing that a rule makes a requirement for. */
export interface SubjectFound {
  readonly about: About;
  /** Names it in the requirement's id: `p1`, and for a recurring duty the record that its clock runs from: `after-v7`. */
  readonly key: string;
  readonly anchor?: string;
  readonly subject: Requirement['subject'];
  /** The record names no placement: it is that of the one that ran at this moment. */
  readonly byDate?: Timed;
  /** A planning meeting, it is of the placement that it looked ahead to: one of these kinds does. */
  readonly ahead?: readonly string[];
  /** Several calls that make one need. */
  readonly joined?: JoinedNeed;
}
