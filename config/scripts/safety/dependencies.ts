import type { Finding } from '../shared/findings.ts';

/** The part of package-lock.json (version 3) that is read here. */
export interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly hasInstallScript?: boolean;
  /** Of the package itself, at the path `''`: what a consumer installs beside it. */
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Licences that a council can take in without asking: permissive ones, by their SPDX names. */
const allowed: ReadonlySet<string> = new Set(['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD']);

/** Each part of `(MIT OR GPL-3.0)` that may be chosen, or of `MIT AND ISC` that has to be kept. */
function isAllowed(licence: string): boolean {
  const bare = licence.replaceAll(/[()]/g, '');
  if (bare.includes(' OR ')) return bare.split(' OR ').some(isAllowed);
  return bare.split(' AND ').every((part) => allowed.has(part.trim()));
}

/**
 * What a consumer installs or is handed inside the package: every package of the lock file that is not for development, and those that
 * the build copies in. None may run a script as it is installed, have a licence outside the list, or go unexplained in the docs.
 */
export function checkDependencies(
  lock: Readonly<Record<string, LockedPackage>>,
  bundled: readonly string[],
  explained: string,
): readonly Finding[] {
  const findings: Finding[] = [];
  const object = (name: string, problem: string, fix: string): void => {
    findings.push({ file: 'package-lock.json', line: 1, problem: `${name}: ${problem}`, fix });
  };
  for (const [path, { license: licence, dev, devOptional, hasInstallScript }] of Object.entries(lock)) {
    const name = path.split('node_modules/').at(-1) ?? path;
    const isHanded = path !== '' && ((dev !== true && devOptional !== true) || (path === `node_modules/${name}` && bundled.includes(name)));
    if (!isHanded) continue;
    if (hasInstallScript === true) object(name, 'runs a script as it is installed', 'choose a package that only copies files');
    if (licence === undefined || !isAllowed(licence))
      object(name, `has the licence ${licence ?? '(none named)'}`, `choose a package under ${[...allowed].join(', ')}`);
    if (!explained.includes(`\`${name}\``))
      object(name, 'is not explained', 'say in docs/dependencies.md what it is for and why it is better than code of our own');
  }
  for (const name of bundled)
    if (lock['']?.dependencies?.[name] !== undefined)
      object(name, 'is copied into the package and installed beside it as well', 'move it to devDependencies of package.json');
  for (const name of bundled)
    if (lock[`node_modules/${name}`] === undefined)
      object(name, 'is copied into the package but not in the lock file', 'install it, or take it off config/bundled.ts');
  return findings;
}
