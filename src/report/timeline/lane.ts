import { halo, ink, shortened, textWidth } from './style.ts';
import type { TimeAxis } from './time-axis.ts';
import { type Element, svg } from './svg.ts';

/** One thing in a lane, from pixel to pixel. */
export interface LaneItem {
  readonly from: number;
  readonly to: number;
  /** Short words beside it. */
  readonly label: string;
  /** A whole sentence, for whoever hovers over it or hears it. */
  readonly says: string;
  /** Its shape; `y` is the middle of its row. */
  draw(y: number): readonly Element[];
}

export interface Lane {
  readonly title: string;
  readonly items: readonly LaneItem[];
  /** Said where there is nothing to show. */
  readonly none: string;
  /** beside: labels stand to the right of what they name. below: under its beginning. */
  readonly labels: 'beside' | 'below';
}

const GAP = 10;
const BESIDE = 9;
const ROW = { beside: 22, below: 40 } as const;

/** A lane drawn, and how high it came out. */
export interface DrawnLane {
  readonly element: Element;
  readonly height: number;
}

/** Draws a lane: things that would overlap, words and all, go into rows of their own. */
export function drawLane(lane: Lane, axis: TimeAxis, top: number): DrawnLane {
  const rows: number[] = [];
  const row = ROW[lane.labels];
  const drawn = lane.items
    .toSorted((one, other) => one.from - other.from)
    .map((item) => {
      const label = placeLabel(item, lane.labels, axis);
      const starts = Math.min(item.from - 6, label.from);
      const ends = Math.max(item.to + 6, label.to);
      const free = rows.findIndex((end) => end + GAP <= starts);
      const index = free === -1 ? rows.length : free;
      rows[index] = ends;
      const y = top + 16 + index * row;
      return drawItem(item, label, lane.labels === 'below' ? y - 4 : y, lane.labels);
    });
  const height = Math.max(1, rows.length) * row + 12;
  return {
    height,
    element: svg('g', { role: 'group', 'aria-label': `${lane.title}: ${lane.items.length === 0 ? lane.none : lane.items.length}` }, [
      svg('line', { x1: 8, x2: axis.right, y1: top + height, y2: top + height, stroke: ink.faint, 'stroke-width': 1 }),
      svg('text', { x: 12, y: top + 20, 'font-weight': 'bold', fill: ink.text }, lane.title),
      ...(lane.items.length === 0
        ? [svg('text', { x: axis.left, y: top + 20, fill: ink.quiet, 'font-style': 'italic', ...halo }, lane.none)]
        : drawn),
    ]),
  };
}

interface PlacedLabel {
  readonly words: string;
  readonly from: number;
  readonly to: number;
  readonly anchor: 'start' | 'end';
  readonly x: number;
}

/** To the right; to the left of what lies too near the right edge. Cut off where longer than half the lane: the sentence has it whole. */
function placeLabel({ from, to, label }: LaneItem, where: Lane['labels'], axis: TimeAxis): PlacedLabel {
  const words = shortened(label, (axis.right - axis.left) / 2 - 2 * BESIDE);
  const width = textWidth(words);
  const startsAt = where === 'beside' ? to + BESIDE : from;
  if (startsAt + width <= axis.right) return { words, from: startsAt, to: startsAt + width, anchor: 'start', x: startsAt };
  const endsAt = where === 'beside' ? from - BESIDE : axis.right;
  return { words, from: endsAt - width, to: endsAt, anchor: 'end', x: endsAt };
}

function drawItem({ says, draw }: LaneItem, { words: label, anchor, x: at }: PlacedLabel, y: number, where: Lane['labels']): Element {
  const words =
    label === ''
      ? []
      : [
          svg(
            'text',
            { x: Math.round(at * 10) / 10, y: where === 'below' ? y + 22 : y + 4, 'text-anchor': anchor, fill: ink.text, ...halo },
            label,
          ),
        ];
  return svg('g', { role: 'img', 'aria-label': says }, [svg('title', {}, says), ...draw(y), ...words]);
}
