import type { ArrayName } from './cells.ts';

/** Arrays in the order of the contract. */
export const arrayNames: readonly ArrayName[] = [
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
];
