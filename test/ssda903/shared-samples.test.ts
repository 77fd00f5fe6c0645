import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { repository } from '../../config/scripts/shared/tree.ts';
import { parseHistory } from '../../src/history/parse-history.ts';
import { readSsda903, type Ssda903File } from '../../src/ssda903/index.ts';
import { allIssues, briefly, countByCode } from './read.ts';

/** Samples that other projects wrote. They are read where they lie and are no part of this repository. */
const folder = `${repository}../shared/ssda903/`;
const isThere = existsSync(folder);
if (!isThere) console.log(`skipped: the samples of other projects, because ${folder} is not there`);

const file = (path: string): Ssda903File => ({ name: path, bytes: readFileSync(`${folder}${path}`) });

describe.skipIf(!isThere)('be903: 2,123 children whose codes were drawn at random', () => {
  const result = isThere
    ? readSsda903(['episodes', 'header', 'reviews', 'missing', 'uasc'].map((name) => file(`be903/${name}.csv`)))
    : readSsda903([]);
  const counts = countByCode(allIssues(result));

  test('every child is read but those of whom the rows tell absences and agreements alone', () => {
    expect(result.children).toHaveLength(2_123 - 267);
    expect(result.years).toEqual([2018]);
    // Reviews are drawn from 2005 to 2030: no year has most of them.
    expect(counts).toMatchObject({
      'year-inferred': 2,
      'year-unknown': 1,
      'table-not-used': 1,
      'no-episodes': 2_675 - 2_123,
      'no-placements': 267,
    });
  });

  test('every history can be parsed', () => {
    expect(result.children.filter(({ history }) => !parseHistory(history).ok)).toEqual([]);
  });

  test('every known fault is counted as those who know the file count it', () => {
    expect(counts).toMatchObject({
      'end-and-reason': 1_413,
      overlap: 62,
      'rows-not-in-order': 10,
      'open-row-followed': 10,
      'no-continuation': 20,
      // 1,752 children whose first row but for those under V4 is not S, and 13 more such rows after one under V4.
      'start-of-care-unknown': 1_765,
      're-entry': 45,
    });
    const openRows = readFileSync(`${folder}be903/episodes.csv`, 'utf8')
      .split('\n')
      .filter((line) => line.split(',')[7] === '');
    expect(openRows).toHaveLength(1_413);
  });

  test('a start of care is unknown for exactly the children whose first row is not S', () => {
    // Rows under V4 are no period of care, so a child who has any may start with one.
    const plain = result.children.filter(({ issues }) => !issues.some(({ code }) => code === 'short-break-agreement'));
    expect(plain.length).toBeGreaterThan(1_500);
    for (const { history, issues } of plain) {
      expect(history.lookedAfter?.[0]?.from === 'unknown').toBe(issues.some(({ code }) => code === 'start-of-care-unknown'));
    }
  });

  test('reviews dated up to 2030 are kept and reported', () => {
    const ofYear = readSsda903(
      ['episodes', 'reviews'].map((name) => file(`be903/${name}.csv`)),
      { year: 2018 },
    );
    const faults = countByCode(ofYear.children.flatMap(({ issues }) => issues));
    const known = new Set(ofYear.children.map(({ child }) => child));
    const lines = readFileSync(`${folder}be903/reviews.csv`, 'utf8')
      .split('\n')
      .map((line) => line.split(','));
    const held = lines
      .filter(([child = '']) => known.has(child))
      .map(([child, , date = '']) => `${child} ${date.split('/').reverse().join('-')}`);
    const late = held.filter((each) => (each.split(' ')[1] ?? '') > '2018-03-31');
    expect(late.length).toBeGreaterThan(3_000);
    expect(faults['review-after-year']).toBe(late.length);
    const kept = ofYear.children.flatMap(({ child, history }) => history.reviews?.map(({ heldAt }) => `${child} ${heldAt}`) ?? []);
    expect(new Set(kept)).toEqual(new Set(held));
    expect(kept).toHaveLength(held.length - (faults['review-repeated'] ?? 0));
  });
});

