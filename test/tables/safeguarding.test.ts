import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sampleDataSet } from '../../config/scripts/sample-data-set/sample-data-set.ts';
import { repository } from '../../config/scripts/shared/tree.ts';
import type { PlacementHistory } from '../../src/contract.ts';
import { deadlineBreaches, derby, evaluate, parseHistory, statutory } from '../../src/index.ts';
import { readSsda903 } from '../../src/ssda903/index.ts';
import { adaptMap, fromTables, safeguardingDataSet, type TableRow } from '../../src/tables/index.ts';
import { asOf, localMap, names, sample, type TextRow } from './sample.ts';

const result = fromTables(sample, localMap);
const historyOf = (child: string): PlacementHistory | undefined => result.histories.find(({ child: { id } }) => id === child);
const rowsOf = (table: string, column: string, value: string): readonly TextRow[] => (sample[table] ?? []).filter((row) => row[column] === value);
const day = (cell: string | undefined): string | undefined => (cell === undefined || cell === 'NULL' || cell === '' ? undefined : cell.slice(0, 10));

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
    const rowIn = (table: string, column: string, value: string): number => (sample[table] ?? []).findIndex((row) => row[column] === value) + 2;
    expect(result.issues.filter(({ level }) => level === 'fault').map(({ table, row, column, code }) => `${table} ${row} ${column} ${code}`).sort()).toEqual([
      `ssd_cla_reviews ${rowIn('ssd_cla_reviews', 'clar_cla_id', '777')} clar_cla_id unknown-child`,
      `ssd_cla_reviews ${rowIn('ssd_cla_reviews', 'clar_cla_review_date', '31/02/2026')} clar_cla_review_date cell-not-readable`,
      `ssd_cla_visits ${rowIn('ssd_cla_visits', 'clav_person_id', '999999')} clav_person_id unknown-child`,
      `ssd_cla_visits ${rowIn('ssd_cla_visits', 'clav_cla_visit_date', 'not yet')} clav_cla_visit_date cell-not-readable`,
      `ssd_legal_status ${rowIn('ssd_legal_status', 'lega_legal_status', 'X9 local')} lega_legal_status word-not-known`,
    ].sort());
  });

  test('reviews and visits reach their child through the period of care; cancelled reviews were not held', () => {
    for (const history of result.histories) {
      const periods = new Set(rowsOf('ssd_cla_episodes', 'clae_person_id', history.child.id).map((row) => row['clae_cla_id']));
      const reviews = (sample['ssd_cla_reviews'] ?? []).filter((row) => periods.has(row['clar_cla_id']) && row['clar_cla_review_cancelled'] !== 'Y' && row['clar_cla_review_date'] !== '31/02/2026');
      expect(history.reviews?.map(({ id }) => id).sort()).toEqual(reviews.map((row) => row['clar_cla_review_id']).sort());
      const visits = (sample['ssd_cla_visits'] ?? []).filter((row) => periods.has(row['clav_cla_id']) && row['clav_cla_visit_date'] !== 'not yet');
      expect(history.visits?.map(({ id }) => id).sort()).toEqual(visits.map((row) => row['clav_cla_visit_id']).sort());
    }
    expect(sample['ssd_cla_visits']?.some((row) => row['clav_person_id'] === 'NULL')).toBe(true);
    expect(sample['ssd_cla_reviews']?.some((row) => row['clar_cla_review_cancelled'] === 'Y')).toBe(true);
  });

  test('what the data set does not hold is unknown: no meetings, plans, notices, decisions, and no emergency flag', () => {
    for (const history of result.histories) {
      for (const array of ['meetings', 'plans', 'notifications', 'decisions', 'consultations', 'judgements', 'concerns', 'carerBreaks', 'attestations']) expect(history).not.toHaveProperty(array);
      for (const placement of history.placements) expect(placement).not.toHaveProperty('emergency');
      expect(history.coverage).toMatchObject({ documents: { kinds: [] }, network: { kinds: [] } });
      expect(history.coverage?.visits?.from).toMatch(/^2020-|^2199-/);
    }
  });

  test('workers come by role, as far as the map knows the words; documents by kind', () => {
    const [history] = result.histories;
    expect(history?.network?.map(({ role, worker, team }) => [role, worker?.slice(0, 2), team?.slice(0, 5)])).toEqual([['social-worker', 'w-', 'team-'], ['iro', 'w-', 'team-']]);
    expect(new Set(result.histories.flatMap(({ documents }) => documents?.map(({ kind }) => kind) ?? []))).toEqual(new Set(['care-plan', 'health-assessment']));
  });

  test('an IRO contact of 1 January 1900 and other dates that stand for a blank are no dates', () => {
    expect(JSON.stringify(result)).not.toContain('1900');
    expect(sample['ssd_cla_episodes']?.[0]?.['clae_cla_last_iro_contact_date']).toContain('1900-01-01');
  });
});

