import { describe, expect, test } from 'vitest';
import { parseHistory } from '../../src/history/parse-history.ts';
import { groupIssues, type TableRow } from '../../src/tables/index.ts';
import { briefly, onlyHistory, placement, read } from './read.ts';

describe('what is wrong is reported with table, row and column, and touches no other child', () => {
  const other = placement({ CHILD: 'c2' });
  const alone = onlyHistory(read({ placements: [other], visits: [], reviews: [], meetings: [] }));

  test.each<[string, Readonly<Record<string, readonly TableRow[]>>, readonly string[]]>([
    ['a row of an unknown child', { visits: [{ CHILD: 'c9', ID: 'v1', AT: '2026-04-08' }] }, ['visits 1 CHILD unknown-child']],
    ['a date that is none', { visits: [{ CHILD: 'c1', ID: 'v1', AT: 'soon' }] }, ['visits 1 AT cell-not-readable']],
    ['a date that is blank and needed', { visits: [{ CHILD: 'c1', ID: 'v1', AT: null }] }, ['visits 1 AT cell-blank']],
    ['a flag that is neither', { placements: [other, placement({ EMERGENCY: 'perhaps' })] }, ['placements 2 EMERGENCY word-not-known']],
    ['a kind that nobody knows', { placements: [other, placement({ KIND: 'Z99' })] }, ['placements 2 KIND word-not-known']],
    ['an end before the start', { placements: [other, placement({ END: '2026-01-01' })] }, ['placements 2 END end-before-start']],
    [
      'a placement that nothing is',
      { visits: [{ CHILD: 'c1', ID: 'v1', AT: '2026-04-08', PLACEMENT: 'p9', SEEN: null }] },
      ['visits 1 PLACEMENT unknown-reference'],
    ],
    [
      'two visits with one id',
      {
        visits: [
          { CHILD: 'c1', ID: 'v1', AT: '2026-04-08', SEEN: null, PLACEMENT: null },
          { CHILD: 'c1', ID: 'v1', AT: '2026-04-09', SEEN: null, PLACEMENT: null },
        ],
      },
      ['visits 2 AT id-repeated'],
    ],
    [
      'one visit twice',
      {
        visits: [
          { CHILD: 'c1', ID: 'v1', AT: '2026-04-08', SEEN: null, PLACEMENT: null },
          { CHILD: 'c1', ID: 'v1', AT: '2026-04-08', SEEN: null, PLACEMENT: null },
        ],
      },
      ['visits 2 row-repeated'],
    ],
  ])('%s', (_what, tables, issues) => {
    const result = read({ placements: [other, placement()], reviews: [], meetings: [], visits: [], ...tables });
    expect(briefly(result.issues).filter((line) => !line.includes('missing'))).toEqual(issues);
    expect(result.histories.find(({ child }) => child.id === 'c2')).toEqual(alone);
    for (const history of result.histories) expect(parseHistory(history)).toMatchObject({ ok: true, warnings: [] });
  });

  test('rows are counted from 1, or from where the map says that the first one stands', () => {
    const visits = [
      { CHILD: 'c1', ID: 'v1', AT: '2026-04-08', SEEN: null, PLACEMENT: null },
      { CHILD: 'c1', ID: 'v2', AT: '-', SEEN: null, PLACEMENT: null },
    ];
    const rows = (firstRow?: number) => read({ visits }, firstRow === undefined ? {} : { firstRow }).issues.flatMap(({ row }) => row ?? []);
    expect(rows()).toEqual([2]);
    expect(rows(2)).toEqual([3]);
  });

  test('a column that no row has is named once, and what it would say is unknown', () => {
    const { END, ...withoutEnd } = placement();
    expect(END).toBeNull();
    const result = read({ placements: [withoutEnd, { ...withoutEnd, CHILD: 'c2' }] });
    expect(briefly(result.issues)).toEqual(['placements END column-missing']);
    expect(result.histories.map(({ placements }) => placements[0]?.endedAt)).toEqual(['unknown', 'unknown']);
  });

  test('messages hold no cell that could be a name', () => {
    const names = {
      CHILD: 'c1',
      ID: 'x',
      KIND: 'Anne Surname',
      START: 'Anne Surname',
      END: 'Anne Surname',
      EMERGENCY: 'Anne Surname',
      MANNER: 'Anne Surname',
      AT: 'Anne Surname',
      SEEN: 'Anne Surname',
    };
    const { issues } = read({
      placements: [names],
      visits: [names],
      meetings: [{ ...names, HELD: 'Anne Surname', ATTENDED: 'Anne Surname' }],
    });
    expect(issues.length).toBeGreaterThan(5);
    expect(JSON.stringify(issues)).not.toContain('Surname');
  });

  test('like issues are counted', () => {
    const placements = [
      placement(),
      placement({ CHILD: 'c2', KIND: 'Z99' }),
      placement({ CHILD: 'c3', KIND: 'Z99' }),
      placement({ CHILD: 'c4', KIND: 'Z98' }),
    ];
    expect(
      groupIssues(read({ placements }).issues).map(({ message, count, children, row }) => [message.slice(0, 5), count, children, row]),
    ).toEqual([
      ['"Z99"', 2, 2, 2],
      ['"Z98"', 1, 1, 4],
    ]);
    const { issues } = read({ placements });
    expect(issues[0]?.message).toContain('values.placements.kind');
  });

  test('a table that the map does not know is said, not read', () => {
    expect(briefly(read({ sdq_scores: [{ CHILD: 'c1' }] }).issues)).toEqual(['sdq_scores table-not-used']);
  });
});
