import type { Room } from './rooms.ts';

/** Why mutants of one line that no test notices are none that a test could or should notice. */
export interface Explanation {
  readonly file: string;
  /** The whole line as it stands. */
  readonly line: string;
  readonly why: string;
  /** The expression on the line, and what it was changed to. */
  readonly mutants: readonly (readonly [from: string, to: string])[];
}

interface Place {
  readonly line: number;
  readonly column: number;
}
interface Mutant {
  readonly status: string;
  readonly replacement?: string;
  readonly location: { readonly start: Place; readonly end: Place };
}
/** What is read of Stryker's report: per file its source and what became of each mutant. */
export interface RoomReport {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

const noticed: ReadonlySet<string> = new Set(['Killed', 'Timeout']);
const escaped: ReadonlySet<string> = new Set(['Survived', 'NoCoverage']);
const judged = ({ status }: Mutant): boolean => noticed.has(status) || escaped.has(status);

/** One room's part of the page, and what is wrong with it: survivors without an explanation, explanations without a survivor, too low a score. */
export function sectionOf(
  room: Room,
  { files }: RoomReport,
  explanations: readonly Explanation[],
): { readonly text: string; readonly problems: readonly string[] } {
  const rows: string[] = [];
  const problems: string[] = [];
  const explained = new Map<Explanation, { readonly at: number; readonly mutants: string[] }>();
  const used = new Set<readonly [string, string]>();
  let all = 0;
  let caught = 0;
  let unread = 0;
  for (const [file, { source, mutants }] of Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const counted = mutants.filter(judged);
    const killed = counted.filter(({ status }) => noticed.has(status));
    all += counted.length;
    caught += killed.length;
    if (counted.length > 0) rows.push(`| \`${file}\` | ${counted.length} | ${killed.length} | ${percent(killed.length, counted.length)} |`);
    for (const mutant of counted.filter(({ status }) => escaped.has(status))) {
      const found = explanationOf(explanations, file, source, mutant);
      if (found === undefined) {
        const { from, line, to } = asWritten(source, mutant);
        unread += 1;
        problems.push(`unexplained: ${JSON.stringify({ file, line, why: '', mutants: [[from, to]] })}`);
        continue;
      }
      const [explanation, pair] = found;
      const row = explained.get(explanation) ?? { at: mutant.location.start.line, mutants: [] };
      used.add(pair);
      explained.set(explanation, row);
      row.mutants.push(`${code(pair[0])} → ${code(pair[1])}`);
    }
  }
  for (const { file, line, mutants } of explanations) {
    const left = Object.hasOwn(files, file) ? mutants.filter((pair) => !used.has(pair)) : [];
    if (left.length > 0) problems.push(`explained, but no survivor: ${JSON.stringify({ file, line, mutants: left })}`);
  }
  if (caught * 100 < all * room.least)
    problems.push(`${room.heading}: ${percent(caught, all)} of the mutants are noticed, and at least ${room.least} % must be`);
  const reasons = [...explained].map(
    ([{ file, why }, { at, mutants }]) => `| \`${file}:${at}\` | ${[...new Set(mutants)].join('<br>')} | ${why} |`,
  );
  return { text: written(room, { all, caught, unread, rows, explained: reasons }), problems };
}

interface Found {
  readonly all: number;
  readonly caught: number;
  readonly unread: number;
  readonly rows: readonly string[];
  readonly explained: readonly string[];
}

function written(room: Room, { all, caught, unread, rows, explained }: Found): string {
  return [
    `\n${caught} of ${all} mutants are noticed: **${percent(caught, all)}** (at least ${room.least} % is asked).`,
    ...(room.leftOut === undefined ? [] : ['', room.leftOut]),
    '',
    '| file | mutants | noticed | |',
    '|---|---|---|---|',
    ...rows,
    ...(explained.length === 0
      ? []
      : [
          '',
          unread === 0 ? 'Not noticed, each read:' : `Not noticed and read; ${unread} more are still to be read:`,
          '',
          '| where | mutated | why no test notices |',
          '|---|---|---|',
          ...explained,
        ]),
    '',
    '',
  ].join('\n');
}

/** The explanation of a survivor and the pair in it that is this mutant. */
export function explanationOf(
  explanations: readonly Explanation[],
  file: string,
  source: string,
  mutant: Mutant,
): readonly [Explanation, readonly [string, string]] | undefined {
  const { from, line, to } = asWritten(source, mutant);
  for (const each of explanations) {
    const pair =
      each.file === file && each.line === line ? each.mutants.find(([before, after]) => before === from && after === to) : undefined;
    if (pair !== undefined) return [each, pair];
  }
  return undefined;
}

/** The mutated expression on its first line, the line, and the replacement, each with its spaces made one. */
function asWritten(
  source: string,
  { location: { start, end }, replacement = '' }: Mutant,
): { readonly from: string; readonly line: string; readonly to: string } {
  const lines = source.split('\n');
  const line = lines[start.line - 1] ?? '';
  const from = start.line === end.line ? line.slice(start.column - 1, end.column - 1) : `${line.slice(start.column - 1)} …`;
  return { from: plain(from), line: plain(line), to: plain(replacement) };
}
const plain = (text: string): string => text.trim().replace(/\s+/g, ' ');
const code = (text: string): string =>
  `\`${(text.length > 90 ? `${text.slice(0, 90)} …` : text).replaceAll('|', '\\|').replaceAll('`', "'")}\``;
/** Rounded down, so that 89.99 is not 90. */
const percent = (part: number, whole: number): string =>
  whole === 0 ? 'none' : `${(Math.floor((part * 1_000) / whole) / 10).toFixed(1)} %`;
