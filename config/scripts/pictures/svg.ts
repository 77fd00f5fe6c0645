import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';

type Part = ReturnType<typeof x>;

/** How a box or mark is drawn. Every class differs in its border or its words too, never by colour alone. */
type Look = 'plain' | 'good' | 'bad' | 'open' | 'muted';

const font = 'font-family: system-ui, sans-serif';
const style = `
  text { ${font}; font-size: 14px; fill: #1b1f24 }
  .small { font-size: 12px } .strong { font-weight: 600 } .centre { text-anchor: middle } .end { text-anchor: end }
  .ground { fill: #ffffff } .line { stroke: #57606a; stroke-width: 1.5; fill: none }
  rect.plain { fill: #f3f4f6; stroke: #57606a } rect.good { fill: #dff3e4; stroke: #1a7f37 } rect.bad { fill: #ffe3de; stroke: #b42318; stroke-width: 3 }
  rect.open { fill: #fff5d6; stroke: #8a6100; stroke-dasharray: 6 3 } rect.muted { fill: #ffffff; stroke: #8c959f; stroke-dasharray: 2 3 }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 } .ground { fill: #161b22 } .line { stroke: #9aa4af }
    rect.plain { fill: #262c36; stroke: #9aa4af } rect.good { fill: #12351d; stroke: #4ac26b } rect.bad { fill: #4a1712; stroke: #ff8a7a }
    rect.open { fill: #3a2e08; stroke: #e3b341 } rect.muted { fill: #161b22; stroke: #768390 }
  }
`;

export const text = (at: readonly [x: number, y: number], words: string, look = ''): Part =>
  x('text', { x: String(at[0]), y: String(at[1]), class: look }, words);
export const line = (...points: readonly (readonly [x: number, y: number])[]): Part =>
  x('path', { class: 'line', d: points.map(([px, py], index) => `${index === 0 ? 'M' : 'L'}${px} ${py}`).join(' ') });

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A box with lines of words in its middle; the first is strong. */
export function box(at: Box, look: Look, ...lines: readonly string[]): readonly Part[] {
  const first = at.y + at.height / 2 + 5 - ((lines.length - 1) * 17) / 2;
  return [
    x('rect', { x: String(at.x), y: String(at.y), width: String(at.width), height: String(at.height), rx: '6', class: look }),
    ...lines.map((words, index) => text([at.x + at.width / 2, first + index * 17], words, index === 0 ? 'strong centre' : 'small centre')),
  ];
}

/** A picture with a title and a description for whoever does not see it, on ground of its own, so that it reads on a light page and on a dark one. */
export function picture(size: Pick<Box, 'width' | 'height'>, title: string, description: string, parts: readonly Part[]): string {
  const root = x(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${size.width} ${size.height}`,
      width: String(size.width),
      height: String(size.height),
      role: 'img',
      'aria-labelledby': 'title description',
    },
    [
      x('title', { id: 'title' }, title),
      x('desc', { id: 'description' }, description),
      x('style', style),
      x('rect', { class: 'ground', width: String(size.width), height: String(size.height), rx: '8' }),
      ...parts,
    ],
  );
  return `${toXml(root).replaceAll(/(<(?:rect|text|path|title|desc|style)\b)/g, '\n$1')}\n`;
}
