import type { DateString, Period } from '../contract.ts';
import { endsCare } from './codes/endings.ts';
import { isAgreement, isOneStayARow } from './codes/legal-statuses.ts';
import type { EpisodeEnd } from './end-of-episode.ts';
import type { Episode } from './episodes.ts';

/** Rows through which the child was looked after without a break. */
export interface PeriodOfCare {
  readonly episodes: readonly [Episode, ...Episode[]];
  /** The row before, if any, neither ended care nor was of a series of short breaks: what the first row continues may lie outside the files. */
  readonly continues: boolean;
}

/**
 * Splits a child's rows, in order, at each RNE S and at each gap. A row under V4 belongs to no period: it is an agreement,
 * under which the child is looked after during the stays alone.
 */
export function periodsOfCare(episodes: readonly Episode[]): readonly PeriodOfCare[] {
  const periods: Building[] = [];
  for (const [index, episode] of episodes.entries()) {
    if (isAgreement(episode)) continue;
    const before = episodes[index - 1];
    const current = before === undefined || isAgreement(before) ? undefined : periods.at(-1);
    if (current !== undefined && episode.newEpisode !== 'S' && current.until >= episode.from) {
      current.episodes.push(episode);
      current.until = later(current.until, untilOf(episode));
    } else periods.push({ episodes: [episode], until: untilOf(episode), continues: before === undefined || !(endsCare(before.ceased) || isAgreement(before) || isOneStayARow(before)) });
  }
  return periods;
}

/** `until`: the latest day that some row of the period lasts to, kept as rows are added. */
interface Building extends PeriodOfCare { readonly episodes: [Episode, ...Episode[]]; until: DateString }

/** The day that a row lasts to. One that is open, or whose end is not known, may last to any. */
const untilOf = ({ to }: Episode): DateString => (to === undefined || to === 'unknown' ? '9999-12-31' : to);
const later = (a: DateString, b: DateString): DateString => (a < b ? b : a);

/** When the period began and ended. Only an S tells a beginning; only a code that ends care tells an end. */
export function spanOf({ episodes }: PeriodOfCare, endOf: (episode: Episode) => EpisodeEnd): Period {
  const [first] = episodes;
  const from = first.newEpisode === 'S' ? first.from : 'unknown';
  const last = episodes.at(-1) ?? first;
  const end = endOf(last);
  if (end.kind === 'open') return { from };
  const outlasted = episodes.some(({ to }) => to !== undefined && to !== 'unknown' && last.to !== undefined && to > last.to);
  const ends = end.kind === 'on' && (endsCare(last.ceased) || isOneStayARow(last)) && !outlasted;
  return { from, to: ends ? end.day : 'unknown' };
}
