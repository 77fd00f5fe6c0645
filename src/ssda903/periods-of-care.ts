import type { DateString, Period } from '../contract.ts';
import { endsCare } from './codes/endings.ts';
import { beginsOrEndsBreak, isAgreement, isKnown, isOneStayARow } from './codes/legal-statuses.ts';
import { isContradicted, type EpisodeEnd } from './end-of-episode.ts';
import type { Episode } from './episodes.ts';

/** Rows through which the child was looked after without a break. */
export interface PeriodOfCare {
  readonly episodes: readonly [Episode, ...Episode[]];
  /** The row before it. */
  readonly before: Episode | undefined;
  /** The row before, if any, neither ended care for certain nor was of a series of short breaks: what the first row continues may lie outside the files. */
  readonly continues: boolean;
}

/**
 * Splits a child's rows, in order, at each RNE S, at each gap, where short breaks (V3) turn into other care or other care into them,
 * and where two rows contradict each other on whether care went on. A row under V4 belongs to no period: it is an agreement, under
 * which the child is looked after during the stays alone.
 */
export function periodsOfCare(episodes: readonly Episode[]): readonly PeriodOfCare[] {
  const periods: Building[] = [];
  for (const [index, episode] of episodes.entries()) {
    if (isAgreement(episode)) continue;
    const before = episodes[index - 1];
    const current = before === undefined || isAgreement(before) ? undefined : periods.at(-1);
    if (before !== undefined && current !== undefined && current.until >= episode.from && goesOn(current, before, episode)) {
      current.episodes.push(episode);
      current.until = later(current.until, untilOf(episode));
    } else
      periods.push({
        episodes: [episode],
        before,
        until: untilOf(episode),
        continues: before === undefined || mayContinue(before, episode),
      });
  }
  return periods;
}

/** Of two rows that say that care started on one day, both are of it. A status that is not known changes nothing. */
function goesOn({ episodes }: PeriodOfCare, before: Episode, episode: Episode): boolean {
  const known = episodes.findLast(isKnown);
  return (
    (episode.newEpisode !== 'S' || before.from === episode.from) &&
    !isContradicted(before, episode) &&
    (known === undefined || !beginsOrEndsBreak(known, episode))
  );
}

const mayContinue = (before: Episode, episode: Episode): boolean =>
  isContradicted(before, episode) ||
  !(endsCare(before.ceased) || isAgreement(before) || isOneStayARow(before) || beginsOrEndsBreak(before, episode));

/** `until`: the latest day that some row of the period lasts to, kept as rows are added. */
interface Building extends PeriodOfCare {
  readonly episodes: [Episode, ...Episode[]];
  until: DateString;
}

/** The day that a row lasts to. One that is open, or whose end is not known, may last to any. */
const untilOf = ({ to }: Episode): DateString => (to === undefined || to === 'unknown' ? '9999-12-31' : to);
const later = (a: DateString, b: DateString): DateString => (a < b ? b : a);

/** When the period began and ended, as far as no row says otherwise. */
export function spanOf({ episodes, before }: PeriodOfCare, endOf: (episode: Episode) => EpisodeEnd): Period {
  const [first] = episodes;
  const from = beginsCare(before, first) && !first.startDoubted ? first.from : 'unknown';
  const last = episodes.at(-1) ?? first;
  const end = endOf(last);
  if (end.kind === 'open') return { from };
  const outlasted = episodes.some(({ to }) => to !== undefined && to !== 'unknown' && last.to !== undefined && to > last.to);
  return { from, to: end.kind === 'on' && end.ofCare && !outlasted ? end.day : 'unknown' };
}

/** An S tells a beginning, where the row before does not say that the child was in care already; so does a change from short breaks or to them. */
export function beginsCare(before: Episode | undefined, { newEpisode, from, legalStatus }: Episode): boolean {
  if (before === undefined || isAgreement(before)) return newEpisode === 'S';
  if (beginsOrEndsBreak(before, { legalStatus })) return newEpisode === 'S' || before.to === from;
  const was = before.to !== undefined && before.to !== 'unknown' && (before.to > from || (before.to === from && before.ceased === 'X1'));
  return newEpisode === 'S' && (!was || isOneStayARow(before));
}
