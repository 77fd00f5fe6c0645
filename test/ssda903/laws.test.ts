import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseHistory } from '../../src/history/parse-history.ts';
import { readSsda903 } from '../../src/ssda903/index.ts';
import { allIssues, episodesFile } from './read.ts';

const day = fc.integer({ min: 0, max: 400 }).map((offset) => new Date(Date.UTC(2016, 11, 20 + offset)).toISOString().slice(0, 10));
const orBlank = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.oneof({ arbitrary, weight: 4 }, { arbitrary: fc.constant('-'), weight: 1 });
const code = (...codes: readonly string[]) => orBlank(fc.constantFrom(...codes));

/** Rows as no authority would send them: any code with any other, dates in any order. */
const row = fc
  .tuple(
    fc.oneof({ arbitrary: day, weight: 20 }, { arbitrary: fc.constantFrom('-', '2017-02-30', 'soon'), weight: 1 }),
    code('S', 'L', 'P', 'T', 'B', 'U', 'Q'),
    code('C1', 'C2', 'V2', 'V3', 'V4', 'E1', 'L1', 'J1', 'D1', 'C9'),
    code('U1', 'U4', 'U6', 'A3', 'K2', 'P1', 'R5', 'T0', 'T1', 'T4', 'Z1', 'U9'),
    code('PR0', 'PR1', 'PR4', 'PR9'),
    orBlank(fc.oneof({ arbitrary: day, weight: 20 }, { arbitrary: fc.constant('2017-02-30'), weight: 1 })),
    code('X1', 'E2', 'E4A', 'E4B', 'E8', 'E99'),
    code('CARPL', 'PLACE', 'LAREQ', 'OTHER', 'LIIAF'),
    code('ZZ11AA', 'ZZ22BB'),
  )
  .map((cells) => cells.join(' '));
const rows = fc.array(row, { maxLength: 8 });

describe('laws of reading a return', () => {
  test('whatever the rows say, nothing throws and every history can be parsed', () => {
    fc.assert(
      fc.property(fc.array(rows, { minLength: 1, maxLength: 3 }), (returns) => {
        const result = readSsda903(returns.map((each, index) => episodesFile(each, { year: 2017 + index })));
        for (const { history } of result.children) expect(parseHistory(history)).toMatchObject({ ok: true });
      }),
    );
  });

  test('whatever the bytes are, nothing throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.string({ maxLength: 200, unit: 'binary' }), (bytes, text) => {
        expect(
          readSsda903([
            { name: 'a', bytes },
            { name: 'b', text },
            { name: 'c', text: `CHILD,DECOM,RNE,LS,PLACE,DEC,REC\n${text}` },
          ]).issues.length,
        ).toBeGreaterThan(0);
      }),
    );
  });

  test('care is never said to begin on a day whose row is not S, nor a placement on a day that no row has', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const starts = new Map<string, Set<string>>();
        for (const [from = '', reason = ''] of all.map((each) => each.split(' ')))
          starts.set(from, (starts.get(from) ?? new Set()).add(reason));
        for (const { history } of readSsda903([episodesFile(all)], { year: 2018 }).children) {
          for (const { from } of history.lookedAfter ?? []) expect(from === 'unknown' || starts.get(from)?.has('S')).toBe(true);
          for (const { startedAt } of history.placements) expect(starts.has(startedAt ?? '')).toBe(true);
        }
      }),
    );
  });

  test('no end is ever said that no row says', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const ends = new Set(all.map((each) => each.split(' ')[5]));
        for (const { history } of readSsda903([episodesFile(all)], { year: 2018 }).children) {
          const said = [...(history.lookedAfter ?? []), ...(history.legalStatuses ?? []), ...(history.circumstances ?? [])].map(
            ({ to }) => to,
          );
          for (const end of [...said, ...history.placements.map(({ endedAt }) => endedAt)])
            expect(end === undefined || end === 'unknown' || ends.has(end)).toBe(true);
        }
      }),
    );
  });

  test('every child of one return reads the same alone and among others', () => {
    fc.assert(
      fc.property(rows, rows, (mine, theirs) => {
        const alone = readSsda903([episodesFile(mine)], { year: 2018 });
        const among = readSsda903([episodesFile(theirs, { name: 'b.csv' }, '900'), episodesFile(mine)], { year: 2018 });
        expect(among.children.find(({ child }) => child === '100123')).toEqual(alone.children[0]);
      }),
    );
  });

  test('messages hold no cell that could be a name: only ids, dates, codes and columns', () => {
    const text = 'CHILD,DECOM,RNE,LS,PLACE,DEC,REC,FORENAME\n1,02/10/2017,P,C2,U6,01/10/2017,E4A,Surname';
    const issues = allIssues(readSsda903([{ name: 'e.csv', text }]));
    expect(issues.length).toBeGreaterThan(3);
    expect(JSON.stringify(issues)).not.toContain('Surname');
  });
});
