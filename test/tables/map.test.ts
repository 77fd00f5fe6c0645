import { describe, expect, test } from 'vitest';
import { adaptMap, fromTables, safeguardingDataSet, type TableMap } from '../../src/tables/index.ts';
import { map, onlyHistory, placement } from './read.ts';

const base: TableMap = { child: 'CHILD', columns: { placements: { kind: 'KIND', startedAt: 'START' } } };
const refusal = (wrong: unknown): string => {
  try {
    // What JavaScript callers pass is checked as it runs.
    fromTables({ placements: [placement()] }, wrong as TableMap);
  } catch (error) {
    return error instanceof TypeError ? error.message : `not a TypeError: ${String(error)}`;
  }
  return 'accepted';
};

describe('a map that cannot be right is refused at once, naming place and fix', () => {
  test.each<[string, unknown, string]>([
    ['nothing', undefined, 'expected { child, columns }'],
    ['no columns', { child: 'CHILD' }, 'expected { child, columns }'],
    ['no child', { columns: base.columns }, 'child: expected the name of the column'],
    [
      'a table that no array is',
      { ...base, columns: { placement: { kind: 'KIND' } } },
      'columns.placement: "placement" is no array of a history; name in `of` what its rows are',
    ],
    [
      'a property that no record has',
      { ...base, columns: { placements: { kinds: 'KIND' } } },
      'columns.placements.kinds: rows of placements have no such property',
    ],
    [
      'a column that is no name',
      { ...base, columns: { placements: { kind: 5 } } },
      'columns.placements.kind: expected the name of a column',
    ],
    [
      'a word that no list has',
      { ...base, values: { placements: { kind: { IFA: 'fostr' } } } },
      'values.placements.kind["IFA"]: "fostr" is no placement kind. Did you mean "foster"?',
    ],
    ['a word spelt another way', { ...base, values: { placements: { kind: { IFA: 'Foster' } } } }, 'write "foster" for "Foster"'],
    ['a flag that is a word', { ...base, values: { placements: { emergency: { X: 'yes' } } } }, 'expected true, false or null, got "yes"'],
    ['values of a table without columns', { ...base, values: { visits: { mode: {} } } }, 'values.visits: columns has no such table.'],
    [
      'a constant that no list has',
      { ...base, columns: { placements: { kind: { constant: 'house' } } } },
      'columns.placements.kind.constant: "house" is no placement kind.',
    ],
    [
      'no column for the child of a table',
      { child: { placements: 'CHILD' }, columns: { ...base.columns, visits: { at: 'AT' } } },
      'child.visits: no column names the child; give one',
    ],
    [
      'a way through a table that is not there',
      { child: { placements: { column: 'C', through: 'care', key: 'C' } }, columns: base.columns },
      'child.placements: goes through "care"',
    ],
    [
      'coverage of what no history has',
      { ...base, coverage: { visit: 'everything' } },
      'coverage.visit: a history has no such array. Did you mean "visits"?',
    ],
    [
      'a day that is none',
      { ...base, recordedFrom: '01/04/2020' },
      'recordedFrom: expected a date (YYYY-MM-DD) or "first-row", got "01/04/2020"',
    ],
    ['a filter of an unknown table', { ...base, only: { reviews: { X: [true] } } }, 'only.reviews: columns has no such table.'],
    ['a row number that is none', { ...base, firstRow: 1.5 }, 'firstRow: expected a whole number, got 1.5'],
    [
      'a setting that is misspelled',
      { ...base, recordedfrom: '2026-01-01' },
      'recordedfrom: there is no such setting; there are child, columns, of, values, only, leaveOut, coverage, recordedFrom, dates, blanks, firstRow. Did you mean "recordedFrom"?',
    ],
    [
      'an order of dates in other words',
      { ...base, dates: { order: 'dd/mm/yyyy' } },
      'dates.order: expected "day-first" or "month-first", got "dd/mm/yyyy".',
    ],
    [
      'a setting of dates that is misspelled',
      { ...base, dates: { ordr: 'day-first' } },
      'dates.ordr: there is no such setting; there are zone, midnight, order, system, blanks. Did you mean "order"?',
    ],
    ['settings of dates that are a text', { ...base, dates: 'day-first' }, 'dates: expected an object, got "day-first"'],
    ['a zone that is none', { ...base, dates: { zone: 'paris' } }, 'dates.zone: expected "utc" or "london", got "paris".'],
    [
      'a blank day that is none',
      { ...base, dates: { blanks: ['01/01/1900'] } },
      'dates.blanks: expected an array of dates (YYYY-MM-DD), got ["01/01/1900"]',
    ],
    ['blanks that are a text', { ...base, blanks: 'NULL' }, 'blanks: expected an array of texts, got "NULL"'],
    [
      'a setting of a column that is misspelled',
      { ...base, columns: { placements: { ...base.columns['placements'], endedAt: { column: 'END', lastday: true } } } },
      'columns.placements.endedAt.lastday: there is no such setting; there are column, midnight, lastDay, unit, separator. Did you mean "lastDay"?',
    ],
    [
      'a unit of another name',
      { ...base, columns: { placements: { ...base.columns['placements'], endedAt: { column: 'END', unit: 'day' } } } },
      'columns.placements.endedAt.unit: expected "hours" or',
    ],
    [
      'columns that are a list',
      { child: 'CHILD', columns: { placements: [] } },
      'columns.placements: expected columns by property, got []',
    ],
    [
      'coverage in other words',
      { ...base, coverage: { meetings: 'everthing' } },
      'coverage.meetings: expected "everything" or "nothing", got "everthing". Did you mean "everything"?',
    ],
    [
      'a kind of document that is none',
      { ...base, coverage: { documents: { kinds: ['zzz'] } } },
      'coverage.documents.kinds: "zzz" is no document kind.',
    ],
    [
      'coverage from a day that is none',
      { ...base, coverage: { visits: { from: '2020-13-01' } } },
      'coverage.visits.from: expected a date (YYYY-MM-DD), got "2020-13-01"',
    ],
    [
      'a filter that is no list',
      { ...base, only: { placements: { X: 'Y' } } },
      'only.placements.X: expected an array of texts, true or false, got "Y"',
    ],
  ])('%s', (_what, wrong, message) => {
    expect(refusal(wrong)).toMatch(/^fromTables: /);
    expect(refusal(wrong)).toContain(message);
  });

  test('the map of the safeguarding data set is right, and survives being kept as JSON', () => {
    expect(refusal(safeguardingDataSet)).toBe('accepted');
    expect(JSON.parse(JSON.stringify(safeguardingDataSet))).toEqual(safeguardingDataSet);
  });
});

