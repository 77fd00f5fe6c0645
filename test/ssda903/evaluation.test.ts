import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { repository } from '../../config/scripts/shared/tree.ts';
import type { Evaluation } from '../../src/contract.ts';
import { deadlineBreaches, evaluate, parseHistory, statutory } from '../../src/index.ts';
import { readSsda903, type Ssda903Child } from '../../src/ssda903/index.ts';

/** A return's histories through the engine: what statute asks of them, and what a return cannot say. */
const shared = `${repository}../shared/ssda903/be903/`;
const isThere = existsSync(shared);
if (!isThere) console.log(`skipped: evaluation of the 2,123 sample children, because ${shared} is not there`);

const childrenOf = (folder: string, year?: number): readonly Ssda903Child[] => readSsda903(
  ['episodes', 'header', 'reviews', 'missing'].map((name) => ({ name: `${name}.csv`, bytes: readFileSync(`${folder}${name}.csv`), ...(year === undefined ? {} : { year }) })),
).children;

function evaluated(children: readonly Ssda903Child[], asOf: string): readonly Evaluation[] {
  return children.map(({ child, history }) => {
    const parsed = parseHistory(history);
    if (!parsed.ok) throw new Error(`${child}: ${JSON.stringify(parsed.issues)}`);
    return evaluate(parsed.history, { profile: statutory, asOf });
  });
}

/** Requirements by rule and status: `reg-33.1 met`. */
function countByStatus(evaluations: readonly Evaluation[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { rule, status } of evaluations.flatMap(({ requirements }) => requirements)) counts[`${rule} ${status}`] = (counts[`${rule} ${status}`] ?? 0) + 1;
  return counts;
}

/** A return holds no meetings, visits or plans: about them everything is unknown, and nothing is a breach. */
function saysNothingOfWhatItLacks(evaluations: readonly Evaluation[]): void {
  const wrong = evaluations.flatMap(({ child, requirements, breaches }) => {
    const told = requirements.filter(({ kind, status }) => (kind === 'visit' || kind === 'plan') && status !== 'undetermined').map(({ id, status }) => `${child}: ${id} ${status}`);
    const reviews = new Set(requirements.filter(({ kind }) => kind === 'review').map(({ id }) => id));
    const blamed = breaches.filter(({ requirement }) => !reviews.has(requirement) && !requirement.startsWith('reg-48')).map(({ requirement, kind }) => `${child}: ${requirement} ${kind}`);
    return [...told, ...blamed];
  });
  expect(evaluations.some(({ requirements }) => requirements.some(({ kind }) => kind === 'visit') && requirements.some(({ kind }) => kind === 'plan'))).toBe(true);
  expect(wrong).toEqual([]);
}

describe("the repository's own sample return", () => {
  const evaluations = evaluated(childrenOf(`${repository}fixtures/ssda903/`, 2025), '2025-03-31');

  test('every child is evaluated, and visits and plans are unknown, never breaches', () => {
    expect(evaluations.length).toBeGreaterThan(100);
    saysNothingOfWhatItLacks(evaluations);
  });

  test('a start of care that is not recorded leaves the first review undetermined and asks for it', () => {
    for (const { requirements, missingFacts } of evaluations) {
      const first = requirements.find(({ id }) => id === 'reg-33.1:care-unknown');
      if (first === undefined) continue;
      expect(first.status).toBe('undetermined');
      expect(missingFacts.some(({ pointer, neededBy }) => /^\/lookedAfter\/\d\/from$/.test(pointer) && neededBy.includes(first.id))).toBe(true);
    }
    expect(evaluations.some(({ requirements }) => requirements.some(({ id }) => id === 'reg-33.1:care-unknown'))).toBe(true);
  });

  test('reviews are judged both ways', () => {
    const counts = countByStatus(evaluations);
    expect(counts['reg-33.1 met']).toBeGreaterThan(0);
    expect(Object.keys(counts).some((key) => key.startsWith('reg-33') && /met-late|overdue|missed/.test(key))).toBe(true);
  });
});

describe.skipIf(!isThere)('be903: the 2,123 sample children', () => {
  test('every child is evaluated; visits and plans are unknown, never breaches; counts by status', { timeout: 120_000 }, () => {
    const children = childrenOf(shared);
    const evaluations = evaluated(children, '2018-03-31');
    expect(evaluations).toHaveLength(2_123);
    saysNothingOfWhatItLacks(evaluations);
    const counts = countByStatus(evaluations);
    console.log(`2,123 children at 31 March 2018 under statute:\n${Object.entries(counts).sort().map(([key, count]) => `  ${key}: ${count}`).join('\n')}`);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(evaluations.reduce((sum, { requirements }) => sum + requirements.length, 0));
    const [first] = children;
    if (first !== undefined) expect(deadlineBreaches(first.history, { profile: statutory, asOf: '2018-03-31' })).toEqual(evaluations[0]?.breaches.filter(({ certainty }) => certainty === 'certain'));
  });
});
