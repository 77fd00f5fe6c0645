import { describe, expect, test } from 'vitest';
import type { TableMap } from '../../src/tables/index.ts';
import { briefly, map, onlyHistory, placement, read } from './read.ts';

describe('ids of children', () => {
  test('a number that may have lost digits names no child, and two of them are not one', () => {
    const result = read({
      placements: [placement(), ...[9_007_199_254_740_992, 9_007_199_254_740_994, 100_123.5, true].map((CHILD) => placement({ CHILD }))],
    });
    expect(onlyHistory(result).child.id).toBe('c1');
    expect(briefly(result.issues)).toEqual([2, 3, 4, 5].map((row) => `placements ${row} CHILD unknown-child`));
    expect(
      read({ placements: [placement({ CHILD: 9_007_199_254_740_991 }), placement({ CHILD: 9_007_199_254_740_993n })] }).histories.map(
        ({ child }) => child.id,
      ),
    ).toEqual(['9007199254740991', '9007199254740993']);
  });

  test('a row whose id differs in zeros alone may be of the child: its kind is unknown there', () => {
    const result = read({
      placements: [placement({ CHILD: '123' }), placement({ CHILD: '124' })],
      visits: [
        { CHILD: '00123', ID: 'v1', AT: '2026-04-08' },
        { CHILD: '123.0', ID: 'v2', AT: 'soon' },
      ],
    });
    expect(result.histories.map(({ visits, coverage }) => [visits, coverage?.visits])).toEqual([
      [[], { from: '2199-12-31' }],
      [[], undefined],
    ]);
    expect(
      result.issues.filter(({ code }) => code === 'unknown-child').map(({ child, message }) => [child, message.includes('"123"')]),
    ).toEqual([
      ['00123', true],
      ['123.0', true],
    ]);
  });

  test('so it is where a table of children has the id without its zeros, and not where that table has both', () => {
    const visits = [{ CHILD: '123', ID: 'v1', AT: '2026-04-08' }];
    const unknownFor = (...children: readonly string[]) => {
      const { histories, issues } = read({
        placements: [placement({ CHILD: '0123' })],
        visits,
        children: children.map((CHILD) => ({ CHILD, DOB: '2012-05-04' })),
      });
      return [
        histories.map(({ child, coverage }) => [child.dateOfBirth, coverage?.visits?.from]),
        briefly(issues).filter((line) => !line.includes('missing')),
      ];
    };
    expect(unknownFor('123')).toEqual([
      [[undefined, '2199-12-31']],
      ['children 1 CHILD unknown-child', 'visits 1 CHILD unknown-child', 'children 1 no-placements'],
    ]);
    expect(unknownFor('123', '0123')).toEqual([[['2012-05-04', undefined]], ['children 1 no-placements']]);
  });

  test('an episode that may be of the child leaves its care unknown', () => {
    const columns: TableMap['columns'] = {
      ...map.columns,
      episodes: { startedAt: 'AT', startReason: 'WHY', endedAt: 'END', endReason: 'REC' },
    };
    const episode = (CHILD: string) => ({ CHILD, AT: '2026-04-02', WHY: 'S', END: null, REC: null });
    const care = (...children: readonly string[]) =>
      onlyHistory(read({ placements: [placement({ CHILD: '123' })], episodes: children.map(episode) }, { columns })).lookedAfter;
    expect([care('123'), care('123', '0123'), care('0123')]).toEqual([[{ from: '2026-04-02' }], undefined, undefined]);
  });
});
