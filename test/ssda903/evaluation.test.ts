import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { repository } from '../../config/scripts/shared/tree.ts';
import type { Evaluation } from '../../src/contract.ts';
import { deadlineBreaches, evaluate, statutory } from '../../src/index.ts';
import { readSsda903, type Ssda903Child } from '../../src/ssda903/index.ts';

/** A return's histories through the engine: what statute asks of them, and what a return cannot say. Other tests hold that each can be parsed. */
const shared = `${repository}../shared/ssda903/be903/`;
const isThere = existsSync(shared);
if (!isThere) console.log(`skipped: evaluation of the 2,123 sample children, because ${shared} is not there`);

const childrenOf = (folder: string, year?: number): readonly Ssda903Child[] =>
  readSsda903(
    ['episodes', 'header', 'reviews', 'missing'].map((name) => ({
      name: `${name}.csv`,
      bytes: readFileSync(`${folder}${name}.csv`),
      ...(year === undefined ? {} : { year }),
    })),
  ).children;

/** What is kept of the evaluations of many children: two thousand of them at once would fill the memory. */
interface Judged {
  children: number;
  /** Requirements by rule and status: `reg-33.1 met`. */
  readonly counts: Record<string, number>;
  /** What was said though a return cannot tell it: it holds no meetings, visits or plans. */
  readonly toldTooMuch: string[];
  /** Of first reviews whose start of care is not recorded. */
  readonly openStarts: { readonly status: string; readonly isAskedFor: boolean }[];
  visits: number;
  plans: number;
}

function judge(children: readonly Ssda903Child[], asOf: string): Judged {
  const judged: Judged = { children: 0, counts: {}, toldTooMuch: [], openStarts: [], visits: 0, plans: 0 };
  for (const { history } of children) take(judged, evaluate(history, { profile: statutory, asOf }));
  return judged;
}

function take(judged: Judged, { child, requirements, breaches, missingFacts }: Evaluation): void {
  judged.children += 1;
  const reviews = new Set<string>();
  for (const { id, rule, kind, status } of requirements) {
    judged.counts[`${rule} ${status}`] = (judged.counts[`${rule} ${status}`] ?? 0) + 1;
    if (kind === 'visit') judged.visits += 1;
    if (kind === 'plan') judged.plans += 1;
    if (kind === 'review') reviews.add(id);
    if ((kind === 'visit' || kind === 'plan') && status !== 'undetermined') judged.toldTooMuch.push(`${child}: ${id} ${status}`);
    if (id !== 'reg-33.1:care-unknown') continue;
    judged.openStarts.push({
      status,
      isAskedFor: missingFacts.some(({ pointer, neededBy }) => /^\/lookedAfter\/\d\/from$/.test(pointer) && neededBy.includes(id)),
    });
  }
  for (const { requirement, kind } of breaches)
    if (!reviews.has(requirement) && !requirement.startsWith('reg-48')) judged.toldTooMuch.push(`${child}: ${requirement} ${kind}`);
}

describe("the repository's own sample return", () => {
  const judged = judge(childrenOf(`${repository}fixtures/ssda903/`, 2025), '2025-03-31');

  test('every child is evaluated, and visits and plans are unknown, never breaches', () => {
    expect(judged.children).toBe(119);
    expect(Math.min(judged.visits, judged.plans)).toBeGreaterThan(100);
    expect(judged.toldTooMuch).toEqual([]);
  });

  test('a start of care that is not recorded leaves the first review undetermined and asks for it', () => {
    expect(judged.openStarts.length).toBeGreaterThan(10);
    for (const start of judged.openStarts) expect(start).toEqual({ status: 'undetermined', isAskedFor: true });
  });

  test('reviews are judged both ways', () => {
    expect(judged.counts['reg-33.1 met']).toBeGreaterThan(0);
    expect(Object.keys(judged.counts).some((key) => key.startsWith('reg-33') && /met-late|overdue|missed/.test(key))).toBe(true);
  });
});

describe.skipIf(!isThere)('be903: the 2,123 sample children', () => {
  test('every child is evaluated; visits and plans are unknown, never breaches; counts by status', { timeout: 120_000 }, () => {
    const children = childrenOf(shared, 2018);
    const judged = judge(children, '2018-03-31');
    expect(judged.children).toBe(1_856);
    expect(Math.min(judged.visits, judged.plans)).toBeGreaterThan(1_000);
    expect(judged.toldTooMuch).toEqual([]);
    console.log(
      `2,123 children at 31 March 2018 under statute:\n${Object.entries(judged.counts)
        .sort()
        .map(([key, count]) => `  ${key}: ${count}`)
        .join('\n')}`,
    );
    for (const { history } of children.slice(0, 50)) {
      const { breaches } = evaluate(history, { profile: statutory, asOf: '2018-03-31' });
      expect(deadlineBreaches(history, { profile: statutory, asOf: '2018-03-31' })).toEqual(
        breaches.filter(({ certainty }) => certainty === 'certain'),
      );
    }
  });
});
