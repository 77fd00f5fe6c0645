import { describe, expect, test } from 'vitest';
import { evaluate, statutory } from '../../src/index.ts';
import { adaptMap, fromTables, safeguardingDataSet, type TableRow } from '../../src/tables/index.ts';
import { asOf } from './sample.ts';

describe('what an extract does not tell of a review', () => {
  const care = {
    clae_cla_episode_id: 'E1',
    clae_person_id: '1',
    clae_cla_id: '9',
    clae_cla_placement_id: '77',
    clae_cla_episode_start_date: '2026-01-12',
    clae_cla_episode_start_reason: 'S',
    clae_cla_episode_ceased_date: null,
    clae_cla_episode_ceased_reason: null,
    clae_entered_care_date: null,
  };
  const place = {
    clap_cla_placement_id: '77',
    clap_cla_id: '9',
    clap_person_id: '1',
    clap_cla_placement_start_date: '2026-01-12',
    clap_cla_placement_end_date: null,
    clap_cla_placement_type: 'U6',
  };
  const withReview = (cells: TableRow) => {
    const review = {
      clar_cla_review_id: 'R1',
      clar_cla_id: '9',
      clar_cla_review_date: '2026-02-06',
      clar_cla_review_cancelled: 'N',
      ...cells,
    };
    const { histories, issues } = fromTables(
      { ssd_cla_episodes: [care], ssd_cla_placement: [place], ssd_cla_reviews: [review] },
      adaptMap(safeguardingDataSet, { recordedFrom: '2020-04-01' }),
    );
    const statuses = histories.flatMap((history) =>
      evaluate(history, { profile: statutory, asOf })
        .requirements.filter(({ rule }) => rule === 'reg-33.1')
        .map(({ status }) => status),
    );
    return {
      reviews: histories[0]?.reviews?.length,
      statuses,
      issues: issues.filter(({ table, code }) => table === 'ssd_cla_reviews' && code !== 'rows-left-out'),
    };
  };

  test.each([
    ['N', 1, 'met'],
    ['', 1, 'met'],
    [null, 1, 'met'],
    ['Y', 0, 'overdue'],
    [1, 0, 'overdue'],
  ])('cancelled %j: as it says', (cancelled, reviews, status) => {
    expect(withReview({ clar_cla_review_cancelled: cancelled })).toEqual({ reviews, statuses: [status], issues: [] });
  });

  test.each(['Cancelled', 'X', '2'])('cancelled %j: neither yes nor no, so that nobody knows whether it was held', (cancelled) => {
    const { reviews, statuses, issues } = withReview({ clar_cla_review_cancelled: cancelled });
    expect([reviews, statuses]).toEqual([0, ['undetermined']]);
    expect(issues).toMatchObject([{ row: 1, column: 'clar_cla_review_cancelled', child: '1', code: 'word-not-known' }]);
  });

  test.each(['09', '9.0', 9.0, '009'])(
    'period of care %j, where the tables have 9: read as it stands, but not as no review',
    (clar_cla_id) => {
      const { statuses, issues } = withReview({ clar_cla_id });
      if (clar_cla_id === 9) return expect([statuses, issues]).toEqual([['met'], []]);
      expect(statuses).toEqual(['undetermined']);
      expect(issues).toMatchObject([{ row: 1, column: 'clar_cla_id', code: 'unknown-child', level: 'fault' }]);
      return expect(issues[0]?.message).toContain('"9" of child "1"');
    },
  );

  test("a period of care that is nobody's touches nobody", () => {
    const { statuses, issues } = withReview({ clar_cla_id: '8' });
    expect([statuses, issues.map(({ done }) => done)]).toEqual([['overdue'], ['the row was not used']]);
  });
});

test('under an agreement for short breaks (V4) a placement is no stay: no history could be right', () => {
  const place = {
    clap_cla_placement_id: '77',
    clap_cla_id: '9',
    clap_person_id: '1',
    clap_cla_placement_start_date: '2025-01-12',
    clap_cla_placement_end_date: null,
    clap_cla_placement_type: 'U6',
  };
  const status = (code: string) => [
    {
      lega_legal_status_id: 'L1',
      lega_person_id: '1',
      lega_legal_status: code,
      lega_legal_status_start_date: '2025-01-12',
      lega_legal_status_end_date: null,
    },
  ];
  const { histories, refused, issues } = fromTables({ ssd_cla_placement: [place], ssd_legal_status: status('V4') }, safeguardingDataSet);
  expect([histories, refused]).toEqual([[], ['1']]);
  expect(issues.filter(({ child }) => child !== undefined)).toMatchObject([
    { table: 'ssd_legal_status', row: 1, column: 'lega_legal_status', code: 'short-break-agreement' },
  ]);
  expect(fromTables({ ssd_cla_placement: [place], ssd_legal_status: status('V3') }, safeguardingDataSet).histories).toHaveLength(1);
});
