import { isRecord } from './is-record.ts';
import type { Path } from './problems.ts';
import type { ArrayName } from './array-names.ts';

/** One record of the copy as it came, whether or not the schema accepts it: the checks across records report what they can see. */
export interface Row {
  readonly path: Path;
  readonly record: Readonly<Record<string, unknown>>;
}

/** The records of one array; none where it is missing or no array. What is no object is the schema's to report. */
export function rows(copy: Readonly<Record<string, unknown>>, array: ArrayName): readonly Row[] {
  const records = copy[array];
  if (!Array.isArray(records)) return [];
  const elements: readonly unknown[] = records;
  return elements.flatMap((element, index) => (isRecord(element) ? [{ path: [array, index], record: element }] : []));
}

/** The object that a record holds under a property. */
export function within(row: Row, property: string): Row | undefined {
  const value = row.record[property];
  return isRecord(value) ? { path: [...row.path, property], record: value } : undefined;
}
