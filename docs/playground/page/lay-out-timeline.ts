import { utcTicks } from 'd3-time';
import type { Mark } from '../model/timeline.ts';

/** One mark at its place, in pixels. */
export interface Placed {
  readonly mark: Mark;
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly label: string;
}
export interface LaneLaid {
  readonly name: string;
  readonly y: number;
  readonly height: number;
  readonly placed: readonly Placed[];
}
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly LaneLaid[];
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  readonly asOf: number;
}

const DAY = 86_400_000;
const EDGE = 14;
const TOP = 28;
const NAME = 20;
const ROW = 22;
const MOST_ROWS = 5;
const LETTER = 6.6;
const names: readonly (readonly [Mark['lane'], string])[] = [
  ['placements', 'Placements'],
  ['meetings', 'Meetings'],
  ['visits', 'Visits'],
  ['reviews', 'Reviews'],
  ['deadlines', 'Deadlines'],
  ['breaches', 'Late'],
];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Where everything lies: lanes one below the other, each with as many rows as keep its marks apart. */
export function layOut(marks: readonly Mark[], asOf: number, width: number): Picture {
  const days = [asOf, ...marks.flatMap(({ start, end }) => [start, end ?? start])];
  const first = days.reduce((a, b) => Math.min(a, b));
  const last = days.reduce((a, b) => Math.max(a, b));
  const air = Math.max(1, (last - first) / 50);
  const from = first - air;
  const to = last + air;
  const at = (day: number): number => Math.round((EDGE + ((day - from) / (to - from)) * (width - 2 * EDGE)) * 10) / 10;
  let y = TOP;
  const lanes = names.flatMap(([lane, name]): readonly LaneLaid[] => {
    const own = marks.filter((mark) => mark.lane === lane).toSorted((a, b) => a.start - b.start);
    if (own.length === 0) return [];
    const { placed, rows } = inRows(own, at, y + NAME);
    const height = NAME + rows * ROW + 6;
    const laid = { name, y, height, placed };
    y += height;
    return [laid];
  });
  return {
    width,
    height: y + 18,
    lanes,
    asOf: at(asOf),
    ticks: utcTicks(new Date(from * DAY), new Date(to * DAY), Math.max(3, Math.floor(width / 95)))
      .map((tick) => ({ x: at(tick.getTime() / DAY), text: tickText(tick) }))
      .filter(({ x }) => x > 24 && x < width - 24),
  };
}

function inRows(
  marks: readonly Mark[],
  at: (day: number) => number,
  top: number,
): { readonly placed: readonly Placed[]; readonly rows: number } {
  const ends: number[] = [];
  const placed = marks.map((mark): Placed => {
    const x = at(mark.start);
    const long = mark.end === undefined ? 0 : Math.max(3, at(mark.end) - x);
    const label = labelFor(mark, long);
    const from = mark.end === undefined ? x - 7 : x;
    const to = Math.max(mark.end === undefined ? x + 7 : x + long + 1, x + (label === '' ? 0 : label.length * LETTER + 8));
    const free = ends.findIndex((end) => end <= from + 2);
    const row = free >= 0 ? free : Math.min(ends.length, MOST_ROWS - 1);
    ends[row] = Math.max(ends[row] ?? 0, to);
    return { mark, x, width: long, y: top + row * ROW + ROW / 2, label };
  });
  return { placed, rows: Math.max(1, ends.length) };
}

/** A placement says what it is where there is room for it, never a part of a name: `p1` is another placement than `p10`. */
function labelFor({ lane, label }: Mark, long: number): string {
  if (lane !== 'placements') return '';
  return [label, label.split(',')[0] ?? '', label.split(' ')[0] ?? ''].find((each) => each.length * LETTER <= long - 7) ?? '';
}

function tickText(tick: Date): string {
  const day = tick.getUTCDate();
  const month = MONTHS[tick.getUTCMonth()] ?? '';
  const year = tick.getUTCFullYear();
  if (day !== 1) return `${day} ${month}`;
  return tick.getUTCMonth() === 0 ? String(year) : `${month} ${year}`;
}
