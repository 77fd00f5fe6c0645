import type { DateString } from '../contract.ts';
import { endsCare } from './codes/endings.ts';
import { isOneStayARow } from './codes/legal-statuses.ts';
import type { Episode } from './episodes.ts';

/** When an episode ended, as far as the return is certain about it. */
export type EpisodeEnd =
  | { readonly kind: 'open' }
  | { readonly kind: 'on'; readonly day: DateString }
  /** `stated`: the day of DEC, after which the next row should follow and does not; something changed then, and what is not known. */
  | { readonly kind: 'unknown'; readonly stated?: DateString };

const unknown: EpisodeEnd = { kind: 'unknown' };

/**
 * The end of an episode, read together with the row after it.
 * @param hasVanished the row was open in an older return and later ones no longer have it
 */
export function endOfEpisode(episode: Episode, next: Episode | undefined, hasVanished: boolean): EpisodeEnd {
  const { to, ceased } = episode;
  if (to === 'unknown') return unknown;
  if (to === undefined) {
    // Open, and yet another row follows (142), or later returns have lost it (502), or a code says that care ended (148).
    return next !== undefined || hasVanished || endsCare(ceased) ? unknown : { kind: 'open' };
  }
  // 501: the next row starts before this one ends. One of the two dates is wrong, and nothing tells which.
  if (next !== undefined && next.from < to) return unknown;
  const follows = next !== undefined && next.from === to;
  return follows || isOneStayARow(episode) || endsCare(ceased) ? { kind: 'on', day: to } : { kind: 'unknown', stated: to };
}
