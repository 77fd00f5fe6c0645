import { checkPure } from './pure/check.ts';
import { report } from './shared/findings.ts';
import { readTree } from './shared/tree.ts';

const tree = readTree('src', ['.ts']);
report(checkPure(tree), `${tree.size} files: no clock, chance, environment or host's zone outside the command`);
