import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repository } from '../../config/scripts/shared/tree.ts';
import { casesOf, countCases } from '../../config/vitest/property-runs.ts';
import { keepable } from './counterexamples.ts';
import { judged } from './drawn/judged.ts';

const zones = ['UTC', 'Europe/London', 'America/New_York', 'Pacific/Apia', 'Asia/Kolkata'] as const;
const script = fileURLToPath(new URL('zone-digest.ts', import.meta.url));
const name = 'Law 9: independent of the host; the same bytes under TZ=UTC, Europe/London, America/New_York, Pacific/Apia, Asia/Kolkata';

async function printed(zone: string, args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', ...args], {
    cwd: repository,
    env: { ...process.env, TZ: zone },
    maxBuffer: 2 ** 26,
  });
  return stdout;
}

/** A process of its own for each zone, since a process keeps what it knows of its zone; two at a time. */
async function inEveryZone(...args: readonly string[]): Promise<readonly string[]> {
  const outputs: string[] = [];
  for (let index = 0; index < zones.length; index += 2)
    outputs.push(...(await Promise.all(zones.slice(index, index + 2).map((zone) => printed(zone, args)))));
  return outputs;
}

describe('hosts', () => {
  test(name, { timeout: 3_600_000 }, async () => {
    const { numRuns } = casesOf('evaluation');
    const seed = fc.readConfigureGlobal().seed ?? Math.floor(Math.random() * 2 ** 31);
    countCases({ cases: numRuns, seed });
    const [first = [], ...others] = (await inEveryZone(script, String(seed), String(numRuns))).map((text) => text.trim().split('\n'));
    expect(first).toHaveLength(numRuns);
    for (const [index, digest] of first.entries()) {
      if (others.every((other) => other[index] === digest)) continue;
      const one = fc.sample(judged, { seed, numRuns }).at(index);
      if (one !== undefined)
        keepable(name, one, undefined, () => expect(others.map((other) => other[index])).toEqual(others.map(() => digest)));
    }
  });

  test('the demonstration prints the same in every zone', { timeout: 120_000 }, async () => {
    const [first = '', ...others] = await inEveryZone('config/scripts/demo.ts');
    expect(first.length).toBeGreaterThan(2_000);
    expect(new Set([first, ...others]).size).toBe(1);
  });
});
