import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installTarball } from './consumer/install-tarball.ts';
import { run } from './shared/run.ts';
import { repository } from './shared/tree.ts';

/**
 * Packs the tarball, installs it in an empty folder as a council's analyst would, and uses it from there: as ESM, as
 * CommonJS, by its types with every declaration checked, and by its command.
 */
const folder = mkdtempSync(join(tmpdir(), 'placement-rules-consumer-'));
try {
  console.log(`${installTarball(folder)} installs in an empty folder`);
  cpSync(`${repository}config/consumer`, folder, { recursive: true });
  copyFileSync(`${repository}fixtures/demo/history.json`, join(folder, 'history.json'));
  const answers = sameAnswersFromBothFormats();
  typesHold();
  commandAnswers();
  newProfileWorks();
  partsStandAlone(answers);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function sameAnswersFromBothFormats(): string {
  const [esm, cjs] = ['evaluate.mjs', 'evaluate.cjs'].map((file) => run('node', [file], { cwd: folder }));
  if (esm !== cjs) throw new Error('import and require give different answers for fixtures/demo/history.json');
  console.log(`import and require give the same ${esm?.length ?? 0} characters`);
  return esm ?? '';
}

/** The same file is checked twice: as an ES module and as CommonJS, since each has declarations of its own. */
function typesHold(): void {
  copyFileSync(join(folder, 'types.mts'), join(folder, 'types.cts'));
  run('node', [`${repository}node_modules/typescript/bin/tsc`, '--project', 'tsconfig.json'], { cwd: folder });
  console.log('types hold for both, with every declaration checked');
}

/** Every command of the installed package, and three of them in a pipe, as an analyst's shell runs them. */
function commandAnswers(): void {
  cpSync(`${repository}fixtures/ssda903`, join(folder, 'return'), { recursive: true });
  // Of some of its children no history can be made, on purpose: `import` says so with 1.
  const imported = '(placement-rules import ssda903 return || test $? -eq 1)';
  const judged = '--profile derby --as-of 2026-07-06T09:00';
  const scripts = [
    `placement-rules evaluate history.json ${judged}`,
    `placement-rules explain history.json ${judged}`,
    `placement-rules questions history.json ${judged}`,
    'placement-rules compare history.json --profile derby --profile trafford --as-of 2026-07-06T09:00',
    'placement-rules profiles derby',
    'placement-rules validate history.json',
    `placement-rules evaluate history.json ${judged} --format ndjson | placement-rules report - --format svg`,
    'placement-rules conformance --only derby/planned-foster-placement -- placement-rules evaluate - --format ndjson',
    `${imported} | placement-rules evaluate - --profile derby --as-of 2025-03-31 --format ndjson | placement-rules report - --format csv`,
  ];
  const path = `${join(folder, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`;
  for (const script of scripts) {
    const printed = run('bash', ['-o', 'pipefail', '-c', script], { cwd: folder, env: { PATH: path } });
    if (printed.trim() === '') throw new Error(`the installed command prints nothing: ${script}`);
  }
  const workers = ['1', '2'].map((number) =>
    run(
      'bash',
      [
        '-o',
        'pipefail',
        '-c',
        `${imported} | placement-rules evaluate - --profile derby --as-of 2025-03-31 --format ndjson --workers ${number} | sha256sum`,
      ],
      { cwd: folder, env: { PATH: path } },
    ),
  );
  if (workers[0] !== workers[1]) throw new Error('the installed command gives other results with --workers 2 than with one');
  const { version }: { readonly version: string } = JSON.parse(readFileSync(`${repository}package.json`, 'utf8'));
  const said = run('placement-rules', ['--version'], { cwd: folder, env: { PATH: path } }).trim();
  if (said !== version) throw new Error(`the installed command says that it is ${said}, and the package is ${version}`);
  console.log(`the command answers ${scripts.length} times, alone and in pipes, and the same with two threads as with one`);
}

/** A profile begun with the installed command runs its tests, holds by its types, and its check says what is missing; a second time nothing is replaced. */
function newProfileWorks(): void {
  const { devDependencies }: { readonly devDependencies: Readonly<Record<string, string>> } = JSON.parse(
    readFileSync(`${repository}templates/new-profile/package.json`, 'utf8'),
  );
  run(
    'npm',
    [
      'install',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      ...Object.entries(devDependencies).map(([name, version]) => `${name}@${version}`),
    ],
    { cwd: folder },
  );
  run('npx', ['placement-rules', 'new-profile', 'Stoke Northbridge'], { cwd: folder });
  const at = join(folder, 'stoke-northbridge');
  const ended = (command: string, args: readonly string[], cwd = at) => spawnSync(command, args, { cwd, encoding: 'utf8' });
  const tests = run('npm', ['test'], { cwd: at });
  run('npm', ['run', 'typecheck'], { cwd: at });
  const check = ended('npm', ['run', '--silent', 'check']);
  const again = ended('npx', ['placement-rules', 'new-profile', 'Stoke Northbridge'], folder);
  if (!/^# pass [1-9]/m.test(tests) && !/^ℹ pass [1-9]/m.test(tests)) throw new Error(`the new profile's tests did not run: ${tests}`);
  if (check.status !== 1 || !check.stdout.includes('STOKE-NORTHBRIDGE-4.1: no rule'))
    throw new Error(`the new profile's check ended with ${check.status}: ${check.stdout}${check.stderr}`);
  if (again.status !== 2) throw new Error(`a new profile over one that is there ended with ${again.status}: ${again.stderr}`);
  console.log(
    `a new profile's tests and types hold, and its check says what is missing: ${check.stdout.trimEnd().split('\n').at(-1) ?? ''}`,
  );
}

/** The last check: what the tarball was installed with is taken away, and evaluation by one policy still answers as the whole did. */
function partsStandAlone(answers: string): void {
  for (const name of readdirSync(join(folder, 'node_modules'))) {
    if (name !== 'placement-rules') rmSync(join(folder, 'node_modules', name), { recursive: true });
  }
  for (const file of ['alone.mjs', 'alone.cjs']) {
    const alone = run('node', [file], { cwd: folder });
    if (alone === '' || !answers.endsWith(alone))
      throw new Error(`${file}: the engine and the policies by themselves answer differently from the whole package`);
  }
  console.log('the engine and each policy answer the same without zod or any other dependency');
}
