import { wordingOf, unknownWord } from './problem-wording.ts';
import { ProblemList, type Path } from './problems.ts';
import type { ArrayName } from './array-names.ts';
import { recordSchemas, singleSchemas } from './schema.ts';
import type * as z from 'zod/mini';
import type { PlacementHistory } from '../contract.ts';
import type { Expected } from './schema-parts.ts';

type PlainObject = Readonly<Record<string, unknown>>;

/** The history without its unknown properties, or what is wrong with its shape. */
export interface Shape {
  readonly issues: readonly ProblemList[];
  readonly history: PlacementHistory | undefined;
}

/** Holds the copy against the schema, property by property and record by record; each array is given up on once it has issues enough. */
export function checkShape(copy: PlainObject): Shape {
  const lists: ProblemList[] = [];
  const history: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(copy)) {
    const issues = new ProblemList();
    if (isArrayName(name)) history[name] = checkRecords(name, value, issues);
    else if (name === 'child' || name === 'coverage') history[name] = checkOne(singleSchemas[name], value, [name], issues);
    lists.push(issues);
  }
  const missing = new ProblemList();
  if (!Object.hasOwn(copy, 'child')) {
    missing.add(['child'], 'missing-property', () => '"child" is missing: give {"id": "…"}, the child\'s pseudonymous key.');
  }
  if (!Object.hasOwn(copy, 'placements')) {
    missing.add(
      ['placements'],
      'missing-property',
      () => '"placements" is missing: give the array of placements, [] where there are none.',
    );
  }
  lists.push(missing);
  const sound = lists.every((issues) => issues.problems.length === 0);
  // Each part passed its schema, and the schemas together are proved equal to the contract's type in test/history.
  return { issues: lists, history: sound ? (history as unknown as PlacementHistory) : undefined };
}

function isArrayName(name: string): name is ArrayName {
  return Object.hasOwn(recordSchemas, name);
}

function checkRecords(name: ArrayName, value: unknown, issues: ProblemList): unknown {
  if (!Array.isArray(value)) {
    const { code, say } = wordingOf('array', value, name);
    issues.add([name], code, say);
    return undefined;
  }
  const records: readonly unknown[] = value;
  const checked: unknown[] = [];
  for (const [index, record] of records.entries()) {
    if (issues.full) break;
    checked.push(checkOne(recordSchemas[name], record, [name, index], issues));
  }
  return checked;
}

function checkOne(schema: z.ZodMiniType, value: unknown, path: Path, issues: ProblemList): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) addIssue(issue, value, path, issues);
  return undefined;
}

/** `root` stands at `path`; the path of a zod issue goes on from there. */
function addIssue(issue: z.core.$ZodIssue, root: unknown, path: Path, issues: ProblemList): void {
  const inside = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  const value = valueAt(root, inside);
  const branch = issue.code === 'invalid_union' && Array.isArray(value) ? issue.errors.at(-1) : undefined;
  if (branch !== undefined) {
    // One role or several: where there are several, what is wrong stands inside.
    for (const inner of branch) addIssue(inner, value, [...path, ...inside], issues);
    return;
  }
  if (issue.code === 'invalid_key') {
    const { code, say } = unknownWord('plan section', String(inside.at(-1)));
    issues.add([...path, ...inside], code, say);
    return;
  }
  // Every part of the schema names what it expects as its message: see schema-parts.ts.
  const expected = issue.message as Expected;
  const at = expected === 'timescale' ? toTimescale(inside) : inside;
  const { code, say } = wordingOf(expected, valueAt(root, at), at.at(-1) ?? path.at(-1) ?? '');
  issues.add([...path, ...at], code, say);
}

/** A timescale is refused as a whole: `/placements/0/visitInterval/every`, not its `days`. */
function toTimescale(inside: Path): Path {
  const at = inside.lastIndexOf('every');
  return at < 0 ? inside : inside.slice(0, at + 1);
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as PlainObject)[key] : undefined),
    root,
  );
}
