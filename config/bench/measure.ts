import { measure } from 'mitata';

/** What is timed, by name. */
export type Subjects<Name extends string> = Readonly<Record<Name, () => unknown>>;

/** Nanoseconds of processor that this process has had, V8's helping threads included. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) * 1e3;
}

/**
 * Nanoseconds of processor that each subject takes, which do not count the time that a busy machine gives to others: the middle of
 * several rounds, in each of which all subjects take their turn. Each is run before for so long that V8 has compiled what it will.
 */
export async function nanoseconds<Name extends string>(
  subjects: Subjects<Name>,
  { rounds = 3, milliseconds = 300, warmUp = 2000 } = {},
): Promise<Record<Name, number>> {
  const names = Object.keys(subjects) as Name[];
  for (const name of names) {
    const end = processorTime() + warmUp * 1e6;
    while (processorTime() < end) await subjects[name]();
  }
  const found = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const { p50 } = await measure(subjects[name], {
        now: processorTime,
        min_cpu_time: milliseconds * 1e6,
        warmup_samples: 20,
        min_samples: 8,
      });
      found[name].push(p50);
    }
  }
  return Object.fromEntries(names.map((name) => [name, middle(found[name])])) as Record<Name, number>;
}

export function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
