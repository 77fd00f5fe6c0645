import { describe, expect, test } from 'vitest';
import { fromTables, type TableMap } from '../../src/tables/index.ts';
import { briefly, map, onlyHistory, placement, read } from './read.ts';

const twice = (value: unknown): readonly unknown[] => [value, value];

describe('what no table holds is unknown, never "none"', () => {
  test('an array without a table is left out; a table without rows for the child is empty', () => {
    const history = onlyHistory(read({ visits: [] }));
    expect(history).not.toHaveProperty('meetings');
    expect(history).not.toHaveProperty('legalStatuses');
    expect(history.visits).toEqual([]);
  });

  test('kinds are those that the value map or some row names', () => {
    const meetings = [{ CHILD: 'c2', ID: 'm1', KIND: 'Placement planning meeting', HELD: '2026-04-07', PLACEMENT: null }];
    const values: TableMap['values'] = { ...map.values, meetings: { kind: { 'DIS MTG': 'disruption-meeting' } } };
    const placements = [placement(), placement({ CHILD: 'c2' })];
    expect(read({ placements, meetings }, { values }).histories.map(({ coverage }) => coverage?.meetings?.kinds)).toEqual(
      twice(['disruption-meeting', 'placement-planning-meeting']),
    );
    expect(onlyHistory(read({ meetings: [] })).coverage?.meetings?.kinds).toEqual([]);
    expect(onlyHistory(read({ meetings: [] }, { coverage: { meetings: 'everything' } }))).not.toHaveProperty('coverage');
    expect(
      onlyHistory(read({ meetings: [] }, { coverage: { meetings: { kinds: ['disruption-meeting'], from: '2025-04-01' } } })).coverage
        ?.meetings,
    ).toEqual({ kinds: ['disruption-meeting'], from: '2025-04-01' });
  });

  test('an extract that begins on a day, or with its first row, says nothing of the time before', () => {
    const visits = [
      { CHILD: 'c1', ID: 'v1', AT: '2026-04-08', SEEN: null, PLACEMENT: null },
      { CHILD: 'c2', ID: 'v2', AT: '2025-11-30', SEEN: null, PLACEMENT: null },
    ];
    const placements = [placement(), placement({ CHILD: 'c2', START: '2020-01-01' })];
    expect(read({ placements, visits }, { recordedFrom: '2025-10-01' }).histories.map(({ coverage }) => coverage?.visits)).toEqual(
      twice({ from: '2025-10-01' }),
    );
    expect(read({ placements, visits }, { recordedFrom: 'first-row' }).histories.map(({ coverage }) => coverage?.visits)).toEqual(
      twice({ from: '2025-11-30' }),
    );
    expect(briefly(read({ placements, visits }).issues)).toContain('visits starts-late');
    expect(briefly(read({ placements, visits }, { recordedFrom: '2025-10-01' }).issues)).not.toContain('visits starts-late');
  });

  test('a row that cannot be used makes its kind unknown for its child alone', () => {
    const meetings = [
      { CHILD: 'c1', ID: 'm1', KIND: 'disruption-meeting', HELD: '2026-02-30', PLACEMENT: null },
      { CHILD: 'c1', ID: 'm2', KIND: 'placement-planning-meeting', HELD: '2026-04-07', PLACEMENT: null },
      { CHILD: 'c2', ID: 'm3', KIND: 'disruption-meeting', HELD: '2026-04-07', PLACEMENT: null },
    ];
    const placements = [placement(), placement({ CHILD: 'c2' })];
    const [first, second] = read({ placements, meetings }).histories;
    expect(first?.meetings?.map(({ id }) => id)).toEqual(['m2']);
    expect(first?.coverage?.meetings?.kinds).toEqual(['placement-planning-meeting']);
    expect(second?.coverage?.meetings?.kinds).toEqual(['disruption-meeting', 'placement-planning-meeting']);
    const everything = read({ placements, meetings }, { coverage: { meetings: 'everything' } }).histories[0]?.coverage?.meetings?.kinds;
    expect(everything).not.toContain('disruption-meeting');
    expect(everything).toContain('placement-support-meeting');
  });

  test('visits, reviews and plans have no kinds: then no time is wholly recorded', () => {
    const visits = [
      { CHILD: 'c1', ID: 'v1', AT: '2026-04-08', SEEN: null, PLACEMENT: null },
      { CHILD: 'c1', ID: 'v2', AT: 'x', SEEN: null, PLACEMENT: null },
    ];
    expect(onlyHistory(read({ visits })).coverage?.visits).toEqual({ from: '2199-12-31' });
  });

  test('a table of reviews without the day that they were held says nothing of whether they were', () => {
    const result = fromTables(
      { placements: [placement()], reviews: [{ CHILD: 'c1', DUE: '2026-04-28' }] },
      { ...map, columns: { ...map.columns, reviews: { scheduledFor: 'DUE' } } },
    );
    expect(onlyHistory(result).coverage?.reviews).toEqual({ from: '2199-12-31' });
    expect(briefly(result.issues)).toEqual(['reviews column-not-mapped']);
  });

  test('statuses: a child without a row, or with one that cannot be read, has none recorded', () => {
    const columns: TableMap['columns'] = {
      ...map.columns,
      legalStatuses: { status: 'LS', from: 'FROM', to: 'TO' },
      lookedAfter: { from: 'FROM', to: 'TO' },
    };
    const placements = ['a', 'b', 'c'].map((CHILD) => placement({ CHILD }));
    const legalStatuses = [
      { CHILD: 'a', LS: 'Care order', FROM: '2026-01-01', TO: null },
      { CHILD: 'b', LS: 'Full CO', FROM: '2026-01-01', TO: null },
    ];
    const lookedAfter = [{ CHILD: 'a', FROM: null, TO: '' }];
    const { histories } = fromTables({ placements, legalStatuses, lookedAfter }, { ...map, columns });
    expect(histories.map((history) => [history.legalStatuses, history.lookedAfter])).toEqual([
      [[{ status: 'care-order', from: '2026-01-01' }], [{ from: 'unknown' }]],
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  test('children without a placement get no history, which would say that they had none', () => {
    const result = read({
      children: [
        { CHILD: 'c1', DOB: '2012-05-04' },
        { CHILD: 'c5', DOB: '2013-01-01' },
      ],
    });
    expect(onlyHistory(result).child).toEqual({ id: 'c1', dateOfBirth: '2012-05-04' });
    expect(briefly(result.issues).filter((line) => !line.includes('missing'))).toEqual(['children 2 no-placements']);
  });
});
