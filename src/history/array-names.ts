import type { PlacementHistory } from '../contract.ts';

/** The arrays of a history. */
export type ArrayName = Exclude<keyof PlacementHistory, 'child' | 'coverage'>;

/** In the order of the contract. */
export const arrayNames = [
  'lookedAfter',
  'legalStatuses',
  'placements',
  'circumstances',
  'concerns',
  'meetings',
  'plans',
  'reviews',
  'visits',
  'notifications',
  'decisions',
  'consultations',
  'documents',
  'carerBreaks',
  'judgements',
  'attestations',
  'network',
] as const satisfies readonly ArrayName[];

/** Every looked-after child has them: where no record is there, the extract has a gap. */
export const neverNone: ReadonlySet<string> = new Set<ArrayName>(['lookedAfter', 'legalStatuses']);
