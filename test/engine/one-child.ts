import type { PlacementHistory } from '../../src/contract.ts';

export const child = { id: 'c1', dateOfBirth: '2012-08-14' };
export const none: Pick<PlacementHistory, 'lookedAfter' | 'placements'> = { lookedAfter: [{ from: '2026-01-05' }], placements: [] };
