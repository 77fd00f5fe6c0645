import { readSsda903, type RowIssue, type Ssda903Child, type Ssda903File, type Ssda903Return } from '../../src/ssda903/index.ts';

export const episodeColumns = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN';

/**
 * Rows of one child as people write them down: `DECOM RNE LS PLACE PROVIDER DEC REC REASON PL_POST URN`, a dash for a blank, the end of
 * the line left out where it is blank. Dates are ISO.
 */
export function episodesFile(rows: readonly string[], file: Partial<Ssda903File> = {}, child = '100123'): Ssda903File {
  const lines = rows.map((row) => {
    const [from, reason, status, place, provider, to, ceased, change, post, urn] = row
      .split(/\s+/)
      .map((cell) => (cell === '-' ? '' : cell));
    return [child, from, reason, status, 'N1', place, provider, to, ceased, change, '', post, urn].map((cell) => cell ?? '').join(',');
  });
  return { name: 'episodes.csv', text: [episodeColumns, ...lines].join('\n'), ...file };
}

export const table = (name: string, ...lines: readonly string[]): Ssda903File => ({ name, text: lines.join('\n') });

/** The only child of a return; a test that has more of them, or none, has gone wrong. */
export function onlyChild({ children }: Ssda903Return): Ssda903Child {
  const [child, ...others] = children;
  if (child === undefined || others.length > 0) throw new Error(`expected one child, got ${children.length}`);
  return child;
}

export const readChild = (files: readonly Ssda903File[], year = 2018): Ssda903Child => onlyChild(readSsda903(files, { year }));

export const allIssues = ({ children, issues }: Ssda903Return): readonly RowIssue[] => [
  ...issues,
  ...children.flatMap((child) => child.issues),
];

/** What was noticed, shortened to `row code rule`. */
export const briefly = (issues: readonly RowIssue[]): readonly string[] =>
  issues.map(({ row, code, rule }) => [row, code, rule].filter((part) => part !== undefined).join(' '));

export function countByCode(issues: readonly RowIssue[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { code } of issues) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
