import { describe, expect, test } from 'vitest';
import type { PlacementHistory, PolicyProfile, Requirement } from '../../src/contract.ts';
import {
  derby,
  evaluate,
  leicester,
  placementPlanStandards,
  placementStability,
  statutory,
  trafford,
  withOverlays,
} from '../../src/index.ts';
import { fromTables, whatCanBeJudged, type MissingColumn } from '../../src/tables/index.ts';
import { asOf, localMap, sample } from './sample.ts';

const { histories } = fromTables(sample, localMap);
const judged = (profile: PolicyProfile, of: readonly PlacementHistory[] = histories) => whatCanBeJudged(of, { profile, asOf });
const profiles: readonly (readonly [string, PolicyProfile])[] = [
  ['statute', statutory],
  ['derby', derby],
  ['trafford', trafford],
  ['leicester', leicester],
];
const waiting = ({
  possible,
  undetermined,
  notAsked,
}: {
  readonly possible: number;
  readonly undetermined: number;
  readonly notAsked: number;
}): number => possible + undetermined + notAsked;

/** Histories that show all that the others show under a profile: every rule in every state, with everything that it may lack. */
function telling(profile: PolicyProfile): readonly PlacementHistory[] {
  const seen = new Set<string>();
  return histories.filter((history) => {
    const signs = judged(profile, [history]).rules.map(({ rule, decided, possible, undetermined, notAsked, missing }) =>
      JSON.stringify([
        rule,
        decided > 0,
        possible > 0,
        undetermined > 0,
        notAsked > 0,
        missing.map(({ column, question, decides }) => [column, question, decides > 0]),
      ]),
    );
    const isNew = signs.some((sign) => !seen.has(sign));
    for (const sign of signs) seen.add(sign);
    return isNew;
  });
}

/** A history in which a missing column is filled in: an array with everything recorded and nothing in it, a flag with no. */
function filled(history: PlacementHistory, { column, type }: MissingColumn): PlacementHistory {
  const [head = '', ...path] = column.split('.');
  const whole = history as unknown as Readonly<Record<string, unknown>>;
  if (path.length === 0) {
    const coverage: Record<string, unknown> = { ...history.coverage };
    delete coverage[head];
    return { ...whole, [head]: whole[head] ?? [], coverage } as unknown as PlacementHistory;
  }
  const value = type === 'boolean' ? false : (/'([^']+)'/.exec(type)?.[1] ?? 'authority');
  const put = (record: Readonly<Record<string, unknown>>, [name = '', ...rest]: readonly string[]): unknown =>
    rest.length === 0
      ? { ...record, [name]: record[name] ?? value }
      : { ...record, [name]: put((record[name] ?? {}) as Readonly<Record<string, unknown>>, rest) };
  const records = whole[head];
  return {
    ...whole,
    [head]: Array.isArray(records)
      ? records.map((each: Readonly<Record<string, unknown>>) => put(each, path))
      : put(records as Readonly<Record<string, unknown>>, path),
  } as unknown as PlacementHistory;
}

test('a moment that is none is refused, whether there are histories or not', () => {
  for (const of of [[], histories]) expect(() => whatCanBeJudged(of, { profile: statutory, asOf: 'x' })).toThrow(RangeError);
});

describe('what can be judged', () => {
  test.each(profiles)('%s: every requirement is counted once, under its rule', (_name, profile) => {
    const byRule = new Map<string, { applies: Requirement['applies']; status: Requirement['status'] }[]>();
    for (const { rule, applies, status } of histories.flatMap((history) => evaluate(history, { profile, asOf }).requirements)) {
      byRule.set(rule, [...(byRule.get(rule) ?? []), { applies, status }]);
    }
    const { rules, total, children, notCalledFor } = judged(profile);
    expect(children).toBe(histories.length);
    for (const { rule, decided, possible, undetermined } of rules) {
      const requirements = byRule.get(rule) ?? [];
      expect([rule, possible], rule).toEqual([rule, requirements.filter(({ applies }) => applies === 'possible').length]);
      expect([rule, undetermined]).toEqual([
        rule,
        requirements.filter(({ applies, status }) => applies === 'certain' && status === 'undetermined').length,
      ]);
      expect([rule, decided + possible + undetermined]).toEqual([rule, requirements.length]);
    }
    const sum = (read: (each: (typeof rules)[number]) => number): number => rules.reduce((before, each) => before + read(each), 0);
    expect(total).toEqual({
      decided: sum(({ decided }) => decided),
      possible: sum(({ possible }) => possible),
      undetermined: sum(({ undetermined }) => undetermined),
      notAsked: sum(({ notAsked }) => notAsked),
    });
    expect(notCalledFor.filter((rule) => byRule.has(rule))).toEqual([]);
  });

  test.each(profiles)('%s: a column that is filled in decides what it was said to decide', (_name, profile) => {
    const some = telling(profile);
    const before = judged(profile, some);
    const alone = before.missing.filter(({ decides }) => decides > 0);
    expect(alone.map(({ column, question }) => `${column} ${question}`).sort()).toEqual(
      judged(profile)
        .missing.filter(({ decides }) => decides > 0)
        .map(({ column, question }) => `${column} ${question}`)
        .sort(),
    );
    expect(alone.length).toBeGreaterThan(2);
    for (const column of alone) {
      const after = judged(
        profile,
        some.map((history) => filled(history, column)),
      );
      expect(waiting(before.total) - waiting(after.total), column.question).toBeGreaterThanOrEqual(column.decides);
    }
  });

  test.each(profiles)('%s: columns filled in one after another decide at least what the order promises', (_name, profile) => {
    let all = telling(profile);
    const { total, missing } = judged(profile, all);
    for (const column of missing.slice(0, 8)) {
      all = all.map((history) => filled(history, column));
      expect(waiting(total) - waiting(judged(profile, all).total), column.question).toBeGreaterThanOrEqual(column.decidedSoFar);
    }
    expect(missing.at(-1)?.decidedSoFar).toBe(waiting(total));
  });

  test('of the safeguarding data set: visits and reviews mostly decided, plans and notices not at all', () => {
    const { rules, missing } = judged(statutory);
    const rule = (id: string) => rules.find((each) => each.rule === id);
    expect(rule('reg-28.2.b')?.decided).toBeGreaterThan(100);
    expect(rule('reg-33.2')?.decided).toBeGreaterThan(50);
    expect(rule('reg-9')).toMatchObject({ decided: 0, missing: [{ column: 'plans' }], basis: 'statute' });
    expect(missing[0]?.column).toBe('plans');
  });

  test('kinds that no table holds are asked for by name, with the rules that nobody can tell whether anything called for', () => {
    const { rules, missing } = judged(withOverlays(derby, placementStability, placementPlanStandards));
    expect(missing.filter(({ column }) => column === 'meetings').map(({ question }) => question)).toContain(
      'Which meetings were held (disruption meeting)?',
    );
    expect(rules.filter(({ notAsked }) => notAsked > 0).length).toBeGreaterThan(3);
  });

  test('no histories: nothing is called for', () => {
    const none = judged(statutory, []);
    expect(none).toMatchObject({ children: 0, total: { decided: 0, possible: 0, undetermined: 0, notAsked: 0 }, rules: [], missing: [] });
    expect(none.notCalledFor).toContain('reg-9');
  });

  test('a profile or a moment that is none is refused', () => {
    expect(() => whatCanBeJudged(histories, { profile: { id: 'x', version: '1', title: 'x' }, asOf })).toThrow(TypeError);
    expect(() => whatCanBeJudged(histories, { profile: statutory, asOf: 'soon' })).toThrow(RangeError);
  });
});
