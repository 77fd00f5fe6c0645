import type { DateString } from '../contract.ts';
import { endsCare } from './codes/endings.ts';
import { isAgreement, isOneStayARow } from './codes/legal-statuses.ts';
import type { Episode } from './episodes.ts';

/** When an episode ended, as far as the return is certain about it. */
export type EpisodeEnd =
  | { readonly kind: 'open' }
  /** `ofCare`: care ended with it. */
  | { readonly kind: 'on'; readonly day: DateString; readonly ofCare: boolean }
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
  const after = next?.from === to ? next : undefined;
  if (after === undefined && !isOneStayARow(episode) && !endsCare(ceased)) return { kind: 'unknown', stated: to };
  const ofCare =
    isOneStayARow(episode) || (after !== undefined && isOneStayARow(after)) || (endsCare(ceased) && !isContradicted(episode, after));
  return { kind: 'on', day: to, ofCare };
}

/** A code says that care ended, and the row of that day that care goes on. Under an agreement for short breaks there is care during the stays alone. */
export const isContradicted = ({ ceased, to }: Episode, next: Episode | undefined): boolean =>
  endsCare(ceased) && next !== undefined && next.from === to && next.newEpisode !== 'S' && !isAgreement(next);
