import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { repository } from '../../config/scripts/shared/tree.ts';
import { statutory } from '../../src/index.ts';
import {
  cohortColumns,
  cohortCsv,
  cohortSummary,
  type Grouping,
  type IndicatorId,
  indicatorCsv,
  reportColumns,
  type Run,
  toCsv,
  toRows,
} from '../../src/report/index.ts';
import { readSsda903 } from '../../src/ssda903/index.ts';
import { runOf, runs as whole } from './runs.ts';

/**
 * The CSV as an analyst reads it, in a database that shares no code with the package: the figures are worked out anew in SQL, from
 * the columns of status, modality and source of the limit, and not from `counts_as`.
 */
const folder = mkdtempSync(join(tmpdir(), 'placement-rules-duckdb-'));
const file = join(folder, 'rows.csv');
/** The seven runs over whole histories stand for seven children; the sample return has children of whom much is not known. */
const sampleReturn = readSsda903(
  ['episodes', 'header', 'reviews', 'missing'].map((name) => ({
    name,
    text: readFileSync(`${repository}fixtures/ssda903/${name}.csv`, 'utf8'),
    year: 2025,
  })),
);
const runs: readonly Run[] = [
  ...whole,
  ...sampleReturn.children.slice(0, 40).map(({ history }) => runOf(history, statutory, '2025-03-31')),
];
const summary = cohortSummary(runs);
let ask: (sql: string) => Promise<readonly Record<string, unknown>[]>;

