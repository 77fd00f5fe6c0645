import { mayBeAName, ProblemList, quoted, type Path } from './problems.ts';
import { isRecord } from './is-record.ts';
import { coverage } from './schema-events.ts';
import { historySchema, recordSchemas } from './schema.ts';
import { child } from './schema-placement.ts';
import { didYouMean } from './suggestions.ts';

/** Properties of the input that the contract does not have: the difference between what came and what the schema kept. */
export function unknownProperties(copy: unknown, kept: unknown): readonly ProblemList[] {
  if (!isRecord(copy) || !isRecord(kept)) return [];
  const own = new ProblemList();
  const parts = Object.entries(copy).map(([key, value]) => {
    const warnings = new ProblemList();
    if (Object.hasOwn(kept, key)) compare(value, kept[key], [key], warnings);
    else addUnknown([key], key, own);
    return warnings;
  });
  return [own, ...parts];
}

function compare(came: unknown, kept: unknown, path: Path, warnings: ProblemList): void {
  if (warnings.full) return;
  if (Array.isArray(came) && Array.isArray(kept)) {
    const before: readonly unknown[] = came;
    const after: readonly unknown[] = kept;
    before.forEach((element, index) => compare(element, after[index], [...path, index], warnings));
  } else if (isRecord(came) && isRecord(kept)) {
    for (const [key, value] of Object.entries(came)) {
      if (Object.hasOwn(kept, key)) compare(value, kept[key], [...path, key], warnings);
      else addUnknown([...path, key], key, warnings);
    }
  }
}

function addUnknown(path: Path, key: string, warnings: ProblemList): void {
  warnings.add(
    path,
    'unknown-property',
    () =>
      `${mayBeAName(key) ? 'This text' : quoted(key)} is not a property of the contract here and was left out.${didYouMean(key, propertyNames())}`,
  );
}

/** The properties of a history and its records; a slip is nearly always one of these. */
function propertyNames(): readonly string[] {
  const shapes = [historySchema, child, coverage, ...Object.values(recordSchemas)].map((schema) => Object.keys(schema.shape));
  return [...new Set(shapes.flat())];
}
