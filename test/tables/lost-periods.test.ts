import { describe, expect, test } from 'vitest';
import { deadlineBreaches, statutory } from '../../src/index.ts';
import { fromTables, type TableMap, type TableRow, type Tables } from '../../src/tables/index.ts';
import { briefly, onlyHistory } from './read.ts';

/** Legal statuses and periods of care have no coverage that could say of a lost row that it is unknown. */
const map: TableMap = {
  child: 'CHILD',
  columns: {
    placements: { id: 'ID', kind: 'KIND', startedAt: 'START', endedAt: 'END' },
    visits: { at: 'AT' },
    reviews: { heldAt: 'AT' },
    legalStatuses: { status: 'LS', from: 'FROM', to: 'TO' },
    lookedAfter: { from: 'FROM', to: 'TO' },
  },
};
const placements: readonly TableRow[] = [{ CHILD: '1', ID: 'a', KIND: 'foster', START: '2026-01-05', END: null }];
const visits = ['2026-01-06', '2026-02-10', '2026-03-20'].map((AT) => ({ CHILD: '1', AT }));
const read = (tables: Tables) => fromTables({ placements, ...tables }, map);
const certain = (result: ReturnType<typeof read>) =>
  deadlineBreaches(onlyHistory(result), { profile: statutory, asOf: '2026-08-30' }).flatMap(({ certainty, requirement }) =>
    certainty === 'certain' ? [requirement] : [],
  );

describe('a row that is lost', () => {
  const series: TableRow = { CHILD: '1', LS: 'short-break-series', FROM: '2026-01-01', TO: null };
  const order: TableRow = { CHILD: '1', LS: 'care-order', FROM: '2025-01-05', TO: '2025-06-01' };

  test.each<[string, TableRow]>([
    ['cannot be read', { CHILD: '1', LS: 'X99', FROM: '2025-07-01', TO: '2025-08-01' }],
    ["may be anyone's", { CHILD: null, LS: 'care-order', FROM: '2025-07-01', TO: null }],
  ])('%s: the series of short breaks stands, and other statuses do not', (_what, row) => {
    const care = [{ CHILD: '1', FROM: '2026-01-05', TO: null }];
    const tables = { visits: [], reviews: [], lookedAfter: care };
    const whole = read({ ...tables, legalStatuses: [order, series] });
    const lacking = read({ ...tables, legalStatuses: [order, series, row] });
    expect(onlyHistory(lacking).legalStatuses).toEqual([{ status: 'short-break-series', from: '2026-01-01' }]);
    expect(certain(lacking).filter((requirement) => !certain(whole).includes(requirement))).toEqual([]);
    expect(lacking.issues.filter(({ table }) => table === 'legalStatuses')).toMatchObject([{ row: 3, level: 'fault' }]);
    expect(onlyHistory(read({ ...tables, legalStatuses: [order, row] }))).not.toHaveProperty('legalStatuses');
  });

  test('of a period of care: one that has ended ends what is asked of the child', () => {
    const ended: TableRow = { CHILD: '1', FROM: '2026-01-05', TO: '2026-03-25' };
    const result = read({ visits, lookedAfter: [ended, { CHILD: null, FROM: '2025-01-05', TO: null }] });
    expect([onlyHistory(result).lookedAfter, certain(result)]).toEqual([[{ from: '2026-01-05', to: '2026-03-25' }], []]);
    expect(briefly(result.issues)).toContain('lookedAfter 2 CHILD child-blank');
    // Without it the visits would go on.
    expect(certain(read({ visits }))).not.toEqual([]);
    expect(onlyHistory(read({ lookedAfter: [{ CHILD: null, FROM: '2025-01-05', TO: null }] }))).not.toHaveProperty('lookedAfter');
  });
});
