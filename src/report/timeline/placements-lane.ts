import type { Evaluation, PlacementHistory } from '../../contract.ts';
import { endOfDay } from '../../time/index.ts';
import { readMoment, type ReadMoment } from '../moments.ts';
import type { Lane, LaneItem } from './lane.ts';
import { ink } from './style.ts';
import { opening, type TimeAxis } from './time-axis.ts';
import { placementEntries, type TimelineEntry } from './timeline-data.ts';
import { type Element, svg } from './svg.ts';

const PROPOSED_WIDTH = 40;

/** Each placement as a bar with its kind under it; a proposed one dashed, an end that nobody knows open. */
export function placementsLane(history: PlacementHistory, evaluation: Evaluation, axis: TimeAxis): Lane {
  const asOf = readMoment(evaluation.asOf)?.instant ?? 0;
  return {
    title: 'Placements',
    labels: 'below',
    none: history.placements.length === 0 ? 'none' : 'none with a date',
    items: placementEntries(history, evaluation).flatMap((entry) => {
      const from = readMoment(entry.from);
      return from === undefined
        ? []
        : [entry.state === 'placement' ? startedItem(entry, from, asOf, axis) : proposedItem(entry, from, axis)];
    }),
  };
}

function startedItem({ to, ending, label, says }: TimelineEntry, from: ReadMoment, asOf: number, axis: TimeAxis): LaneItem {
  const ended = readMoment(to);
  const start = axis.atInstant(opening(from));
  const end = Math.max(start + 3, axis.atInstant(ended === undefined ? asOf : (ended.instant ?? endOfDay(ended.day))));
  return {
    from: start,
    to: end,
    label,
    says,
    draw: (y) => [
      bar(start, end, y, false),
      ...(ending === undefined || ending === 'unknown'
        ? []
        : [svg('path', { d: `M${end - 4},${y - 11}l8,22`, stroke: ink.breach, 'stroke-width': 3, fill: 'none' })]),
      ...(ending === 'unknown' ? [svg('text', { x: end + 3, y: y + 4, fill: ink.text, 'font-weight': 'bold' }, '?')] : []),
    ],
  };
}

function proposedItem({ label, says }: TimelineEntry, from: ReadMoment, axis: TimeAxis): LaneItem {
  const start = axis.at(from);
  return {
    from: start,
    to: start + PROPOSED_WIDTH,
    label,
    says,
    draw: (y) => [bar(start, Math.min(start + PROPOSED_WIDTH, axis.right), y, true)],
  };
}

function bar(from: number, to: number, y: number, dashed: boolean): Element {
  return svg('rect', {
    x: from,
    y: y - 8,
    width: Math.round((to - from) * 10) / 10,
    height: 16,
    rx: 2,
    fill: dashed ? ink.paper : ink.placementTint,
    stroke: ink.placement,
    'stroke-width': 1.5,
    ...(dashed ? { 'stroke-dasharray': '5 3' } : {}),
  });
}
