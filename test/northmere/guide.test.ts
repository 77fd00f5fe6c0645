import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { repository } from '../../config/scripts/shared/tree.ts';
import { PolicyError, defineProfile, fill, firstPlanningMeeting, statuteLayer, type PolicyFault } from '../../src/profiles/writing.ts';
import { northmere } from '../../fixtures/northmere/northmere.ts';
import { derby, diffProfiles } from '../../src/index.ts';
import { clausesOf } from './clauses.ts';

const guide = readFileSync(`${repository}docs/guides/write-a-profile.md`, 'utf8');
const profile = readFileSync(`${repository}fixtures/northmere/northmere.ts`, 'utf8');

function faultOf(build: () => unknown): PolicyFault | undefined {
  try {
    build();
  } catch (error) {
    return error instanceof PolicyError ? error.fault : undefined;
  }
  return undefined;
}

describe('docs/guides/write-a-profile.md', () => {
  test('every block of code stands in the profile that the tests run', () => {
    const blocks = [...guide.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = '']) => code);
    expect(blocks.length).toBeGreaterThanOrEqual(6);
    for (const code of blocks) expect(profile, code).toContain(code);
  });

  test('the clauses that it shows are those of the profile', () => {
    const shown = [...guide.matchAll(/^\| (NORTHMERE-[\d.]+) \| (.+?) \|/gm)].map(([, id = '', says = '']) => [id, says] as const);
    expect(shown.length).toBe(4);
    for (const [id, says] of shown) expect(clausesOf(northmere)[id]).toBe(says);
  });

  test('the faults that it names are those that building finds', () => {
    const layer = { id: 'x', version: '1', title: 'X', basis: 'authority', rules: [], sections: [], silences: [] } as const;
    const rule = {
      id: 'x/rule',
      kind: 'document',
      title: 'A rule',
      clauses: ['X-1'],
      modality: 'should',
      forEach: { each: 'placement' },
    } as const;
    const build =
      (rules: readonly object[], declared: Readonly<Record<string, string>> = { 'X-1': 'Something is asked.' }) =>
      (): unknown =>
        defineProfile({
          id: 'x',
          version: '1',
          title: 'X',
          layers: [statuteLayer, { ...layer, rules: rules as typeof statuteLayer.rules, clauses: declared }],
        });
    const found: Readonly<Partial<Record<PolicyFault, () => unknown>>> = {
      'unfilled-slot': () => fill(firstPlanningMeeting, 'x', {}),
      'unknown-slot': () => fill(firstPlanningMeeting, 'x', { chairs: [] }),
      'no-citation': build([{ ...rule, clauses: [] }]),
      'unknown-clause': build([rule], {}),
      'duplicate-clause': build([rule], { 'X-1': 'Something is asked.', 'DERBY-1.04': 'Within 72 hours.' }),
      'duplicate-rule': build([rule, rule]),
      'locked-rule': build([{ ...rule, id: 'reg-9' }]),
      'unknown-rule': build([{ ...rule, after: { rule: 'x/none', clauses: ['X-1'] } }]),
      'unknown-fact': build([{ ...rule, when: { fact: 'placement.colour', is: true } }]),
      'unreachable-limit': build([
        {
          ...rule,
          limbs: [
            { clauses: ['X-1'], counted: 'a year', due: { stays: 365, inAny: { months: 12 }, under: ['section-20'], since: '2011-04-01' } },
          ],
        },
      ]),
      'duplicate-layer': () => defineProfile({ id: 'x', version: '1', title: 'X', layers: [statuteLayer, statuteLayer] }),
    };
    for (const [fault, cause] of Object.entries(found)) {
      expect(guide).toContain(`\`${fault}\``);
      expect(faultOf(cause), fault).toBe(fault);
    }
  });

  test('it can be laid beside another council', () => {
    expect(diffProfiles(derby, northmere).length).toBeGreaterThan(0);
  });
});
