import { wrapped } from '../../report/text/wrap.ts';

/** Every line of a text within a width; what is set in stays set in. */
export const wrapLines = (text: string, width: number): string =>
  text
    .split('\n')
    .map((line) => (line.length <= width ? line : wrapped(line, width)))
    .join('\n');
