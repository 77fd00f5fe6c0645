import { describe, expect, test } from 'vitest';
import type { Evaluation, PlacementHistory } from '../../src/contract.ts';
import {
  compareProfiles,
  comparisonText,
  derby,
  evaluate,
  leicester,
  openQuestions,
  requirementText,
  upcomingDeadlines,
  upcomingText,
} from '../../src/index.ts';
import {
  cohortSummary,
  shortReport,
  textReport,
  timelineEntries,
  timelineSvg,
  toCsv,
  toICalendar,
  toRows,
} from '../../src/report/index.ts';
import { read } from './read-calendar.ts';
import { parsed } from '../history/parsed.ts';

/** Whether it is an emergency is not recorded: the meeting is due before the start (LEICESTER-1.02), or within 72 hours of it (1.03). */
const proposed: PlacementHistory = parsed({
  child: { id: 'q1' },
  placements: [{ id: 'p3', kind: 'foster', plannedStart: '2026-07-01T10:00' }],
  meetings: [],
  plans: [],
  documents: [],
  notifications: [],
});
const options = { profile: leicester, asOf: '2026-04-24' };
const evaluation = evaluate(proposed, options);
const MEETING = 'leicester/first-placement-planning-meeting:p3';
const both = 'before Wed 1 Jul 2026, 10:00 BST, or by Sat 4 Jul 2026, 10:00 BST (which of them turns on what is not recorded)';
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe('where a fact that is not recorded decides between limits', () => {
  test('every text names both', () => {
    const text = flat(textReport(evaluation, { width: 500 }));
    expect(text).toContain(`Placement planning meeting for placement p3: due, ${both} `);
    expect(text).toContain(
      'Before Wed 1 Jul 2026, 10:00 BST, or by Wed 8 Jul 2026 (which of them turns on what is not recorded): Written notice of the placement for placement p3 (REG-13.1)',
    );
    expect(flat(timelineSvg(proposed, evaluation))).toContain(`Placement Planning Meeting for placement p3, due ${both} (LEICESTER-1.02).`);
    expect(comparisonText(compareProfiles(proposed, [leicester, derby], { asOf: options.asOf }))).toContain(
      'must, before Wed 1 Jul 2026, 10:00 BST, or by Wed 8 Jul 2026 (which of them turns on what is not recorded) (REG-9.1, REG-9.2)',
    );
    expect(
      upcomingText(upcomingDeadlines(proposed, options, { until: '2026-07-31' }))
        .split('\n')
        .slice(0, 2),
    ).toEqual([
      'Wed 1 Jul 2026',
      `  Placement Planning Meeting for placement p3, ${both} (LEICESTER-1.02, LEICESTER-1.03, LEICESTER-1.01)`,
    ]);
    expect(evaluation.requirements.filter(({ id }) => id === MEETING).map(requirementText)).toEqual([
      'Placement Planning Meeting (placement p3): due before Wed 1 Jul 2026, 10:00 BST, or by Sat 4 Jul 2026, 10:00 BST (72 hours after Wed 1 Jul 2026, 10:00 BST; weekends and bank holidays count)' +
        ' (which of them turns on what is not recorded), and still to come (LEICESTER-1.02, LEICESTER-1.03, LEICESTER-1.01).',
    ]);
  });

  test('all go by the first, rows, calendar, picture and figures alike', () => {
    const row = toRows(evaluation, proposed).find(({ requirement }) => requirement === MEETING);
    expect(row).toMatchObject({
      due_date: '2026-07-01',
      due_time: '10:00',
      due_at: '2026-07-01T10:00:00+01:00',
      clause: 'LEICESTER-1.02',
      other_due_at: '2026-07-04T10:00:00+01:00',
    });
    expect(row?.message).toBe(`Placement Planning Meeting for placement p3: due ${both} (LEICESTER-1.02).`);
    expect(toCsv(row === undefined ? [] : [row])).toMatch(/,2026-07-04T10:00:00\+01:00\r\n$/);
    expect(timelineEntries(proposed, evaluation).find(({ requirement }) => requirement === MEETING)?.from).toBe(
      '2026-07-01T10:00:00+01:00',
    );
    const event = read(toICalendar(proposed, evaluation)).events.find(({ summary }) => summary.includes('Planning'));
    expect(event?.summary).toBe('Due before 10:00: Placement Planning Meeting for placement p3 (q1)');
    expect(event?.description).toContain(
      'Due before Wed 1 Jul 2026, 10:00 BST.\nA fact that is not recorded decides the limit; it could also be by Sat 4 Jul 2026, 10:00 BST.',
    );
    expect(shortReport(evaluation)).toContain('next due before Wed 1 Jul 2026, 10:00 BST');
    const due = (from: string, to: string): number | undefined =>
      cohortSummary([{ history: proposed, evaluation }], { period: { from, to } }).figures.find(
        ({ grouping, standard }) => grouping === 'all' && standard === 'local-standard',
      )?.notYetDue;
    expect([due('2026-07-01', '2026-07-01'), due('2026-07-02', '2026-07-04')]).toEqual([2, undefined]);
  });

  test('what may run out first stands first, whatever comes last', () => {
    const dues = textReport(evaluation, { width: 500 })
      .split('\n')
      .filter((line) => /^ {2}Before Wed 1 Jul/.test(line));
    expect(dues).toHaveLength(3);
    expect(shortReport(evaluation)).not.toContain('8 Jul');
  });

  test('of what is late by all of them the last stands, from which its lateness counts', () => {
    const late: Evaluation = evaluate(parsed({ ...proposed, placements: [{ id: 'p3', kind: 'foster', startedAt: '2026-07-01T10:00' }] }), {
      profile: leicester,
      asOf: '2026-07-20T10:00',
    });
    const rows = toRows(late).filter(({ requirement }) => requirement === MEETING);
    expect(rows).toMatchObject([
      {
        row: 'requirement',
        status: 'overdue',
        due_at: '2026-07-04T10:00:00+01:00',
        days_late: 16,
        other_due_at: '2026-07-01T10:00:00+01:00',
      },
      { row: 'breach', breach: 'overdue', due_at: '2026-07-04T10:00:00+01:00', days_late: 16, other_due_at: '2026-07-01T10:00:00+01:00' },
    ]);
  });

  test('a date that a text has for where it is possible is said so, and before what', () => {
    expect(flat(textReport(evaluation))).toContain(
      'Introduction planning meeting for placement p3: to be held, where possible before Wed 1 Jul 2026, 10:00 BST ',
    );
  });

  test('the fact that decides is asked for', () => {
    expect(openQuestions(proposed, options).map(({ pointer }) => pointer)).toContain('/placements/0/emergency');
  });
});
