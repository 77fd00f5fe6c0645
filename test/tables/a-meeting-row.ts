import type { TableRow } from '../../src/tables/index.ts';

export const meeting = (more: TableRow = {}): TableRow => ({
  CHILD: 'c1',
  ID: 'm1',
  KIND: 'placement-planning-meeting',
  HELD: '2026-04-03',
  ATTENDED: null,
  PLACEMENT: 'p1',
  ...more,
});
