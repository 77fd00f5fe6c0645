import type { PlacementHistory } from '../contract.ts';
import { parseHistory } from '../history/parse-history.ts';
import { addDetails, parentOf } from './details.ts';
import { foldAbsences } from './absences.ts';
import { afterLoss, type TableKind } from './cells.ts';
import { arrayNames, neverNone, type ArrayName } from '../history/array-names.ts';
import type { Coverable } from './coverable.ts';
import { coverageFor, kindIn, type Recorded } from './coverage.ts';
import { draftsOf, placeOf, type Draft } from './drafts.ts';
import { addEpisodes, addSameCarers, careOf, carerIssues, closeAfterCare } from './episodes.ts';
import { issueAt, rowName, type TableIssue } from './issues.ts';
import { mendReferences, mendSpans, type ByArray } from './mend.ts';
import type { ReadRow } from './read-rows.ts';

/** What all children share: the arrays that tables fill, what those tables record, and what the table of placements records of temporary absences. */
export interface Extract {
  readonly filled: ReadonlySet<ArrayName>;
  readonly recorded: ReadonlyMap<Coverable, Recorded>;
  readonly absences: Recorded;
  readonly hasEpisodes: boolean;
  /** Records that may be any child's, one of each kind. `ofAnyRecord`: rows of this kind name no record, so that they may be about any. */
  readonly strays: readonly {
    readonly array: ArrayName;
    readonly record: Readonly<Record<string, unknown>>;
    readonly ofAnyRecord: TableKind | undefined;
  }[];
}

/**
 * Arrays that are not in coverage, and which of their records stand where one is lost; none, and the array is left out. A series of short
 * breaks excuses from what is asked in ordinary care, whatever other status there is; any other may be the one that was lost, and went on.
 * Of periods of care all stand: one that ended ends what is asked.
 */
const standsAlone: { readonly [Array in ArrayName]?: (record: Draft['record']) => boolean } = {
  legalStatuses: ({ status }) => status === 'short-break-series',
  carerBreaks: () => false,
};

/** The history of one child; undefined where none could be right. */
export function makeHistory(
  child: string,
  rows: readonly ReadRow[],
  { filled, recorded, absences, hasEpisodes, strays }: Extract,
  issues: TableIssue[],
): PlacementHistory | undefined {
  const lost = new Map<ArrayName, Set<string> | 'all'>();
  const lose = (array: ArrayName, record?: Readonly<Record<string, unknown>>): void => {
    const kind = record === undefined ? undefined : kindIn(array, record);
    const before = lost.get(array);
    if (kind === undefined || before === 'all') lost.set(array, 'all');
    else lost.set(array, (before ?? new Set<string>()).add(kind));
  };

  for (const { array, record } of strays) lose(array, record);
  const agreement = rows.find(
    ({ of, values, unsure }) => of === 'legalStatuses' && values.get('status') === 'short-break-agreement' && !unsure,
  );
  if (agreement !== undefined) {
    issues.push(
      issueAt(
        placeOf(agreement, 'status'),
        'short-break-agreement',
        'under an agreement for a series of short breaks no placement of the tables is a stay',
        afterLoss('child'),
      ),
    );
    return undefined;
  }
  const all: ByArray = new Map();
  for (const array of arrayNames) {
    const made = draftsOf(
      array,
      rows.filter(({ of }) => of === array),
      issues,
    );
    if (made.refused) return undefined;
    all.set(array, made.drafts);
    for (const { record } of made.unused) lose(array, record);
  }
  const episodes = rows.filter(({ of, unsure }) => of === 'episodes' && !unsure);
  const told = addEpisodes(all.get('placements') ?? [], episodes);
  const untold = addSameCarers(all.get('placements') ?? [], told, issues);
  const folded = foldAbsences(all.get('placements') ?? [], issues);
  if (folded.refused) return undefined;
  issues.push(...carerIssues(folded.placements, untold, hasEpisodes));
  all.set('placements', [...folded.placements]);
  all.set('circumstances', [...(all.get('circumstances') ?? []), ...folded.absences]);

  const drop = (unused: ReadonlySet<Draft>): void => {
    for (const draft of unused) lose(draft.array, draft.record);
    for (const [array, drafts] of all)
      all.set(
        array,
        drafts.filter((draft) => !unused.has(draft)),
      );
  };
  const details = rows.filter(({ of }) => parentOf(of) !== undefined);
  const ofNone = details.filter(({ values }) => !values.has('of')).map(({ of }) => of);
  for (const parent of ofNone.flatMap((of) => parentOf(of) ?? [])) lose(parent);
  const ofAny = new Set([...ofNone, ...strays.flatMap(({ ofAnyRecord }) => ofAnyRecord ?? [])]);
  drop(
    new Set(
      addDetails(
        all,
        details.map((row) => (ofAny.has(row.of) ? { ...row, unsure: true } : row)),
        { aliases: folded.aliases, ofAny },
        issues,
      ),
    ),
  );
  // Records that cannot be used go before others are held against what is left, until all that is left can be used.
  for (const mend of [() => mendSpans(all, issues), () => mendReferences(all, folded.aliases, issues)]) {
    for (let unused = new Set(mend()); unused.size > 0; unused = new Set(mend())) drop(unused);
  }

  for (const [array, drafts] of all) {
    const stands = lost.has(array) ? standsAlone[array] : undefined;
    if (stands !== undefined)
      all.set(
        array,
        drafts.filter(({ record }) => stands(record)),
      );
  }
  const care = (all.get('lookedAfter') ?? []).length === 0 ? careOf(episodes, issues) : [];
  closeAfterCare(folded.placements, care, issues);
  const periods = rows.some(({ of, unsure }) => of === 'episodes' && unsure) ? [] : care;
  const present = new Set(
    arrayNames.filter((array) => {
      const count = (all.get(array) ?? []).length + (array === 'lookedAfter' ? periods.length : 0);
      return count > 0 || (filled.has(array) && !neverNone.has(array) && !(lost.has(array) && standsAlone[array] !== undefined));
    }),
  );
  const coverage = coverageFor(folded.absences.length === 0 ? recorded : withAbsences(recorded, absences), lost, present);
  const arrays = arrayNames
    .filter((array) => array === 'placements' || present.has(array))
    .map(
      (array) =>
        [array, array === 'lookedAfter' && periods.length > 0 ? periods : (all.get(array) ?? []).map(({ record }) => record)] as const,
    );
  const history = { child: childOf(child, rows, issues), ...Object.fromEntries(arrays), ...(coverage === undefined ? {} : { coverage }) };
  return checked(child, history, all, issues);
}

