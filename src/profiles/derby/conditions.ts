import type { Condition } from '../../policy/parts.ts';
import { fosterGroup, isOneOf, residentialGroup } from '../../policy/parts.ts';

/** Derby's people and plan sections go by these two groups; other kinds of placement get what is said of all. */
export const inFosterCare: Condition = isOneOf('placement.kind', ...fosterGroup);
export const inResidentialCare: Condition = isOneOf('placement.kind', ...residentialGroup);

/** Ended abruptly or on an unplanned basis (DERBY-2.01). */
export const disrupted: Condition = isOneOf('placement.ending.manner', 'unplanned', 'abrupt');