beforeAll(async () => {
  writeFileSync(
    file,
    toCsv(
      runs.flatMap(({ history, evaluation }, index) => toRows(evaluation, history).map((row) => ({ ...row, child: `child-${index}` }))),
    ),
  );
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  ask = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS();
  await connection.run(`create table report as from read_csv('${file}', header = true)`);
  await connection.run(`
    create view counted as
    select *, try_cast(regexp_extract(late_by, '^P(\\d+)D$', 1) as int) as days, try_cast(regexp_extract(late_by, '^PT(\\d+)H\\d+M$', 1) as int) +
        try_cast(regexp_extract(late_by, '^PT\\d+H(\\d+)M$', 1) as int) / 60 as hours,
      if(basis = 'statute', 'regulation', 'local-standard') as standard,
      case when certainty = 'possible' or status = 'undetermined' then 3 when status = 'met' then 1 when status = 'due' then 2
           when status = 'met-late' then 4 when status = 'overdue' then 5 when status = 'missed' then 6 end as weight
    from report
    where "row" = 'requirement' and kind <> 'prohibition' and modality in ('must', 'should') and status not in ('lapsed', 'pending', 'outstanding', 'contravened')
      and (due_source in ('stated', 'agreed') or (due_source is null and status = 'undetermined' and regexp_matches(could_be, 'met-late|due|missed')))`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const columns: Readonly<Record<Grouping, string>> = {
  all: "'all'",
  council: 'council',
  team: "coalesce(child_team, 'not recorded')",
  'placement-kind': "coalesce(placement_kind, 'about no placement')",
  requirement: 'rule',
};

describe('the CSV in DuckDB', () => {
  test('has the columns, with dates and numbers as such', async () => {
    const described = await ask('select column_name, column_type from (describe report)');
    expect(described.map((each) => each['column_name'])).toEqual(reportColumns);
    const types = Object.fromEntries(described.map((each) => [each['column_name'], each['column_type']]));
    expect(types).toMatchObject({
      due_date: 'DATE',
      done_date: 'DATE',
      due_time: 'TIME',
      days_late: 'DOUBLE',
      child: 'VARCHAR',
      as_of: 'TIMESTAMP WITH TIME ZONE',
    });
  });

  test.each(Object.keys(columns) as Grouping[])('sums to the cohort figures by %s', async (grouping) => {
    const sums = await ask(`
      with occasions as (
        select ${columns[grouping]} as "group", ${grouping === 'requirement' ? 'title' : 'null'} as title, standard, child, occasion, max(weight) as weight,
          -- Of the requirement that weighs most, and of several the latest.
          arg_max(struct_pack(days := days, hours := hours), weight * 1e6 + coalesce(days, hours / 24, 0)) as late
        from counted group by all
      )
      select "group", title, standard, count_if(weight = 1)::int as "inTime", count_if(weight = 4)::int as late, count_if(weight = 5)::int as overdue,
        count_if(weight = 6)::int as missed, count_if(weight = 2)::int as "notYetDue", count_if(weight = 3)::int as "cannotTell",
        round(100 * count_if(weight = 1) / nullif(count_if(weight in (1, 4, 5, 6)), 0), 1) as "percentInTime",
        round(median(late.days) filter (weight = 4), 2) as "medianDaysLate", round(median(late.days) filter (weight = 5), 2) as "medianDaysOverdue",
        round(median(late.hours) filter (weight = 4), 2) as "medianHoursLate", round(median(late.hours) filter (weight = 5), 2) as "medianHoursOverdue"
      from occasions group by all`);
    const figures = summary.figures
      .filter((each) => each.grouping === grouping)
      .map(({ grouping: _grouping, ...figure }) => ({ title: null, ...figure }));
    // Every figure that there is, and nothing else.
    expect(new Set(figures.flatMap((each) => Object.keys(each)))).toEqual(new Set(sums.flatMap((each) => Object.keys(each))));
    const key = (each: { readonly group?: unknown; readonly standard?: unknown }): string =>
      `${String(each.group)} ${String(each.standard)}`;
    const sorted = <Each extends object>(all: readonly Each[]): readonly Each[] =>
      all.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
    expect(figures.length).toBeGreaterThan(0);
    expect(sorted(sums)).toEqual(sorted(figures));
  });

  test.each<[IndicatorId, string]>([
    ['first-reviews-in-time', "rule = 'reg-33.1'"],
    ['reviews-in-time', "kind = 'review' and rule in ('reg-33.1', 'reg-33.2')"],
    ['visits-in-time', "kind = 'visit' and basis = 'statute'"],
  ])('gives the indicator %s', async (id, wanted) => {
    const [found] = await ask(`
      with occasions as (select child, occasion, max(weight) as weight from counted where ${wanted} group by all)
      select count_if(weight = 1)::int as numerator, count_if(weight in (1, 4, 5, 6))::int as denominator, count_if(weight = 3)::int as "cannotTell" from occasions`);
    expect(summary.indicators.find((each) => each.id === id)).toMatchObject(found ?? {});
    expect(Number(found?.['denominator'])).toBeGreaterThan(5);
  });

  test('gives the children whose every review was in time', async () => {
    const [found] = await ask(`
      with children as (
        select child, count_if(weight in (4, 5, 6)) as failed, count_if(weight = 3) as untold, count_if(weight = 1) as kept
        from counted where kind = 'review' and rule in ('reg-33.1', 'reg-33.2') group by all
      )
      select count_if(failed = 0 and untold = 0 and kept > 0)::int as numerator, count_if(failed > 0 or (untold = 0 and kept > 0))::int as denominator,
        count_if(failed = 0 and untold > 0)::int as "cannotTell" from children`);
    expect(summary.indicators.find((each) => each.id === 'children-with-all-reviews-in-time')).toMatchObject(found ?? {});
    expect(Number(found?.['cannotTell'])).toBeGreaterThan(0);
  });

  test('reads the figures and the indicators as they are written for it', async () => {
    const [figures, indicators] = [join(folder, 'figures.csv'), join(folder, 'indicators.csv')];
    writeFileSync(figures, cohortCsv(summary));
    writeFileSync(indicators, indicatorCsv(summary, { byteOrderMark: true }));
    const described = await ask(`select column_name, column_type from (describe select * from read_csv('${figures}', header = true))`);
    expect(described.map((each) => each['column_name'])).toEqual(cohortColumns);
    expect(described.filter((each) => each['column_type'] === 'VARCHAR').map((each) => each['column_name'])).toEqual([
      'grouping',
      'group',
      'title',
      'standard',
    ]);
    const read = await ask(
      `select indicator, numerator::int as numerator, denominator::int as denominator, cannot_tell::int as cannot_tell, percent, definition, denominator_definition from read_csv('${indicators}', header = true)`,
    );
    expect(read).toEqual(
      summary.indicators.map(({ id, numerator, denominator, cannotTell, percent, definition, denominatorDefinition }) => ({
        indicator: id,
        numerator,
        denominator,
        cannot_tell: cannotTell,
        percent,
        definition,
        denominator_definition: denominatorDefinition,
      })),
    );
  });

  test('counts certain breaches of regulation and missed local standards as the evaluations do', async () => {
    const [counted] = await ask(
      "select count_if(finding = 'breach of regulation')::int as breaches, count_if(finding = 'missed local standard')::int as missed from report where certainty = 'certain'",
    );
    const certain = runs.flatMap(({ evaluation }) => evaluation.breaches).filter(({ certainty }) => certainty === 'certain');
    expect(counted).toEqual({
      breaches: certain.filter(({ of }) => of === 'regulation').length,
      missed: certain.filter(({ of }) => of === 'local-standard').length,
    });
  });

  test('`counts_as` says what the SQL works out', async () => {
    expect(
      await ask(`
      select distinct counts_as, weight from counted order by weight`),
    ).toEqual([
      { counts_as: 'in-time', weight: 1 },
      { counts_as: 'not-yet-due', weight: 2 },
      { counts_as: 'cannot-tell', weight: 3 },
      { counts_as: 'late', weight: 4 },
      { counts_as: 'overdue', weight: 5 },
      { counts_as: 'missed', weight: 6 },
    ]);
  });
});
