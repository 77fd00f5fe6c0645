import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { clauseIds } from '../../src/policy/register/clause-ids.ts';
import { instrument, provisions, scheduleTwo, statuteLayer } from '../../src/profiles/statute/index.ts';

const all = [...provisions, ...scheduleTwo];
const byId = new Map(all.map((provision) => [provision.id, provision]));
const cited = (rule: (typeof statuteLayer.rules)[number]): readonly string[] => [
  ...new Set([...rule.clauses, ...(rule.limbs ?? []).flatMap(({ clauses }) => clauses)]),
];
const inDates = (rule: (typeof statuteLayer.rules)[number]): string | undefined => rule.inForce?.from;

describe('the provisions and what is encoded of them', () => {
  test('every provision of the register is there once, and no other', () => {
    expect(all.map(({ id }) => id).sort()).toEqual([...clauseIds()].filter((id) => id.startsWith('REG-')).sort());
  });

  test('every provision is carried by a rule or a section, and every rule and section cites provisions', () => {
    const carried = [...statuteLayer.rules.flatMap(cited), ...statuteLayer.sections.flatMap(({ clauses }) => clauses)];
    expect([...new Set(carried)].sort()).toEqual([...byId.keys()].sort());
  });

  test('rules and sections are in force when their provisions are', () => {
    for (const rule of statuteLayer.rules) {
      const from = cited(rule)
        .map((id) => byId.get(id)?.from ?? '')
        .sort()[0];
      expect(inDates(rule), rule.id).toBe(from);
    }
    for (const { section, clauses, inForce } of statuteLayer.sections)
      expect(inForce?.from, section).toBe(byId.get(clauses[0] ?? '')?.from);
  });

  test('what the coronavirus regulations relaxed is relaxed in the rules that cite it', () => {
    for (const rule of statuteLayer.rules) {
      const effects = new Set(cited(rule).map((id) => byId.get(id)?.coronavirus?.effect));
      const practicable = effects.has('where-practicable') || effects.has('no-limit');
      expect(rule.relaxed === undefined ? undefined : [rule.relaxed.from, rule.relaxed.to], rule.id).toEqual(
        practicable ? ['2020-04-24', '2020-09-24'] : undefined,
      );
      expect(rule.relaxed?.lifted === true, rule.id).toBe(effects.has('no-limit'));
    }
  });

  test('the layer says as at which day it is encoded, what is not, and which texts were not read at source', () => {
    expect(statuteLayer.asAt).toBe('2026-11-01');
    expect(statuteLayer.notEncoded).toEqual(instrument.notEncoded);
    expect(statuteLayer.unread).toEqual(all.filter(({ verified }) => verified !== 'published').map(({ id }) => id));
  });

  const register = join(import.meta.dirname, '../../../shared/statute/provisions.json');
  test.runIf(existsSync(register))('the provisions agree with the register that they were written from', () => {
    const marks: Readonly<Record<string, string>> = { A: 'published', B: 'restated', C: 'general-knowledge' };
    interface Row {
      readonly id: string;
      readonly sure: string;
      readonly inForceFrom: string;
      readonly regulation: string;
      readonly relaxed?: object;
    }
    const rows = (JSON.parse(readFileSync(register, 'utf8')) as { readonly provisions: readonly Row[] }).provisions;
    expect(provisions.map(({ id, verified, from, coronavirus }) => [id, verified, from, coronavirus !== undefined]).sort()).toEqual(
      rows.map(({ id, sure, inForceFrom, relaxed }) => [id, marks[sure], inForceFrom, relaxed !== undefined]).sort(),
    );
  });
});
