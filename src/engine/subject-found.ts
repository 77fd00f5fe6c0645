import type { Requirement } from '../contract.ts';
import type { About, Case } from './case.ts';
import type { JoinedNeed } from './joined-needs.ts';

/** One thing that a rule makes a requirement for. */
export interface SubjectFound {
  readonly about: About;
  /** Names it in the requirement's id: `p1`, and for a recurring duty the record that its clock runs from: `after-v7`. */
  readonly key: string;
  readonly anchor?: string | undefined;
  readonly subject: Requirement['subject'];
  /**
   * Where it turns on the order of two moments which placement a record is of: what the thing is about in a completion, with what the
   * case is about beside; undefined where there is none.
   */
  readonly settle?: ((c: Case) => About | undefined) | undefined;
  /** Several calls that make one need. */
  readonly joined?: JoinedNeed;
}
