import { daysBetween } from './days-between.ts';
import { issueAt, type TableIssue } from './issues.ts';
import type { ReadRow } from './read-rows.ts';

/** Longer than this between rows of a table, something is probably missing or wrong. */
export const plausibleGap = 60;

export const startMoments: readonly string[] = [
  'at',
  'heldAt',
  'preparedAt',
  'finalisedAt',
  'identifiedAt',
  'from',
  'startedAt',
  'scheduledFor',
];

function dayIn({ values }: ReadRow): string | undefined {
  const moment = startMoments.map((property) => values.get(property)).find((value) => typeof value === 'string' && value !== 'unknown');
  return typeof moment === 'string' ? moment.slice(0, 10) : undefined;
}
const daysIn = (rows: readonly ReadRow[]): readonly string[] => rows.flatMap((row) => dayIn(row) ?? []).sort();

/** The day of the earliest row, of whatever child. */
export const firstDay = (rows: readonly ReadRow[]): string | undefined => daysIn(rows)[0];

/** The day on which the first placement of each child began. */
export function firstPlacements(rows: readonly ReadRow[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const { of, child, values } of rows) {
    const startedAt = values.get('startedAt');
    if (of !== 'placements' || values.get('kind') === 'temporary-absence' || typeof startedAt !== 'string') continue;
    const day = startedAt.slice(0, 10);
    const before = first.get(child);
    if (before === undefined || day < before) first.set(child, day);
  }
  return first;
}

/** A row more than two years before ten others is no sparse record; a gap of months may be what an answer is about. */
const YEARS_ALONE = 730;
const MANY = 10;

/**
 * The day of the earliest row, of whatever child: before it the extract holds nothing of anyone. One mistyped year would make all that lies
 * between "did not happen" for every child, so a row from before its own child's first placement does not count, nor one alone that lies
 * years before many others.
 */
export function openingDay(rows: readonly ReadRow[], placed: ReadonlyMap<string, string>, issues: TableIssue[]): string | undefined {
  const days = daysIn(rows.filter((row) => (dayIn(row) ?? '') >= (placed.get(row.child) ?? '')));
  const [gap = 0, ...others] = days.slice(1).map((day, index) => daysBetween(days[index], day) ?? 0);
  const isStray = others.length >= MANY && gap > YEARS_ALONE;
  const from = isStray ? days[1] : days[0];
  const passed = rows.filter((row) => {
    const day = dayIn(row);
    return day !== undefined && (from === undefined || day < from);
  });
  const earliest = firstDay(passed);
  const first = passed.find((row) => dayIn(row) === earliest);
  if (first !== undefined) {
    const message = `this row, of ${earliest ?? ''}, ${passed.length > 1 ? `like ${passed.length - 1} more, ` : ''}lies before its child's first placement, or alone years before all others`;
    issues.push(
      issueAt(
        { table: first.table.name, ...first.at, child: first.child },
        'first-row-not-certain',
        message,
        `what was recorded before ${from ?? 'any day'} counts as unknown`,
      ),
    );
  }
  return from;
}
