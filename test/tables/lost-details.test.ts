import { describe, expect, test } from 'vitest';
import { deadlineBreaches, placementPlanStandards, statutory, withOverlays } from '../../src/index.ts';
import { fromTables, type TableMap, type TableRow, type Tables } from '../../src/tables/index.ts';
import { briefly } from './read.ts';

/** A list of reviews of a plan that is left out says that there was none. */
const map: TableMap = {
  child: 'CHILD',
  columns: {
    placements: { id: 'ID', kind: 'KIND', startedAt: 'START', endedAt: 'END' },
    plans: { id: 'PLAN', placementId: 'PLACEMENT', preparedAt: 'AT', finalisedAt: 'AT', signedAt: 'AT' },
    'plans.reviewedAt': { of: 'PLAN', at: 'AT' },
    documents: { id: 'DOC', kind: 'KIND', at: 'AT' },
    'documents.sharedWith': { of: 'DOC', role: 'ROLE', at: 'AT' },
    reviews: { heldAt: 'AT' },
    lookedAfter: { from: 'FROM', to: 'TO' },
  },
  values: { documents: { kind: { NOTE: null } } },
};
const children = ['1', '2'];
const whole = {
  placements: children.map((CHILD) => ({ CHILD, ID: `p${CHILD}`, KIND: 'foster', START: '2026-01-05', END: null })),
  lookedAfter: children.map((CHILD) => ({ CHILD, FROM: '2026-01-05', TO: null })),
  plans: children.map((CHILD) => ({ CHILD, PLAN: `x${CHILD}`, PLACEMENT: `p${CHILD}`, AT: '2026-01-02' })),
  'plans.reviewedAt': children.map((CHILD) => ({ PLAN: `x${CHILD}`, AT: '2026-04-01' })),
  documents: children.flatMap((CHILD) =>
    ['care-plan', 'chronology', 'NOTE'].map((KIND) => ({ CHILD, DOC: `${KIND}${CHILD}`, KIND, AT: '2026-01-04' })),
  ),
  'documents.sharedWith': [
    { DOC: 'care-plan1', ROLE: 'iro', AT: '2026-01-05' },
    { DOC: 'NOTE1', ROLE: 'iro', AT: '2026-01-05' },
  ],
  reviews: children.flatMap((CHILD) => ['2026-01-30', '2026-04-20'].map((AT) => ({ CHILD, AT }))),
} satisfies Tables;
const plansOf = (reviewedAt: readonly TableRow[] | undefined) => fromTables({ ...whole, 'plans.reviewedAt': reviewedAt }, map);
const kept = (result: ReturnType<typeof plansOf>) => result.histories.map(({ plans, coverage }) => [plans?.length, coverage?.plans]);
const unknown = [0, { from: '2199-12-31' }];
const known = [1, undefined];
const certain = (result: ReturnType<typeof plansOf>) =>
  result.histories.flatMap((history) =>
    deadlineBreaches(history, { profile: withOverlays(statutory, placementPlanStandards), asOf: '2026-04-30' }).flatMap(
      ({ certainty, clauses }) => (certainty === 'certain' ? clauses.filter((clause) => clause.startsWith('STANDARDS-M')) : []),
    ),
  );

describe('of a plan of which a review may be lost', () => {
  test('the table is whole', () => {
    const result = plansOf(whole['plans.reviewedAt']);
    expect([kept(result), result.issues.filter(({ table }) => table.startsWith('plans')), certain(result)]).toEqual([
      [known, known],
      [],
      [],
    ]);
    expect(certain(plansOf([]))).toContain('STANDARDS-M.3');
  });

  const other = { PLAN: 'x2', AT: '2026-04-01' };
  test.each<[string, readonly TableRow[] | undefined, readonly unknown[]]>([
    ['its day cannot be read', [{ PLAN: 'x1', AT: 'soon' }, other], [unknown, known]],
    [
      'a row of the child names no plan',
      [
        { CHILD: '1', PLAN: 'x-1', AT: '2026-04-01' },
        { CHILD: '2', ...other },
      ],
      [unknown, known],
    ],
    ['a row names none', [{ PLAN: null, AT: '2026-04-01' }, other], [unknown, unknown]],
    ['no row has the column', [{ AT: '2026-04-01' }], [unknown, unknown]],
    ['no row has the day', [{ PLAN: 'x1' }], [unknown, unknown]],
    ['the table is not given', undefined, [unknown, unknown]],
  ])('%s', (_what, rows, expected) => {
    const result = plansOf(rows);
    expect([kept(result), certain(result)]).toEqual([expected, []]);
    expect(result.issues.filter(({ table, level }) => table.startsWith('plans') && level === 'fault').length).toBeGreaterThan(0);
  });

  test('a row without a child that names a plan that no table has is of one that the extract leaves out', () => {
    const result = plansOf([...whole['plans.reviewedAt'], { PLAN: 'x-1', AT: '2019-04-01' }]);
    expect(kept(result)).toEqual([known, known]);
    expect(result.issues.filter(({ table, code }) => table === 'plans.reviewedAt' && code === 'unknown-reference').length).toBe(1);
  });

  test('a row of blanks tells nothing', () => {
    expect(kept(plansOf([...whole['plans.reviewedAt'], { PLAN: null, AT: '' }]))).toEqual([known, known]);
  });

  test('a map without the table counts none as reviewed, and says so', () => {
    const { 'plans.reviewedAt': _gone, ...columns } = map.columns;
    expect(
      fromTables({ ...whole, 'plans.reviewedAt': undefined }, { ...map, columns }).issues.filter(({ table }) => table === 'plans'),
    ).toMatchObject([{ table: 'plans', code: 'column-not-mapped', level: 'info', done: 'no plan counts as reviewed' }]);
  });
});

test('with whom a document was shared: its kind alone is unknown, and one that the map does not ask for is known', () => {
  const shared = fromTables(
    { ...whole, 'documents.sharedWith': [...whole['documents.sharedWith'], { DOC: 'chronology1', ROLE: 'XYZ 7', AT: '2026-01-05' }] },
    map,
  );
  expect(shared.histories.map(({ documents, coverage }) => [documents?.map(({ kind }) => kind), coverage?.documents?.kinds])).toEqual([
    [['care-plan'], ['care-plan']],
    [
      ['care-plan', 'chronology'],
      ['care-plan', 'chronology'],
    ],
  ]);
  expect(briefly(shared.issues.filter(({ level }) => level === 'fault'))).toEqual([
    'documents.sharedWith 3 ROLE word-not-known',
    'documents.sharedWith 2 DOC unknown-reference',
  ]);
});
