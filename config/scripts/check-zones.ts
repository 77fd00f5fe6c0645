import { report } from './shared/findings.ts';
import { run } from './shared/run.ts';
import { repository } from './shared/tree.ts';

/** London, its clock without summer time, and hosts far from it on either side, one of them at half an hour. */
const zones = ['Europe/London', 'UTC', 'America/New_York', 'Pacific/Apia', 'Asia/Kolkata'] as const;

/** Of the built package: for people and for programs. Each must print the same bytes wherever the machine stands. */
const commands = ['derby', 'trafford', 'leicester', 'statutory'].flatMap((profile) => {
  const evaluate = ['dist/cli/main.js', 'evaluate', 'fixtures/demo/history.json', '--profile', profile, '--as-of', '2026-07-06T09:00'];
  return [
    [...evaluate, '--full'],
    [...evaluate, '--format', 'json'],
  ];
});

const findings = commands.flatMap((command) => {
  const [atHome, ...abroad] = zones.map((zone) => ({ zone, printed: run('node', command, { cwd: repository, env: { TZ: zone } }) }));
  return abroad
    .filter(({ printed }) => printed !== atHome?.printed)
    .map(({ zone, printed }) => ({
      file: command.join(' '),
      line: 1,
      problem: `under TZ=${zone}, line ${firstDifference(atHome?.printed ?? '', printed)} of its output is another than under TZ=${atHome?.zone}`,
      fix: "find what reads the host's zone; dates are integers inside and London strings outside",
    }));
});
report(findings, `${commands.length} commands, the same bytes under ${zones.join(', ')}`);

function firstDifference(atHome: string, abroad: string): number {
  const lines = abroad.split('\n');
  return atHome.split('\n').findIndex((line, index) => line !== lines[index]) + 1;
}
