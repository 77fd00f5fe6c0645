import { groupBy } from '../../history/group-by.ts';

/** A heading with its lines. */
export interface Part {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Wraps at spaces; continuation lines keep the indent of their line and two more. A word longer than the line stays whole. */
export function wrapped(text: string, width: number, indent = ''): string {
  const own = /^ */.exec(text)?.[0] ?? '';
  const lines: string[] = [];
  let line = indent + own;
  for (const word of text.trim().split(' ')) {
    if (line.trim() !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = `${indent}${own}  ${word}`;
    } else line = line.trim() === '' ? line + word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

/** The parts that have lines, one below the other with a blank line between. */
export function joinedParts(heading: string, parts: readonly Part[], width: number): string {
  const blocks = parts
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }) => [title, ...lines.map((line) => wrapped(line, width, '  '))].join('\n'));
  return [wrapped(heading, width), ...blocks].join('\n\n');
}

/** The first so many of a list, and how many more there are. */
export function atMost(most: number, lines: readonly string[], more: (count: number) => string): readonly string[] {
  return lines.length <= most ? lines : [...lines.slice(0, most), more(lines.length - most)];
}

/** Things that say the same, each said once with all that it is said of. */
export const saidOnce = <T>(all: readonly T[], says: (each: T) => string): readonly (readonly [says: string, of: readonly T[]])[] => [
  ...groupBy(all, says),
];
