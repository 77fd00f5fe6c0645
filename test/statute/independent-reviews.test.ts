import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PlacementHistory } from '../../src/contract.ts';
import { evaluate, statutory } from '../../src/index.ts';
import { readSsda903 } from '../../src/ssda903/index.ts';
import { reviewFindings, type Finding } from './reviews-by-hand.ts';

/** Read once for every date. */
const readings = new Map<string, readonly PlacementHistory[]>();
const TABLES = ['episodes.csv', 'header.csv', 'missing.csv', 'reviews.csv'];
function read(folder: string, year: number): readonly PlacementHistory[] {
  const histories =
    readings.get(folder) ??
    readSsda903(TABLES.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8'), year }))).children.map(
      ({ history }) => history,
    );
  readings.set(folder, histories);
  return histories;
}

/** What the package finds, in the terms of the reckoning by hand. */
function packageFindings(history: PlacementHistory, asOf: string): ReadonlyMap<string, Finding> {
  const reviews = evaluate(history, { profile: statutory, asOf }).requirements.filter(
    ({ rule }) => rule === 'reg-33.1' || rule === 'reg-33.2',
  );
  expect(new Set(reviews.map(({ id }) => id)).size, 'ids are unique').toBe(reviews.length);
  return new Map(
    reviews.map((requirement) => {
      const before = history.reviews?.find(({ id }) => id === requirement.subject.reviewId);
      const period = (history.lookedAfter ?? []).findIndex(
        (care, index) => requirement.id === `reg-33.1:care-${nameOf(history, care, index)}`,
      );
      return [
        before === undefined ? `first of /lookedAfter/${period}` : `after ${before.heldAt ?? ''}`,
        {
          due: requirement.deadline?.dueDate,
          clauses: requirement.clauses,
          statuses: [...(requirement.couldBe ?? [requirement.status])].sort(),
        },
      ];
    }),
  );
}

/** As ids name a period: by its first day, or what is known instead. */
function nameOf(history: PlacementHistory, care: { readonly from: string; readonly to?: string }, index: number): string {
  if (care.from !== 'unknown') return care.from;
  const all = history.lookedAfter ?? [];
  const telling = all.some(({ from }) => from !== 'unknown');
  // The one that runs is the last; one that tells neither its start nor its end comes before those that tell one.
  const rank = (to: string | undefined): string => (to === undefined ? '9999' : to === 'unknown' ? (telling ? '0000' : '9998') : to);
  const alike = all
    .map(({ from, to }, position) => ({ from, to, position }))
    .filter(({ from }) => from === 'unknown')
    .sort((a, b) => (rank(a.to) === rank(b.to) ? a.position - b.position : rank(a.to) < rank(b.to) ? -1 : 1));
  const place = alike.findIndex(({ position }) => position === index);
  if (place === alike.length - 1) return 'unknown';
  // Of several that tell the same the second and later ones are counted.
  const before = alike.slice(0, place).filter(({ to }) => to === care.to).length;
  return `until-${care.to ?? 'now'}${before === 0 ? '' : `-${before + 1}`}`;
}

function differences(
  histories: readonly PlacementHistory[],
  asOf: string,
): { readonly differing: readonly string[]; readonly findings: number } {
  const differing: string[] = [];
  let findings = 0;
  for (const history of histories) {
    const byHand = reviewFindings(history, asOf);
    const byPackage = packageFindings(history, asOf);
    findings += byHand.size;
    for (const key of new Set([...byHand.keys(), ...byPackage.keys()])) {
      const left = JSON.stringify(byHand.get(key));
      const right = JSON.stringify(byPackage.get(key));
      if (left !== right) differing.push(`${history.child.id} ${key}: by hand ${left}, by the package ${right}`);
    }
  }
  return { differing, findings };
}

describe('reviews reckoned a second time, day by day', () => {
  const sample = read(join(import.meta.dirname, '../../fixtures/ssda903'), 2025);
  test.each(['2024-09-30', '2025-03-31', '2025-12-31'])('the sample return, as of %s: no difference', (asOf) => {
    const { differing, findings } = differences(sample, asOf);
    expect(differing).toEqual([]);
    expect(findings).toBeGreaterThan(100);
  });

  const shared = join(import.meta.dirname, '../../../shared/ssda903/be903');
  test.runIf(existsSync(shared)).each(['2017-11-30', '2018-03-31', '2018-12-31'])(
    'the 1,856 children of be903 that a history can be made of, as of %s: no difference',
    { timeout: 120_000 },
    (asOf) => {
      const histories = read(shared, 2018);
      expect(histories).toHaveLength(1856);
      const { differing, findings } = differences(histories, asOf);
      expect(differing).toEqual([]);
      expect(findings).toBeGreaterThan(5_000);
    },
  );
});
