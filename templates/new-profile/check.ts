import { PolicyError, profileGaps, type ProfileGap } from 'placement-rules/policy';
import { cases } from './cases.ts';

/** What is still missing of the profile, and how to mend it. */
const gaps = await found();
for (const { weight, about, message } of gaps) console.log(`${weight === 'mend' ? 'to mend' : 'look at'}: ${about}: ${message}`);
const open = gaps.filter(({ weight }) => weight === 'mend').length;
console.log(open === 0 ? 'Nothing is missing.' : `${open} to mend.`);
process.exitCode = open === 0 ? 0 : 1;

async function found(): Promise<readonly ProfileGap[]> {
  try {
    const { definition } = await import('./policy.ts');
    return profileGaps(definition, cases);
  } catch (error) {
    // A slot of common practice that is left open is refused before there is a definition.
    if (error instanceof PolicyError) return [{ kind: error.fault, weight: 'mend', about: 'policy.ts', message: error.message }];
    throw error;
  }
}