describe('adapting a map', () => {
  test('objects are gone into, other values replaced, null takes away, and neither argument changes', () => {
    const before = JSON.stringify(map);
    const adapted = adaptMap(map, {
      firstRow: 2,
      columns: { placements: { emergency: null, kind: 'PL_TYPE' } },
      values: { placements: { kind: { RES: 'secure', OLD: null } } },
    });
    expect(adapted.columns['placements']).toEqual({
      id: 'ID',
      kind: 'PL_TYPE',
      startedAt: 'START',
      endedAt: 'END',
      'ending.manner': 'MANNER',
    });
    expect(adapted.values?.['placements']?.kind).toEqual({ IFA: 'foster', RES: 'secure', RESPITE: null, OLD: null });
    expect(adapted.columns['visits']).toEqual(map.columns['visits']);
    expect(JSON.stringify(map)).toBe(before);
  });

  test('local words and columns of one council, over the safeguarding data set', () => {
    const local = adaptMap(safeguardingDataSet, {
      columns: { ssd_cla_placement: { emergency: 'local_emergency_flag', urn: null } },
      values: { ssd_cla_placement: { kind: { F1: 'foster' } } },
    });
    const row = {
      clap_person_id: 'c1',
      clap_cla_placement_id: '1',
      clap_cla_placement_type: 'F1',
      clap_cla_placement_start_date: '2026-04-02',
      clap_cla_placement_end_date: null,
      local_emergency_flag: 'Y',
    };
    expect(onlyHistory(fromTables({ ssd_cla_placement: [row] }, local)).placements).toEqual([
      { id: '1', kind: 'foster', startedAt: '2026-04-02', emergency: true },
    ]);
  });
});
