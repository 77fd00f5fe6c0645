import type { LegalStatusPeriod } from '../contract.ts';
import { isAgreement, isKnown, isOfShortBreaks, legalStatusCodes } from './codes/legal-statuses.ts';
import { newEpisodeCodes } from './codes/new-episodes.ts';
import type { EpisodeEnd } from './end-of-episode.ts';
import type { Episode } from './episodes.ts';
import type { PeriodOfCare } from './periods-of-care.ts';

/**
 * The legal statuses of a child, in order: rows of one period of care with the same LS are one status; a V4 agreement is one by itself.
 * `undefined`: one of them cannot be read, and a list without it would say that the child had none then; but known short
 * breaks are always told, for without them they would be judged as ordinary care.
 */
export function legalPeriods(
  episodes: readonly Episode[],
  periods: readonly PeriodOfCare[],
  endOf: (episode: Episode) => EpisodeEnd,
): readonly LegalStatusPeriod[] | undefined {
  if (!episodes.every(isKnown) && !episodes.some(isOfShortBreaks)) return undefined;
  const runs = [
    ...episodes.filter(isAgreement).map((episode) => ({ episodes: [episode], head: true })),
    ...periods.flatMap((period) => runsOf(period.episodes)),
  ];
  const position = new Map(episodes.map((episode, index) => [episode, index]));
  const place = (run: Run): number => (run.episodes[0] === undefined ? 0 : (position.get(run.episodes[0]) ?? 0));
  return runs.sort((a, b) => place(a) - place(b)).flatMap((run) => toPeriod(run, endOf));
}

/** `head`: nothing certain comes before it. */
interface Run {
  readonly episodes: Episode[];
  readonly head: boolean;
}

function runsOf(episodes: readonly Episode[]): readonly Run[] {
  const runs: Run[] = [];
  for (const episode of episodes) {
    const run = runs.at(-1);
    if (run !== undefined && run.episodes.at(-1)?.legalStatus === episode.legalStatus) run.episodes.push(episode);
    else runs.push({ episodes: [episode], head: run === undefined });
  }
  return runs;
}

function toPeriod({ episodes, head }: Run, endOf: (episode: Episode) => EpisodeEnd): readonly LegalStatusPeriod[] {
  const first = episodes[0];
  const last = episodes.at(-1);
  const status = legalStatusCodes[first?.legalStatus ?? '']?.status;
  if (first === undefined || last === undefined || status === undefined) return [];
  // At the head of a period, P and T say that the legal status did not change on that day: it is older.
  const began = !first.startDoubted && (!head || newEpisodeCodes[first.newEpisode]?.legalStatusChanged === true);
  const from = began ? first.from : 'unknown';
  const end = endOf(last);
  switch (end.kind) {
    case 'open':
      return [{ status, from }];
    case 'on':
      return [{ status, from, to: end.day }];
    case 'unknown':
      return [{ status, from, to: 'unknown' }];
  }
}
