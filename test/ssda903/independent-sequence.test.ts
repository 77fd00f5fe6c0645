import { existsSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repository } from '../../config/scripts/shared/tree.ts';
import type { PlacementHistory } from '../../src/contract.ts';
import { readSsda903 } from '../../src/ssda903/index.ts';
import { sequencesByHand } from './sequence-by-hand.ts';
import type { Told } from './told-by-hand.ts';
import { faultsOfAbsences } from './fault-cases-absences.ts';
import { faultsBetweenRows } from './fault-cases-between-rows.ts';
import { faultsOfContinuing } from './fault-cases-of-continuing.ts';
import { faultsOfCarers } from './fault-cases-carers.ts';
import { faultsOfShortBreaks } from './fault-cases-short-breaks.ts';
import { faultsWithinRows } from './fault-cases-within-rows.ts';
import { soundCases } from './sequence-cases.ts';
import { casesAtTheEdges } from './sequence-cases-at-the-edges.ts';
import { episodeColumns, episodesFile } from './read.ts';

const shared = `${repository}../shared/ssda903/`;
if (!existsSync(shared)) console.log(`skipped: a second sequencing of the samples of other projects, because ${shared} is not there`);

/** The package's histories in the terms of the reckoning by hand. */
function toldBy({ lookedAfter = [], placements, circumstances = [] }: PlacementHistory): Told {
  const day = (moment: string | undefined): string => (moment === undefined || moment === 'unknown' ? '?' : moment);
  const to = (moment: string | undefined): string => (moment === undefined ? '' : ` to ${day(moment)}`);
  return {
    care: lookedAfter.map((period) => `${day(period.from)}${to(period.to)}`),
    placements: placements.map(
      ({ startedAt, kind, provision, endedAt, sameCarer }) =>
        `${day(startedAt)} ${kind} ${provision ?? 'not told'}${to(endedAt)}${sameCarer === true ? ', same carer' : ''}`,
    ),
    absences: circumstances.filter(({ kind }) => kind === 'temporary-absence').map((absence) => `${day(absence.from)}${to(absence.to)}`),
  };
}

/** Every child by both, and the children of whom they tell different things. */
function compare(
  csv: string,
  year: number,
): { readonly children: number; readonly placements: number; readonly differing: readonly unknown[] } {
  const byHand = sequencesByHand(csv, year);
  const { children } = readSsda903([{ name: 'episodes.csv', text: csv, year }]);
  const differing = children.flatMap(({ child, history }) => {
    const own = byHand.get(child) ?? [...byHand].find(([key]) => key.endsWith(` ${child}`))?.[1];
    const told = toldBy(history);
    return JSON.stringify(own) === JSON.stringify(told) ? [] : [{ child, byHand: own, byPackage: told }];
  });
  expect(byHand.size).toBe(children.length);
  return { children: children.length, placements: children.reduce((sum, { history }) => sum + history.placements.length, 0), differing };
}

describe('placements reckoned a second time, by code that shares nothing with the package', () => {
  test("the repository's sample return: every child the same", () => {
    const { differing, ...counts } = compare(readFileSync(`${repository}fixtures/ssda903/episodes.csv`, 'utf8'), 2025);
    expect(differing).toEqual([]);
    expect(counts.children).toBe(119);
    expect(counts.placements).toBeGreaterThan(150);
  });

  test.each([
    ...soundCases,
    ...casesAtTheEdges,
    ...faultsWithinRows,
    ...faultsBetweenRows,
    ...faultsOfContinuing,
    ...faultsOfCarers,
    ...faultsOfShortBreaks,
    ...faultsOfAbsences,
  ])('$name', ({ rows }) => {
    const { text = '' } = episodesFile(rows);
    expect(text.startsWith(episodeColumns)).toBe(true);
    expect(compare(text, 2018).differing).toEqual([]);
  });

  test('rows in any order, with any codes on any days: the same', () => {
    const day = fc.integer({ min: 1, max: 14 }).map((number) => `2017-10-${String(number).padStart(2, '0')}`);
    const row = fc
      .tuple(
        day,
        fc.constantFrom('S', 'P', 'L', 'T', 'U', 'B', '-', 'X'),
        fc.constantFrom('C2', 'V2', 'V2', 'V3', 'V4', '-'),
        fc.constantFrom('U6', 'U6', 'K2', 'T1', 'T4', 'A5', '-', 'QQ'),
        fc.constantFrom('PR1', 'PR4', '-'),
        fc.oneof({ weight: 4, arbitrary: day }, fc.constantFrom('-', '2017-02-30')),
        fc.constantFrom('X1', 'X1', 'E4A', 'E15', '-', 'ZZ'),
        fc.constantFrom('-', '-', 'PLACE', 'CARPL', 'OTHER', 'NONE'),
        fc.constantFrom('-', 'ZZ11AA', 'ZZ22BB'),
        fc.constantFrom('-', '7000001'),
      )
      .map((cells) => cells.join(' '));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 7 }), (rows) => {
        expect(compare(episodesFile(rows).text ?? '', 2018).differing).toEqual([]);
      }),
    );
  });

  test.runIf(existsSync(shared)).each([
    ['be903/episodes.csv', 2018, 1_856],
    ['liia-tools/SSDA903_episodes_for_testing_fixes_INPUT.csv', 2023, 10],
    ['liia-tools/SSDA903_2020_episodes.csv', 2020, 2],
  ])('%s: every child the same', (name, year, children) => {
    const found = compare(readFileSync(`${shared}${name}`, 'utf8'), year);
    expect(found.differing).toEqual([]);
    expect(found.children).toBe(children);
  });
});
