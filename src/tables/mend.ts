import type { ArrayName } from '../history/array-names.ts';
import { isBefore, momentOf } from '../history/compare-moments.ts';
import { isRecord } from '../history/is-record.ts';
import { spans, type Span } from '../history/periods.ts';
import { afterLoss, type Field } from './cells.ts';
import type { Building } from './build-record.ts';
import { placeOf, sourceOf, type Draft } from './drafts.ts';
import { fieldOf, propertiesOf } from './field-of.ts';
import { issueAt, type TableIssue } from './issues.ts';

/** A child's records, by array. */
export type ByArray = Map<ArrayName, Draft[]>;

/** Ends that lie before their beginnings, one of which is wrong. Returns the records that cannot be used for it. */
export function mendSpans(all: ByArray, issues: TableIssue[]): readonly Draft[] {
  return spans.flatMap((span) => (all.get(span.array) ?? []).filter((draft) => mendSpan(draft, span, issues)));
}

/** Whether the record cannot be used. An end that is wrong is lost as one that cannot be read is. */
function mendSpan(draft: Draft, { array, inside: object, from, to }: Span, issues: TableIssue[]): boolean {
  const inside = object === undefined ? draft.record : draft.record[object];
  // The objects of a record were built here.
  const holder = isRecord(inside) ? (inside as Building) : undefined;
  const start = momentOf(holder?.[from]);
  const end = momentOf(holder?.[to]);
  if (holder === undefined || start === undefined || end === undefined) return false;
  const property = object === undefined ? to : `${object}.${to}`;
  // The day after the last is then the end: 1 May is before a start on 2 May.
  const isLast = end.kind === 'day' && sourceOf(draft.row.table, property)?.lastDay === true;
  if (!isBefore(end, start) && !(isLast && end.day === start.day)) return false;
  const { lost = 'row' } = fieldOf(array, property) ?? {};
  issues.push(
    issueAt(
      placeOf(draft.row, property),
      'end-before-start',
      `${isLast ? 'the day before ' : ''}${property} (${String(holder[to])}) lies before ${from} (${String(holder[from])})`,
      afterLoss(lost),
    ),
  );
  if (lost === 'unknown') holder[to] = 'unknown';
  else if (lost === 'object' && object !== undefined) delete draft.record[object];
  return lost === 'row';
}

/**
 * Names of records that the history does not hold. `aliases`: placements that became part of another one.
 * @returns the records that cannot be used without what they name
 */
export function mendReferences(all: ByArray, aliases: ReadonlyMap<string, string>, issues: TableIssue[]): readonly Draft[] {
  const ids = new Map([...all].map(([array, drafts]) => [array, new Set(drafts.map(({ id }) => id))]));
  const known = (to: ArrayName, id: unknown): string | undefined => {
    if (typeof id !== 'string') return undefined;
    const name = to === 'placements' ? (aliases.get(id) ?? id) : id;
    return ids.get(to)?.has(name) === true ? name : undefined;
  };
  return [...all].flatMap(([array, drafts]) =>
    propertiesOf(array).flatMap((property) => {
      const field = fieldOf(array, property);
      if (field?.reads !== 'reference' && field?.reads !== 'references') return [];
      return drafts.filter((draft) => !mendReference(draft, property, field, known, issues));
    }),
  );
}

/** False where the record cannot be used without what it names. */
function mendReference(
  draft: Draft,
  property: string,
  field: Extract<Field, { readonly reads: 'reference' | 'references' }>,
  known: (to: ArrayName, id: unknown) => string | undefined,
  issues: TableIssue[],
): boolean {
  const value = draft.record[property];
  if (value === undefined) return true;
  const wanted: readonly unknown[] = Array.isArray(value) ? value : [value];
  const found = wanted.flatMap((id) => known(field.to, id) ?? []);
  if (found.length === 0) delete draft.record[property];
  else draft.record[property] = field.reads === 'references' ? found : found[0];
  if (found.length === wanted.length) return true;
  issues.push(
    issueAt(
      placeOf(draft.row, property),
      'unknown-reference',
      `${property} names no record of ${field.to} of this child`,
      afterLoss(field.lost),
    ),
  );
  return field.lost !== 'row';
}