/** Temporary moves stand among placements, so that this kind of circumstance is recorded wherever placements are. */
function withAbsences(recorded: Extract['recorded'], absences: Recorded): Extract['recorded'] {
  const known = recorded.get('circumstances');
  const both = known === undefined ? absences : { ...known, kinds: known.kinds && new Set([...known.kinds, ...(absences.kinds ?? [])]) };
  return new Map([...recorded, ['circumstances', both] as const]);
}

/** What the rows of children say; where two rows differ in something, it is left out. */
function childOf(id: string, rows: readonly ReadRow[], issues: TableIssue[]): PlacementHistory['child'] {
  const said = new Map<string, { readonly value: unknown; readonly row: ReadRow }>();
  const differ = new Set<string>();
  for (const row of rows) {
    if (row.of !== 'children' || row.unsure) continue;
    for (const [property, value] of row.values) {
      const before = said.get(property);
      if (before === undefined) said.set(property, { value, row });
      else if (!differ.has(property) && JSON.stringify(before.value) !== JSON.stringify(value)) {
        differ.add(property);
        issues.push(
          issueAt(
            placeOf(row, property),
            'child-rows-differ',
            `${rowName(before.row.at)} and ${rowName(row.at)} are of one child and differ in ${property}`,
            'it is unknown',
          ),
        );
      }
    }
  }
  // Every value was read as the contract's type of that property.
  return {
    id,
    ...Object.fromEntries([...said].flatMap(([property, { value }]) => (differ.has(property) ? [] : [[property, value]]))),
  } as PlacementHistory['child'];
}

/** A history that `parseHistory` accepts; else every reason, at the row that it comes from. */
function checked(child: string, history: unknown, all: ByArray, issues: TableIssue[]): PlacementHistory | undefined {
  const parsed = parseHistory(history);
  const found = parsed.ok ? parsed.warnings : parsed.issues;
  for (const { pointer, code, message } of found) {
    const [, array = '', index = '', ...path] = pointer.split('/');
    const draft = [...all].find(([name]) => name === array)?.[1][Number(index)];
    const place =
      draft === undefined ? { table: array === '' || array === 'child' ? 'placements' : array, child } : placeOf(draft.row, path.join('.'));
    const [kind, done] = parsed.ok
      ? (['history-warned', 'it was read as it stands'] as const)
      : (['history-refused', 'no history was made of this child'] as const);
    issues.push(issueAt(place, kind, `${code}: ${message}`, done));
  }
  return parsed.ok ? parsed.history : undefined;
}
