import { describe, expect, test } from 'vitest';
import type { PlacementHistory } from '../../src/contract.ts';
import { parseHistory } from '../../src/history/parse-history.ts';
import { readSsda903 } from '../../src/ssda903/index.ts';
import { faultsOfAbsences } from './fault-cases-absences.ts';
import { faultsBetweenRows } from './fault-cases-between-rows.ts';
import { faultsOfContinuing } from './fault-cases-of-continuing.ts';
import { faultsOfCarers } from './fault-cases-carers.ts';
import { faultsOfShortBreaks } from './fault-cases-short-breaks.ts';
import { faultsWithinRows } from './fault-cases-within-rows.ts';
import { allIssues, briefly, episodesFile, readChild } from './read.ts';
import { soundCases, type SequenceCase } from './sequence-cases.ts';
import { casesAtTheEdges } from './sequence-cases-at-the-edges.ts';

const parts = ['lookedAfter', 'legalStatuses', 'placements', 'circumstances'] as const;

function check(each: SequenceCase): void {
  const read = readSsda903([episodesFile(each.rows)], { year: 2018 });
  // Said of every series of short breaks, whatever its rows say.
  expect([...briefly(allIssues(read).filter(({ code }) => code !== 'short-break-reviews'))].sort()).toEqual([...each.issues].sort());
  expect(read.children).toHaveLength(each.refused === true ? 0 : 1);
  for (const { history } of read.children) checkHistory(each, history);
}

function checkHistory(each: SequenceCase, history: PlacementHistory): void {
  for (const part of parts) if (part in each) expect(history[part], part).toEqual(each[part]);
  expect(parseHistory(history)).toMatchObject({ ok: true });
}

describe('rows without a fault', () => {
  test.each([...soundCases, ...casesAtTheEdges])('$name', check);

  test('no placement is ever said to be an emergency, permanent or timed', () => {
    const { history } = readChild([episodesFile(['2017-10-02 S L1 U6 PR1 2017-10-03 X1 CREQB', '2017-10-03 B L2 K2 PR4'])]);
    for (const placement of history.placements) {
      expect(Object.keys(placement).filter((key) => !['id', 'kind', 'startedAt', 'endedAt', 'ending', 'provision'].includes(key))).toEqual(
        [],
      );
    }
  });

  test.each([
    ['T', 'U6 PR1', 'CARPL', 'U6 PR4'],
    ['T', 'U6 PR1', 'CREQO', 'U6 PR4'],
    ['T', 'U3 PR1', 'PLACE', 'U1 PR1'],
    ['T', 'U6 PR1', 'CARPL', 'A4 PR1'],
    ['T', 'Z1 -', 'OTHER', 'U3 PR1'],
    ['T', 'U3 PR1', 'APPRR', 'Z1 -'],
    ['T', 'U4 PR1', 'OTHER', 'K3 PR4'],
    ['T', 'U6 PR1', 'OTHER', 'H5 PR4'],
    ['U', 'U3 PR1', 'OTHER', 'P1 PR0'],
    ['T', 'K2 PR4', 'STAND', 'K2 PR5'],
    ['T', 'K2 PR4', 'CLOSE', 'K1 PR4'],
    ['T', 'P1 PR0', 'CARPL', 'R3 PR4'],
  ])('%s from %s, %s, to %s may be with the same carer, and nothing is said', (code, from, reason, to) => {
    const { history, issues } = readChild([
      episodesFile([
        `2017-10-02 S C1 ${from} 2018-01-09 X1 ${reason}`,
        `2018-01-09 ${code} ${code === 'U' ? 'C2' : 'C1'} ${to} - - - ZZ22BB`,
      ]),
    ]);
    expect([history.placements[1]?.sameCarer, issues.filter(({ level }) => level === 'fault')]).toEqual([true, []]);
  });

  test('what the return does not hold is left out of the history', () => {
    expect(Object.keys(readChild([episodesFile(['2017-10-02 S C2 U6 PR1'])]).history)).toEqual([
      'child',
      'lookedAfter',
      'legalStatuses',
      'placements',
    ]);
  });
});

describe('faults between rows', () => {
  test.each([...faultsBetweenRows, ...faultsOfContinuing, ...faultsOfCarers, ...faultsOfShortBreaks])('$name', check);
});

describe('faults of absences', () => {
  test.each(faultsOfAbsences)('$name', check);
});

describe('faults within a row', () => {
  test.each(faultsWithinRows)('$name', check);
});

test('the example of the documentation', () => {
  const text = 'CHILD,DECOM,RNE,LS,PLACE,PLACE_PROVIDER,DEC,REC\n100123,02/10/2017,S,C2,U6,PR1,,';
  const { children } = readSsda903([{ name: 'episodes.csv', text, year: 2018 }]);
  expect(children[0]?.history.lookedAfter).toEqual([{ from: '2017-10-02' }]);
  expect(children[0]?.history.placements).toEqual([{ id: 'p-2017-10-02', kind: 'foster', startedAt: '2017-10-02', provision: 'in-house' }]);
});
