import type { Room } from './rooms.ts';

/** Why a mutant that no test notices is none that a test could or should notice. */
export interface Explanation {
  readonly file: string;
  /** The expression as it stands, the whole line that it stands in, and what it was changed to. */
  readonly from: string;
  readonly line: string;
  readonly to: string;
  readonly why: string;
}

interface Place { readonly line: number; readonly column: number }
interface Mutant { readonly status: string; readonly replacement?: string; readonly location: { readonly start: Place; readonly end: Place } }
/** What is read of Stryker's report: per file its source and what became of each mutant. */
export interface RoomReport { readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>> }

const noticed: ReadonlySet<string> = new Set(['Killed', 'Timeout']);
const escaped: ReadonlySet<string> = new Set(['Survived', 'NoCoverage']);
const judged = ({ status }: Mutant): boolean => noticed.has(status) || escaped.has(status);

/** One room's part of the page, and what is wrong with it: survivors without an explanation, explanations without a survivor, too low a score. */
export function sectionOf(room: Room, { files }: RoomReport, explanations: readonly Explanation[]): { readonly text: string; readonly problems: readonly string[] } {
  const rows: string[] = [], explained: string[] = [], problems: string[] = [];
  const used = new Set<Explanation>();
  let all = 0, caught = 0;
  for (const [file, { source, mutants }] of Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const counted = mutants.filter(judged), killed = counted.filter(({ status }) => noticed.has(status));
    all += counted.length;
    caught += killed.length;
    if (counted.length > 0) rows.push(`| \`${file}\` | ${counted.length} | ${killed.length} | ${percent(killed.length, counted.length)} |`);
    for (const mutant of counted.filter(({ status }) => escaped.has(status))) {
      const { from, line, to } = asWritten(source, mutant);
      const found = explanations.find((each) => each.file === file && each.from === from && each.line === line && each.to === to);
      if (found === undefined) { problems.push(`unexplained: ${JSON.stringify({ file, from, line, to, why: '' })}`); continue; }
      used.add(found);
      explained.push(`| \`${file}:${mutant.location.start.line}\` | ${code(from)} | ${code(to)} | ${found.why} |`);
    }
  }
  for (const each of explanations) if (Object.hasOwn(files, each.file) && !used.has(each)) problems.push(`explained, but no survivor: ${JSON.stringify(each)}`);
  if (caught * 100 < all * room.least) problems.push(`${room.heading}: ${percent(caught, all)} of the mutants are noticed, and at least ${room.least} % must be`);
  return { text: written(room, { all, caught, rows, explained }), problems };
}

interface Found { readonly all: number; readonly caught: number; readonly rows: readonly string[]; readonly explained: readonly string[] }

function written(room: Room, { all, caught, rows, explained }: Found): string {
  return [
    `\n${caught} of ${all} mutants are noticed: **${percent(caught, all)}** (at least ${room.least} % is asked).`,
    ...(room.leftOut === undefined ? [] : ['', room.leftOut]),
    '', '| file | mutants | noticed | |', '|---|---|---|---|', ...rows,
    ...(explained.length === 0 ? [] : ['', 'Not noticed, each read:', '', '| where | written | mutated to | why no test notices |', '|---|---|---|---|', ...explained]),
    '', '',
  ].join('\n');
}

/** The mutated expression on its first line, the line, and the replacement, each with its spaces made one. */
function asWritten(source: string, { location: { start, end }, replacement = '' }: Mutant): { readonly from: string; readonly line: string; readonly to: string } {
  const lines = source.split('\n');
  const line = lines[start.line - 1] ?? '';
  const from = start.line === end.line ? line.slice(start.column - 1, end.column - 1) : `${line.slice(start.column - 1)} …`;
  return { from: plain(from), line: plain(line), to: plain(replacement) };
}
const plain = (text: string): string => text.trim().replace(/\s+/g, ' ');
const code = (text: string): string => `\`${(text.length > 90 ? `${text.slice(0, 90)} …` : text).replaceAll('|', '\\|').replaceAll('`', "'")}\``;
/** Rounded down, so that 89.99 is not 90. */
const percent = (part: number, whole: number): string => (whole === 0 ? 'none' : `${(Math.floor((part * 1_000) / whole) / 10).toFixed(1)} %`);
