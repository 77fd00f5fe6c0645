import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cohortSummary, type Grouping, reportColumns, toCsv, toRows } from '../../src/report/index.ts';
import { runs } from './runs.ts';

/**
 * The CSV as an analyst reads it, in a database that shares no code with the package: the figures are worked out anew in SQL, from
 * the columns of status, modality and source of the limit, and not from `counts_as`.
 */
const folder = mkdtempSync(join(tmpdir(), 'placement-rules-duckdb-'));
const file = join(folder, 'rows.csv');
let ask: (sql: string) => Promise<readonly Record<string, unknown>[]>;

beforeAll(async () => {
  // The seven runs stand for seven children.
  writeFileSync(file, toCsv(runs.flatMap(({ history, evaluation }, index) => toRows(evaluation, history).map((row) => ({ ...row, child: `child-${index}` })))));
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  ask = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS();
  await connection.run(`create table report as from read_csv('${file}', header = true)`);
  await connection.run(`
    create view counted as
    select *, if(basis = 'statute', 'regulation', 'local-standard') as standard,
      case when certainty = 'possible' or status = 'undetermined' then 3 when status = 'met' then 1 when status = 'due' then 2
           when status = 'met-late' then 4 when status = 'overdue' then 5 when status = 'missed' then 6 end as weight
    from report
    where "row" = 'requirement' and modality in ('must', 'should') and due_source in ('stated', 'agreed') and status not in ('lapsed', 'pending', 'outstanding', 'contravened')`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const columns: Readonly<Record<Grouping, string>> = {
  all: "'all'", council: 'council', team: "coalesce(child_team, 'not recorded')", 'placement-kind': "coalesce(placement_kind, 'about no placement')", requirement: 'rule',
};

describe('the CSV in DuckDB', () => {
  test('has the columns, with dates and numbers as such', async () => {
    const described = await ask("select column_name, column_type from (describe report)");
    expect(described.map((each) => each['column_name'])).toEqual(reportColumns);
    const types = Object.fromEntries(described.map((each) => [each['column_name'], each['column_type']]));
    expect(types).toMatchObject({ due_date: 'DATE', done_date: 'DATE', due_time: 'TIME', days_late: 'DOUBLE', child: 'VARCHAR', as_of: 'TIMESTAMP WITH TIME ZONE' });
  });

  test.each(Object.keys(columns) as Grouping[])('sums to the cohort figures by %s', async (grouping) => {
    const sums = await ask(`
      with occasions as (
        select ${columns[grouping]} as "group", standard, child, occasion, max(weight) as weight,
          max(days_late) filter (weight = 4) as late_days, max(days_late) filter (weight = 5) as overdue_days
        from counted group by all
      )
      select "group", standard, count_if(weight = 1)::int as "inTime", count_if(weight = 4)::int as late, count_if(weight = 5)::int as overdue,
        count_if(weight = 6)::int as missed, count_if(weight = 2)::int as "notYetDue", count_if(weight = 3)::int as "cannotTell",
        round(median(late_days) filter (weight = 4), 2) as "medianDaysLate", round(median(overdue_days) filter (weight = 5), 2) as "medianDaysOverdue"
      from occasions group by all`);
    const figures = cohortSummary(runs).figures.filter((each) => each.grouping === grouping).map(({ group, standard, inTime, late, overdue, missed, notYetDue, cannotTell, medianDaysLate, medianDaysOverdue }) => (
      { group, standard, inTime, late, overdue, missed, notYetDue, cannotTell, medianDaysLate, medianDaysOverdue }
    ));
    const key = (each: { readonly group?: unknown; readonly standard?: unknown }): string => `${String(each.group)} ${String(each.standard)}`;
    const sorted = <Each extends object>(all: readonly Each[]): readonly Each[] => all.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
    expect(figures.length).toBeGreaterThan(0);
    expect(sorted(sums)).toEqual(sorted(figures));
  });

  test('counts certain breaches of regulation and missed local standards as the evaluations do', async () => {
    const [counted] = await ask("select count_if(finding = 'breach of regulation')::int as breaches, count_if(finding = 'missed local standard')::int as missed from report where certainty = 'certain'");
    const certain = runs.flatMap(({ evaluation }) => evaluation.breaches).filter(({ certainty }) => certainty === 'certain');
    expect(counted).toEqual({ breaches: certain.filter(({ of }) => of === 'regulation').length, missed: certain.filter(({ of }) => of === 'local-standard').length });
  });

  test('`counts_as` says what the SQL works out', async () => {
    expect(await ask(`
      select distinct counts_as, weight from counted order by weight`)).toEqual([
      { counts_as: 'in-time', weight: 1 }, { counts_as: 'not-yet-due', weight: 2 }, { counts_as: 'cannot-tell', weight: 3 },
      { counts_as: 'late', weight: 4 }, { counts_as: 'overdue', weight: 5 }, { counts_as: 'missed', weight: 6 },
    ]);
  });
});
