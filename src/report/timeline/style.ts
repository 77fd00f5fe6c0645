/** Colours that stay apart under every common colour blindness; nothing is told by colour alone. Each text has 4.5 to 1 on white. */
export const ink = {
  text: '#1a1a1a', quiet: '#4d4d4d', faint: '#dddddd', paper: '#ffffff',
  placement: '#0b5a8a', placementTint: '#dcebf5', meeting: '#0b5a8a', visit: '#00614d', review: '#6a3480', breach: '#a83c00', breachTint: '#f7d9c8',
} as const;

/** Keeps a text readable where a line runs behind it. */
export const halo = { stroke: ink.paper, 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' } as const;

export const FONT_SIZE = 12;
export const LINE_HEIGHT = 17;

/** Pixels that a text takes at most in a common sans-serif face, without measuring: pictures are the same on every machine. */
export const textWidth = (text: string): number => text.length * FONT_SIZE * 0.52;

/** Breaks a text at spaces into lines that fit a width in pixels. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && textWidth(`${line} ${word}`) > width) { lines.push(line); line = word; }
    else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
