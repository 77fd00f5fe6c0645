import { readFileSync, writeFileSync } from 'node:fs';
import { forCouncils } from './answers/changelog.ts';
import { repository } from './shared/tree.ts';

// `changeset version` has written the newest part; it is put in the order that a council reads.
const file = `${repository}CHANGELOG.md`;
writeFileSync(file, forCouncils(readFileSync(file, 'utf8')));
