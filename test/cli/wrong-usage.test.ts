import { describe, expect, test } from 'vitest';
import { repository } from '../../config/scripts/shared/tree.ts';
import { command } from './run.ts';
import { demoAsOf } from '../report/runs.ts';
import { demoFile, judging } from './of-the-demo.ts';

describe('exit codes, files and usage of evaluate', () => {
  test.each([
    [['evaluate', demoFile, '--as-of', demoAsOf], "required option '--profile"],
    [['evaluate', demoFile, '--profile', 'derby'], "required option '--as-of"],
    [['evaluate', '--profile', 'derby', '--as-of', demoAsOf], "missing required argument 'files'"],
    [
      ['evaluate', demoFile, '--profile', 'derbi', '--as-of', demoAsOf],
      'There is no profile "derbi"; choose derby, trafford, leicester, statutory. Did you mean "derby"?',
    ],
    [['evaluate', demoFile, '--profil', 'derby', '--as-of', demoAsOf], 'There is no option --profil. Did you mean "--profile"?'],
    [['evaluate', demoFile, '--profile', 'derby', '--asof=2026-04-20'], 'There is no option --asof. Did you mean "--as-of"?'],
    [['evaluate', demoFile, '--profile', 'derby', '--as-of', '2026-03-29T01:30'], '01:30 on 29 March 2026 does not exist in London'],
    [['evaluate', demoFile, '--profile', 'constructor', '--as-of', demoAsOf], 'There is no profile "constructor"'],
    [['evaluate', demoFile, '--profile', 'derby', '--as-of', '2026-02-30'], '"2026-02-30" is not a date: February 2026 has 28 days.'],
    [
      ['evaluate', demoFile, ...judging, '--overlay', 'placement-stability', '--overlay', 'placement-stability'],
      '"placement-stability" is given more than once; once is enough.',
    ],
    [['compare', '--profile', 'derby', '--profile', 'trafford', '--profile', 'derby'], '"derby" is given more than once; once is enough.'],
    [
      ['evaluate', demoFile, ...judging, '--overlay', 'derby'],
      'There is no overlay "derby"; choose placement-stability, placement-plan-standards.',
    ],
    [
      ['evaluate', demoFile, ...judging, '--format', 'csv'],
      'evaluate does not write csv; it writes table, json, ndjson. Pipe its NDJSON on',
    ],
    [['evaluate', demoFile, ...judging, '--format', 'xml'], 'There is no format "xml"; choose table, json, ndjson.'],
    [['evaluate', demoFile, ...judging, '--fail-on', 'warnings'], 'Allowed choices are breach'],
    [['evaluate', demoFile, ...judging, '--nonsense'], "unknown option '--nonsense'"],
    [['report', demoFile, '--due-from', '2026-04-02', '--due-to', '2026-04-01'], '--due-to 2026-04-01 lies before --due-from 2026-04-02.'],
    [['nonsense'], "unknown command 'nonsense'"],
    [
      ['evaluate', demoFile, '--profile', 'derby', '--as-of', '9999-04-20'],
      '"9999-04-20" is outside the years that are read, 1900 to 2199: correct the year.',
    ],
    [
      ['report', demoFile, '--indicator-day', '1850-01-01'],
      '"1850-01-01" is outside the years that are read, 1900 to 2199; give one such as 2026-03-31.',
    ],
    [['report', demoFile, '--indicator-day', '1850-02-30'], '"1850-02-30" is no date'],
    [['evaluate', demoFile, ...judging, '--profile', 'trafford'], '--profile is given more than once; one is allowed.'],
    [['evaluate', demoFile, ...judging, '--as-of=2026-04-20'], '--as-of is given more than once; one is allowed.'],
    [['evaluate', demoFile, ...judging, '--child', 'a', '--child', 'a'], '--child is given more than once; one is allowed.'],
    [['report', demoFile, '--format', 'csv', '--format', 'table'], '--format is given more than once; one is allowed.'],
    [['import', 'ssda903', '-'], 'standard input is one text without a name, and an extract is files; give files or folders.'],
    [['import', 'ssda903', 'return', '--year', '2024', '--year', '2025'], '--year is given more than once; one is allowed.'],
    [
      ['report', demoFile, '--format', 'csv', '--due-from', '2026-04-02', '--due-to', '2026-05-01'],
      '--due-from goes with --format table, json or md, and would change nothing in csv; leave it out.',
    ],
    [['report', demoFile, '--format', 'ics', '--indicator-day', '2026-04-02'], '--indicator-day goes with --format table, json or md,'],
    [['report', demoFile, '--format', 'md', '--bom'], '--bom goes with --format csv, and would change nothing in md; leave it out.'],
    [['report', demoFile, '--previous', 'feed.ics'], '--previous goes with --format ics, and would change nothing in table; leave it out.'],
    [['evaluate', demoFile, ...judging, '--format', 'json', '--full'], '--full goes with --format table,'],
    [['evaluate', demoFile, ...judging, '--format', 'ndjson', '--possible'], '--possible goes with --format table,'],
    [
      ['profiles', '--overlay', 'placement-stability'],
      '--overlay goes with the name of a profile, and would change nothing here; leave it out.',
    ],
    [['profiles', 'placement-stability', '--overlay', 'placement-plan-standards'], '--overlay goes with the name of a profile,'],
    [
      ['compare', '--profile', 'derby', '--profile', 'trafford', '--child', 'c-1'],
      '--child goes with histories, and would change nothing here; leave it out.',
    ],
    [['compare', '--profile', 'derby', '--profile', 'trafford', '--as-of', demoAsOf], '--as-of goes with histories,'],
  ] as const)('wrong usage: %j', async (args, says) => {
    const { code, out, err } = await command(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(says);
  });

  test('what was given wrongly is said without commanding a terminal', async () => {
    for (const args of [
      ['--profile', 'derby', '--as-of', '\u001b[2J'],
      ['--profile', '\u001b[2J', '--as-of', demoAsOf],
      [...judging, '--out', `${repository}package.json`, '--child', '\u001b[2J'],
    ]) {
      const { code, err } = await command(['evaluate', `${demoFile}\u001b[2J`, ...args]);
      expect(code).toBe(2);
      expect(err).not.toMatch(/[^\P{Cc}\n]/u);
    }
    expect((await command(['evaluate', `${demoFile}\u001b[2J`, ...judging])).err).toContain('\ufffd[2J: there is no such file');
  });
});
