import type { Role } from '../contract.ts';

/** Who would usually know a kind of record, or a property of one; the likeliest first. */
const byPlace: readonly (readonly [place: RegExp, roles: readonly Role[]])[] = [
  [/^\/documents$/, ['social-worker']],
  [/^\/visits/, ['social-worker']],
  [/^\/reviews/, ['iro']],
  [/^\/(lookedAfter|legalStatuses)/, ['social-worker', 'iro']],
  [/^\/plans/, ['social-worker', 'team-manager']],
  [/^\/meetings/, ['social-worker', 'supervising-social-worker']],
  [/^\/(decisions|attestations)/, ['team-manager', 'social-worker']],
  [/^\/notifications/, ['social-worker', 'placement-officer']],
  [/^\/carerBreaks/, ['supervising-social-worker']],
  [/^\/network/, ['team-manager', 'social-worker']],
  [/^\/judgements/, ['social-worker', 'team-manager']],
  [/^\/concerns/, ['supervising-social-worker', 'social-worker']],
  [/^\/placements\/\d+\/(carersHaveBirthChildren|outsideApproval|temporaryApproval)/, ['supervising-social-worker']],
  [/^\/placements\/\d+\/(outOfArea|atDistance|provision)/, ['placement-officer', 'social-worker']],
  [/^\/placements\/\d+\/disruptsEducation/, ['virtual-school', 'social-worker']],
  [/^\/placements\/\d+\/(permanent|longTerm)/, ['social-worker', 'iro']],
  [/^\/child\/inEducation/, ['virtual-school', 'social-worker']],
];
/** Kinds of document that others than the social worker make. */
const byWords: readonly (readonly [words: RegExp, roles: readonly Role[]])[] = [
  [/health/, ['designated-nurse', 'social-worker']],
  [/personal education plan/, ['virtual-school', 'social-worker']],
];

/**
 * The roles that would usually know a fact that is not recorded; the child's social worker where nobody is nearer to it.
 * @example
 * informants('/reviews', 'Which looked-after reviews have been held?'); //=> ['iro']
 */
export function informants(pointer: string, question: string): readonly Role[] {
  const byDocument = pointer === '/documents' ? byWords.find(([words]) => words.test(question)) : undefined;
  return (byDocument ?? byPlace.find(([place]) => place.test(pointer)))?.[1] ?? ['social-worker'];
}
