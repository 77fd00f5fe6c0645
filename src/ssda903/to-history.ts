import type { Circumstance, DateString, Period, PlacementHistory } from '../contract.ts';
import { ascending } from '../history/sorted.ts';
import { checkEpisode } from './check-episode.ts';
import { checkSequence } from './check-sequence.ts';
import { isAgreement, isOneStayARow } from './codes/legal-statuses.ts';
import { coverageOf, recordedFrom, type Years } from './coverage.ts';
import { endOfEpisode, type EpisodeEnd } from './end-of-episode.ts';
import type { Episode } from './episodes.ts';
import { issueAt, type RowIssue } from './issues.ts';
import { legalPeriods } from './legal-periods.ts';
import { toMissing } from './missing-episodes.ts';
import { lackedUntil } from './other-years.ts';
import { periodsOfCare, spanOf } from './periods-of-care.ts';
import { placementsOf, type AbsenceRows } from './placement-rows.ts';
import { toReviews } from './reviews.ts';
import type { SubmittedRow } from './submissions.ts';
import { toPlacement } from './to-placement.ts';
import { uniteEpisodes } from './unite-episodes.ts';

/** A child's rows of one table. `perhapsMore`: another row may be the child's too. */
export interface RowsOfChild {
  readonly rows: readonly SubmittedRow[];
  readonly perhapsMore: boolean;
}

/** Everything that the tables hold about one child. `undefined`: no such table was given. */
export interface ChildRows {
  readonly child: string;
  readonly authority: string;
  readonly dateOfBirth: DateString | undefined;
  readonly episodes: readonly Episode[];
  readonly header: RowsOfChild | undefined;
  readonly reviews: RowsOfChild | undefined;
  readonly missing: RowsOfChild | undefined;
}

/**
 * Makes the history of one child. What the return does not record is left out, which says that it is unknown. No history: the rows
 * tell no placement, or of one not what kind it is, and none that could be made would be right.
 */
export function toHistory(rows: ChildRows, years: Years): { readonly history?: PlacementHistory; readonly issues: readonly RowIssue[] } {
  const united = uniteEpisodes(rows.episodes, years.episodes);
  const { episodes } = united;
  const ends = new Map(
    episodes.map((episode, index) => [episode, endOfEpisode(episode, episodes[index + 1], united.vanished.has(episode))]),
  );
  const endOf = (episode: Episode): EpisodeEnd => ends.get(episode) ?? { kind: 'unknown' };

  const periods = periodsOfCare(episodes);
  const sequences = periods.map(placementsOf);
  const care = periods.map((period) => spanOf(period, endOf)).filter(tellsMore);

  const nameOf = namer();
  const absences: Dated[] = [];
  const ofNoKind: Episode[] = [];
  const placements = sequences.flatMap(({ placements: all, looseAbsences }) => {
    absences.push(...looseAbsences.map((absence) => toAbsence(absence, endOf)));
    return all.flatMap((each) => {
      const placement = toPlacement(each, nameOf('p', each.episodes[0].from), endOf);
      if (placement === undefined) {
        ofNoKind.push(each.episodes[0]);
        return [];
      }
      absences.push(...each.absences.map((absence) => toAbsence(absence, endOf, placement.id)));
      return [placement];
    });
  });

  // Under an agreement for short breaks nobody knows from the return on which days the child was looked after.
  const knownCare = episodes.some(isAgreement) ? [] : care;
  const missing = toMissing(rows.missing?.rows ?? [], { years: years.missing, care: knownCare });
  const overlays = missing.circumstances.map((circumstance) => ({ day: circumstance.from, circumstance }));
  const circumstances = [...absences, ...overlays]
    .sort(byDay)
    .map(({ day, circumstance }) => ({ id: nameOf(circumstance.kind, day), ...circumstance }));
  const { reviews, ...ofReviews } = toReviews(rows.reviews?.rows ?? [], years.reviews(rows.authority).at(-1));
  const legalStatuses = legalPeriods(episodes, periods, endOf);

  const lacked = lackedUntil(
    rows.episodes,
    [rows.header, rows.reviews, rows.missing].flatMap((table) => table?.rows ?? []),
    years.whole(rows.authority),
  );
  const tables = recordedFrom(rows.authority, years, lacked?.until);
  const from = {
    ...tables,
    reviews: ofReviews.allRead && rows.reviews?.perhapsMore === false ? tables.reviews : undefined,
    missing: missing.allRead && rows.missing?.perhapsMore === false ? tables.missing : undefined,
  };
  // An array that is empty says "none", so it is there only where the return tells that.
  const told = {
    ...(circumstances.length === 0 && from.missing === undefined ? {} : { circumstances }),
    ...(reviews.length === 0 && from.reviews === undefined ? {} : { reviews }),
  };
  const coverage = coverageOf(told, from);
  const history: PlacementHistory = {
    child: rows.dateOfBirth === undefined ? { id: rows.child } : { id: rows.child, dateOfBirth: rows.dateOfBirth },
    lookedAfter: care,
    ...(legalStatuses === undefined ? {} : { legalStatuses }),
    placements,
    ...told,
    ...(coverage === undefined ? {} : { coverage }),
  };
  const issues = [
    ...united.issues,
    ...(lacked === undefined ? [] : [lacked.issue]),
    ...episodes.flatMap((episode) => checkEpisode(episode, rows.dateOfBirth)),
    ...checkSequence(episodes, united.vanished),
    ...seriesIssues(episodes),
    ...sequences.flatMap((sequence) => sequence.issues),
    ...missing.issues,
    ...ofReviews.issues,
  ];
  const refused = refusalOf(rows.episodes, placements.length, ofNoKind);
  return refused === undefined ? { history, issues } : { issues: [...issues, refused] };
}

