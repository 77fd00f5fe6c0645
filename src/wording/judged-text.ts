import { momentText } from './moment-text.ts';

/**
 * By which policy something was judged, and at which moment.
 * @example
 * judgedText('derby', ['placement-stability'], '2026-07-06'); //=> 'by derby with placement-stability, at Mon 6 Jul 2026'
 */
export const judgedText = (profile: string, overlays: readonly string[], asOf: string): string =>
  `by ${profile}${overlays.length === 0 ? '' : ` with ${overlays.join(' and ')}`}, at ${momentText(asOf)}`;
