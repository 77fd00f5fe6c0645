import { expect, test } from 'vitest';
import { historyOf, sizes } from '../../config/bench/histories.ts';
import { timelineView } from '../../docs/playground/model/timeline.ts';
import { layOut } from '../../docs/playground/page/lay-out-timeline.ts';
import { derby, evaluate } from '../../src/index.ts';

/** Where things lie on the page's own timeline. */
const history = historyOf(sizes.large, 1);
const { marks, asOf } = timelineView(history, evaluate(history, { profile: derby, asOf: '2026-07-06T09:00' }));

test.each([280, 600, 1_400])('at %i pixels every mark lies on the picture, and no label is a part of a name', (width) => {
  const { lanes, height, ticks } = layOut(marks, asOf, width);
  const placed = lanes.flatMap((lane) => lane.placed);
  expect(placed.length).toBe(marks.length);
  for (const { mark, x, y, width: long, label } of placed) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + long).toBeLessThanOrEqual(width);
    expect(y).toBeLessThan(height);
    if (label !== '') expect([mark.label, mark.label.split(',')[0], mark.label.split(' ')[0]]).toContain(label);
  }
  expect(ticks.length).toBeGreaterThan(1);
  expect(ticks.map(({ x }) => x)).toEqual(ticks.map(({ x }) => x).toSorted((a, b) => a - b));
  expect(new Set(ticks.map(({ text }) => text)).size).toBe(ticks.length);
});

test('what comes later lies further to the right', () => {
  for (const { placed } of layOut(marks, asOf, 900).lanes)
    for (const one of placed) for (const other of placed) if (one.mark.start < other.mark.start) expect(one.x).toBeLessThanOrEqual(other.x);
});
