import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sampleDataSet } from '../../config/scripts/sample-data-set/sample-data-set.ts';
import { repository } from '../../config/scripts/shared/tree.ts';
import { deadlineBreaches, derby, evaluate, parseHistory, statutory } from '../../src/index.ts';
import { adaptMap, fromTables, safeguardingDataSet } from '../../src/tables/index.ts';
import { asOf, localMap, names, sample } from './sample.ts';
import { result, rowsOf } from './sample-tables.ts';

describe("the repository's own tables of the safeguarding data set", () => {
  test('are what the script of fixed seed makes', () => {
    for (const [name, text] of sampleDataSet()) expect(readFileSync(`${repository}fixtures/ssd/${name}`, 'utf8'), name).toBe(text);
    expect(sampleDataSet().size).toBe(names.length);
  });

  test('every child with a placement has a history that can be parsed; children who were never looked after have none', () => {
    const placed = new Set(sample['ssd_cla_placement']?.map((row) => row['clap_person_id']));
    expect(result.histories.map(({ child }) => child.id)).toEqual([...placed].sort());
    expect(result.refused).toEqual([]);
    for (const history of result.histories) expect(parseHistory(history)).toMatchObject({ ok: true });
    expect(result.issues.filter(({ code }) => code === 'no-placements')).toHaveLength((sample['ssd_person']?.length ?? 0) - placed.size);
  });

  test('the five faults that were put in are reported, with table, row of the file and column, and no other', () => {
    const rowIn = (table: string, column: string, value: string): number =>
      (sample[table] ?? []).findIndex((row) => row[column] === value) + 2;
    expect(
      result.issues
        .filter(({ level }) => level === 'fault')
        .map(({ table, row, column, code }) => `${table} ${row} ${column} ${code}`)
        .sort(),
    ).toEqual(
      [
        `ssd_cla_reviews ${rowIn('ssd_cla_reviews', 'clar_cla_id', '777')} clar_cla_id unknown-child`,
        `ssd_cla_reviews ${rowIn('ssd_cla_reviews', 'clar_cla_review_date', '31/02/2026')} clar_cla_review_date cell-not-readable`,
        `ssd_cla_visits ${rowIn('ssd_cla_visits', 'clav_person_id', '999999')} clav_person_id unknown-child`,
        `ssd_cla_visits ${rowIn('ssd_cla_visits', 'clav_cla_visit_date', 'not yet')} clav_cla_visit_date cell-not-readable`,
        `ssd_legal_status ${rowIn('ssd_legal_status', 'lega_legal_status', 'X9 local')} lega_legal_status word-not-known`,
      ].sort(),
    );
  });

  test('reviews and visits reach their child through the period of care; cancelled reviews were not held', () => {
    for (const history of result.histories) {
      const periods = new Set(rowsOf('ssd_cla_episodes', 'clae_person_id', history.child.id).map((row) => row['clae_cla_id']));
      const reviews = (sample['ssd_cla_reviews'] ?? []).filter(
        (row) =>
          periods.has(row['clar_cla_id']) && row['clar_cla_review_cancelled'] !== 'Y' && row['clar_cla_review_date'] !== '31/02/2026',
      );
      expect(history.reviews?.map(({ id }) => id).sort()).toEqual(reviews.map((row) => row['clar_cla_review_id']).sort());
      const visits = (sample['ssd_cla_visits'] ?? []).filter(
        (row) => periods.has(row['clav_cla_id']) && row['clav_cla_visit_date'] !== 'not yet',
      );
      expect(history.visits?.map(({ id }) => id).sort()).toEqual(visits.map((row) => row['clav_cla_visit_id']).sort());
    }
    expect(sample['ssd_cla_visits']?.some((row) => row['clav_person_id'] === 'NULL')).toBe(true);
    expect(sample['ssd_cla_reviews']?.some((row) => row['clar_cla_review_cancelled'] === 'Y')).toBe(true);
  });

  test('what the data set does not hold is unknown: no meetings, plans, notices, decisions, and no emergency flag', () => {
    for (const history of result.histories) {
      for (const array of [
        'meetings',
        'plans',
        'notifications',
        'decisions',
        'consultations',
        'judgements',
        'concerns',
        'carerBreaks',
        'attestations',
      ])
        expect(history).not.toHaveProperty(array);
      for (const placement of history.placements) expect(placement).not.toHaveProperty('emergency');
      expect(history.coverage).toMatchObject({ documents: { kinds: [] }, network: { kinds: [] } });
      expect(history.coverage?.visits?.from).toMatch(/^2020-|^2199-/);
    }
  });

  test('workers come by role, as far as the map knows the words; documents by kind', () => {
    const [history] = result.histories;
    expect(history?.network?.map(({ role, worker, team }) => [role, worker?.slice(0, 2), team?.slice(0, 5)])).toEqual([
      ['social-worker', 'w-', 'team-'],
      ['iro', 'w-', 'team-'],
    ]);
    expect(new Set(result.histories.flatMap(({ documents }) => documents?.map(({ kind }) => kind) ?? []))).toEqual(
      new Set(['care-plan', 'health-assessment']),
    );
  });

  test('an IRO contact of 1 January 1900 and other dates that stand for a blank are no dates', () => {
    expect(JSON.stringify(result)).not.toContain('1900');
    expect(sample['ssd_cla_episodes']?.[0]?.['clae_cla_last_iro_contact_date']).toContain('1900-01-01');
  });
});

