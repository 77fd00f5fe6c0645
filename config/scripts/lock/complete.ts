/** The part of package-lock.json (version 3) that is read and written here. */
export interface LockEntry {
  readonly version?: string;
  readonly cpu?: readonly string[];
  readonly dev?: boolean;
  readonly libc?: readonly string[];
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
export type LockEntries = Readonly<Record<string, LockEntry>>;

interface Machine {
  readonly cpu: readonly string[];
  readonly libc?: readonly string[];
  readonly os?: readonly string[];
}

const systems = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'];

/**
 * Adds the builds for other machines (`@oxlint/binding-darwin-arm64`) that a registry does not hold. npm leaves them out of
 * the lock file it writes there, and `npm ci` then refuses that very file, on every machine.
 */
export function completeLock(entries: LockEntries): LockEntries {
  const added: Record<string, LockEntry> = {};
  for (const [path, { dev, optionalDependencies = {} }] of Object.entries(entries)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (isLocked(entries, path, name)) continue;
      const { cpu, libc, os } = machineOf(name);
      // In the order in which npm writes them, so that its next run changes nothing.
      added[`node_modules/${name}`] = {
        version,
        cpu,
        ...(dev === true && { dev }),
        ...(libc !== undefined && { libc }),
        optional: true,
        ...(os !== undefined && { os }),
      };
    }
  }
  return Object.fromEntries(Object.entries({ ...entries, ...added }).sort(([a], [b]) => a.localeCompare(b, 'en')));
}

/** Whether a package finds a dependency in the lock file, looking where Node would: beside itself, then further up. */
function isLocked(entries: LockEntries, path: string, name: string): boolean {
  if (`${path === '' ? '' : `${path}/`}node_modules/${name}` in entries) return true;
  if (path === '') return false;
  return isLocked(entries, path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/'))), name);
}

/** The machine that a build is for, as its name says it; npm installs a build only there. */
function machineOf(name: string): Machine {
  const words = name.split(/[/-]/);
  if (words.includes('wasm32')) return { cpu: ['wasm32'] };
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  if (os.length !== 1 || cpu.length !== 1)
    throw new Error(`${name} is missing from package-lock.json, and its name does not say for which machine it is`);
  return { os, cpu, ...libcOf(words) };
}

function libcOf(words: readonly string[]): Pick<Machine, 'libc'> {
  if (!words.includes('linux')) return {};
  return { libc: [words.some((word) => word.startsWith('musl')) ? 'musl' : 'glibc'] };
}
