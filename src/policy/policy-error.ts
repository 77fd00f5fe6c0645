/** What is wrong with a policy, found when its profile is built. */
export type PolicyFault =
  | 'unknown-slot'
  | 'unfilled-slot'
  | 'wrong-slot'
  | 'duplicate-rule'
  | 'locked-rule'
  | 'no-citation'
  | 'unknown-clause'
  | 'duplicate-clause'
  | 'unknown-fact'
  | 'unreachable-limit'
  | 'unknown-rule'
  | 'circular-order'
  | 'duplicate-layer'
  | 'not-an-overlay'
  | 'malformed'
  | 'impossible-value'
  | 'unknown-placeholder';

/** A programming error in a policy: the message names both sources and the fix. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  readonly fault: PolicyFault;
  constructor(fault: PolicyFault, message: string) {
    super(message);
    this.fault = fault;
  }
}
