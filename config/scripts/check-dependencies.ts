import { readFileSync } from 'node:fs';
import { bundled } from '../bundled.ts';
import { checkDependencies, type LockedPackage } from './safety/dependencies.ts';
import { report } from './shared/findings.ts';
import { repository } from './shared/tree.ts';

const read = (file: string): string => readFileSync(`${repository}${file}`, 'utf8');
// npm writes the lock file in this form.
const { packages } = JSON.parse(read('package-lock.json')) as { readonly packages: Readonly<Record<string, LockedPackage>> };
const handed = Object.entries(packages).filter(
  ([path, { dev, devOptional }]) => path !== '' && dev !== true && devOptional !== true,
).length;
report(
  checkDependencies(packages, Object.keys(bundled), read('docs/dependencies.md')),
  `${handed} packages installed beside it and ${Object.keys(bundled).length} copied in: no install scripts, permissive licences, each explained`,
);
