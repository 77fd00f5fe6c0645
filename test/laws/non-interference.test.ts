import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlacementHistory, Requirement } from '../../src/contract.ts';
import * as api from '../../src/index.ts';
import type { ProfileData, Rule } from '../../src/policy/language.ts';
import { formatDay, parseDay } from '../../src/time/index.ts';
import { repository } from '../../config/scripts/shared/tree.ts';
import { history, judgedHistory } from './histories.ts';

const councils = fc.constantFrom(api.derby, api.trafford, api.leicester);

/** The profile with one more rule, in force from a day on. */
function amended(profile: ProfileData, from: string): ProfileData {
  const [statute, authority, ...rest] = profile.layers;
  const model = authority?.rules.find(({ id }) => id.endsWith('/first-placement-planning-meeting'));
  if (statute === undefined || authority === undefined || model === undefined) throw new Error('the profile has no planning meeting');
  const rule: Rule = { ...model, id: `${authority.id}/amended`, inForce: { from } };
  return { ...profile, layers: [statute, { ...authority, rules: [...authority.rules, rule] }, ...rest] };
}

describe('Law 15: non-interference', () => {
  test('a rule in force from day D changes no requirement triggered before D', () => {
    fc.assert(fc.property(judgedHistory, councils, fc.integer({ min: -10, max: 500 }), ([of, asOf], profile, offset) => {
      const day = (parseDay(of.placements[0]?.startedAt?.slice(0, 10) ?? '') ?? 0) + offset;
      // The shipped profiles are made by defineProfile.
      const after = api.evaluate(of, { profile: amended(profile as ProfileData, formatDay(day)), asOf });
      const added = after.requirements.filter(({ rule }) => rule.endsWith('/amended'));
      expect(after.requirements.filter(({ rule }) => !rule.endsWith('/amended'))).toEqual(api.evaluate(of, { profile, asOf }).requirements);
      for (const { subject } of added) {
        const start = of.placements.find(({ id }) => id === subject.placementId)?.startedAt?.slice(0, 10) ?? '';
        expect(start >= formatDay(day), start).toBe(true);
      }
    }));
  });

  test('records of another placement change no requirement of this one', () => {
    const two: fc.Arbitrary<PlacementHistory> = history.filter(({ placements }) => placements.length > 1 && placements.every(({ sameCarer }) => sameCarer !== true));
    fc.assert(fc.property(two, councils, fc.constantFrom('meetings', 'visits', 'plans'), fc.integer({ min: 0, max: 100 }), (of, profile, array, offset) => {
      if (of[array as 'visits'] === undefined) return;
      const other = of.placements[1];
      const at = formatDay((parseDay(other?.startedAt?.slice(0, 10) ?? '') ?? 0) + offset);
      const extra = array === 'meetings' ? { id: 'extra', kind: 'placement-planning-meeting', heldAt: at, placementId: other?.id }
        : array === 'visits' ? { id: 'extra', at, placementId: other?.id } : { id: 'extra', placementId: other?.id, preparedAt: at };
      const richer = { ...of, [array]: [...(of[array as 'visits'] ?? []), extra] } as PlacementHistory;
      const asOf = '2029-01-01';
      const own = (requirements: readonly Requirement[]): readonly Requirement[] => requirements.filter(({ subject, kind }) => subject.placementId === of.placements[0]?.id && (kind === 'visit' || kind === 'plan'));
      expect(own(api.evaluate(richer, { profile, asOf }).requirements)).toEqual(own(api.evaluate(of, { profile, asOf }).requirements));
    }));
  });
});

describe('Law 9: independent of the host', () => {
  test('the same bytes under TZ=UTC, Europe/London, America/New_York, Pacific/Apia, Asia/Kolkata', { timeout: 120_000 }, () => {
    const outputs = ['UTC', 'Europe/London', 'America/New_York', 'Pacific/Apia', 'Asia/Kolkata'].map((zone) => {
      const run = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/demo.ts'], { cwd: repository, env: { ...process.env, TZ: zone }, encoding: 'utf8' });
      expect(run.status, run.stderr).toBe(0);
      return run.stdout;
    });
    expect(outputs[0]?.length).toBeGreaterThan(2_000);
    expect(new Set(outputs).size).toBe(1);
  });
});
