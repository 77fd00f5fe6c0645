import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { bundled } from '../bundled.ts';
import type { LockedPackage } from './safety/dependencies.ts';
import { vulnerabilitiesOf, type Audit } from './safety/vulnerabilities.ts';
import { report } from './shared/findings.ts';
import { repository } from './shared/tree.ts';

/** Known vulnerabilities of what a consumer is handed, where a registry answers; what is copied in is looked at as what is installed. */
const { stdout } = spawnSync('npm', ['audit', '--json', '--fetch-retries=1', '--fetch-timeout=20000'], {
  cwd: repository,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
// npm writes both in these forms.
const audit = (stdout.trim() === '' ? {} : JSON.parse(stdout)) as Audit;
const { packages } = JSON.parse(readFileSync(`${repository}package-lock.json`, 'utf8')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};
const found = vulnerabilitiesOf(audit, packages, Object.keys(bundled));
if (found === undefined)
  console.log(
    `SKIPPED, nothing was checked: no registry answers for advisories${audit.message === undefined ? '' : ` (${audit.message})`}`,
  );
else report(found, 'no known vulnerability in what is installed beside the package or copied into it');
