import { groupBy } from '../history/group-by.ts';
import { isRecord } from '../history/is-record.ts';
import { arrayNames, type ArrayName } from '../history/array-names.ts';
import type { TableKind } from './cells.ts';
import { afterDoubt, mostSharers } from './child-of-row.ts';
import { type Draft, placeOf } from './drafts.ts';
import { issueAt, type TableIssue } from './issues.ts';
import type { ByArray } from './mend.ts';
import type { ReadRow } from './read-rows.ts';
import type { SourceTable } from './source-tables.ts';

/** The array of the records that detail rows are about: `meetings` of `meetings.people`. */
export const parentOf = (of: TableKind): ArrayName | undefined => arrayNames.find((array) => of.startsWith(`${array}.`));

/** Tables whose rows fill a list that says "none" where it is left out: no list is unknown, so that records of which a row may be lost are lost with it. */
export const saysNone: ReadonlySet<TableKind> = new Set<TableKind>(['plans.reviewedAt', 'documents.sharedWith']);

/** Gives each detail row the child of the record that it is about. One of which nobody knows what it is about has no `of`. */
export function childrenOfDetails(rows: readonly ReadRow[], tables: readonly SourceTable[], issues: TableIssue[]): readonly ReadRow[] {
  const owners = new Map<string, Set<string>>();
  for (const { of, child, values } of rows) {
    const id = values.get('id');
    if (typeof id === 'string') owners.set(`${of}\n${id}`, (owners.get(`${of}\n${id}`) ?? new Set()).add(child));
  }
  const isNamed = (parent: ArrayName, id: unknown): boolean => tables.some(({ of, ids }) => of === parent && ids.has(String(id)));
  return rows.flatMap((given) => {
    const parent = parentOf(given.of);
    if (parent === undefined) return [given];
    const row =
      saysNone.has(given.of) && given.child !== '' && !isNamed(parent, given.values.get('of'))
        ? { ...given, values: new Map([...given.values].filter(([property]) => property !== 'of')) }
        : given;
    if (row.child !== '') return [row];
    const found = [...(owners.get(`${parent}\n${String(row.values.get('of'))}`) ?? [])];
    const isEmpty = given.values.size === 0 && row.lost.size === row.blank.size;
    // It names neither a child nor a record that is known, so that it may be anyone's.
    const isAnyones = found.length > mostSharers || (found.length === 0 && !isEmpty && (row.unsure || !row.values.has('of')));
    if (found.length !== 1 && !row.unsure) {
      const [code, message] =
        found.length === 0
          ? (['unknown-reference', `the row names no record of ${parent}`] as const)
          : (['child-contradicted', `records of ${parent} of different children have this id: name the child's column too`] as const);
      issues.push(
        issueAt(
          placeOf({ ...row, child: '' }, 'of'),
          code,
          message,
          found.length === 0 && !isAnyones ? 'the row was not used' : afterDoubt(row.of, found),
        ),
      );
    }
    return (isAnyones ? [''] : found).map((child) => ({ ...row, child, unsure: row.unsure || found.length > 1 }));
  });
}

const peopleLists = ['attended', 'contributed', 'consulted', 'informed'] as const;

/**
 * Puts detail rows into the records that they are about; `aliases`: placements that became part of another one; `ofAny`: tables of which a
 * row may be about any record. Returns the records that say "none" of what is lost.
 */
export function addDetails(
  all: ByArray,
  details: readonly ReadRow[],
  { aliases, ofAny }: { readonly aliases: ReadonlyMap<string, string>; readonly ofAny: ReadonlySet<TableKind> },
  issues: TableIssue[],
): readonly Draft[] {
  const idOf = ({ of, values }: ReadRow): string => {
    const id = String(values.get('of'));
    return parentOf(of) === 'placements' ? (aliases.get(id) ?? id) : id;
  };
  const groups = groupBy(details, (row) => `${row.of}\n${idOf(row)}`);
  const unfit: Draft[] = [];
  for (const rows of groups.values()) {
    const [first] = rows;
    const parent = first === undefined ? undefined : parentOf(first.of);
    if (first === undefined || parent === undefined) continue;
    const draft = all.get(parent)?.find(({ row }) => row.values.get('id') === idOf(first));
    if (draft === undefined) {
      issues.push(
        issueAt(
          placeOf(first, 'of'),
          'unknown-reference',
          `the row names no record of ${parent} that could be used`,
          first.values.has('of') ? 'the row was not used' : afterDoubt(first.of, [first.child]),
        ),
      );
    } else if (!addTo(draft, first.of, rows, issues)) {
      unfit.push(draft);
    }
  }
  const parents = [...ofAny].filter((of) => saysNone.has(of)).flatMap((of) => parentOf(of) ?? []);
  return [...unfit, ...parents.flatMap((parent) => all.get(parent) ?? [])];
}

/** False where something is left out that a history would read as "none". */
function addTo({ record }: Draft, of: TableKind, rows: readonly ReadRow[], issues: TableIssue[]): boolean {
  const unread = rows.some(({ lost, unsure }) => unsure || [...lost.values()].some((loss) => loss === 'row' || loss === 'object'));
  const each = (...properties: readonly string[]): readonly unknown[] =>
    rows.map(({ values }) =>
      Object.fromEntries(properties.flatMap((property) => (values.has(property) ? [[property, values.get(property)]] : []))),
    );
  switch (of) {
    case 'meetings.people':
      for (const list of peopleLists) {
        // A blank is no: a list of those who came has a mark for them alone.
        if (unread || rows.some(({ table, lost }) => !table.holds(list) || lost.has(list))) continue;
        record[list] = [...new Set(rows.filter(({ values }) => values.get(list) === true).map(({ values }) => values.get('role')))];
      }
      return true;
    case 'meetings.actions':
      if (!unread) record['actions'] = each('text', 'owner', 'dueBy', 'completedAt');
      return true;
    case 'plans.sections': {
      const sections = unread ? undefined : sectionsIn(record['sections'], rows, issues);
      // A section left out is missing; no sections at all are unknown.
      if (sections === undefined) delete record['sections'];
      else record['sections'] = sections;
      return true;
    }
    case 'plans.reviewedAt':
      record['reviewedAt'] = rows.flatMap(({ values }) => values.get('at') ?? []).sort();
      return !unread;
    case 'documents.sharedWith':
      record['sharedWith'] = rows
        .filter(({ lost }) => lost.size === 0)
        .map(({ values }) => ({ role: values.get('role'), at: values.get('at') }));
      return !unread;
    case 'placements.planningIntervals':
      if (!unread) record['planningIntervals'] = each('every', 'agreedAt');
      return true;
    default:
      return true;
  }
}

/** The state of each section, from columns of the plan and from rows; undefined where two contradict each other. */
function sectionsIn(held: unknown, rows: readonly ReadRow[], issues: TableIssue[]): Readonly<Record<string, unknown>> | undefined {
  const states = new Map<string, unknown>(Object.entries(isRecord(held) ? held : {}));
  for (const row of rows) {
    const section = String(row.values.get('section'));
    const state = row.values.get('state');
    const before = states.get(section) ?? state;
    if (before !== state) {
      issues.push(
        issueAt(
          placeOf(row, 'state'),
          'id-repeated',
          `of one plan ${section} is both ${String(before)} and ${String(state)}`,
          'the sections of this plan are unknown',
        ),
      );
      return undefined;
    }
    states.set(section, state);
  }
  return Object.fromEntries(states);
}