describe('what an extract does not tell of a review', () => {
  const care = { clae_cla_episode_id: 'E1', clae_person_id: '1', clae_cla_id: '9', clae_cla_placement_id: '77', clae_cla_episode_start_date: '2026-01-12', clae_cla_episode_start_reason: 'S', clae_cla_episode_ceased_date: null, clae_cla_episode_ceased_reason: null, clae_entered_care_date: null };
  const place = { clap_cla_placement_id: '77', clap_cla_id: '9', clap_person_id: '1', clap_cla_placement_start_date: '2026-01-12', clap_cla_placement_end_date: null, clap_cla_placement_type: 'U6' };
  const withReview = (cells: TableRow) => {
    const review = { clar_cla_review_id: 'R1', clar_cla_id: '9', clar_cla_review_date: '2026-02-06', clar_cla_review_cancelled: 'N', ...cells };
    const { histories, issues } = fromTables({ ssd_cla_episodes: [care], ssd_cla_placement: [place], ssd_cla_reviews: [review] }, adaptMap(safeguardingDataSet, { recordedFrom: '2020-04-01' }));
    const statuses = histories.flatMap((history) => evaluate(history, { profile: statutory, asOf }).requirements.filter(({ rule }) => rule === 'reg-33.1').map(({ status }) => status));
    return { reviews: histories[0]?.reviews?.length, statuses, issues: issues.filter(({ table, code }) => table === 'ssd_cla_reviews' && code !== 'rows-left-out') };
  };

  test.each([['N', 1, 'met'], ['', 1, 'met'], [null, 1, 'met'], ['Y', 0, 'overdue'], [1, 0, 'overdue']])('cancelled %j: as it says', (cancelled, reviews, status) => {
    expect(withReview({ clar_cla_review_cancelled: cancelled })).toEqual({ reviews, statuses: [status], issues: [] });
  });

  test.each(['Cancelled', 'X', '2'])('cancelled %j: neither yes nor no, so that nobody knows whether it was held', (cancelled) => {
    const { reviews, statuses, issues } = withReview({ clar_cla_review_cancelled: cancelled });
    expect([reviews, statuses]).toEqual([0, ['undetermined']]);
    expect(issues).toMatchObject([{ row: 1, column: 'clar_cla_review_cancelled', child: '1', code: 'word-not-known' }]);
  });

  test.each(['09', '9.0', 9.0, '009'])('period of care %j, where the tables have 9: read as it stands, but not as no review', (clar_cla_id) => {
    const { statuses, issues } = withReview({ clar_cla_id });
    if (clar_cla_id === 9) return expect([statuses, issues]).toEqual([['met'], []]);
    expect(statuses).toEqual(['undetermined']);
    expect(issues).toMatchObject([{ row: 1, column: 'clar_cla_id', code: 'unknown-child', level: 'fault' }]);
    return expect(issues[0]?.message).toContain('"9" of child "1"');
  });

  test('a period of care that is nobody\'s touches nobody', () => {
    const { statuses, issues } = withReview({ clar_cla_id: '8' });
    expect([statuses, issues.map(({ done }) => done)]).toEqual([['overdue'], ['the row was not used']]);
  });
});

