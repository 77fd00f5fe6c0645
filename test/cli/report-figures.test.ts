import { describe, expect, test } from 'vitest';
import { cohortSummary, type CohortSummary } from '../../src/report/index.ts';
import { command, lineOf } from './run.ts';
import { demoLine, evaluated, judging, runs } from './of-the-demo.ts';

describe('report', () => {
  test.each(['table', 'json', 'md'])('a child who is given again by the same policy counts again, and is said: %s', async (format) => {
    const by = async (profile: string): Promise<string> =>
      (await command(['evaluate', '-', ...judging.with(1, profile), '--format', 'ndjson'], demoLine)).out;
    const [derbys, traffords] = [await by('derby'), await by('trafford')],
      report = (input: string) => command(['report', '-', '--format', format], input);
    const several = '1 child is given by more than one policy, and counts once by each: judge each child by one policy.\n';
    expect((await report(derbys)).err).toBe('');
    expect(await report(`${derbys}${traffords}`)).toMatchObject({ code: 0, err: several });
    expect(await report(`${derbys}${traffords}${derbys}`)).toMatchObject({
      code: 0,
      err: `standard input:3: child c-0417 is given again, by the same policy, and counts again; give each child once.\n${several}`,
    });
  });

  test('json is the cohort summary, table and md say its figures', async () => {
    const input = await evaluated(demoLine);
    const summary = JSON.parse((await command(['report', '-', '--format', 'json'], input)).out) as CohortSummary;
    expect(summary).toEqual(JSON.parse(JSON.stringify(cohortSummary(runs))));
    const text = (await command(['report', '-'], input)).out,
      markdown = (await command(['report', '-', '--format', 'md'], input)).out;
    expect(text).toMatch(/^1 child, by derby, at Mon 6 Jul 2026, 09:00 BST\n\nINDICATORS/);
    for (const { title, numerator, denominator } of summary.indicators) {
      expect(text).toMatch(new RegExp(`^${title} +${numerator} +${denominator} `, 'm'));
      expect(markdown).toMatch(new RegExp(String.raw`^\| ${title} +\| +${numerator} \| +${denominator} \|`, 'm'));
    }
    for (const { group, inTime, late, overdue, standard } of summary.figures.filter(({ grouping }) => grouping === 'all')) {
      expect(group).toBe('all');
      const block = text.slice(text.indexOf(standard === 'regulation' ? 'REGULATIONS' : 'LOCAL STANDARDS'));
      expect(block).toMatch(new RegExp(`\\nAll +${inTime} +${late} +${overdue} `));
    }
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    expect(markdown).toMatch(/^# Timeliness of 1 child\n\nJudged by derby, at Mon 6 Jul 2026, 09:00 BST\.\n/);
    expect(summary.judged).toEqual([{ profile: 'derby', version: '2020-09', overlays: [], asOf: '2026-07-06T09:00:00+01:00' }]);
  });

  test('each policy and moment that was judged by is named', async () => {
    const other = (
      await command(
        [
          'evaluate',
          '-',
          '--profile',
          'trafford',
          '--overlay',
          'placement-stability',
          '--overlay',
          'placement-plan-standards',
          '--as-of',
          '2026-04-20',
          '--format',
          'ndjson',
        ],
        lineOf('c-2'),
      )
    ).out;
    const input = `${await evaluated(demoLine)}${other}`,
      judged =
        'by derby, at Mon 6 Jul 2026, 09:00 BST; by trafford with placement-stability and placement-plan-standards, at Mon 20 Apr 2026';
    expect((await command(['report', '-'], input)).out.replaceAll(/\n +/g, ' ')).toMatch(new RegExp(`^2 children, ${judged}\n\n`));
    expect((await command(['report', '-', '--format', 'md'], input)).out).toContain(`\n\nJudged ${judged}.\n`);
  });

  test('figures can be of a period, and the indicators of a day', async () => {
    const input = await evaluated(demoLine),
      period = { from: '2026-04-01', to: '2026-04-30' };
    const { out } = await command(
      ['report', '-', '--format', 'json', '--due-from', period.from, '--due-to', period.to, '--indicator-day', '2026-05-01'],
      input,
    );
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(cohortSummary(runs, { period, indicatorDay: '2026-05-01' }))));
    expect((await command(['report', '-', '--due-from', period.from, '--due-to', period.to], input)).out).toMatch(
      /^1 child, .*, what was due from 2026-04-01 to 2026-04-30\n/,
    );
  });
});
