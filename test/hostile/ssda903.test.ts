import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { derby, evaluate, leicester, parseHistory, trafford } from '../../src/index.ts';
import { readSsda903, type Ssda903File, type Ssda903Return } from '../../src/ssda903/index.ts';
import { expectPrintable } from './answers.ts';
import { watchBuiltins } from './builtins.ts';
import { anyBytes, spoiltReturn } from './returns.ts';

const profile = fc.constantFrom(derby, trafford, leicester);
const whatChanged = watchBuiltins();
afterAll(() => expect(whatChanged()).toEqual([]));

/** What holds of every answer: histories that parse, issues that can be printed, every issue where it belongs. */
function expectSoundReturn(read: Ssda903Return, files: readonly Ssda903File[]): void {
  const names = new Set(files.map(({ name }) => name));
  for (const { child, history, issues } of read.children) {
    expect(history.child.id).toBe(child);
    const parsed = parseHistory(history);
    expect(parsed.ok ? parsed.history : parsed.issues).toEqual(history);
    for (const issue of issues) expect(issue.child).toBe(child);
  }
  for (const { message, done, file, row } of [...read.issues, ...read.children.flatMap(({ issues }) => issues)]) {
    expectPrintable(message, 501);
    expectPrintable(done, 501);
    expect(names.has(file) && row >= 1).toBe(true);
  }
}

describe('readSsda903 on returns that were spoilt', () => {
  it('reads what it can, says the rest, and every history parses and can be judged', () => {
    fc.assert(
      fc.property(spoiltReturn, profile, fc.constantFrom('2025-03-31', '2018-04-01T12:00', '2199-12-31'), (files, of, asOf) => {
        const read = readSsda903(files);
        expectSoundReturn(read, files);
        for (const { history } of read.children.slice(0, 1)) expect(evaluate(history, { profile: of, asOf }).child).toBe(history.child.id);
        expect(whatChanged()).toEqual([]);
      }),
    );
  });

  it('takes any bytes, alone and among sound files', () => {
    const sound = { name: 'sound.csv', text: 'CHILD,DECOM,RNE,LS,PLACE,DEC,REC\n1,02/10/2017,S,C2,U6,,' };
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const alone = [{ name: 'bytes.csv', bytes }];
        expectSoundReturn(readSsda903(alone), alone);
        expectSoundReturn(readSsda903([...alone, sound]), [...alone, sound]);
      }),
    );
  });

  it('keeps each child to itself, whatever its id and its authority are called', () => {
    const name = fc.stringMatching(/^[ab\n"\\[\],]{1,3}$/).filter((text) => text.trim() === text);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(name, name), {
          minLength: 2,
          maxLength: 6,
          selector: ([authority, child]) => JSON.stringify([authority, child]),
        }),
        (pairs) => {
          const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
          const rows = pairs.map(([authority, child]) => `${quoted(child)},2017-10-02,S,C2,U6,,,${quoted(authority)}`);
          const read = readSsda903([{ name: 'e.csv', text: ['CHILD,DECOM,RNE,LS,PLACE,DEC,REC,LA', ...rows].join('\n') }]);
          expect(read.children.map(({ child }) => child)).toEqual(pairs.map(([, child]) => child));
        },
      ),
    );
  });
});

describe('readSsda903 on sizes that no return has', () => {
  const headings = 'CHILD,DECOM,RNE,LS,PLACE,DEC,REC';
  const tenMegabytes = 'x'.repeat(10_000_000);

  it.each<readonly [string, string]>([
    ['a cell', `${headings}\n1,${tenMegabytes},S,C2,U6,,\n2,2017-10-02,S,${tenMegabytes},U6,,`],
    ['an id', `${headings}\n${tenMegabytes},2017-10-02,S,C2,U6,,\n2,2017-10-02,S,C2,U6,,`],
    ['a heading', `${headings},${tenMegabytes}\n2,2017-10-02,S,C2,U6,,`],
    ['a quotation that never ends', `${headings}\n2,2017-10-02,S,C2,U6,,\n"${tenMegabytes}`],
  ])('ten megabytes of %s', (_what, text) => {
    const files = [{ name: 'e.csv', text }];
    expectSoundReturn(readSsda903(files), files);
  });

  const rowsOf = (count: number, row: (index: number) => string): readonly string[] =>
    Array.from({ length: count }, (_, index) => row(index));

  it('makes no history of a child with more rows than a history can hold, and says so', () => {
    const day = (index: number): string => new Date(Date.UTC(1950, 0, 1 + index)).toISOString().slice(0, 10);
    const episodes = (count: number): Ssda903File => ({
      name: 'e.csv',
      text: [headings, ...rowsOf(count, (index) => `1,${day(index)},P,C2,U6,${day(index + 1)},X1`), '2,2017-10-02,S,C2,U6,,'].join('\n'),
    });
    expect(readSsda903([episodes(10_000)]).children.map(({ child, history }) => [child, history.placements.length])).toEqual([
      ['1', 10_000],
      ['2', 1],
    ]);
    const read = readSsda903([episodes(10_001), { name: 'h.csv', text: 'CHILD,DOB\n1,2010-01-01\n2,2010-01-01' }]);
    expectSoundReturn(read, [{ name: 'e.csv' }, { name: 'h.csv' }]);
    expect(read.children.map(({ child }) => child)).toEqual(['2']);
    expect(read.issues.filter(({ code }) => code === 'too-many-rows').map(({ file, child, row }) => [file, child, row])).toEqual([
      ['e.csv', '1', 2],
    ]);
    // Header and Episodes both name the child: it is no stranger.
    expect(read.issues.filter(({ code }) => code === 'no-episodes')).toEqual([]);
  });

  it('gives rows that name no authority to none of the authorities that share the id', () => {
    const shared = (count: number): readonly Ssda903File[] => [
      { name: 'e.csv', text: [`${headings},LA`, ...rowsOf(count, (index) => `1,2017-10-02,S,C2,U6,,,la${index}`)].join('\n'), year: 2018 },
      {
        name: 'r.csv',
        text: ['CHILD,REVIEW', ...rowsOf(50, (index) => `1,${String((index % 28) + 1).padStart(2, '0')}/11/2017`)].join('\n'),
        year: 2018,
      },
    ];
    const reviewsOf = (count: number): readonly (number | undefined)[] =>
      readSsda903(shared(count)).children.map(({ history }) => history.reviews?.length);
    expect(new Set(reviewsOf(1))).toEqual(new Set([28]));
    // Not none, either: they may be anybody's.
    expect(new Set(reviewsOf(2))).toEqual(new Set([undefined]));
    expect(new Set(reviewsOf(500))).toEqual(new Set([undefined]));
  });
});
