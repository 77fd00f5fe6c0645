import { ceasedCodes } from '../ssda903/codes/endings.ts';
import { newEpisodeCodes } from '../ssda903/codes/new-episodes.ts';
import type { Period } from '../contract.ts';
import { groupBy } from '../history/group-by.ts';
import { ascending } from '../history/sorted.ts';
import { placeOf, type Draft } from './drafts.ts';
import { issueAt, rowName, type TableIssue } from './issues.ts';
import type { ReadRow } from './read-rows.ts';

const textOf = (row: ReadRow, property: string): string | undefined => {
  const value = row.values.get(property);
  return typeof value === 'string' ? value : undefined;
};
const started = (row: ReadRow): string => textOf(row, 'startedAt') ?? '';
/** By start, then by end, an open one last: rows in any order tell the same. */
const sortKey = (row: ReadRow): string => [started(row), textOf(row, 'endedAt') ?? '~', JSON.stringify([...row.values])].join('\n');
const byStart = (a: ReadRow, b: ReadRow): number => ascending(sortKey(a), sortKey(b));
export const dayOf = (moment: unknown): string | undefined =>
  typeof moment === 'string' && moment !== 'unknown' ? moment.slice(0, 10) : undefined;

/**
 * The periods of care of one child, from the rows of the statutory return: one for each id of a period, or where rows name none, one
 * from each S row on. It began on the day that the child entered care, else on that of an S row; it ended only where a code says that
 * care ended.
 */
export function careOf(episodes: readonly ReadRow[], issues: TableIssue[]): readonly Period[] {
  let starts = 0;
  const groups = groupBy([...episodes].sort(byStart), (row) => {
    const period = textOf(row, 'period');
    if (period === undefined && textOf(row, 'startReason') === 'S') starts += 1;
    return period ?? `\n${starts}`;
  });
  const order = ({ from, to }: Period): string => `${from}\n${to ?? '~'}`;
  const all = [...episodes].sort(byStart);
  const periods = [...groups.values()];
  return periods
    .map((rows, index) =>
      careIn(rows, { earlier: periods.slice(0, index).flat(), next: all[all.findLastIndex((row) => rows.includes(row)) + 1] }, issues),
    )
    .sort((a, b) => ascending(order(a), order(b)));
}

/** `earlier`: the rows of periods that begin before this one. `next`: the row after its last. */
interface Among {
  readonly earlier: readonly ReadRow[];
  readonly next: ReadRow | undefined;
}

function careIn(rows: readonly ReadRow[], { earlier, next }: Among, issues: TableIssue[]): Period {
  const [first] = rows;
  const last = rows.at(-1);
  const startsWithS = first !== undefined && textOf(first, 'startReason') === 'S' ? textOf(first, 'startedAt') : undefined;
  const told = [...rows.flatMap((row) => textOf(row, 'enteredCareAt') ?? []), ...(startsWithS === undefined ? [] : [startsWithS])];
  const days = [...new Set(told.map((moment) => moment.slice(0, 10)))].sort();
  const begins = [...days, ...rows.slice(0, 1).flatMap((row) => dayOf(textOf(row, 'startedAt')) ?? [])].sort()[0];
  const lasts = earlier
    .flatMap((row) => dayOf(textOf(row, 'endedAt')) ?? dayOf(textOf(row, 'startedAt')) ?? [])
    .sort()
    .at(-1);
  const isInside = begins !== undefined && lasts !== undefined && begins < lasts;
  const isContradicted = days.length > 1 || isInside;
  if (isContradicted && first !== undefined) {
    const message = `the rows of one period of care begin it on ${isInside ? `${begins}, and one before it ended on ${lasts}` : days.join(' and on ')}`;
    issues.push(issueAt(placeOf(first, 'enteredCareAt'), 'start-of-care-contradicted', message, 'its start is unknown'));
  }
  const began = isContradicted ? undefined : told[0];
  const stated = endOf(
    last,
    rows.some(({ lost }) => lost.has('startedAt')),
  );
  if (stated.to === undefined && last !== undefined && next !== undefined) {
    issues.push(
      issueAt(
        placeOf(last, 'endedAt'),
        'open-row-followed',
        `the episode has not ended, and another period of care begins (${rowName(next.at)})`,
        'its end is unknown',
      ),
    );
  }
  const day = dayOf(stated.to);
  const isOutlasted = next !== undefined && (day ?? '9999') > started(next);
  const isReversed = began !== undefined && day !== undefined && day < began.slice(0, 10);
  return { from: began ?? 'unknown', ...(isOutlasted || isReversed ? { to: 'unknown' } : stated) };
}

/** Open while its last row is; a row that ended without a code that ends care leaves the end unknown. */
function endOf(last: ReadRow | undefined, lost: boolean): { readonly to?: string } {
  if (last === undefined || lost || !last.table.holds('endedAt')) return { to: 'unknown' };
  const ended = textOf(last, 'endedAt');
  if (ended === undefined && !last.lost.has('endedAt')) return {};
  const reason = ceasedCodes[textOf(last, 'endReason') ?? ''];
  return { to: ended !== undefined && reason?.endsCare === true ? ended : 'unknown' };
}

