import { describe, expect, test } from 'vitest';
import { ceasedCodes, changeReasonCodes } from '../../src/ssda903/codes/endings.ts';
import { legalStatusCodes } from '../../src/ssda903/codes/legal-statuses.ts';
import { newEpisodeCodes } from '../../src/ssda903/codes/new-episodes.ts';
import { placementCodes, providerCodes } from '../../src/ssda903/codes/placements.ts';
import { briefly, episodesFile, readChild } from './read.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/).sort();

describe('the code lists are whole', () => {
  test.each([
    ['RNE', newEpisodeCodes, 'S L P T B U'],
    ['LS', legalStatusCodes, 'C1 C2 D1 E1 V2 V3 V4 L1 L2 L3 J1 J2 J3'],
    ['PLACE', placementCodes, 'A3 A4 A5 A6 U1 U2 U3 U4 U5 U6 K1 K2 K3 H5 P1 P2 P3 R1 R2 R3 R5 S1 T0 T1 T2 T3 T4 Z1 Z11 Z12 Z13 Z14'],
    ['PLACE_PROVIDER', providerCodes, 'PR0 PR1 PR2 PR3 PR4 PR5'],
    ['REC', ceasedCodes, 'X1 E11 E12 E2 E3 E4A E4B E13 E14 E15 E16 E17 E41 E43 E44 E45 E46 E47 E48 E5 E6 E7 E8 E9'],
    ['REASON_PLACE_CHANGE', changeReasonCodes, 'CARPL CLOSE ALLEG STAND APPRR CREQB CREQO CHILD LAREQ PLACE CUSTOD OTHER'],
  ])('%s', (_, codes, expected) => {
    expect(Object.keys(codes).sort()).toEqual(words(expected));
  });
});

describe('what a code says about an ending', () => {
  const endings = Object.fromEntries(
    [...Object.entries(changeReasonCodes), ...Object.entries(ceasedCodes)].map(([code, { ending }]) => [code, ending]),
  );
  const ofManner = (manner: string | undefined): readonly string[] =>
    Object.keys(endings)
      .filter((code) => endings[code]?.manner === manner)
      .sort();

  test('unplanned: the five that the guide names, and three by inference', () => {
    expect(ofManner('unplanned')).toEqual(words('CREQB CREQO CHILD LAREQ E4B ALLEG STAND APPRR'));
  });

  test('planned: three', () => {
    expect(ofManner('planned')).toEqual(words('CARPL CLOSE E4A'));
  });

  test('nobody is said to have ended a placement but by the four codes that name somebody', () => {
    expect(
      Object.entries(endings).flatMap(([code, ending]) => (ending?.endedBy === undefined ? [] : [`${code} ${ending.endedBy}`])),
    ).toEqual(['CREQB carer', 'CREQO carer', 'CHILD child', 'LAREQ authority']);
  });

  test('every code but X1 ends care', () => {
    expect(Object.keys(ceasedCodes).filter((code) => ceasedCodes[code]?.endsCare === false)).toEqual(['X1']);
  });
});

describe('codes in their time', () => {
  const issuesOf = (row: string, year: number) => briefly(readChild([episodesFile([row])], year).issues);

  test.each([
    ['K3 before the year to March 2025', '2023-05-02 S V2 K3 PR4', 2024, ['2 code-outside-its-time']],
    ['K3 from then on', '2024-05-02 S V2 K3 PR4', 2025, []],
    ['H5 while one of the sources has it', '2024-05-02 S V2 H5 PR4', 2025, []],
    ['H5 when none has', '2025-05-02 S V2 H5 PR4', 2026, ['2 code-outside-its-time']],
    ['P2 the day before it stopped being valid', '2023-10-27 S V2 P2 PR4', 2024, []],
    ['P2 on that day', '2023-10-28 S V2 P2 PR4', 2024, ['2 code-outside-its-time 217t']],
    ['Z1, which the sources disagree about', '2025-05-02 S V2 Z1', 2026, []],
    ['Z12 before the year to March 2026', '2024-05-02 S V2 Z12', 2025, ['2 code-outside-its-time']],
    ['E45 before the year to March 2019', '2017-05-02 S C2 U3 PR1 2017-09-01 E45', 2018, ['2 code-outside-its-time']],
    ['E43 up to then', '2017-05-02 S C2 U3 PR1 2017-09-01 E43', 2018, []],
  ])('%s', (_, row, year, issues) => {
    expect(issuesOf(row, year)).toEqual(issues);
  });
});
