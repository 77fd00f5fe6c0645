import { describe, expect, test } from 'vitest';
import { brought, toTryAgain, type Found } from '../../config/mutation/again.ts';
import { roomOf } from '../../config/mutation/rooms.ts';
import { sectionOf, type RoomReport } from '../../config/mutation/section.ts';

const room = { heading: 'src/time', mutate: ['src/time/**/*.ts'], tests: [], least: 50, leftOut: 'Nothing.' };
const source = 'const a = 1;\nif (a  > 1) throw a;\n';
const mutant = (status: string, replacement: string): RoomReport['files'][string]['mutants'][number] => ({
  status,
  replacement,
  location: { start: { line: 2, column: 5 }, end: { line: 2, column: 11 } },
});
const report = (...mutants: RoomReport['files'][string]['mutants'][number][]): RoomReport => ({
  files: { 'src/time/a.ts': { source, mutants } },
});
const explained = {
  file: 'src/time/a.ts',
  line: 'if (a > 1) throw a;',
  why: 'It is one.',
  mutants: [
    ['a > 1', 'a >= 1'],
    ['a > 1', 'a'],
  ],
} as const;

describe('the report of mutation testing', () => {
  test('counts what was noticed, a hang included, and what was not; what could not be run is neither', () => {
    const { text, problems } = sectionOf(
      room,
      report(
        mutant('Killed', 'true'),
        mutant('Timeout', 'false'),
        mutant('Survived', 'a >= 1'),
        mutant('NoCoverage', 'a'),
        mutant('CompileError', ''),
      ),
      [explained],
    );
    expect(problems).toEqual([]);
    expect(text).toContain('2 of 4 mutants are noticed: **50.0 %** (at least 50 % is asked).');
    expect(text).toContain('| `src/time/a.ts` | 4 | 2 | 50.0 % |');
    expect(text).toContain('| `src/time/a.ts:2` | `a > 1` → `a >= 1`<br>`a > 1` → `a` | It is one. |');
  });

  test('a survivor without an explanation, one that nothing covers, an explanation without a survivor and too low a score are problems', () => {
    const { problems, text } = sectionOf(
      room,
      report(mutant('Survived', 'a < 1'), mutant('NoCoverage', 'false'), mutant('Killed', 'true'), mutant('Survived', 'a')),
      [
        { ...explained, mutants: [explained.mutants[0]] },
        { ...explained, mutants: [explained.mutants[1]] },
      ],
    );
    expect(text).toContain('2 more are still to be read:');
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'unexplained',
      'unexplained',
      'explained, but no survivor',
      'src/time',
    ]);
    // Of another room nothing is known here.
    expect(sectionOf(room, report(mutant('Killed', 'true')), [{ ...explained, file: 'src/policy/a.ts' }]).problems).toEqual([]);
  });

  test('a room that there is none of is refused with those that there are', () => {
    expect(roomOf('time')[1].least).toBe(90);
    expect(() => roomOf('kitchen')).toThrow('mutation: got "kitchen", expected one of time, policy, engine');
  });
});

describe('what is tried again', () => {
  const place = (column: number): Found['files'][string]['mutants'][number]['location'] => ({
    start: { line: 2, column },
    end: { line: 2, column: column + 5 },
  });
  const found = (...statuses: readonly string[]): Found => ({
    files: {
      'src/time/a.ts': {
        source,
        mutants: statuses.map((status, index) => ({
          status,
          mutatorName: 'Equality',
          replacement: `${index}`,
          location: place(5 + index),
        })),
      },
    },
  });

  test('of a file as it was the mutants that escaped, a changed or a new one as a whole', () => {
    const before = found('Killed', 'Survived', 'NoCoverage');
    expect(
      toTryAgain(
        before,
        new Map([
          ['src/time/a.ts', source],
          ['src/time/b.ts', ''],
        ]),
        [],
      ),
    ).toEqual(['src/time/a.ts:2:5-2:10', 'src/time/a.ts:2:6-2:11', 'src/time/b.ts']);
    expect(toTryAgain(before, new Map([['src/time/a.ts', `${source}//`]]), [])).toEqual(['src/time/a.ts']);
  });

  test('not what is explained', () => {
    expect(
      toTryAgain(found('Killed', 'Survived', 'NoCoverage'), new Map([['src/time/a.ts', source]]), [
        { ...explained, mutants: [['> 1', '1']] },
      ]),
    ).toEqual(['src/time/a.ts:2:6-2:11']);
  });

  test('takes the place of what was found before, and a file that is gone is left out', () => {
    const sources = new Map([['src/time/a.ts', source]]);
    const since = found('Killed', 'Killed');
    expect(
      brought(found('Survived', 'Survived', 'Survived'), since, sources).files['src/time/a.ts']?.mutants.map(({ status }) => status),
    ).toEqual(['Killed', 'Killed', 'Survived']);
    expect(brought(found('Survived'), { files: {} }, new Map())).toEqual({ files: {} });
    const changed = { files: { 'src/time/a.ts': { source: 'new', mutants: [] } } };
    expect(brought(found('Survived'), changed, sources)).toEqual(changed);
  });
});
