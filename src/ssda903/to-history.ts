import type { Circumstance, Coverage, DateString, PlacementHistory } from '../contract.ts';
import { checkEpisode } from './check-episode.ts';
import { checkSequence } from './check-sequence.ts';
import { isAgreement } from './codes/legal-statuses.ts';
import { firstDayOf } from './dates.ts';
import { endOfEpisode, type EpisodeEnd } from './end-of-episode.ts';
import type { Episode } from './episodes.ts';
import type { RowIssue } from './issues.ts';
import { legalPeriods } from './legal-periods.ts';
import { toMissing } from './missing-episodes.ts';
import { periodsOfCare, spanOf } from './periods-of-care.ts';
import { placementsOf, type AbsenceRows } from './placement-rows.ts';
import { toReviews } from './reviews.ts';
import { firstWithoutGap, type ReturnYears, type SubmittedRow } from './submissions.ts';
import { toPlacement } from './to-placement.ts';
import { uniteEpisodes } from './unite-episodes.ts';

/** Everything that the tables hold about one child. `undefined`: no such table was given. */
export interface ChildRows {
  readonly child: string;
  readonly authority: string;
  readonly dateOfBirth: DateString | undefined;
  readonly episodes: readonly Episode[];
  readonly reviews: readonly SubmittedRow[] | undefined;
  readonly missing: readonly SubmittedRow[] | undefined;
}

/** The years in which each table was returned. */
export interface Years { readonly episodes: ReturnYears; readonly reviews: ReturnYears; readonly missing: ReturnYears }

/** Makes the history of one child. What the return does not record is left out, which says that it is unknown. */
export function toHistory(rows: ChildRows, years: Years): { readonly history: PlacementHistory; readonly issues: readonly RowIssue[] } {
  const from = recordedFrom(rows.authority, years);
  const united = uniteEpisodes(rows.episodes, years.episodes);
  const { episodes } = united;
  const ends = new Map(episodes.map((episode, index) => [episode, endOfEpisode(episode, episodes[index + 1], united.vanished.has(episode))]));
  const endOf = (episode: Episode): EpisodeEnd => ends.get(episode) ?? { kind: 'unknown' };

  const periods = periodsOfCare(episodes);
  const sequences = periods.map(placementsOf);
  const care = periods.map((period) => spanOf(period, endOf));

  const nameOf = namer();
  const absences: Dated[] = [];
  const placements = sequences.flatMap(({ placements: all, looseAbsences }) => {
    absences.push(...looseAbsences.map((absence) => toAbsence(absence, endOf)));
    return all.map((each) => {
      const placement = toPlacement(each, nameOf('p', each.episodes[0].from), endOf);
      absences.push(...each.absences.map((absence) => toAbsence(absence, endOf, placement.id)));
      return placement;
    });
  });

  // Under an agreement for short breaks nobody knows from the return on which days the child was looked after.
  const knownCare = episodes.some(isAgreement) ? [] : care;
  const missing = rows.missing === undefined || from.missing === undefined ? undefined : toMissing(rows.missing, { years: years.missing, care: knownCare });
  const overlays = missing?.circumstances.map((circumstance) => ({ day: circumstance.from, circumstance })) ?? [];
  const circumstances = [...absences, ...overlays].sort(byDay)
    .map(({ day, circumstance }) => ({ id: nameOf(circumstance.kind, day), ...circumstance }));
  const reviews = rows.reviews === undefined || from.reviews === undefined ? undefined : toReviews(rows.reviews);
  const legalStatuses = legalPeriods(episodes, periods, endOf);

  const history: PlacementHistory = {
    child: rows.dateOfBirth === undefined ? { id: rows.child } : { id: rows.child, dateOfBirth: rows.dateOfBirth },
    ...(care.length === 0 ? {} : { lookedAfter: care }),
    ...(legalStatuses.length === 0 ? {} : { legalStatuses }),
    placements,
    ...(missing === undefined && absences.length === 0 ? {} : { circumstances }),
    ...(reviews === undefined ? {} : { reviews: reviews.reviews }),
  };
  const coverage = coverageOf(history, from);
  const issues = [
    ...united.issues,
    ...episodes.flatMap((episode) => checkEpisode(episode, rows.dateOfBirth)),
    ...checkSequence(episodes, united.vanished),
    ...sequences.flatMap((sequence) => sequence.issues),
    ...missing?.issues ?? [],
    ...reviews?.issues ?? [],
  ];
  return { history: coverage === undefined ? history : { ...history, coverage }, issues };
}

/** A circumstance and the first day that the return gives for it. */
interface Dated { readonly day: DateString; readonly circumstance: Circumstance }
const byDay = (a: Dated, b: Dated): number => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1);

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

/** The first day of which each table tells everything: a return holds its collection year, and earlier things only by chance. */
interface RecordedFrom { readonly episodes: DateString | undefined; readonly reviews: DateString | undefined; readonly missing: DateString | undefined }

function recordedFrom(authority: string, { episodes, reviews, missing }: Years): RecordedFrom {
  const firstDay = (years: ReturnYears): DateString | undefined => {
    const first = firstWithoutGap(years(authority));
    return first === undefined ? undefined : firstDayOf(first);
  };
  return { episodes: firstDay(episodes), reviews: firstDay(reviews), missing: firstDay(missing) };
}

function coverageOf({ reviews, circumstances }: PlacementHistory, from: RecordedFrom): Coverage | undefined {
  const coverage: Coverage = {
    ...(reviews === undefined || from.reviews === undefined ? {} : { reviews: { from: from.reviews } }),
    ...(circumstances === undefined || from.episodes === undefined ? {} : { circumstances: coveredCircumstances(from.episodes, from.missing) }),
  };
  return Object.keys(coverage).length === 0 ? undefined : coverage;
}

function coveredCircumstances(episodes: DateString, missing: DateString | undefined): NonNullable<Coverage['circumstances']> {
  if (missing === undefined) return { kinds: ['temporary-absence'], from: episodes };
  return { kinds: ['missing', 'away-without-authorisation', 'temporary-absence'], from: episodes > missing ? episodes : missing };
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
