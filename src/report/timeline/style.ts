/** Colours that stay apart under every common colour blindness; nothing is told by colour alone. Each text has 4.5 to 1 on white. */
export const ink = {
  text: '#1a1a1a',
  quiet: '#4d4d4d',
  faint: '#dddddd',
  paper: '#ffffff',
  placement: '#0b5a8a',
  placementTint: '#dcebf5',
  meeting: '#0b5a8a',
  visit: '#00614d',
  review: '#6a3480',
  breach: '#a83c00',
  breachTint: '#f7d9c8',
} as const;

/** Keeps a text readable where a line runs behind it. */
export const halo = { stroke: ink.paper, 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' } as const;

export const FONT_SIZE = 12;
export const LINE_HEIGHT = 17;

/** Pixels that a text takes in a common sans-serif face, rather too many than too few, without measuring: pictures are the same on every machine. */
export const textWidth = (text: string): number => [...text].reduce((sum, character) => sum + FONT_SIZE * emOf(character), 0);

function emOf(character: string): number {
  if ((character.codePointAt(0) ?? 0) >= 0x1100 || /[MW@%]/.test(character)) return 1;
  return /[A-Zmw_]/.test(character) ? 0.75 : 0.52;
}

/** A text that fits a width in pixels, cut off with an ellipsis where it does not. */
export function shortened(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let left = width - textWidth('…');
  let kept = '';
  for (const character of text) {
    left -= textWidth(character);
    if (left < 0) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** Breaks a text at spaces into lines that fit a width in pixels; a word that no line holds is cut off. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').map((each) => shortened(each, width))) {
    if (line !== '' && textWidth(`${line} ${word}`) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
