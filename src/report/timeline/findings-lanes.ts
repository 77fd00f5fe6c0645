import type { DrawnBreach, DrawnDeadline } from './findings.ts';
import type { Lane, LaneItem } from './lane.ts';
import { ink } from './style.ts';
import { drawSign } from './symbols.ts';
import type { TimeAxis } from './time-axis.ts';
import { svg } from './svg.ts';

/** Deadlines as diamonds: hollow and small where met, filled where not, hollow and heavy with a number where open. */
export function deadlinesLane(deadlines: readonly DrawnDeadline[], untold: string, axis: TimeAxis): Lane {
  return {
    title: 'Deadlines',
    labels: 'beside',
    none: untold === '' ? 'none with a date' : `none that is certain; ${untold}`,
    items: deadlines.map(({ due, state, number, says }) => {
      const at = axis.at(due);
      return {
        from: at,
        to: at,
        label: number ?? '',
        says: number === undefined ? says : `${number}: ${says}`,
        draw: (y) => [drawSign(state, at, y)],
      };
    }),
  };
}

/** Breaches as a cross at the date missed, and a bar to the day done, or to as-of while they are open. */
export function breachesLane(breaches: readonly DrawnBreach[], axis: TimeAxis): Lane {
  return { title: 'Breaches', labels: 'beside', none: 'none that is certain', items: breaches.map((breach) => breachItem(breach, axis)) };
}

function breachItem({ due, until, number, says }: DrawnBreach, axis: TimeAxis): LaneItem {
  const from = axis.at(due);
  const to = until === due ? from : Math.max(from, axis.at(until));
  return {
    from,
    to,
    label: number,
    says: `${number}: ${says}`,
    draw: (y) => [
      ...(to === from
        ? []
        : [
            svg('rect', {
              x: from,
              y: y - 4,
              width: Math.round((to - from) * 10) / 10,
              height: 8,
              fill: ink.breachTint,
              stroke: ink.breach,
              'stroke-width': 1,
            }),
          ]),
      drawSign('breach', from, y),
    ],
  };
}
