import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repository } from '../../config/scripts/shared/tree.ts';
import { defineProfile, profileGaps } from '../../src/profiles/writing.ts';
import { evaluate, parseHistory } from '../../src/index.ts';
import { compareAnswer } from '../../src/conformance/index.ts';
import { cases } from '../../templates/new-profile/cases.ts';
import { clauses, definition } from '../../templates/new-profile/policy.ts';
import { command, folder } from './run.ts';

const template = `${repository}templates/new-profile`;

describe('new-profile', () => {
  test("writes the template under the council's name, and nothing of Somewhere is left", async () => {
    const at = join(folder(), 'policy');
    const { code, out, err } = await command(['new-profile', "King's Stow-on-Wye", '--folder', at]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`cd ${at}`);
    expect(readdirSync(at)).toEqual(readdirSync(template));
    for (const file of readdirSync(at)) expect(readFileSync(join(at, file), 'utf8'), file).not.toMatch(/somewhere|PACKAGE_VERSION/i);
    const policy = readFileSync(join(at, 'policy.ts'), 'utf8');
    expect(policy).toContain("'KINGS-STOW-ON-WYE-1.1'");
    expect(policy).toContain("title: 'King\\'s Stow-on-Wye'");
    expect(readFileSync(join(at, 'profile.ts'), 'utf8')).toContain("/** King's Stow-on-Wye's policy,");
    expect(readFileSync(join(at, 'README.md'), 'utf8')).toContain("# King's Stow-on-Wye's placement policy");
  });

  test('replaces no file unless told to, and writes none of the others then', async () => {
    const at = folder();
    writeFileSync(join(at, 'cases.ts'), 'my own');
    const refused = await command(['new-profile', 'Northbridge', '--folder', at]);
    expect(refused).toMatchObject({ code: 2, out: '', err: expect.stringContaining('cases.ts already') });
    expect(readdirSync(at)).toEqual(['cases.ts']);
    expect(readFileSync(join(at, 'cases.ts'), 'utf8')).toBe('my own');
    expect((await command(['new-profile', 'Northbridge', '--folder', at, '--overwrite'])).code).toBe(0);
    expect(readFileSync(join(at, 'cases.ts'), 'utf8')).toContain('northbridge/');
  });

  test('leaves alone what else is in the folder', async () => {
    const at = folder();
    mkdirSync(join(at, 'notes'));
    expect((await command(['new-profile', 'Northbridge', '--folder', at])).code).toBe(0);
    expect(readdirSync(at)).toEqual([...readdirSync(template), 'notes'].sort());
  });

  test.each(['', '../elsewhere', '`rm`', '$(x)', '42nd Street', 'Derby', 'placement stability', 'Statute', 'a\nb'])(
    '%j is refused',
    async (name) => {
      expect(await command(['new-profile', name, '--folder', join(folder(), 'x')])).toMatchObject({ code: 2, out: '' });
    },
  );
});

describe('the template is a profile that works as it stands', () => {
  const profile = defineProfile(definition);
  test.each(cases.map((each) => [each.name, each] as const))('%s', (_, { history, asOf, expect: expected }) => {
    const parsed = parseHistory(history, { clauses: Object.keys(clauses) });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    expect(compareAnswer(evaluate(parsed.history, { profile, asOf }), expected)).toEqual([]);
  });

  test('its own test lets a case attest a clause of the council', () => {
    expect(readFileSync(`${template}/profile.test.ts`, 'utf8')).toContain('parseHistory(history, { clauses: Object.keys(clauses) })');
    const attested = {
      child: { id: 'c1' },
      placements: [],
      attestations: [{ clause: 'SOMEWHERE-1.1', outcome: 'done', at: '2026-04-02' }],
    };
    expect([parseHistory(attested).ok, parseHistory(attested, { clauses: Object.keys(clauses) }).ok]).toEqual([false, true]);
  });

  test('its check names what a council has to do next, each of a sort', () => {
    expect(profileGaps(definition, cases).map(({ kind, about }) => `${about}: ${kind}`)).toEqual([
      'somewhere: no-date',
      'SOMEWHERE-2.1: clause-without-case',
      'SOMEWHERE-3.1: clause-without-case',
      'SOMEWHERE-4.1: clause-without-rule',
      'SOMEWHERE-4.1: clause-without-case',
      'somewhere/placement-support-meeting: rule-without-case',
      'somewhere: unspoken-kinds',
    ]);
  });
});
