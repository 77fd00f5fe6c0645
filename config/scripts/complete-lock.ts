import { readFileSync, writeFileSync } from 'node:fs';
import { completeLock, type LockEntries } from './lock/complete.ts';
import { repository } from './shared/tree.ts';

interface LockFile {
  readonly packages: LockEntries;
}

const file = `${repository}package-lock.json`;
const lock: LockFile = JSON.parse(readFileSync(file, 'utf8'));
const packages = completeLock(lock.packages);
writeFileSync(file, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
console.log(`${Object.keys(packages).length - Object.keys(lock.packages).length} builds for other machines added to package-lock.json`);
