/**
 * A text as a terminal may show it: what would command it (escape sequences, a direction of writing) is replaced; line breaks stay.
 * @example
 * printable('c\u001b[2J1'); //=> 'c\ufffd[2J1'
 */
export const printable = (text: string): string => text.replaceAll(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/gu, '\uFFFD');
