import { groupBy } from '../history/group-by.ts';
import { isRecord } from '../history/is-record.ts';
import { arrayNames } from './array-names.ts';
import type { ArrayName, TableKind } from './cells.ts';
import { afterDoubt, mostSharers } from './child-of-row.ts';
import type { Draft } from './drafts.ts';
import { placeOf } from './drafts.ts';
import { issueAt, type TableIssue } from './issues.ts';
import type { ByArray } from './mend.ts';
import type { ReadRow } from './read-rows.ts';

/** The array of the records that detail rows are about: `meetings` of `meetings.people`. */
export const parentOf = (of: TableKind): ArrayName | undefined => arrayNames.find((array) => of.startsWith(`${array}.`));

/** Gives each detail row the child of the record that it is about. */
export function childrenOfDetails(rows: readonly ReadRow[], issues: TableIssue[]): readonly ReadRow[] {
  const owners = new Map<string, Set<string>>();
  for (const { of, child, values } of rows) {
    const id = values.get('id');
    if (typeof id === 'string') owners.set(`${of}\n${id}`, (owners.get(`${of}\n${id}`) ?? new Set()).add(child));
  }
  return rows.flatMap((row) => {
    const parent = parentOf(row.of);
    if (parent === undefined || row.child !== '') return [row];
    const found = [...owners.get(`${parent}\n${String(row.values.get('of'))}`) ?? []];
    if (found.length !== 1 && !row.unsure) {
      const [code, message, done] = found.length === 0 ? ['unknown-reference', `the row names no record of ${parent}`, 'the row was not used'] as const
        : ['child-contradicted', `records of ${parent} of different children have this id: name the child's column too`, afterDoubt(row.of, found)] as const;
      issues.push(issueAt(placeOf({ ...row, child: '' }, 'of'), code, message, done));
    }
    // It names neither a child nor a record that is known, so that it may be anyone's.
    const children = found.length > mostSharers || (found.length === 0 && row.unsure) ? [''] : found;
    return children.map((child) => ({ ...row, child, unsure: row.unsure || found.length > 1 }));
  });
}

const peopleLists = ['attended', 'contributed', 'consulted', 'informed'] as const;

/**
 * Puts detail rows into the records that they are about; `aliases`: placements that became part of another one. Returns the arrays of
 * which not everything could be read.
 */
export function addDetails(all: ByArray, details: readonly ReadRow[], aliases: ReadonlyMap<string, string>, issues: TableIssue[]): readonly ArrayName[] {
  const idOf = ({ of, values }: ReadRow): string => {
    const id = String(values.get('of'));
    return parentOf(of) === 'placements' ? aliases.get(id) ?? id : id;
  };
  const groups = groupBy(details, (row) => `${row.of}\n${idOf(row)}`);
  const incomplete: ArrayName[] = [];
  for (const rows of groups.values()) {
    const [first] = rows;
    const parent = first === undefined ? undefined : parentOf(first.of);
    if (first === undefined || parent === undefined) continue;
    const draft = all.get(parent)?.find(({ row }) => row.values.get('id') === idOf(first));
    if (draft === undefined) {
      issues.push(issueAt(placeOf(first, 'of'), 'unknown-reference', `the row names no record of ${parent} that could be used`, 'the row was not used'));
    } else if (!addTo(draft, first.of, rows, issues)) {
      incomplete.push(parent);
    }
  }
  return incomplete;
}

/** False where something is left out that a history would read as "none". */
function addTo({ record }: Draft, of: TableKind, rows: readonly ReadRow[], issues: TableIssue[]): boolean {
  const unread = rows.some(({ lost, unsure }) => unsure || [...lost.values()].some((loss) => loss === 'row' || loss === 'object'));
  const each = (...properties: readonly string[]): readonly unknown[] => rows.map(({ values }) =>
    Object.fromEntries(properties.flatMap((property) => (values.has(property) ? [[property, values.get(property)]] : []))));
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
      record['sharedWith'] = rows.filter(({ lost }) => lost.size === 0).map(({ values }) => ({ role: values.get('role'), at: values.get('at') }));
      return !unread;
    case 'placements.planningIntervals':
      if (!unread) record['planningIntervals'] = each('every', 'agreedAt');
      return true;
    default: return true;
  }
}

/** The state of each section, from columns of the plan and from rows; undefined where two contradict each other. */
function sectionsIn(held: unknown, rows: readonly ReadRow[], issues: TableIssue[]): Readonly<Record<string, unknown>> | undefined {
  const states = new Map<string, unknown>(Object.entries(isRecord(held) ? held : {}));
  for (const row of rows) {
    const section = String(row.values.get('section')), state = row.values.get('state'), before = states.get(section) ?? state;
    if (before !== state) {
      issues.push(issueAt(placeOf(row, 'state'), 'id-repeated', `of one plan ${section} is both ${String(before)} and ${String(state)}`, 'the sections of this plan are unknown'));
      return undefined;
    }
    states.set(section, state);
  }
  return Object.fromEntries(states);
}
