import { readFileSync, writeFileSync } from 'node:fs';
import { forCouncils, withoutUnreleased } from './answers/changelog.ts';
import { repository } from './shared/tree.ts';

// `changeset version` has written the newest part before what was not yet released, and removed the changesets; it is put in the order that a council reads.
const file = `${repository}CHANGELOG.md`;
writeFileSync(file, forCouncils(withoutUnreleased(readFileSync(file, 'utf8'))));
