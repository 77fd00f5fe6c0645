import { type Command, InvalidArgumentError, Option } from 'commander';
import type { EvaluateOptions, PolicyProfile } from '../contract.ts';
import { momentProblem, outsideYears } from '../history/moment-wording.ts';
import { didYouMean } from '../history/suggestions.ts';
import { withOverlays } from '../index.ts';
import { firstYear, lastYear, parseDay, parseMoment } from '../time/index.ts';
import { exitCodesText } from './exit-codes.ts';
import { overlays, profiles } from './profiles.ts';

export type Format = 'table' | 'json' | 'ndjson' | 'csv' | 'ics' | 'svg' | 'md';
const formats: Readonly<Record<Format, string>> = {
  table: 'text for people',
  json: 'one JSON document',
  ndjson: 'JSON, one value a line',
  csv: 'rows for Excel, Power BI and SQL',
  ics: 'a calendar feed',
  svg: 'a picture of one child',
  md: 'Markdown',
};

/** Which policy, and when. */
export interface JudgingGiven {
  readonly profile: string;
  readonly overlay: readonly string[];
  readonly asOf: string;
}
/** Where results go. */
export interface OutputGiven {
  readonly out?: string;
  readonly overwrite?: true;
}
export interface FormatGiven<Of extends Format> {
  readonly format: Of;
}

/** One of the names of a list, or a sentence that names them all. */
const oneOf =
  <T>(known: Readonly<Record<string, T>>, what: string) =>
  (name: string): string => {
    if (!Object.hasOwn(known, name))
      throw new InvalidArgumentError(
        `There is no ${what} "${name}"; choose ${Object.keys(known).join(', ')}.${didYouMean(name, Object.keys(known))}`,
      );
    return name;
  };

function moment(text: string): string {
  const parsed = parseMoment(text);
  if (typeof parsed === 'string') throw new InvalidArgumentError(momentProblem(text, parsed).say());
  return text;
}

/** A day of a year that is not read is no wrong date; the words are those of a history's. */
function yearNotRead(text: string): string | undefined {
  const [, year = '', rest = ''] = /^(\d{4})(-\d\d-\d\d.*)$/.exec(text) ?? [];
  // 2000 and 2001 tell of any year, leap or not, whether it has the day.
  const isDay = typeof parseMoment(`${Number(year) % 4 === 0 ? 2000 : 2001}${rest}`) !== 'string';
  return isDay && (Number(year) < firstYear || Number(year) > lastYear) ? outsideYears : undefined;
}

/** A London date. */
export function date(text: string): string {
  if (parseDay(text) === undefined)
    throw new InvalidArgumentError(`"${text}" ${yearNotRead(text) ?? 'is no date'}; give one such as 2026-03-31.`);
  return text;
}

/** An option that may be given several times, each time with another value; any other is given once. */
export class SeveralOption extends Option {
  constructor(flags: string, description: string, check: (text: string) => string = String) {
    super(flags, description);
    this.argParser((text, before: readonly string[] = []) => {
      if (before.includes(text)) throw new InvalidArgumentError(`"${text}" is given more than once; once is enough.`);
      return [...before, check(text)];
    });
  }
}

const profilesText = (description: string): string => `${description}: ${Object.keys(profiles).join(', ')}`;
/** `--profile`, several of them. */
export const profilesOption = (description: string): Option =>
  new SeveralOption('--profile <name>', profilesText(description), oneOf(profiles, 'profile'));
export const overlayOption = (): Option =>
  new SeveralOption(
    '--overlay <name>',
    `a standard on top, may be given twice: ${Object.keys(overlays).join(', ')}`,
    oneOf(overlays, 'overlay'),
  ).default([], 'none');
export const asOfOption = (): Option =>
  new Option('--as-of <moment>', 'the moment to judge at: a date (the end of that London day) or a date-time')
    .argParser(moment)
    .makeOptionMandatory();

/** `--profile`, `--overlay` and `--as-of`: whatever is judged needs them. */
export function addJudging(command: Command): Command {
  return command
    .addOption(new Option('--profile <name>', profilesText('the policy')).argParser(oneOf(profiles, 'profile')).makeOptionMandatory())
    .addOption(overlayOption())
    .addOption(asOfOption());
}

/** `--child`: one child of many. */
export const addChild = (command: Command): Command => command.option('--child <id>', 'only this child');

/** `--out` and `--overwrite`. */
export const addOutput = (command: Command): Command =>
  command
    .option('--out <file>', 'write to a file instead of standard output')
    .option('--overwrite', 'replace files that are there already');

/** `--fail-on breach`. */
export const addFailOn = (command: Command): Command =>
  command.addOption(new Option('--fail-on <what>', 'exit with code 3 where a breach is certain').choices(['breach']));

/**
 * `--format`, with the formats that make sense here; the first is the default.
 *
 * @param elsewhere what to do for a format that this command does not write
 */
export function addFormat(command: Command, own: readonly Format[], elsewhere: string): Command {
  const check = (name: string): string => {
    if (own.some((each) => each === name)) return name;
    if (!Object.hasOwn(formats, name)) throw new InvalidArgumentError(`There is no format "${name}"; choose ${own.join(', ')}.`);
    throw new InvalidArgumentError(`${command.name()} does not write ${name}; it writes ${own.join(', ')}. ${elsewhere}`);
  };
  const [first] = own;
  return command.addOption(
    new Option('--format <format>', own.map((each) => `${each}: ${formats[each]}`).join('; ')).argParser(check).default(first),
  );
}

/** What `evaluate` and its like take. Names were checked when they were read. */
export function judgingOf({ profile, overlay, asOf }: JudgingGiven): EvaluateOptions {
  return { profile: profileNamed(profile, overlay), asOf };
}

/** A profile by its name, with overlays by theirs. */
export function profileNamed(name: string, overlay: readonly string[]): PolicyProfile {
  const profile = profiles[name];
  if (profile === undefined) throw new RangeError(`There is no profile "${name}".`);
  return withOverlays(profile, ...overlay.flatMap((each) => overlays[each] ?? []));
}

/** The end of every `--help`: an example or two, and the exit codes. */
export function addExamples(command: Command, examples: readonly string[]): Command {
  const codes = exitCodesText.map(([code, says]) => `  ${String(code).padStart(2)}  ${says}`);
  return command.addHelpText(
    'after',
    ['', 'Examples:', ...examples.map((example) => `  ${example}`), '', 'Exit codes:', ...codes].join('\n'),
  );
}
