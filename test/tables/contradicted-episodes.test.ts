import { describe, expect, test } from 'vitest';
import { deadlineBreaches, statutory } from '../../src/index.ts';
import { adaptMap, fromTables, safeguardingDataSet, type TableRow } from '../../src/tables/index.ts';
import { briefly, onlyHistory } from './read.ts';

/** Rows of the safeguarding data set of one child, in words; a dash for a blank. */
const rows = (names: readonly string[], lines: readonly string[]): readonly TableRow[] =>
  lines.map((line) => {
    const cells = line.split(' ').map((cell) => (cell === '-' ? null : cell));
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? null]));
  });
const episodes = (...lines: readonly string[]) =>
  rows(
    [
      'clae_cla_id',
      'clae_cla_placement_id',
      'clae_cla_episode_start_date',
      'clae_cla_episode_start_reason',
      'clae_cla_episode_ceased_date',
      'clae_cla_episode_ceased_reason',
      'clae_entered_care_date',
    ],
    lines,
  ).map((row) => ({ ...row, clae_cla_episode_id: null, clae_person_id: '1' }));
const placements = (...lines: readonly string[]) =>
  rows(
    [
      'clap_cla_placement_id',
      'clap_cla_placement_start_date',
      'clap_cla_placement_end_date',
      'clap_cla_placement_type',
      'clap_cla_placement_provider',
      'clap_cla_placement_change_reason',
    ],
    lines,
  ).map((row) => ({ ...row, clap_cla_id: null, clap_person_id: '1', clap_cla_placement_urn: null, clap_cla_placement_postcode: null }));
const read = (
  ofEpisodes: readonly TableRow[],
  ofPlacements: readonly TableRow[],
  more: Readonly<Record<string, readonly TableRow[]>> = {},
) =>
  fromTables(
    { ssd_cla_episodes: ofEpisodes, ssd_cla_placement: ofPlacements, ...more },
    adaptMap(safeguardingDataSet, { recordedFrom: '2020-04-01' }),
  );
const reviews = (day: string) => ({
  ssd_cla_reviews: [{ clar_cla_review_id: 'R1', clar_cla_id: '10', clar_cla_review_date: day, clar_cla_review_cancelled: 'N' }],
});

test('a reason that says the same carer (PLACE) and an episode that says another: read as from a return, and reported', () => {
  const result = (reason: string) =>
    read(
      episodes('9 77 2026-01-12 S 2026-02-01 X1', `9 78 2026-02-01 ${reason}`),
      placements('77 2026-01-12 2026-02-01 U6 PR1 PLACE', '78 2026-02-01 - K2 PR4'),
    );
  expect(onlyHistory(result('P')).placements.map(({ sameCarer }) => sameCarer)).toEqual([undefined, true]);
  expect(result('P').issues).toMatchObject([
    {
      row: 1,
      column: 'clap_cla_placement_change_reason',
      code: 'same-carer-contradicted',
      level: 'fault',
      done: 'it was read as the same carer',
    },
  ]);
  for (const agreed of ['T', 'U', '-', 'L']) expect(result(agreed).issues).toEqual([]);
});