describe.skipIf(!isThere)('liia-tools: children named after their faults; ISO dates, CRLF, LA and YEAR', () => {
  const result = isThere ? readSsda903([file('liia-tools/SSDA903_episodes_for_testing_fixes_INPUT.csv')]) : readSsda903([]);
  const issuesOf = (name: string) => briefly(result.children.find(({ child }) => child === name)?.issues ?? []);
  const historyOf = (name: string) => result.children.find(({ child }) => child === name)?.history;

  test('the file is read whole: years by YEAR, nothing to say about it', () => {
    expect(result.issues).toEqual([]);
    expect(result.years).toEqual([2017, 2018, 2019, 2020, 2022, 2023]);
    expect(result.children.map(({ child }) => child)).toEqual([
      'NORULE_BAD',
      'NORULE_NEW',
      'NORULE_SUT',
      'RULE1_BAD',
      'RULE1A_BAD',
      'RULE2_BAD',
      'RULE3_BAD',
      'RULE3A_BAD',
      'RULE4_BAD',
      'RULE5_BAD',
    ]);
    for (const { history } of result.children) expect(parseHistory(history)).toMatchObject({ ok: true });
  });

  test("NORULE: an authority's last return leaves rows open, and they stay open", () => {
    expect(issuesOf('NORULE_SUT')).toEqual([]);
    expect(historyOf('NORULE_SUT')?.lookedAfter).toEqual([{ from: '2017-12-15' }]);
    expect(historyOf('NORULE_NEW')?.lookedAfter).toEqual([{ from: 'unknown', to: '2022-07-10' }, { from: '2022-10-23' }]);
  });

  test('RULE1, 1A, 2: open rows that later returns lost have an end that is unknown', () => {
    expect(issuesOf('RULE1_BAD')).toEqual(['7 start-of-care-unknown 357', '7 open-row-vanished 502']);
    expect(issuesOf('RULE1A_BAD')).toEqual(['11 open-row-vanished 502']);
    expect(issuesOf('RULE2_BAD')).toEqual(['13 open-row-vanished 502']);
    expect(['RULE1_BAD', 'RULE1A_BAD', 'RULE2_BAD'].map((name) => historyOf(name)?.placements.map(({ endedAt }) => endedAt))).toEqual([
      ['unknown', '2019-06-21', '2019-07-23'],
      ['2016-10-24', 'unknown', '2017-06-13'],
      ['unknown'],
    ]);
  });

  test('RULE3, 3A: an episode reported twice overlaps itself', () => {
    expect(issuesOf('RULE3_BAD')).toEqual(['14 rows-after-final-ending 437', '15 overlap 501', '15 open-row-vanished 502']);
    expect(issuesOf('RULE3A_BAD')).toEqual(['17 change-reason-not-wanted 226', '18 overlap 501', '18 open-row-vanished 502']);
  });

  test('RULE4: overlaps. RULE5: a gap', () => {
    expect(issuesOf('RULE4_BAD')).toEqual([
      '19 no-continuation 388',
      '20 overlap 501',
      '20 no-continuation 388',
      '21 overlap 501',
      '21 open-row-vanished 502',
    ]);
    expect(issuesOf('RULE5_BAD')).toEqual(['23 start-of-care-unknown 357', '23 no-continuation 388', '24 continuation-after-gap 433']);
  });

  test('the 2020 sample: ids that several authorities could share, rows out of order, V3 beside J3', () => {
    const other = readSsda903([file('liia-tools/SSDA903_2020_episodes.csv')], { year: 2020 });
    expect(other.children.map(({ child }) => child)).toEqual(['689661', '249901']);
    for (const { history } of other.children) expect(parseHistory(history)).toMatchObject({ ok: true });
    expect(countByCode(allIssues(other))).toMatchObject({ 'rows-not-in-order': 1, overlap: 2, 'start-of-care-unknown': 2 });
  });
});