/** Placements that go on where episodes say that the care in which they began has ended: one of the two is wrong. */
export function closeAfterCare(placements: readonly Draft[], care: readonly Period[], issues: TableIssue[]): void {
  for (const { record, row } of placements) {
    const began = dayOf(record['startedAt']);
    if (began === undefined || record['endedAt'] !== undefined) continue;
    const ended = care.find(({ from, to }) => (dayOf(from) ?? '') <= began && began < (dayOf(to) ?? ''))?.to;
    if (ended === undefined) continue;
    record['endedAt'] = 'unknown';
    issues.push(
      issueAt(
        placeOf(row, 'endedAt'),
        'open-after-care',
        `the placement has not ended, and its period of care ended on ${ended}`,
        'its end is unknown',
      ),
    );
  }
}

/**
 * What episodes say about placements: which ones are with the same carer as the one before, and how the last of a period ended.
 * @returns the placements of which they tell whether the carer is the same
 */
export function addEpisodes(placements: readonly Draft[], rows: readonly ReadRow[]): ReadonlySet<Draft> {
  const told = new Set<Draft>();
  const episodes = [...rows].sort(byStart);
  const ofPlacement = groupBy(episodes, (episode) => textOf(episode, 'placementId'));
  // Some systems do not say which placement a row is about: then the day tells.
  const ofDay = groupBy(
    episodes.filter((episode) => !episode.values.has('placementId')),
    (episode) => dayOf(textOf(episode, 'startedAt')),
  );
  const endedOn = groupBy(episodes, (episode) => dayOf(textOf(episode, 'endedAt')));
  for (const draft of placements) {
    const { record, row } = draft;
    const id = row.values.get('id');
    const named = typeof id === 'string' ? (ofPlacement.get(id) ?? []) : [];
    const began = dayOf(record['startedAt']);
    const [first] = named.length > 0 || began === undefined ? named : (ofDay.get(began) ?? []);
    const code = newEpisodeCodes[first === undefined ? '' : (textOf(first, 'startReason') ?? '')];
    if (code?.placementChanged === true && isStart(first, record)) {
      told.add(draft);
      if (code.sameCarer) record['sameCarer'] ??= true;
    }

    const ended = dayOf(record['endedAt']);
    const last =
      named.length > 0
        ? named.findLast((episode) => ended !== undefined && dayOf(textOf(episode, 'endedAt')) === ended)
        : endedOn.get(ended ?? '')?.at(-1);
    const ending = ceasedCodes[last === undefined ? '' : (textOf(last, 'endReason') ?? '')]?.ending;
    if (ending !== undefined && record['ending'] === undefined) record['ending'] = { ...ending };
  }
  return told;
}

/** A row that continues a placement after a change of legal status says nothing about how it began. */
const isStart = (episode: ReadRow | undefined, record: Readonly<Record<string, unknown>>): boolean =>
  episode !== undefined && dayOf(textOf(episode, 'startedAt')) === dayOf(record['startedAt']);

/**
 * A placement whose end says that the carer stays the same makes the next one a continuation.
 * @returns the placements that follow another on its day with nothing to tell whether the carer is the same
 */
export function addSameCarers(placements: readonly Draft[], told: ReadonlySet<Draft>, issues: TableIssue[]): ReadonlySet<Draft> {
  const untold = new Set<Draft>();
  const endedOn = new Map<string | undefined, Draft>();
  for (const draft of placements) {
    const { record } = draft;
    const before = endedOn.get(dayOf(record['startedAt']) ?? '');
    endedOn.set(dayOf(record['endedAt']), draft);
    if (before === undefined || record['sameCarer'] !== undefined) continue;
    const follows = before.row.values.get('sameCarerFollows');
    if (follows === true) {
      record['sameCarer'] = true;
      // Told otherwise than by what has set it above.
      if (told.has(draft)) {
        issues.push(
          issueAt(
            placeOf(before.row, 'sameCarerFollows'),
            'same-carer-contradicted',
            `by the episodes the next placement (${rowName(draft.row.at)}) is with another carer`,
            'it was read as the same carer',
          ),
        );
      }
    }
    if (follows === undefined && !told.has(draft)) untold.add(draft);
  }
  return untold;
}

/** `untold`: placements of which nothing tells whether they are with the carer before. Where nothing in the extract could, the table is meant. */
export function carerIssues(placements: readonly Draft[], untold: ReadonlySet<Draft>, hasEpisodes: boolean): readonly TableIssue[] {
  const ends = new Set(placements.map(({ record }) => dayOf(record['endedAt'])));
  return placements
    .filter((draft) => untold.has(draft) && ends.has(dayOf(draft.record['startedAt'])))
    .map(({ row }) => {
      const mayTell = hasEpisodes || ['sameCarer', 'sameCarerFollows'].some((property) => row.table.holds(property));
      const message = mayTell
        ? 'another placement ended on its first day, and nothing tells whether the carer is the same'
        : 'where a placement ended on the first day of another, nothing tells whether the carer is the same';
      return issueAt(
        mayTell ? placeOf(row, 'sameCarer') : { table: row.table.name },
        'carer-not-certain',
        message,
        'it counts as with another carer',
      );
    });
}
