import type { ArrayName } from '../history/array-names.ts';
import { groupBy } from '../history/group-by.ts';
import { afterLoss } from './cells.ts';
import { buildRecord, hasEndAlone, type Building } from './build-record.ts';
import { fieldOf } from './field-of.ts';
import { startMoments } from './first-row.ts';
import { isRecord } from '../history/is-record.ts';
import { ascending } from '../history/sorted.ts';
import { issueAt, rowName, type Place, type TableIssue } from './issues.ts';
import type { ColumnSource } from './map.ts';
import type { ReadRow } from './read-rows.ts';

/** A record that is becoming part of a history, and the row it comes from. */
export interface Draft {
  readonly array: ArrayName;
  readonly record: Building;
  readonly row: ReadRow;
  id: string | undefined;
}

/** What is left of a child's rows. */
export interface Drafts {
  readonly drafts: Draft[];
  /** Rows that could not be used: their kinds are not all recorded for this child. */
  readonly unused: readonly { readonly array: ArrayName; readonly record: Building }[];
  /** A placement that nothing right can be said of. */
  readonly refused: boolean;
}

/** Arrays whose records other records name, or whose contract asks for an id. */
const withIds: ReadonlySet<ArrayName> = new Set<ArrayName>(['placements', 'concerns', 'meetings', 'plans', 'reviews', 'visits']);

/** The moment that orders records: of one array they hold one of these, or a plan that stands behind what happened. */
const moments = [...startMoments, 'plannedStart'];

export const placeOf = ({ table, at, child }: ReadRow, property?: string): Place => ({
  table: table.name,
  ...at,
  child,
  ...(property === undefined ? {} : { column: sourceOf(table, property)?.column }),
});
/** The column that fills a property. */
export const sourceOf = (table: ReadRow['table'], property: string): ColumnSource | undefined =>
  table.columns.find((held) => held.property === property)?.source;

/** Makes records of the rows of one child and array; rows with one id are one record. */
export function draftsOf(array: ArrayName, rows: readonly ReadRow[], issues: TableIssue[]): Drafts {
  const unused: { readonly array: ArrayName; readonly record: Building }[] = [];
  const all: Draft[] = [];
  let refused = false;
  for (const row of rows) {
    const { record, lost } = buildRecord(row);
    if (lost !== undefined) {
      reportBlank(row, issues);
      if (hasEndAlone(row) && !row.lost.has('startedAt')) {
        issues.push(
          issueAt(
            placeOf(row, 'startedAt'),
            'cell-blank',
            'the placement has ended, and the day that it began is blank',
            afterLoss('child'),
          ),
        );
      }
      unused.push({ array, record });
      refused ||= lost === 'child';
      continue;
    }
    if (array === 'placements' && signsOfAProposal.every((property) => !row.values.has(property))) {
      issues.push(
        issueAt(
          placeOf(row, 'startedAt'),
          'not-started',
          'the day that the placement began is blank',
          'it was read as proposed: the child has not moved in',
        ),
      );
    }
    const id = row.values.get('id');
    all.push({ array, record, row, id: typeof id === 'string' ? id : undefined });
  }
  const drafts = all.filter(({ id }) => id === undefined);
  for (const group of groupBy(all, ({ id, row }) => (id === undefined ? undefined : `${row.table.name}\n${id}`)).values()) {
    if (unite(group, issues)) drafts.push(...group.slice(0, 1));
    else {
      for (const draft of group) unused.push(draft);
      refused ||= array === 'placements';
    }
  }
  return { drafts: named(array, drafts.sort(byMoment)), unused, refused };
}

const signsOfAProposal: readonly string[] = ['startedAt', 'plannedStart', 'decidedAt', 'withdrawnAt'];

/** A needed cell that is blank is said here; one that cannot be read was said as it was read. */
function reportBlank(row: ReadRow, issues: TableIssue[]): void {
  for (const property of row.blank) {
    const loss = row.lost.get(property);
    if (loss === 'row' || loss === 'child')
      issues.push(issueAt(placeOf(row, property), 'cell-blank', `the cell is blank, and ${property} is needed`, afterLoss(loss)));
  }
}

