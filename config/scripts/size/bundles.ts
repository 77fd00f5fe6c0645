/** What a consumer's bundler would ship for a program that imports these, and how many bytes of it are allowed. */
export interface Bundle {
  readonly name: string;
  /** Entries of dist, with the name that is used of each, or `*`. */
  readonly imports: Readonly<Record<string, string>>;
  /** Gzipped bytes at most. It grows only with a reason written here. */
  readonly atMost: number;
  /** What the project asks for, where that is not reached: the gate then says each time how far off it is. */
  readonly wanted?: number;
  readonly why: string;
  /** Nothing of these may be in it. */
  readonly without: readonly Ingredient[];
}

export type Ingredient = keyof typeof ingredients;

/** How each shows in a bundle: a text that no minifier takes out, or the folder of a package that is imported by name. */
export const ingredients = {
  'the register of clauses': 'An amendment of September 2020 added',
  'what Derby asks': 'derby/disruption-meeting',
  'what Trafford asks': 'trafford/pre-disruption-meeting',
  'what Leicester asks': 'leicester/outcomes-told',
  'date-fns': 'constructDateFrom',
  'js-joda': 'node_modules/@js-joda/',
  zod: 'node_modules/zod/',
  papaparse: 'UndetectableDelimiter',
} as const;

const validators: readonly Ingredient[] = ['the register of clauses', 'date-fns', 'js-joda', 'zod', 'papaparse'];
const KB = 1_000;

export const bundles: readonly Bundle[] = [
  {
    name: 'the engine alone',
    imports: { engine: 'evaluate' },
    atMost: 42 * KB,
    why: "deadlines, three-valued conditions, the regulations' calendar and the sentences of findings, which placement a record of the day of a move is of, and what an extract without every record leaves open; no policy",
    without: [...validators, 'what Derby asks', 'what Trafford asks', 'what Leicester asks'],
  },
  {
    name: 'the engine and Derby',
    imports: { engine: 'evaluate', 'profiles/derby': 'derby' },
    atMost: 54.8 * KB,
    wanted: 25 * KB,
    why: "the engine is 42 KB of it; the rules of the regulations and Derby's rules are the rest",
    without: [...validators, 'what Trafford asks', 'what Leicester asks'],
  },
  {
    name: 'the engine and Trafford',
    imports: { engine: 'evaluate', 'profiles/trafford': 'trafford' },
    atMost: 53.5 * KB,
    wanted: 25 * KB,
    why: 'as with Derby',
    without: [...validators, 'what Derby asks', 'what Leicester asks'],
  },
  {
    name: 'the engine and Leicester',
    imports: { engine: 'evaluate', 'profiles/leicester': 'leicester' },
    atMost: 53.5 * KB,
    wanted: 25 * KB,
    why: 'as with Derby',
    without: [...validators, 'what Derby asks', 'what Trafford asks'],
  },
  {
    name: 'everything of the main entry',
    imports: { index: '*' },
    atMost: 135.6 * KB,
    wanted: 90 * KB,
    why: 'the engine and every policy, the schemas by the small entry of zod, the explanations with every clause in words, and since December 2026 the records that do not count and why, and warnings of records outside care and before birth',
    without: ['date-fns', 'js-joda', 'papaparse'],
  },
  {
    name: 'everything of every entry',
    imports: { index: '*', policy: '*', 'tables/index': '*', 'ssda903/index': '*', 'report/index': '*', wording: '*' },
    atMost: 282 * KB,
    wanted: 90 * KB,
    why: "besides the main entry js-joda with the whole of ISO dates, a CSV reader and writer, date-fns' parser, and the libraries of the picture and the calendar",
    without: [],
  },
];