test('under an agreement for short breaks (V4) a placement is no stay: no history could be right', () => {
  const place = { clap_cla_placement_id: '77', clap_cla_id: '9', clap_person_id: '1', clap_cla_placement_start_date: '2025-01-12', clap_cla_placement_end_date: null, clap_cla_placement_type: 'U6' };
  const status = (code: string) => [{ lega_legal_status_id: 'L1', lega_person_id: '1', lega_legal_status: code, lega_legal_status_start_date: '2025-01-12', lega_legal_status_end_date: null }];
  const { histories, refused, issues } = fromTables({ ssd_cla_placement: [place], ssd_legal_status: status('V4') }, safeguardingDataSet);
  expect([histories, refused]).toEqual([[], ['1']]);
  expect(issues.filter(({ child }) => child !== undefined)).toMatchObject([{ table: 'ssd_legal_status', row: 1, column: 'lega_legal_status', code: 'short-break-agreement' }]);
  expect(fromTables({ ssd_cla_placement: [place], ssd_legal_status: status('V3') }, safeguardingDataSet).histories).toHaveLength(1);
});

describe('the same children by the rows of the statutory return', () => {
  /** One row of Episodes for each episode: the data set has the same facts in three tables. */
  const statusCodes: Readonly<Record<string, string>> = { 'Accommodated s20': 'V2', 'Interim Care Order': 'C1', 'X9 local': 'V2' };
  const british = (cell: string | undefined): string => day(cell)?.split('-').reverse().join('/') ?? '';
  const code = (cell: string | undefined): string => (cell === undefined || cell === 'NULL' ? '' : cell.split(' ')[0] ?? '');
  const lines = (sample['ssd_cla_episodes'] ?? []).map((episode) => {
    const [place] = rowsOf('ssd_cla_placement', 'clap_cla_placement_id', episode['clae_cla_placement_id'] ?? '');
    const start = day(episode['clae_cla_episode_start_date']) ?? '';
    const status = rowsOf('ssd_legal_status', 'lega_person_id', episode['clae_person_id'] ?? '').find((row) => (day(row['lega_legal_status_start_date']) ?? '') <= start && start < (day(row['lega_legal_status_end_date']) ?? '9'));
    const ls = status?.['lega_legal_status'] ?? 'V2';
    const isLast = day(place?.['clap_cla_placement_end_date']) === day(episode['clae_cla_episode_ceased_date']);
    return [
      episode['clae_person_id'], british(episode['clae_cla_episode_start_date']), code(episode['clae_cla_episode_start_reason']), statusCodes[ls] ?? ls, 'N1', place?.['clap_cla_placement_type'],
      code(place?.['clap_cla_placement_provider']), british(episode['clae_cla_episode_ceased_date']), code(episode['clae_cla_episode_ceased_reason']),
      isLast ? code(place?.['clap_cla_placement_change_reason']) : '', '', code(place?.['clap_cla_placement_postcode']), code(place?.['clap_cla_placement_urn']),
    ].join(',');
  });
  const heading = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN';
  const returned = readSsda903([{ name: 'episodes.csv', text: [heading, ...lines].join('\n'), year: 2026 }]);

  /** Ids are the council's own in one, and named by the day in the other. */
  const placementsOf = (history: PlacementHistory | undefined) => history?.placements.map((facts) => Object.fromEntries(Object.entries(facts).filter(([name]) => name !== 'id').sort()));

  test('placements, carers and endings are the same', () => {
    expect(returned.children.length).toBe(result.histories.length);
    for (const { child, history } of returned.children) expect(placementsOf(historyOf(child)), child).toEqual(placementsOf(history));
    const facts = result.histories.flatMap(({ placements }) => placements);
    for (const has of [facts.some(({ sameCarer }) => sameCarer), facts.some(({ longTerm }) => longTerm), facts.some(({ ending }) => ending?.manner === 'unplanned')]) expect(has).toBe(true);
  });

  test('care begins and ends on the same days; the data set knows starts that lie before the rows', () => {
    for (const { child, history } of returned.children) {
      const [mine, theirs] = [historyOf(child)?.lookedAfter, history.lookedAfter];
      expect(mine?.map(({ to }) => to), child).toEqual(theirs?.map(({ to }) => to));
      mine?.forEach(({ from }, index) => { if (theirs?.[index]?.from !== 'unknown') expect(from).toBe(theirs?.[index]?.from); });
    }
    expect(returned.children.some(({ history }) => history.lookedAfter?.[0]?.from === 'unknown')).toBe(true);
    expect(result.histories.every(({ lookedAfter }) => lookedAfter?.[0]?.from !== 'unknown')).toBe(true);
  });

  test('times away are the same circumstances', () => {
    const away = (history: PlacementHistory | undefined) => history?.circumstances?.filter(({ kind }) => kind === 'temporary-absence').map(({ from, to }) => [from, to]) ?? [];
    for (const { child, history } of returned.children) expect(away(historyOf(child)), child).toEqual(away(history));
    expect(result.histories.some((history) => away(history).length > 0)).toBe(true);
  });
});

