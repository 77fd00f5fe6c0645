import type { PolicyProfile } from '../../src/contract.ts';
import type { ProfileData } from '../../src/policy/language.ts';

/** Every clause that the layers of a profile declare. */
export const clausesOf = (profile: PolicyProfile): Readonly<Record<string, string>> =>
  // A profile that defineProfile made is its layers.
  Object.assign({}, ...(profile as ProfileData).layers.map(({ clauses = {} }) => clauses)) as Readonly<Record<string, string>>;