/**
 * One record in several rows, as a join of SQL makes them: lists are put together, everything else has to agree. The first row of the
 * group becomes the record of all; false where they contradict each other.
 */
function unite(group: readonly Draft[], issues: TableIssue[]): boolean {
  const [first, ...others] = group;
  if (first === undefined || others.length === 0) return true;
  const texts = group.map(({ record }) => JSON.stringify(record));
  for (const [index, { row }] of group.entries()) {
    const before = group[texts.indexOf(texts[index] ?? '')];
    if (before !== undefined && before.row !== row)
      issues.push(issueAt(placeOf(row), 'row-repeated', `${rowName(before.row.at)} says the same`, 'both are one record'));
  }
  let agree = true;
  for (const key of new Set(group.flatMap(({ record }) => Object.keys(record)))) {
    const said = group.flatMap(({ record }) => (record[key] === undefined ? [] : [record[key]]));
    const value = together(said);
    if (value !== undefined && (said.length === group.length || Array.isArray(value) || saysUnknown(first.array, key, value))) {
      first.record[key] = value;
      continue;
    }
    agree = false;
    const other = others.find(({ record }) => JSON.stringify(record[key]) !== JSON.stringify(first.record[key])) ?? first;
    issues.push(
      issueAt(
        placeOf(other.row, key),
        'id-repeated',
        `${rowsText([first, other, ...group.slice(2)])} have one id and differ in ${key}`,
        afterLoss(first.array === 'placements' ? 'child' : 'row'),
      ),
    );
  }
  return agree;
}

/** The rows of the first two, for messages, and how many more there are. */
export const rowsText = (drafts: readonly Draft[]): string =>
  [
    ...drafts
      .slice(0, 2)
      .map(({ row }) => row.at)
      .sort((a, b) => a.row - b.row)
      .map(rowName),
    ...(drafts.length > 2 ? [`${drafts.length - 2} more`] : []),
  ].join(' and ');

/** What rows of one record say of one thing: their lists united, else what all of them say; undefined where they differ. */
export function together(values: readonly unknown[]): unknown {
  const distinct = withoutTwins(values);
  if (distinct.length < 2) return distinct[0];
  return distinct.every((value) => Array.isArray(value)) ? withoutTwins(distinct.flat()).sort() : undefined;
}
const withoutTwins = (values: readonly unknown[]): unknown[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];

/** Whether a record without this property says that it is unknown; without an end or `minutes` it says that there was none. */
export const saysUnknown = (array: ArrayName, property: string, value: unknown): boolean =>
  !isRecord(value) && fieldOf(array, property)?.lost === 'left-out';

const momentIn = ({ record }: Draft): string => {
  const found = moments.map((property) => record[property]).find((value) => value !== undefined);
  return typeof found === 'string' ? found : '';
};

/** Rows in any order give the same history. */
function byMoment(a: Draft, b: Draft): number {
  return (
    ascending(momentIn(a), momentIn(b)) ||
    ascending(a.id ?? '', b.id ?? '') ||
    ascending(JSON.stringify(a.record), JSON.stringify(b.record))
  );
}

/** Ids that are there once: an id of two tables gets the table's name, a record without one is named by its day. */
function named(array: ArrayName, drafts: Draft[]): Draft[] {
  const tables = new Map<string, Set<string>>();
  for (const { id, row } of drafts) if (id !== undefined) tables.set(id, (tables.get(id) ?? new Set()).add(row.table.name));
  const used = new Map<string, number>();
  for (const draft of drafts) {
    if (draft.id === undefined && withIds.has(array)) {
      const name = `${array}-${momentIn(draft).slice(0, 10) || 'undated'}`;
      const count = (used.get(name) ?? 0) + 1;
      used.set(name, count);
      draft.id = count === 1 ? name : `${name}-${count}`;
    } else if (draft.id !== undefined && (tables.get(draft.id)?.size ?? 0) > 1) {
      draft.id = `${draft.row.table.name}:${draft.id}`;
    }
    if (draft.id !== undefined) draft.record['id'] = draft.id;
  }
  return drafts;
}
