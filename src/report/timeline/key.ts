import { FONT_SIZE, ink, LINE_HEIGHT, textWidth, wrapped } from './style.ts';
import { drawSign, type Sign } from './symbols.ts';
import { type Element, svg } from './svg.ts';

/** What stands under the lanes, and how high it came out. */
export interface DrawnKey {
  readonly elements: readonly Element[];
  readonly height: number;
}

const signs: readonly (readonly [Sign, string])[] = [
  ['meeting', 'meeting'],
  ['planned-meeting', 'planned'],
  ['visit', 'visit'],
  ['review', 'review'],
  ['planned-review', 'planned'],
  ['met', 'deadline met'],
  ['not-met', 'deadline not met'],
  ['open', 'open deadline'],
  ['breach', 'breach, with how long it lasted'],
];

const LEGEND_ROW = 24;

/** What each shape means, in as many lines as the width asks for. */
export function drawLegend(left: number, right: number, top: number): DrawnKey {
  let at = left;
  let y = top + 12;
  const elements = signs.map(([sign, words]) => {
    const width = 17 + textWidth(words);
    if (at > left && at + width > right) {
      at = left;
      y += LEGEND_ROW;
    }
    const element = svg('g', {}, [drawSign(sign, at + 6, y), svg('text', { x: at + 17, y: y + 4, fill: ink.quiet }, words)]);
    at += width + 16;
    return element;
  });
  return { elements: [svg('g', { role: 'group', 'aria-label': 'What the shapes mean' }, elements)], height: y - top + 18 };
}

/** A numbered list with its heading; nothing where it is empty. */
export function drawList(
  heading: string,
  entries: readonly { readonly number: string; readonly says: string }[],
  left: number,
  right: number,
  top: number,
): DrawnKey {
  if (entries.length === 0) return { elements: [], height: 0 };
  let y = top + 20;
  const lines = entries.flatMap(({ number, says }) => {
    const own = wrapped(says, right - left - 36);
    y += 4;
    return own.map((line, index) => {
      y += LINE_HEIGHT;
      return svg('text', { y, fill: ink.text }, [
        ...(index === 0 ? [svg('tspan', { x: left, 'font-weight': 'bold' }, number)] : []),
        svg('tspan', { x: left + 36 }, line),
      ]);
    });
  });
  const title = svg('text', { x: left, y: top + 20, 'font-weight': 'bold', 'font-size': FONT_SIZE + 1, fill: ink.text }, heading);
  return { elements: [svg('g', { role: 'group', 'aria-label': heading }, [title, ...lines])], height: y - top + 8 };
}
