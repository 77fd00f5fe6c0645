import type { Finding } from '../shared/findings.ts';

/** Rooms in which no council is known. The register is data about clauses, so it names councils by necessity. */
const impartial = /^src\/(?:engine|time|history|policy)\/(?!register\b)/;
const council = /derby|trafford|leicester/i;

export function councilNames(file: string, text: string): readonly Finding[] {
  if (!impartial.test(file)) return [];
  return text.split('\n').flatMap((line, index) => {
    const name = council.exec(line)?.[0];
    return name === undefined
      ? []
      : [
          {
            file,
            line: index + 1,
            problem: `names a council (${name}) below the floor where profiles live`,
            fix: 'say it as data in src/profiles; a new council must need no change here',
          },
        ];
  });
}
