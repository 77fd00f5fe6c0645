import { furthestEnds } from './furthest-end.ts';
import { momentOf } from './compare-moments.ts';
import { ProblemList } from './problems.ts';
import type { PlacementHistory } from '../contract.ts';
import { formatDay, type Day } from '../time/index.ts';

/** Of each of many days, the day on which the series of short breaks that it lies under ends (Infinity: it goes on); undefined where it lies under none. */
export function seriesEndAfter({ legalStatuses = [] }: PlacementHistory): (day: Day) => Day | undefined {
  const furthest = furthestEnds(
    legalStatuses
      .filter(({ status }) => status === 'short-break-series')
      .map(({ from, to }) => ({ from: momentOf(from)?.day ?? -Infinity, to: momentOf(to)?.day ?? Infinity })),
  );
  return (day) => {
    let end: Day | undefined;
    for (let next = furthest(day); next !== undefined && next > (end ?? day); next = furthest(next)) end = next;
    return end;
  };
}

/** What a placement is, is read on the day that it began: one that goes on in ordinary care is judged as a short break to its end. */
export function checkShortBreaks(history: PlacementHistory): ProblemList {
  const warnings = new ProblemList();
  const seriesEnd = seriesEndAfter(history);
  // The last day on which another legal status began.
  const otherwise = (history.legalStatuses ?? []).reduce(
    (last, { status, from }) => (status === 'short-break-series' ? last : Math.max(last, momentOf(from)?.day ?? last)),
    -Infinity,
  );
  history.placements.forEach(({ startedAt, endedAt, withdrawnAt }, index) => {
    const start = momentOf(startedAt);
    const series = start === undefined || withdrawnAt !== undefined ? undefined : seriesEnd(start.day);
    const runsOn =
      series !== undefined &&
      series < Infinity &&
      (endedAt === undefined ? otherwise >= series : (momentOf(endedAt)?.day ?? series) > series);
    if (runsOn)
      warnings.add(
        ['placements', index, 'startedAt'],
        'short-break-runs-on',
        () =>
          `This began as a short break (${startedAt ?? ''}) and went on after the series had ended (${formatDay(series)}): record another placement from then on, without "sameCarer".`,
      );
  });
  return warnings;
}

/** Reviews are counted from the start of a period of care, of short breaks by their own regulation: one period of both has the clock of neither. */
export function checkCareAfterShortBreaks(history: PlacementHistory): ProblemList {
  const { lookedAfter = [], placements } = history;
  const warnings = new ProblemList();
  const seriesEnd = seriesEndAfter(history);
  lookedAfter.forEach(({ from, to }, index) => {
    const began = momentOf(from)?.day;
    const ended = momentOf(to)?.day ?? Infinity;
    if (began === undefined) return;
    const starts = placements.flatMap(({ startedAt, withdrawnAt }) => {
      const day = withdrawnAt === undefined ? momentOf(startedAt)?.day : undefined;
      return day === undefined || day < began || day >= ended ? [] : [day];
    });
    const firstBreak = Math.min(...starts.filter((day) => seriesEnd(day) !== undefined));
    const ordinary = starts.filter((day) => day > firstBreak && seriesEnd(day) === undefined);
    if (ordinary.length === 0) return;
    warnings.add(
      ['lookedAfter', index, 'from'],
      'care-after-short-breaks',
      () =>
        `This period of care has short breaks and, from ${formatDay(Math.min(...ordinary))}, other placements: its reviews are counted from ${from}. End it there, and record another one.`,
    );
  });
  return warnings;
}
