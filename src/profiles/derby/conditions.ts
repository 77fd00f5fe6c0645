import { type Condition, isOneOf } from '../../policy/parts.ts';

/** Ended abruptly or on an unplanned basis (DERBY-2.01). */
export const disrupted: Condition = isOneOf('placement.ending.manner', 'unplanned', 'abrupt');
