import type { Rule } from './language.ts';

/** What a rule cites: the clauses of its limbs, then those that it cites always. */
export const clausesOf = ({ limbs = [], clauses }: Rule): readonly string[] => [
  ...new Set([...limbs, { clauses }].flatMap((part) => part.clauses)),
];
