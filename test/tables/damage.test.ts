import { describe, expect, test } from 'vitest';
import { briefly, onlyHistory, placement, read } from './read.ts';

/** What extracts suffer on their way through spreadsheets, joins and machines abroad. */
describe('children', () => {
  test('two rows of one child that differ leave what differs unknown, and say so once', () => {
    const children = [
      { CHILD: 'c1', DOB: '2012-05-04', INTERPRETER: 'Y' },
      { CHILD: 'c1', DOB: '2012-05-05', INTERPRETER: 'Y' },
      { CHILD: 'c1', DOB: '2012-05-06' },
    ];
    const result = read({ children });
    expect(onlyHistory(result).child).toEqual({ id: 'c1', interpreterNeeded: true });
    expect(briefly(result.issues).filter((line) => line.includes('differ'))).toEqual(['children 2 DOB child-rows-differ']);
  });

  test('an id that a spreadsheet has damaged is kept and said, once a child', () => {
    const result = read({
      placements: [
        placement({ CHILD: '100123.0' }),
        placement({ CHILD: '100123.0', ID: 'p2', START: '2026-05-01' }),
        placement({ CHILD: '1.00E+05' }),
        placement({ CHILD: '100123' }),
      ],
    });
    expect(result.histories.map(({ child }) => child.id)).toEqual(['1.00E+05', '100123', '100123.0']);
    expect(briefly(result.issues).filter((line) => line.includes('damaged'))).toEqual([
      'placements 3 CHILD id-damaged',
      'placements 1 CHILD id-damaged',
    ]);
  });

  test('an id that no history holds is reported at its row, and not repeated', () => {
    const result = read({ placements: [placement({ CHILD: 'c'.repeat(10_001) }), placement()] });
    expect(onlyHistory(result).child.id).toBe('c1');
    expect(briefly(result.issues)).toEqual(['placements 1 CHILD cell-not-readable']);
    expect(JSON.stringify(result.issues).length).toBeLessThan(1_000);
  });
});

describe('placements without a start', () => {
  test('one that has ended and never began leaves no history that could be right', () => {
    const result = read({ placements: [placement({ START: null, END: '2026-05-01' }), placement({ CHILD: 'c2' })] });
    expect(result.refused).toEqual(['c1']);
    expect(onlyHistory(result).child.id).toBe('c2');
    expect(briefly(result.issues)).toEqual(['placements 1 START cell-blank']);
  });

  test('one without any sign of a proposal is read as proposed, and says so', () => {
    const result = read({ placements: [placement({ START: null })] });
    expect(onlyHistory(result).placements).toEqual([{ id: 'p1', kind: 'foster', emergency: false }]);
    expect(briefly(result.issues)).toEqual(['placements 1 START not-started']);
  });
});

describe('a Date made at midnight in the zone of some machine', () => {
  // The same twelve days as `new Date(2026, month, 5)` gives them on machines around the world; offsets in hours, winter and summer.
  const days = Array.from({ length: 12 }, (_, month) => ({ month, isSummer: month >= 3 && month <= 9 }));
  const midnights = (winter: number, summer: number): readonly Date[] =>
    days.map(({ month, isSummer }) => new Date(Date.UTC(2026, month, 5) - (isSummer ? summer : winter) * 3_600_000));
  const readAt = (dates: readonly Date[]) => {
    const result = read({ placements: dates.map((START, index) => placement({ CHILD: `c${String(index).padStart(2, '0')}`, START })) });
    return {
      starts: result.histories.map(({ placements }) => placements[0]?.startedAt),
      codes: [...new Set(result.issues.map(({ code }) => code))],
    };
  };
  const meant = days.map(({ month }) => `2026-${String(month + 1).padStart(2, '0')}-05`);

  test.each([
    ['London', 0, 1],
    ['UTC', 0, 0],
  ])('%s: the day that was meant, and nothing to say', (_zone, winter, summer) => {
    expect(readAt(midnights(winter, summer))).toEqual({ starts: meant, codes: [] });
  });

  test.each([
    ['Paris', 1, 2],
    ['New York', -5, -4],
    ['Kolkata', 5.5, 5.5],
    ['Apia', 13, 13],
    ['Sydney', 11, 10],
  ])('%s: said, because the days may be wrong by one', (_zone, winter, summer) => {
    expect(readAt(midnights(winter, summer)).codes).toContain('same-time-of-day');
  });

  test('times of day that differ are times of day', () => {
    const visits = days.map(({ month }) => ({ CHILD: 'c1', ID: `v${month}`, AT: new Date(Date.UTC(2026, month, 5, 9 + (month % 3))) }));
    expect(read({ visits }, { dates: { zone: 'utc' } }).issues.map(({ code }) => code)).not.toContain('same-time-of-day');
  });
});
