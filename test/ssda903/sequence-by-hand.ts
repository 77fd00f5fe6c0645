// The rows of a return, sorted to their children without anything of `src/`; what they tell is told in told-by-hand.ts.
import { type Row, tell, type Told } from './told-by-hand.ts';

/** By child, and by authority where the file has a column LA. Not of a child a row or a placement of whom nothing certain can be said, or who has none. */
export function sequencesByHand(csv: string, yearOfAll: number): ReadonlyMap<string, Told> {
  const [head = '', ...lines] = csv.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const columns = head.split(',');
  const children = new Map<string, Row[]>();
  const lastYears = new Map<string, number>();
  const untold = new Set<string>();
  for (const [index, text] of lines.entries()) {
    const cells = text.split(',').map((cell) => cell.trim());
    const cell = (name: string): string => cells[columns.indexOf(name)] ?? '';
    const child = cell('CHILD'),
      authority = cell('LA');
    if (child === '') continue;
    const code = (name: string): string => cell(name).toUpperCase();
    const year = Number(cell('YEAR') || yearOfAll);
    lastYears.set(authority, Math.max(lastYears.get(authority) ?? 0, year));
    const from = dayIn(cell('DECOM')),
      to = cell('DEC') === '' ? '' : dayIn(cell('DEC'));
    const key = `${authority} ${child}`.trim();
    const rows = children.get(key) ?? [];
    children.set(key, rows);
    if (from === '?') {
      untold.add(key);
      continue;
    }
    rows.push({
      child,
      year,
      line: index,
      from,
      to: to !== '' && to < from ? '?' : to,
      rne: code('RNE'),
      ls: code('LS'),
      place: code('PLACE'),
      provider: code('PLACE_PROVIDER'),
      rec: code('REC'),
      reason: code('REASON_PLACE_CHANGE'),
      post: code('PL_POST').replaceAll(' ', ''),
      urn: code('URN'),
      swapped: to !== '' && to < from,
    });
  }
  const lastYearOf = (key: string): number => [...lastYears].find(([authority]) => key.startsWith(authority))?.[1] ?? yearOfAll;
  const told = [...children]
    .filter(([key]) => !untold.has(key))
    .map(([key, rows]) => [key, tell(inOneLine(rows), lastYearOf(key))] as const);
  return new Map(
    told.filter(([, { placements }]) => placements.length > 0 && !placements.some((placement) => placement.includes('no kind'))),
  );
}

/** `?` for what is no date of the calendar. */
function dayIn(text: string): string {
  const iso = /^\d\d\/\d\d\/\d{4}$/.test(text) ? text.split('/').reverse().join('-') : text;
  const date = new Date(`${iso}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(iso) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : '?';
}

/** The later return's word on an episode, each row once, by the day it starts. */
function inOneLine(rows: readonly Row[]): readonly Row[] {
  const seen = new Set<string>();
  return rows
    .filter((row) => rows.every((other) => other.from !== row.from || other.year <= row.year))
    .filter((row) => {
      const text = JSON.stringify({ ...row, line: 0 });
      return !seen.has(text) && seen.add(text);
    })
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
const key = ({ from, to, line }: Row): string => `${from} ${to === '' || to === '?' ? '9999' : to} ${String(line).padStart(9, '0')}`;
