import { describe, expect, test } from 'vitest';
import type { Evaluation, PlacementHistory } from '../../src/contract.ts';
import { derby, evaluate } from '../../src/index.ts';
import { reportColumns, toRows } from '../../src/report/index.ts';
import { complete, demo, demoByDerby, runs } from './runs.ts';

describe('rows', () => {
  test.each(runs)(
    'one row for every requirement and every breach, each with the same columns in the same order: run %#',
    ({ history, evaluation }) => {
      const rows = toRows(evaluation, history);
      expect(rows.filter(({ row }) => row === 'requirement').map(({ requirement }) => requirement)).toEqual(
        evaluation.requirements.map(({ id }) => id),
      );
      expect(rows.filter(({ row }) => row === 'breach').map(({ message }) => message)).toEqual(
        evaluation.breaches.map(({ message }) => message),
      );
      for (const row of rows) expect(Object.keys(row)).toEqual(reportColumns);
    },
  );

  test.each(runs)('a breach is of regulation exactly where its basis is statute: run %#', ({ history, evaluation }) => {
    for (const { row, finding, basis } of toRows(evaluation, history)) {
      expect(finding).toBe(row === 'requirement' ? null : basis === 'statute' ? 'breach of regulation' : 'missed local standard');
    }
  });

  test.each([undefined, null, {}, demo])('what is no evaluation is refused: %#', (value) => {
    // The types forbid it.
    expect(() => toRows(value as unknown as Evaluation, demo)).toThrow(
      new TypeError('toRows: this is no evaluation; pass what evaluate returned.'),
    );
  });

  test('the first planning meeting of the demo, late under Derby', () => {
    expect(toRows(demoByDerby, demo)[0]).toEqual({
      row: 'requirement',
      child: 'c-0417',
      council: 'derby',
      profile_version: '2020-09',
      overlays: '',
      as_of: '2026-07-06T09:00:00+01:00',
      finding: null,
      breach: null,
      certainty: 'certain',
      counts_as: 'late',
      kind: 'meeting',
      title: 'Placement Planning Meeting',
      rule: 'derby/first-placement-planning-meeting',
      clause: 'DERBY-1.04',
      clauses: 'DERBY-1.04; DERBY-1.01',
      basis: 'authority',
      modality: 'should',
      status: 'met-late',
      could_be: null,
      placement: 'p1',
      placement_kind: 'foster',
      occasion: 'placement-planning-meeting:p1:first',
      requirement: 'derby/first-placement-planning-meeting:p1',
      due_date: '2026-04-05',
      due_time: '16:30',
      due_at: '2026-04-05T16:30:00+01:00',
      due_source: 'stated',
      done_date: '2026-04-07',
      done_time: '10:00',
      days_late: 1.73,
      late_by: 'PT41H30M',
      owner_role: 'social-worker',
      worker: 'w-22',
      team: 'children-in-care-1',
      child_team: 'children-in-care-1',
      message:
        'Placement Planning Meeting for placement p1: done Tue 7 Apr 2026, 10:00 BST, late: due by Sun 5 Apr 2026, 16:30 BST (DERBY-1.04).',
      other_due_at: null,
    });
  });

  test('the first visit to the second placement, a breach of regulation: a limit that is a day has no time', () => {
    expect(toRows(demoByDerby, demo).find(({ row, requirement }) => row === 'breach' && requirement === 'reg-28.2.a:p2')).toMatchObject({
      finding: 'breach of regulation',
      breach: 'late',
      certainty: 'certain',
      counts_as: 'late',
      clause: 'REG-28.2.a',
      placement_kind: 'residential',
      due_date: '2026-06-19',
      due_time: null,
      done_date: '2026-06-23',
      done_time: null,
      days_late: 4,
      late_by: 'P4D',
    });
  });

  test('without the history, the columns that need it stay empty and the others do not change', () => {
    const bare = toRows(demoByDerby);
    expect(bare.map((row) => ({ ...row, placement_kind: null, child_team: null }))).toEqual(
      toRows(demoByDerby, demo).map((row) => ({ ...row, placement_kind: null, child_team: null })),
    );
    expect(bare.every(({ placement_kind: kind, child_team: team }) => kind === null && team === null)).toBe(true);
  });

  test('six breaches of regulation in the demo under Derby, one of them only possible', () => {
    const found = toRows(demoByDerby, demo).filter(({ finding }) => finding === 'breach of regulation');
    expect(found.map(({ certainty }) => certainty).toSorted()).toEqual(['certain', 'certain', 'certain', 'certain', 'certain', 'possible']);
  });

  test('a requirement whose lateness is only possible has none in its own row', () => {
    const possible = runs
      .flatMap(({ history, evaluation }) => toRows(evaluation, history))
      .filter(({ row, certainty }) => row === 'requirement' && certainty === 'possible');
    expect(possible.length).toBeGreaterThan(0);
    expect(possible.filter(({ days_late: days }) => days !== null)).toEqual([]);
  });

  test('a team that was not recorded is none', () => {
    const teams = runs
      .filter(({ history }) => history === complete)
      .flatMap(({ evaluation, history }) => toRows(evaluation, history))
      .map(({ child_team: team }) => team);
    expect(new Set(teams)).toEqual(new Set([null]));
  });
});

describe('the team of a child', () => {
  const teamOn = (asOf: string, network: PlacementHistory['network']): string | null | undefined => {
    const history: PlacementHistory = { ...demo, ...(network === undefined ? {} : { network }) };
    return toRows(evaluate(history, { profile: derby, asOf }), history)[0]?.child_team;
  };
  const worker = { role: 'social-worker', worker: 'w-1' } as const;
  const handed = [
    { ...worker, team: 'first', to: '2026-06-01' },
    { ...worker, team: 'second', from: '2026-06-01' },
  ] as const;

  test.each([
    ['2026-05-31', 'first'],
    ['2026-06-01', 'second'],
  ])('handed over on 1 June, as of %s: %s', (asOf, team) => {
    expect(teamOn(asOf, handed)).toBe(team);
    expect(teamOn(asOf, handed.toReversed())).toBe(team);
  });

  test("of two that run, the later one's, whatever their order", () => {
    const both = [
      { ...worker, team: 'first', from: '2026-04-02' },
      { ...worker, team: 'second', from: '2026-05-01' },
      { ...worker, team: 'undated' },
    ] as const;
    for (const network of [both, both.toReversed(), [both[1], both[0], both[2]]]) expect(teamOn('2026-06-01', network)).toBe('second');
  });

  test("is the social worker's, not the carer's, and none before or after there was one", () => {
    expect(
      teamOn('2026-06-01', [
        { ...worker, serves: 'carer', team: 'fostering' },
        { role: 'iro', team: 'reviewing' },
      ]),
    ).toBeNull();
    expect(teamOn('2026-06-01', [{ ...worker, team: 'gone', to: '2026-06-01' }])).toBeNull();
    expect(teamOn('2026-06-01', [{ ...worker, team: 'to come', from: '2026-06-02' }])).toBeNull();
  });
});
