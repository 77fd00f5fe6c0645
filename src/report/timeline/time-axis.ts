import { scaleUtc } from 'd3-scale';
import { type Day, londonClock, partsOfDay, startOfDay, utcDay, type Instant } from '../../time/index.ts';
import { isEndOfDay, monthText } from '../../wording/dates.ts';
import type { ReadMoment } from '../moments.ts';
import { halo, ink, textWidth } from './style.ts';
import { type Element, svg } from './svg.ts';

/** Where moments lie on the picture, from left to right. */
export interface TimeAxis {
  readonly left: number;
  readonly right: number;
  /** Pixels from the left edge; a moment known only to the day, and a limit that is a whole day, lies at its noon. */
  at(moment: ReadMoment): number;
  /** The same for an instant. */
  atInstant(instant: Instant): number;
  /** Ticks with their words, and lines down the picture. */
  draw(top: number, bottom: number): readonly Element[];
}

/**
 * An axis over London days, both inside, with a little air. It counts in London clock time: no tick moves with the clocks.
 *
 * @param first First day shown.
 * @param last Last day shown.
 */
export function timeAxis(first: Day, last: Day, left: number, right: number): TimeAxis {
  const air = Math.max(2, Math.ceil((last - first) / 40));
  const scale = scaleUtc()
    .domain([new Date((first - air) * utcDay), new Date((last + 1 + air) * utcDay)])
    .range([left, right]);
  const place = (shown: number): number => round(scale(new Date(shown)));
  return {
    left,
    right,
    at: ({ day, instant }) => place(instant === undefined || isEndOfDay(instant) ? day * utcDay + utcDay / 2 : londonClock(instant)),
    atInstant: (instant) => place(londonClock(instant)),
    draw(top, bottom) {
      // Over a few days the scale has ticks within the day, which are not told.
      const ticks = scale.ticks(Math.max(2, Math.floor((right - left) / 110))).map((tick) => Math.floor(tick.getTime() / utcDay));
      const days = [...new Set(ticks)].filter((day) => place(day * utcDay) >= left);
      return days.flatMap((day, index) => {
        const at = place(day * utcDay);
        const words = tickText(day, index === 0);
        if (at + textWidth(words) / 2 > right + 20) return [];
        return [
          svg('line', { x1: at, x2: at, y1: top, y2: bottom, stroke: ink.faint, 'stroke-width': 1 }),
          svg('text', { x: at, y: top - 6, 'text-anchor': 'middle', fill: ink.quiet, ...halo }, words),
        ];
      });
    },
  };
}

/** `6 Apr`, and `Apr 2026` for the first of a month; the first of all has its year in any case. */
function tickText(day: Day, isFirst: boolean): string {
  const { year, month, dayOfMonth } = partsOfDay(day);
  const name = monthText(month);
  if (dayOfMonth === 1) return `${name} ${year}`;
  return isFirst ? `${dayOfMonth} ${name} ${year}` : `${dayOfMonth} ${name}`;
}

/** The first instant of a day, for bars that begin with it. */
export const opening = ({ day, instant }: ReadMoment): Instant => instant ?? startOfDay(day);

/** To a tenth of a pixel: the same digits on every machine. */
const round = (value: number): number => Math.round(value * 10) / 10;
