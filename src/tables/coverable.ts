import type { ArrayName } from '../history/array-names.ts';
import type { Coverage } from '../contract.ts';

/** The arrays that a history's coverage speaks of, with the property that names the kinds; plans, reviews and visits are of one kind. */
export const kindProperty = {
  circumstances: 'kind',
  concerns: 'kind',
  meetings: 'kind',
  documents: 'kind',
  notifications: 'about',
  decisions: 'kind',
  consultations: 'about',
  judgements: 'kind',
  network: 'role',
  plans: undefined,
  reviews: undefined,
  visits: undefined,
} as const satisfies Readonly<Record<keyof Coverage, string | undefined>>;
export type Coverable = keyof typeof kindProperty;
export const isCoverable = (array: ArrayName): array is Coverable & ArrayName => Object.hasOwn(kindProperty, array);

/** The property that names the kind of a record of an array; none where all are of one kind. */
export const kindPropertyOf = (array: ArrayName): string | undefined => (isCoverable(array) ? kindProperty[array] : undefined);