describe('judged', () => {
  test('visits and reviews are judged both ways; what the data set lacks is no breach', () => {
    const evaluations = result.histories.map((history) => evaluate(history, { profile: derby, asOf }));
    const statuses = evaluations.flatMap(({ requirements }) =>
      requirements.filter(({ kind }) => kind === 'visit' || kind === 'review').map(({ kind, status }) => `${kind} ${status}`),
    );
    expect(statuses).toEqual(expect.arrayContaining(['visit met', 'visit met-late', 'review met', 'review met-late']));
    for (const { requirements, breaches } of evaluations) {
      const judgedKinds = new Set(
        breaches
          .filter(({ certainty }) => certainty === 'certain')
          .map(({ requirement }) => requirements.find(({ id }) => id === requirement)?.kind),
      );
      for (const kind of judgedKinds) expect(['visit', 'review']).toContain(kind);
    }
  });

  test('a child in care since before the extract is not blamed for visits and reviews that it does not hold', () => {
    const start = result.histories[0]?.coverage?.visits?.from ?? '';
    const older = result.histories.filter(
      ({ lookedAfter }) => (lookedAfter?.[0]?.from ?? '') < start && lookedAfter?.[0]?.from !== 'unknown',
    );
    expect(older.length).toBeGreaterThan(1);
    for (const history of older) {
      for (const { due } of deadlineBreaches(history, { profile: statutory, asOf })) expect((due ?? '9') >= start, due).toBe(true);
    }
    // Said to be complete, the same tables blame it: which is why a map says from when they are.
    const complete = fromTables(
      sample,
      adaptMap(localMap, { recordedFrom: null, coverage: { visits: 'everything', reviews: 'everything' } }),
    );
    const blamed = complete.histories
      .flatMap((history) => deadlineBreaches(history, { profile: statutory, asOf }))
      .filter(({ due }) => (due ?? '9') < start);
    expect(blamed.length).toBeGreaterThan(0);
  });

  test('columns of the map are those of the standard, and none holds a name', () => {
    const used = Object.entries(safeguardingDataSet.columns).flatMap(([table, columns]) =>
      Object.values(columns).flatMap((column) => (typeof column === 'string' ? [`${table}.${column}`] : [])),
    );
    for (const column of used) {
      const [table = '', name = ''] = column.split('.');
      expect(Object.keys(sample[table]?.[0] ?? {}), column).toContain(name);
    }
    expect(used.join()).not.toMatch(/forename|surname/);
  });
});
