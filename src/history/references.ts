import { clauseIds } from '../policy/register/clause-ids.ts';
import { arrayNames, type ArrayName } from './array-names.ts';
import { ProblemList, pointerOf, quoted, type Path } from './problems.ts';
import { rows, type Row } from './rows.ts';
import { recordSchemas } from './schema.ts';
import { didYouMean } from './suggestions.ts';

type Copy = Readonly<Record<string, unknown>>;

/** The arrays whose records have the property. */
const withProperty = (name: string): readonly ArrayName[] => arrayNames.filter((array) => Object.hasOwn(recordSchemas[array].shape, name));

/** Ids that stand for two records of one array. Records of different arrays may share an id. */
export function checkDuplicates(copy: Copy): readonly ProblemList[] {
  return withProperty('id').map((array) => {
    const issues = new ProblemList();
    const first = new Map<string, Path>();
    for (const { path, record } of rows(copy, array)) {
      const id = record['id'];
      if (typeof id !== 'string') continue;
      const earlier = first.get(id);
      if (earlier === undefined) first.set(id, path);
      else {
        issues.add(
          [...path, 'id'],
          'duplicate-id',
          () => `${quoted(id)} is already the id of ${pointerOf(earlier)}: give each record of "${array}" its own id.`,
        );
      }
    }
    return issues;
  });
}

interface Reference {
  readonly array: ArrayName;
  readonly property: string;
  readonly to: ArrayName;
}

/** What a property names, wherever a record has it. */
const named: Readonly<Record<string, ArrayName>> = {
  placementId: 'placements',
  meetingId: 'meetings',
  raisedAtMeetingId: 'meetings',
  concernId: 'concerns',
  concernIds: 'concerns',
  reviewId: 'reviews',
};
const references = Object.entries(named).flatMap(([property, to]) =>
  withProperty(property).map((array): Reference => ({ array, property, to })),
);

/** References to records that the history does not hold; a missing array holds none. */
export function checkReferences(copy: Copy): readonly ProblemList[] {
  const ids = new Map<ArrayName, ReadonlySet<unknown>>();
  const idsOf = (array: ArrayName): ReadonlySet<unknown> => {
    const known = ids.get(array) ?? new Set(rows(copy, array).map(({ record }) => record['id']));
    ids.set(array, known);
    return known;
  };
  return references.map(({ array, property, to }) => {
    const issues = new ProblemList();
    for (const row of rows(copy, array)) {
      for (const [path, id] of referencesOf(row, property)) {
        if (typeof id !== 'string' || id === '' || idsOf(to).has(id)) continue;
        issues.add(path, 'unknown-reference', () => `No record of "${to}" has the id ${quoted(id)}: correct it, or add the record.`);
      }
    }
    return issues;
  });
}

/** A meeting names its concerns in an array, everything else names one record. */
function referencesOf({ path, record }: Row, property: string): readonly (readonly [Path, unknown])[] {
  const value = record[property];
  if (!Array.isArray(value)) return [[[...path, property], value]];
  const several: readonly unknown[] = value;
  return several.map((id, index) => [[...path, property, index], id]);
}

/** Attestations of clauses that neither the register nor the caller knows. */
export function checkClauses(copy: Copy, own: readonly string[] = []): ProblemList {
  const issues = new ProblemList();
  const added = new Set(own);
  for (const { path, record } of rows(copy, 'attestations')) {
    const clause = record['clause'];
    if (typeof clause !== 'string' || clause === '' || clauseIds().has(clause) || added.has(clause)) continue;
    issues.add(
      [...path, 'clause'],
      'unknown-clause',
      () =>
        `${quoted(clause)} is no clause of the register and no provision of the regulations.${didYouMean(clause, [...clauseIds(), ...own])}` +
        " A council's own clauses are named to parseHistory as `clauses`.",
    );
  }
  return issues;
}
