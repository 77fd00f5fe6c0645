/** A part of the sources whose every expression is changed, one at a time, to see whether a test notices. */
export interface Room {
  readonly heading: string;
  /** What is mutated, as Stryker's globs. */
  readonly mutate: readonly string[];
  /** What of the folder is left out, and why; for the report. */
  readonly leftOut?: string;
  /** The test files that may kill, by a test runner; `checks`: those of test/mutation/checks.ts, in one process, for a room of thousands of mutants. */
  readonly tests: readonly string[] | 'checks';
  /** Of a hundred mutants, how many must be noticed. */
  readonly least: number;
}

export const rooms = {
  time: {
    heading: 'src/time',
    mutate: ['src/time/**/*.ts'],
    tests: ['test/time/**/*.test.ts'],
    least: 90,
  },
  policy: {
    heading: 'src/policy',
    mutate: ['src/policy/**/*.ts', '!src/policy/language/**', '!src/policy/register/{register,without-effect}.ts'],
    leftOut:
      'The JSON files of `src/policy/register` and `without-effect.ts` beside them are texts in our own words: changing a word of a sentence changes no answer. ' +
      '`src/policy/language` holds types alone, which are gone before anything runs.',
    // Not clauses.test.ts, which reads every case and profile: what is mutated here is mostly read once, and a mutant of that meets all tests.
    tests: ['test/policy/{check,define,facts,gaps,homes,practice,words}.test.ts', 'test/history/clause-ids.test.ts'],
    least: 85,
  },
  engine: {
    heading: 'src/engine',
    mutate: ['src/engine/**/*.ts', '!src/engine/evaluate-many.ts'],
    tests: 'checks',
    least: 85,
  },
  many: {
    heading: 'src/engine/evaluate-many.ts',
    mutate: ['src/engine/evaluate-many.ts'],
    tests: ['test/engine/evaluate-many.test.ts'],
    least: 85,
  },
} as const satisfies Readonly<Record<string, Room>>;

export type RoomName = keyof typeof rooms;

export function roomOf(name: string | undefined): readonly [RoomName, Room] {
  for (const [known, room] of Object.entries(rooms)) {
    // Object.entries forgets that its keys are those of `rooms`.
    if (known === name) return [known as RoomName, room];
  }
  throw new RangeError(`mutation: got "${String(name)}", expected one of ${Object.keys(rooms).join(', ')}`);
}
