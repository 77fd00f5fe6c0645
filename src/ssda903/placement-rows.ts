import { endsCare } from './codes/endings.ts';
import { isOneStayARow } from './codes/legal-statuses.ts';
import { newEpisodeCodes } from './codes/new-episodes.ts';
import { carersAt } from './codes/placements.ts';
import type { Episode } from './episodes.ts';
import { issueAt, shown, type RowIssue } from './issues.ts';
import type { PeriodOfCare } from './periods-of-care.ts';
import { isAbsence, placementDiffers } from './what-changed.ts';

/** The rows of one placement. */
export interface PlacementRows {
  readonly episodes: readonly [Episode, ...Episode[]];
  /** Times away from it. Several rows are one absence where only the legal status changed. */
  readonly absences: readonly AbsenceRows[];
  /** The last row of all, which tells how the placement ended. */
  readonly last: Episode;
  readonly sameCarer: boolean;
}
export type AbsenceRows = readonly [Episode, ...Episode[]];

interface Sequence {
  readonly placements: readonly PlacementRows[];
  /** Absences with no placement before them in their period. */
  readonly looseAbsences: readonly AbsenceRows[];
  readonly issues: readonly RowIssue[];
}

interface Building {
  episodes: [Episode, ...Episode[]];
  absences: [Episode, ...Episode[]][];
  last: Episode;
  sameCarer: boolean;
}

/**
 * Gathers the rows of a period of care into placements: a new one at P, B, T and U, none at L; T0 to T4 are absences from one.
 */
export function placementsOf(period: PeriodOfCare): Sequence {
  const placements: Building[] = [];
  const looseAbsences: [Episode, ...Episode[]][] = [];
  const issues: RowIssue[] = [];
  for (const [index, episode] of period.episodes.entries()) {
    const before = period.episodes[index - 1];
    const current = placements.at(-1);
    if (isAbsence(episode)) {
      if (current === undefined) issues.push(...checkLooseAbsence(episode, index));
      addAbsence(current?.absences ?? looseAbsences, episode, before);
    } else if (current !== undefined && before !== undefined && stays(current, before, episode)) {
      current.episodes.push(episode);
    } else {
      const sameCarer = continuesCarer(period, current, before, episode);
      placements.push({ episodes: [episode], absences: [], last: episode, sameCarer });
      if (before !== undefined) issues.push(...checkMove(current, before, episode, sameCarer));
    }
    const now = placements.at(-1);
    if (now !== undefined) now.last = episode;
    if (before !== undefined) issues.push(...checkBreak(before, episode, now?.episodes[0] === episode));
  }
  return { placements, looseAbsences, issues: [...issues, ...checkLast(period)] };
}

function checkLast({ episodes }: PeriodOfCare): readonly RowIssue[] {
  const last = episodes.at(-1) ?? episodes[0];
  if (!isAbsence(last) || !endsCare(last.ceased)) return [];
  return [
    issueAt(last, 'absence-ends-care', {
      column: 'PLACE',
      message: `a period of care ends with a temporary absence (${last.place})`,
      done: 'the placement before it was ended with the absence',
    }),
  ];
}

function addAbsence(absences: [Episode, ...Episode[]][], episode: Episode, before: Episode | undefined): void {
  const last = absences.at(-1);
  const goesOn = before !== undefined && last?.at(-1) === before && before.place === episode.place && episode.newEpisode === 'L';
  if (goesOn && last !== undefined) last.push(episode);
  else absences.push([episode]);
}

/** Whether a row goes on with the placement: it returns there, or only the legal status changed and nothing shows a move. */
function stays({ episodes }: Building, before: Episode, episode: Episode): boolean {
  const last = episodes.at(-1) ?? episodes[0];
  const changed = newEpisodeCodes[episode.newEpisode]?.placementChanged;
  return !placementDiffers(last, episode) && (isAbsence(before) || changed !== true);
}

/** T, U and the reason PLACE say that the carer is the same. At the head of a period, so does L: the placement is older than the row. */
function continuesCarer(period: PeriodOfCare, current: Building | undefined, before: Episode | undefined, episode: Episode): boolean {
  if (before?.changeReason === 'PLACE') return true;
  if (newEpisodeCodes[episode.newEpisode]?.sameCarer !== true) return false;
  return current === undefined ? period.continues : episode.newEpisode !== 'L';
}

/** 366: each row under V3 is one stay, and nothing changes within it. */
function checkBreak(before: Episode, episode: Episode, began: boolean): readonly RowIssue[] {
  if (!isOneStayARow(episode)) return [];
  return [
    issueAt(episode, 'change-within-break', {
      column: 'RNE',
      message: `RNE is ${shown(episode.newEpisode)}, not S: the row goes on from row ${before.row}, and both are short breaks (V3)`,
      done: began ? 'a new placement was begun' : 'the placement was read as going on',
    }),
  ];
}

/** A new placement against the row before it. */
function checkMove(current: Building | undefined, before: Episode, episode: Episode, sameCarer: boolean): readonly RowIssue[] {
  const { newEpisode, from } = episode;
  const saysSame = newEpisodeCodes[newEpisode]?.sameCarer === true;
  if (current !== undefined && isAbsence(before) && !saysSame) {
    return [
      issueAt(episode, 'absence-moves-on', {
        column: 'PLACE',
        message: `after the temporary absence of row ${before.row} the child moved on ${from}`,
        done: 'the placement was ended with the absence, and a new one begun',
      }),
    ];
  }
  if (!sameCarer) return [];
  const told = saysSame ? tellsNewCarer(current, before, episode) : `row ${before.row} says that only its status changed (PLACE)`;
  return told === undefined
    ? []
    : [
        issueAt(episode, 'same-carer-contradicted', {
          column: 'RNE',
          message: `RNE is ${shown(newEpisode)}, ${saysSame ? 'the same' : 'a new'} carer, but ${told}`,
          done: 'the carer was read as the same',
        }),
      ];
}

/**
 * What speaks against T and U. No more than is certain: a carer may move house, adopt, be approved, change the provider or become
 * a host of supported lodgings, and then resign or ask for an end on paper; but nobody asks for an end for the child's behaviour and goes on.
 */
function tellsNewCarer(current: Building | undefined, { row, changeReason }: Episode, { place }: Episode): string | undefined {
  if (changeReason === 'CREQB') return `row ${row} says that the carer asked for the end (CREQB)`;
  const held = current?.episodes.at(-1)?.place ?? '';
  const before = carersAt(held);
  const after = carersAt(place);
  return before === undefined || after === undefined || before === after ? undefined : `the child moved from ${held} to ${place}`;
}

function checkLooseAbsence(episode: Episode, index: number): readonly RowIssue[] {
  const { newEpisode, place } = episode;
  if (index === 0 && newEpisode === 'S') {
    return [
      issueAt(episode, 'absence-starts-care', {
        column: 'PLACE',
        message: `a period of care starts with a temporary absence (${place})`,
        done: 'the absence was read without a placement',
      }),
    ];
  }
  return [
    issueAt(episode, 'absence-without-placement', {
      column: 'PLACE',
      message: `no row before it has the placement that the temporary absence (${place}) is from`,
      done: 'the absence was read without a placement',
    }),
  ];
}
