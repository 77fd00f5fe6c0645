import { DOMParser, type Element } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import { manyMoves, oneDay, placementsAlone, proposalAlone } from '../../config/scripts/timelines/histories.ts';
import type { Evaluation, PlacementHistory } from '../../src/contract.ts';
import { derby, evaluate } from '../../src/index.ts';
import { timelineSvg, type TimelineOptions } from '../../src/report/index.ts';
import { shortened, textWidth, wrapped } from '../../src/report/timeline/style.ts';
import { parsed } from '../history/parsed.ts';
import { complete, demo } from './runs.ts';

/** What a person reads off the picture: nothing over anything else, nothing off the edge, nothing that says too much. */
const asOf = '2026-07-06T09:00';
const bare = parsed({ child: { id: 'c-3' }, placements: [] });
const hard: readonly (readonly [string, PlacementHistory])[] = [
  ['the demo', demo],
  ['the complete history', complete],
  ['thirty placements', parsed(manyMoves(30))],
  ['placements alone', parsed(placementsAlone(demo))],
  ['one day', parsed(oneDay)],
  ['a proposal alone', parsed(proposalAlone)],
  ['no placements', bare],
];

/** Everything is a fault, but for the sign that stands for what XML cannot hold. */
function fail(level: string, message: string): void {
  if (!message.startsWith('Unicode replacement character detected')) throw new Error(`${level}: ${message}`);
}

const evaluations = new Map<PlacementHistory, Evaluation>();
function evaluated(history: PlacementHistory): Evaluation {
  const evaluation = evaluations.get(history) ?? evaluate(history, { profile: derby, asOf });
  evaluations.set(history, evaluation);
  return evaluation;
}

function draw(history: PlacementHistory, options: TimelineOptions = {}): Element {
  const svg = timelineSvg(history, evaluated(history), options);
  const document = new DOMParser({ onError: fail }).parseFromString(svg, 'image/svg+xml');
  if (document.documentElement === null) throw new Error('no root');
  return document.documentElement;
}
const all = (root: Element, name: string): readonly Element[] => [...root.getElementsByTagName(name)];
const number = (element: Element, name: string): number => Number(element.getAttribute(name));

/** A text and the pixels that it takes, by the package's own reckoning. */
interface Words {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
}
function wordsOf(root: Element): readonly Words[] {
  return all(root, 'text')
    .filter((each) => each.getAttribute('x') !== null && each.getAttribute('font-size') === null)
    .map((each) => {
      const text = each.textContent ?? '';
      const width = textWidth(text);
      const x = number(each, 'x');
      const left = { end: x - width, middle: x - width / 2 }[each.getAttribute('text-anchor') ?? ''] ?? x;
      return { text, left, right: left + width, y: number(each, 'y') };
    });
}

describe.each([1_200, 600])('at %i pixels', (width) => {
  test.each(hard)('%s: no word lies over another, and none leaves the picture', (_name, history) => {
    const root = draw(history, { width });
    const words = wordsOf(root);
    expect(words.length).toBeGreaterThan(10);
    for (const { text, left, right, y } of words) {
      expect(left, text).toBeGreaterThanOrEqual(0);
      expect(right, text).toBeLessThanOrEqual(width);
      expect(y).toBeLessThan(number(root, 'height'));
    }
    for (const line of new Set(words.map(({ y }) => y))) {
      const sorted = words.filter(({ y }) => y === line).sort((one, other) => one.left - other.left);
      for (const [index, { text, left }] of sorted.entries())
        expect(left, `${sorted[index - 1]?.text} | ${text}`).toBeGreaterThanOrEqual(sorted[index - 1]?.right ?? 0);
    }
  });
});

test('a limit that is a day lies within its day, before the line of the next', () => {
  const root = draw(parsed(oneDay));
  const lines = new Map(all(root, 'text').map((each) => [each.textContent, number(each, 'x')]));
  const mark = all(root, 'g').find((each) =>
    each.getAttribute('aria-label')?.includes('First visit for placement p2, due by Mon 13 Jul 2026'),
  );
  const at = Number(/translate\(([\d.]+),/.exec(mark === undefined ? '' : (all(mark, 'path')[0]?.getAttribute('transform') ?? ''))?.[1]);
  const [before = 0, after = 0] = [lines.get('12 Jul'), lines.get('14 Jul')];
  // Noon of the thirteenth: three quarters of the way from the twelfth to the fourteenth.
  expect((at - before) / (after - before)).toBeCloseTo(0.75, 2);
});

test('deadlines that cannot be told are said to be that, not to be none', () => {
  const labels = all(draw(parsed(placementsAlone(demo))), 'g').map((each) => each.getAttribute('aria-label') ?? '');
  expect(labels.find((label) => label.startsWith('Deadlines: '))).toBe(
    'Deadlines: none that is certain; 11 cannot be told from this extract',
  );
  expect(labels.find((label) => label.startsWith('Breaches: '))).toBe('Breaches: none that is certain');
  expect(all(draw(bare), 'g').map((each) => each.getAttribute('aria-label'))).toContain('Deadlines: none with a date');
});

test('every picture names a year, and no day twice', () => {
  for (const [name, history] of hard) {
    const words = all(draw(history), 'text')
      .filter((each) => each.getAttribute('text-anchor') === 'middle')
      .map((each) => each.textContent ?? '');
    expect(
      words.some((each) => /\d{4}$/.test(each)),
      name,
    ).toBe(true);
    expect(new Set(words).size, name).toBe(words.length);
  }
});

test('ids that no line holds are cut off with an ellipsis, and stand whole in the title', () => {
  const id = 'W'.repeat(400);
  const root = draw(parsed({ ...demo, child: { ...demo.child, id }, visits: [{ id, at: '2026-05-01' }] }), { width: 600 });
  expect(Math.max(...wordsOf(root).map(({ right }) => right))).toBeLessThanOrEqual(600);
  expect(all(root, 'title').filter((each) => each.textContent?.includes(id))).toHaveLength(2);
  expect(wrapped(`a ${id} b`, 120).every((line) => textWidth(line) <= 120)).toBe(true);
  expect([shortened('visit', 100), shortened('WWWW', 30)]).toEqual(['visit', 'W…']);
});

test('what XML cannot hold is replaced, and the picture can be read', () => {
  // parseHistory refuses half a character; a history that was never parsed may hold one.
  const root = draw({ child: { id: 'a\u0001b\uD800c\uFFFEd' }, placements: [{ id: 'p\uDC00', kind: 'foster', startedAt: '2026-01-05' }] });
  expect(all(root, 'title')[0]?.textContent).toContain('c\uFFFDd, by derby');
});
