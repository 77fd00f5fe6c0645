import { describe, expect, test } from 'vitest';
import { derby, leicester, statutory } from '../../src/index.ts';
import { fromTables, whatCanBeJudged, whatCanBeJudgedText } from '../../src/tables/index.ts';
import { asOf, localMap, sample } from './sample.ts';

/** The first thing that an analyst reads of the repository's own safeguarding data set. */
const { histories } = fromTables(sample, localMap);
const judged = whatCanBeJudged(histories, { profile: derby, asOf });
const text = whatCanBeJudgedText(judged);
const lines = text.split('\n');

describe('what can be judged, in words', () => {
  test('says how much is decided, and of what is open why', () => {
    const { decided, possible, undetermined, notAsked } = judged.total;
    expect(lines.slice(0, 7)).toEqual([
      'What the records of 29 children can be judged on, by derby.',
      '',
      `${decided + possible + undetermined + notAsked} answers: ${decided} decided, ${possible + undetermined + notAsked} open.`,
      `  ${decided}  decided`,
      `  ${String(possible).padStart(3)}  may apply: whether the rule applies at all is not known`,
      `  ${String(undetermined).padStart(3)}  not known: the rule applies, and what was done, or when, is not recorded`,
      `  ${String(notAsked).padStart(3)}  not asked: nothing records what would call for the rule`,
    ]);
  });

  test('names ten columns in the order in which to add them, each with its question', () => {
    const shown = lines.slice(lines.findIndex((line) => line.startsWith('What is missing')) + 2).slice(0, 10);
    expect(shown.map((line) => line.replace(/^ *\d+ +\d+ {2}/, ''))).toEqual(
      judged.missing.slice(0, 10).map(({ column, question }) => `${column}: ${question}`),
    );
    expect(shown.map((line) => Number(/^ *(\d+)/.exec(line)?.[1]))).toEqual(
      judged.missing.slice(0, 10).map(({ decidedSoFar }) => decidedSoFar),
    );
    expect(lines).toContain(`  and ${judged.missing.length - 10} more`);
  });

  test('lists rules, those that wait for most first, and counts the others', () => {
    expect(lines).toContain(
      '        0          0         34          0  Placement Planning Meeting [derby/first-placement-planning-meeting]: lacks meetings',
    );
    expect(lines.filter((line) => /^ +\d+ +\d+ +\d+ +\d+ {2}/.test(line))).toHaveLength(20);
    expect(text).toContain(`and ${judged.rules.length - 20} more rules, `);
    expect(text).toContain(`Nothing in the records called for ${judged.notCalledFor.length} other rules.`);
  });

  test('is as long as it is asked to be, and refuses lengths that are none', () => {
    const short = whatCanBeJudgedText(judged, { columns: 1, rules: 0 });
    expect(short.split('\n').length).toBeLessThan(16);
    expect(short).toContain(`and ${judged.missing.length - 1} more`);
    expect(short).toContain(`and ${judged.rules.length} more rules, `);
    const long = whatCanBeJudgedText(judged, { columns: 1_000, rules: 1_000 });
    for (const { rule } of judged.rules) expect(long).toContain(`[${rule}]`);
    for (const most of [-1, 1.5, Number.NaN])
      expect(() => whatCanBeJudgedText(judged, { columns: most })).toThrow(
        `whatCanBeJudgedText got columns ${most}, expected a whole number from 0 on.`,
      );
  });

  test('of one child, of none, and of histories of which everything is known', () => {
    expect(whatCanBeJudgedText(whatCanBeJudged(histories.slice(0, 1), { profile: leicester, asOf })).split('\n')[0]).toBe(
      'What the records of 1 child can be judged on, by leicester.',
    );
    expect(whatCanBeJudgedText(whatCanBeJudged([], { profile: statutory, asOf }))).toBe(
      'No child, so there is nothing to judge by statutory.',
    );
    const none = {
      children: 1,
      profile: 'statutory',
      total: { decided: 1, possible: 0, undetermined: 0, notAsked: 0 },
      rules: [],
      notCalledFor: [],
      missing: [],
    };
    expect(whatCanBeJudgedText(none).split('\n').slice(2)).toEqual([
      '1 answer: 1 decided, 0 open.',
      '  1  decided',
      '  0  may apply: whether the rule applies at all is not known',
      '  0  not known: the rule applies, and what was done, or when, is not recorded',
      '  0  not asked: nothing records what would call for the rule',
      '',
      'Nothing is missing.',
    ]);
  });
});