describe('judged', () => {
  test('visits and reviews are judged both ways; what the data set lacks is no breach', () => {
    const evaluations = result.histories.map((history) => evaluate(history, { profile: derby, asOf }));
    const statuses = evaluations.flatMap(({ requirements }) => requirements.filter(({ kind }) => kind === 'visit' || kind === 'review').map(({ kind, status }) => `${kind} ${status}`));
    expect(statuses).toEqual(expect.arrayContaining(['visit met', 'visit met-late', 'review met', 'review met-late']));
    for (const { requirements, breaches } of evaluations) {
      const judgedKinds = new Set(breaches.filter(({ certainty }) => certainty === 'certain').map(({ requirement }) => requirements.find(({ id }) => id === requirement)?.kind));
      for (const kind of judgedKinds) expect(['visit', 'review']).toContain(kind);
    }
  });

  test('a child in care since before the extract is not blamed for visits and reviews that it does not hold', () => {
    const start = result.histories[0]?.coverage?.visits?.from ?? '';
    const older = result.histories.filter(({ lookedAfter }) => (lookedAfter?.[0]?.from ?? '') < start && lookedAfter?.[0]?.from !== 'unknown');
    expect(older.length).toBeGreaterThan(1);
    for (const history of older) {
      for (const { due } of deadlineBreaches(history, { profile: statutory, asOf })) expect((due ?? '9') >= start, due).toBe(true);
    }
    // Said to be complete, the same tables blame it: which is why a map says from when they are.
    const complete = fromTables(sample, adaptMap(localMap, { recordedFrom: null, coverage: { visits: 'everything', reviews: 'everything' } }));
    const blamed = complete.histories.flatMap((history) => deadlineBreaches(history, { profile: statutory, asOf })).filter(({ due }) => (due ?? '9') < start);
    expect(blamed.length).toBeGreaterThan(0);
  });

  test('columns of the map are those of the standard, and none holds a name', () => {
    const used = Object.entries(safeguardingDataSet.columns).flatMap(([table, columns]) => Object.values(columns).flatMap((column) => (typeof column === 'string' ? [`${table}.${column}`] : [])));
    for (const column of used) {
      const [table = '', name = ''] = column.split('.');
      expect(Object.keys(sample[table]?.[0] ?? {}), column).toContain(name);
    }
    expect(used.join()).not.toMatch(/forename|surname/);
  });
});
