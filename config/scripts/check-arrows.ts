import { checkArrows } from './arrows/check.ts';
import { report } from './shared/findings.ts';
import { readTree } from './shared/tree.ts';

const tree = readTree('src', ['.ts', '.json']);
report(checkArrows(tree), `${tree.size} files: every arrow runs down`);
