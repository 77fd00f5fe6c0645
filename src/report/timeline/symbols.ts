import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTimes, symbolTriangle, type SymbolType } from 'd3-shape';
import { ink } from './style.ts';
import { type Element, svg } from './svg.ts';

/** One shape for one kind of thing. */
export type Sign = 'meeting' | 'planned-meeting' | 'visit' | 'review' | 'planned-review' | 'met' | 'not-met' | 'open' | 'breach';

interface Look {
  readonly type: SymbolType;
  readonly size: number;
  readonly stroke: string;
  readonly fill: string;
  readonly weight?: number;
  readonly dashed?: true;
}

const looks: Readonly<Record<Sign, Look>> = {
  meeting: { type: symbolCircle, size: 100, stroke: ink.meeting, fill: ink.meeting },
  'planned-meeting': { type: symbolCircle, size: 100, stroke: ink.meeting, fill: ink.paper, dashed: true },
  visit: { type: symbolTriangle, size: 80, stroke: ink.visit, fill: ink.visit },
  review: { type: symbolSquare, size: 95, stroke: ink.review, fill: ink.review },
  'planned-review': { type: symbolSquare, size: 95, stroke: ink.review, fill: ink.paper, dashed: true },
  met: { type: symbolDiamond, size: 60, stroke: ink.quiet, fill: ink.paper },
  'not-met': { type: symbolDiamond, size: 90, stroke: ink.breach, fill: ink.breach },
  open: { type: symbolDiamond, size: 110, stroke: ink.text, fill: ink.paper, weight: 3 },
  breach: { type: symbolTimes, size: 70, stroke: ink.breach, fill: 'none', weight: 3 },
};

/** The shape of a sign about a point. */
export function drawSign(sign: Sign, at: number, y: number): Element {
  const { type, size, stroke, fill, weight = 1.5, dashed } = looks[sign];
  return svg('path', {
    d: symbol(type, size)() ?? '',
    transform: `translate(${at},${y})`,
    fill,
    stroke,
    'stroke-width': weight,
    ...(dashed === true ? { 'stroke-dasharray': '3 2' } : {}),
  });
}