describe('periods of care that contradict each other', () => {
  const two = placements('77 2026-01-12 2026-02-01 U6 PR1', '78 2026-02-20 - K2 PR4');
  test.each<[string, readonly string[], unknown, readonly string[]]>([
    [
      'the day of entering care lies inside an earlier period',
      ['9 77 2026-01-12 S 2026-02-01 E4A 2026-01-12', '10 78 2026-02-20 S - - 2026-01-12'],
      [{ from: '2026-01-12', to: '2026-02-01' }, { from: 'unknown' }],
      ['ssd_cla_episodes 2 clae_entered_care_date start-of-care-contradicted'],
    ],
    [
      'so it does where no S row is there',
      ['9 77 2026-01-12 S 2026-02-01 E4A', '10 78 2026-02-20 P - - 2026-01-12'],
      [{ from: '2026-01-12', to: '2026-02-01' }, { from: 'unknown' }],
      ['ssd_cla_episodes 2 clae_entered_care_date start-of-care-contradicted'],
    ],
    [
      'the S row names another day',
      ['9 77 2026-01-12 S 2026-02-01 E4A 2026-01-10', '10 78 2026-02-20 S - - 2026-02-20'],
      [{ from: '2026-02-20' }, { from: 'unknown', to: '2026-02-01' }],
      ['ssd_cla_episodes 1 clae_entered_care_date start-of-care-contradicted'],
    ],
    [
      'the same day, with a time',
      ['9 77 2026-01-12 S 2026-02-01 E4A 2026-01-12T10:00', '10 78 2026-02-20 S'],
      [{ from: expect.stringMatching(/^2026-01-12/), to: '2026-02-01' }, { from: '2026-02-20' }],
      [],
    ],
    [
      'a period is open and another begins',
      ['9 77 2026-01-12 S', '10 78 2026-02-20 S'],
      [{ from: '2026-01-12', to: 'unknown' }, { from: '2026-02-20' }],
      ['ssd_cla_episodes 1 clae_cla_episode_ceased_date open-row-followed'],
    ],
    [
      'the second begins before the first has ended',
      ['9 77 2026-01-12 S 2026-03-01 E4A', '10 78 2026-02-20 S'],
      [{ from: '2026-01-12', to: 'unknown' }, { from: 'unknown' }],
      ['ssd_cla_episodes 2 clae_entered_care_date start-of-care-contradicted'],
    ],
    [
      'the second begins on the day that the first ended',
      ['9 77 2026-01-12 S 2026-02-20 E4A', '10 78 2026-02-20 S'],
      [{ from: '2026-01-12', to: '2026-02-20' }, { from: '2026-02-20' }],
      [],
    ],
    [
      'care is older than its rows',
      ['9 77 2026-01-12 P 2026-02-01 E4A 2015-03-02', '10 78 2026-02-20 S - - 2026-02-20'],
      [{ from: '2015-03-02', to: '2026-02-01' }, { from: '2026-02-20' }],
      [],
    ],
  ])('%s', (_what, lines, care, issues) => {
    const result = read(episodes(...lines), two);
    expect([onlyHistory(result).lookedAfter, briefly(result.issues)]).toEqual([care, issues]);
    expect(read(episodes(...lines).toReversed(), two).histories).toEqual(result.histories);
  });

  test('nobody is blamed for it', () => {
    const blamed = (...lines: readonly string[]) =>
      deadlineBreaches(onlyHistory(read(episodes(...lines), two, reviews('2026-03-10'))), { profile: statutory, asOf: '2026-04-20' }).map(
        ({ clauses }) => clauses[0],
      );
    expect(blamed('9 77 2026-01-12 S 2026-02-01 E4A 2026-01-12', '10 78 2026-02-20 S - - 2026-01-12')).toEqual([]);
    expect(blamed('9 77 2025-07-12 S', '10 78 2026-02-20 S')).toEqual([]);
  });
});

describe('a placement that goes on after its care has ended', () => {
  test.each<[string, string, string | undefined]>([
    ['the end is unknown', '9 77 2026-01-12 S 2026-02-01 E4B', 'unknown'],
    ['not so where care goes on', '9 77 2026-01-12 S', undefined],
    ['or where it is not known to have ended', '9 77 2026-01-12 S 2026-02-01 X1', undefined],
    ['or where the placement began after it', '9 70 2025-01-12 S 2025-02-01 E4B', undefined],
  ])('%s', (_what, line, endedAt) => {
    const result = read(episodes(line), placements('77 2026-01-12 - U6 PR1'));
    expect(onlyHistory(result).placements[0]?.endedAt).toBe(endedAt);
    expect(briefly(result.issues.filter(({ level }) => level === 'fault'))).toEqual(
      endedAt === undefined ? [] : ['ssd_cla_placement 1 clap_cla_placement_end_date open-after-care'],
    );
  });
});
