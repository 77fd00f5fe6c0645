import type { Evaluation, Placement, PlacementHistory } from '../../contract.ts';
import { endOfDay } from '../../time/index.ts';
import { hasCome, momentText, readMoment, type ReadMoment } from '../moments.ts';
import type { Lane, LaneItem } from './lane.ts';
import { ink } from './style.ts';
import { opening, type TimeAxis } from './time-axis.ts';
import { type Element, svg } from './svg.ts';

const PROPOSED_WIDTH = 40;

/** Each placement as a bar with its kind under it; a proposed one dashed, an end that nobody knows open. */
export function placementsLane(history: PlacementHistory, evaluation: Evaluation, axis: TimeAxis): Lane {
  const asOf = readMoment(evaluation.asOf)?.instant ?? 0;
  return {
    title: 'Placements',
    labels: 'below',
    none: 'none',
    items: history.placements.flatMap((placement) => {
      const started = hasCome(placement.startedAt, asOf);
      const from = readMoment(started ? placement.startedAt : placement.plannedStart ?? placement.startedAt);
      if (from === undefined) return [];
      return [started ? startedItem(placement, from, asOf, axis) : proposedItem(placement, from, axis)];
    }),
  };
}

function startedItem(placement: Placement, from: ReadMoment, asOf: number, axis: TimeAxis): LaneItem {
  const { id, endedAt, ending } = placement;
  const ended = hasCome(endedAt, asOf) ? readMoment(endedAt) : undefined;
  const start = axis.atInstant(opening(from));
  const end = Math.max(start + 3, axis.atInstant(ended === undefined ? asOf : ended.instant ?? endOfDay(ended.day)));
  const manner = ended !== undefined && ending?.manner !== undefined && ending.manner !== 'planned' ? `, ${ending.manner} end` : '';
  const open = endedAt === 'unknown' ? ', end not known' : '';
  const label = `${id} ${kindText(placement)}${manner}${open}`;
  const until = ended === undefined || endedAt === undefined ? (endedAt === 'unknown' ? '; when it ended is not known' : ', still running') : ` to ${momentText(endedAt)}`;
  return {
    from: start, to: end, label,
    says: `Placement ${id}, ${kindText(placement)}, from ${momentText(placement.startedAt ?? '')}${until}${manner}${placement.emergency === true ? ', made in an emergency' : ''}.`,
    draw: (y) => [
      bar(start, end, y, false),
      ...(manner === '' ? [] : [svg('path', { d: `M${end - 4},${y - 11}l8,22`, stroke: ink.breach, 'stroke-width': 3, fill: 'none' })]),
      ...(endedAt === 'unknown' ? [svg('text', { x: end + 3, y: y + 4, fill: ink.text, 'font-weight': 'bold' }, '?')] : []),
    ],
  };
}

function proposedItem(placement: Placement, from: ReadMoment, axis: TimeAxis): LaneItem {
  const start = axis.at(from);
  const what = placement.withdrawnAt === undefined ? 'proposed' : 'proposed, withdrawn';
  const label = `${placement.id} ${kindText(placement)}, ${what}`;
  return {
    from: start, to: start + PROPOSED_WIDTH, label,
    says: `Placement ${placement.id}, ${kindText(placement)}, ${what}, planned from ${momentText(placement.plannedStart ?? placement.startedAt ?? '')}.`,
    draw: (y) => [bar(start, Math.min(start + PROPOSED_WIDTH, axis.right), y, true)],
  };
}

function bar(from: number, to: number, y: number, dashed: boolean): Element {
  return svg('rect', {
    x: from, y: y - 8, width: Math.round((to - from) * 10) / 10, height: 16, rx: 2, fill: dashed ? ink.paper : ink.placementTint, stroke: ink.placement, 'stroke-width': 1.5,
    ...(dashed ? { 'stroke-dasharray': '5 3' } : {}),
  });
}

const kindText = ({ kind, provision }: Placement): string => `${kind.replaceAll('-', ' ')}${provision === undefined ? '' : `, ${provision}`}`;
