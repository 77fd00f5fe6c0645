import { toXml } from 'xast-util-to-xml';
import type { Evaluation, PlacementHistory } from '../../contract.ts';
import { type Day, londonDay, parseDay } from '../../time/index.ts';
import { momentText } from '../../wording/moment-text.ts';
import { readMoment } from '../moments.ts';
import { digestOfText } from '../receipt/digest.ts';
import { eventLanes } from './events-lanes.ts';
import { drawnBreaches, drawnDeadlines, summaryText, untoldText } from './findings.ts';
import { breachesLane, deadlinesLane } from './findings-lanes.ts';
import { drawLegend, drawList } from './key.ts';
import { drawLane } from './lane.ts';
import { placementsLane } from './placements-lane.ts';
import { FONT_SIZE, halo, ink, shortened } from './style.ts';
import { timeAxis } from './time-axis.ts';
import { type Element, svg } from './svg.ts';

/** How wide a timeline is, and which days it shows. */
export interface TimelineOptions {
  /** Pixels across; 1200 where left out, at least 600. */
  readonly width?: number;
  /** First and last London date shown; where left out, the first record and the last record or deadline. */
  readonly from?: string;
  readonly to?: string;
}

const GUTTER = 104;
const LANES_TOP = 74;

/**
 * One child's placements, meetings, visits, reviews, deadlines and breaches on one picture, with a list of what the numbers mean.
 * It has a title and a description, every thing on it says itself in a sentence, and shapes and words tell what colours tell.
 *
 * @param history The history that was evaluated.
 * @param evaluation What `evaluate` made of it.
 * @param options `width` in pixels; `from`, `to`: London dates.
 * @returns An SVG document. The same input gives the same bytes.
 * @throws {RangeError} for a date that is none, days that end before they begin, or a width under 600.
 * @example
 * timelineSvg(history, evaluation).slice(0, 4); //=> '<svg'
 */
export function timelineSvg(history: PlacementHistory, evaluation: Evaluation, options: TimelineOptions = {}): string {
  const width = options.width ?? 1_200;
  if (!(width >= 600)) throw new RangeError(`timelineSvg got width ${width}, expected at least 600 pixels.`);
  const [first, last] = daysShown(history, evaluation, options);
  const axis = timeAxis(first, last, GUTTER, width - 24);
  const deadlines = drawnDeadlines(evaluation);
  const breaches = drawnBreaches(evaluation);
  const shown = { deadlines: deadlines.filter(({ due }) => isShown(due.day)), breaches: breaches.filter(({ due }) => isShown(due.day)) };
  function isShown(day: Day): boolean {
    return first <= day && day <= last;
  }

  let top = LANES_TOP;
  const lanes = [
    placementsLane(history, evaluation, axis),
    ...eventLanes(history, evaluation, axis),
    deadlinesLane(shown.deadlines, untoldText(evaluation), axis),
    breachesLane(shown.breaches, axis),
  ].map((lane) => {
    const inside = lane.items.filter(({ from, to }) => to >= axis.left && from <= axis.right);
    const { element, height } = drawLane({ ...lane, items: inside }, axis, top);
    top += height;
    return element;
  });
  const bottom = top;
  const legend = drawLegend(12, width - 24, top + 6);
  top += legend.height + 6;
  const open = deadlines.flatMap(({ number, says }) => (number === undefined ? [] : [{ number, says }]));
  const lists: Element[] = [];
  for (const [heading, entries] of [
    ['Open deadlines', open],
    ['Breaches and missed standards', breaches],
  ] as const) {
    const list = drawList(heading, entries, 12, width - 24, top);
    lists.push(...list.elements);
    top += list.height;
  }
  const words = {
    title: `Placement timeline of child ${history.child.id}, by ${[evaluation.profile.id, ...evaluation.profile.overlays].join(' with ')}`,
    description: summaryText(evaluation, { placements: history.placements.length, open: open.length, breaches: breaches.length }),
  };
  const children = [
    svg('rect', { x: 0, y: 0, width, height: top + 16, fill: ink.paper }),
    svg(
      'text',
      { x: 12, y: 26, 'font-size': FONT_SIZE + 4, 'font-weight': 'bold', fill: ink.text },
      shortened(words.title, (width - 36) / 1.5),
    ),
    ...asOfLine(evaluation, axis.atInstant(readMoment(evaluation.asOf)?.instant ?? 0), axis.right, bottom),
    ...axis.draw(LANES_TOP, bottom),
    ...lanes,
    ...legend.elements,
    ...lists,
  ];
  return document(
    words,
    { width, height: top + 16 },
    `${history.child.id} ${JSON.stringify(evaluation.profile)} ${evaluation.asOf}`,
    children,
  );
}

