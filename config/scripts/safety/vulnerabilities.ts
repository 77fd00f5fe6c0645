import type { Finding } from '../shared/findings.ts';
import type { LockedPackage } from './dependencies.ts';

/** What `npm audit --json` writes (report version 2), as far as it is read here. */
export interface Audit {
  readonly vulnerabilities?: Readonly<
    Record<string, { readonly severity: string; readonly nodes: readonly string[]; readonly range: string }>
  >;
  readonly message?: string;
}

/** Known vulnerabilities, moderate or worse, of what a consumer is handed: installed beside the package, or copied into it. Undefined: the registry has not answered. */
export function vulnerabilitiesOf(
  { vulnerabilities }: Audit,
  lock: Readonly<Record<string, LockedPackage>>,
  bundled: readonly string[],
): readonly Finding[] | undefined {
  if (vulnerabilities === undefined) return undefined;
  const isHanded = (path: string): boolean =>
    (lock[path]?.dev !== true && lock[path]?.devOptional !== true) || bundled.some((name) => path === `node_modules/${name}`);
  return Object.entries(vulnerabilities)
    .filter(([, { severity, nodes }]) => severity !== 'info' && severity !== 'low' && nodes.some(isHanded))
    .map(([name, { severity, range }]) => ({
      file: 'package-lock.json',
      line: 1,
      problem: `${name} ${range} has a known vulnerability (${severity})`,
      fix: 'take a version without it, or another package',
    }));
}