/** A period of which nobody knows when it began or ended lies in the one before it, where that has an unknown end. */
const tellsMore = ({ from, to }: Period, index: number, all: readonly Period[]): boolean =>
  from !== 'unknown' || to !== 'unknown' || all[index - 1]?.to !== 'unknown';

/** The regulation asks for reviews of a whole series, and the return has no more than its stays. */
function seriesIssues(episodes: readonly Episode[]): readonly RowIssue[] {
  const first = episodes.find(isOneStayARow);
  return first === undefined
    ? []
    : [
        issueAt(first, 'short-break-reviews', {
          column: 'LS',
          message: 'each stay of a series of short breaks (V3) is a period of care of its own',
          done: 'the review of the series (REG-48.R) counts from the start of each, and lapses where it ends first',
        }),
      ];
}

function refusalOf([first]: readonly Episode[], placements: number, [ofNoKind]: readonly Episode[]): RowIssue | undefined {
  if (ofNoKind !== undefined) {
    return issueAt(ofNoKind, 'no-history', {
      column: 'PLACE',
      message: `no row tells what kind of placement began on ${ofNoKind.from}`,
      done: 'no history was made',
    });
  }
  if (placements > 0 || first === undefined) return undefined;
  return issueAt(first, 'no-placements', {
    message: 'the rows of the child tell no placement',
    done: 'no history was made: a history without placements would say that there were none',
  });
}

/** A circumstance and the first day that the return gives for it. */
interface Dated {
  readonly day: DateString;
  readonly circumstance: Circumstance;
}
const byDay = (a: Dated, b: Dated): number => ascending(a.day, b.day);

function toAbsence(absence: AbsenceRows, endOf: (episode: Episode) => EpisodeEnd, placementId?: string): Dated {
  const [first] = absence;
  const end = endOf(absence.at(-1) ?? first);
  const circumstance: Circumstance = {
    kind: 'temporary-absence',
    // L says that only the legal status changed on that day: the child was away before.
    from: first.newEpisode === 'L' && placementId === undefined ? 'unknown' : first.from,
    ...(end.kind === 'open' ? {} : { to: end.kind === 'on' ? end.day : 'unknown' }),
    ...(placementId === undefined ? {} : { placementId }),
  };
  return { day: first.from, circumstance };
}

/** Names that hold no child: `p-2017-08-14`, and `p-2017-08-14-2` for a second one of that day. */
function namer(): (kind: string, day: DateString) => string {
  const used = new Map<string, number>();
  return (kind, day) => {
    const name = `${kind}-${day}`;
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  };
}
