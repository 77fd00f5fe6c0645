const MOST_OCTETS = 75;

/** Joins folded lines again (RFC 5545, 3.1). */
export const unfolded = (text: string): string => text.replace(/\r?\n[ \t]/g, '');

/**
 * Folds every line at 75 octets of UTF-8 and never inside a character. The library folds at 75 UTF-16 units, which may cut a
 * character in two.
 *
 * @param text Unfolded lines that end in CRLF.
 */
export function folded(text: string): string {
  return text.split('\r\n').map(foldedLine).join('\r\n');
}

function foldedLine(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > MOST_OCTETS) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
}