/** A line down the picture at the moment of judging; nothing where it lies outside. */
function asOfLine({ asOf }: Evaluation, at: number, right: number, bottom: number): readonly Element[] {
  if (at < GUTTER || at > right) return [];
  const nearTheEdge = at > right - 200;
  return [
    svg('line', { x1: at, x2: at, y1: 46, y2: bottom, stroke: ink.text, 'stroke-width': 1.5, 'stroke-dasharray': '2 3' }),
    svg(
      'text',
      { x: nearTheEdge ? at - 4 : at + 4, y: 50, 'text-anchor': nearTheEdge ? 'end' : 'start', fill: ink.text, ...halo },
      `as of ${momentText(asOf)}`,
    ),
  ];
}

function document(
  words: { readonly title: string; readonly description: string },
  { width, height }: { readonly width: number; readonly height: number },
  about: string,
  children: readonly Element[],
): string {
  // Two pictures on one page must not share ids.
  const id = `timeline-${digestOfText(about).slice(0, 12)}`;
  return `${toXml(
    svg(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `0 0 ${width} ${height}`,
        width,
        height,
        role: 'graphics-document document',
        lang: 'en-GB',
        'aria-labelledby': `${id}-title`,
        'aria-describedby': `${id}-description`,
        'font-family': 'Arial, Helvetica, sans-serif',
        'font-size': FONT_SIZE,
      },
      [svg('title', { id: `${id}-title` }, words.title), svg('desc', { id: `${id}-description` }, words.description), ...children],
    ),
    { closeEmptyElements: true },
  )}\n`;
}

function daysShown(history: PlacementHistory, evaluation: Evaluation, { from, to }: TimelineOptions): readonly [Day, Day] {
  const asOf = londonDay(readMoment(evaluation.asOf)?.instant ?? 0);
  const records = [
    ...history.placements.flatMap(({ startedAt, plannedStart, endedAt }) => [startedAt ?? plannedStart, endedAt]),
    ...(history.meetings ?? []).map(({ heldAt, scheduledFor }) => heldAt ?? scheduledFor),
    ...(history.reviews ?? []).map(({ heldAt, scheduledFor }) => heldAt ?? scheduledFor),
    ...(history.visits ?? []).map(({ at }) => at),
    ...evaluation.requirements.filter(({ status }) => status === 'due').map(({ deadline }) => deadline?.due),
  ].flatMap((moment) => readMoment(moment)?.day ?? []);
  const days = [asOf, ...records];
  const given = [from, to].map((date) => {
    const day = date === undefined ? undefined : parseDay(date);
    if (date !== undefined && day === undefined)
      throw new RangeError(`timelineSvg got "${date}", expected a London date such as 2026-04-13.`);
    return day;
  });
  if (from !== undefined && to !== undefined && to < from)
    throw new RangeError(`timelineSvg got days up to ${to}, before they begin on ${from}.`);
  const first = given[0] ?? days.reduce((least, day) => Math.min(least, day));
  return [first, Math.max(first, given[1] ?? days.reduce((most, day) => Math.max(most, day)))];
}
