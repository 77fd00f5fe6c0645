import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { repository } from '../../config/scripts/shared/tree.ts';
import { checkConformance, compareAnswer, type Expected } from '../../src/conformance/index.ts';
import { differences } from '../../src/conformance/match.ts';
import { evaluate, trafford } from '../../src/index.ts';
import { allCases, conformanceCase } from '../cases/case-file.ts';

describe('what differs is said', () => {
  test.each<readonly [string, unknown, unknown, readonly string[]]>([
    ['nothing', { a: 1, b: 2 }, { a: 1 }, []],
    ['a value', { a: 1 }, { a: 2 }, ['at/a: 1; expected 2']],
    ['what is not there', {}, { a: null }, ['at/a: nothing; expected null']],
    ['what an object inherits is not there', {}, { toString: 'x' }, ['at/toString: nothing; expected "x"']],
    ['a longer list', [1, 2], [1], ['at: 2 instead of 1: [1,2]; expected [1]']],
    ['a thing inside a list', [{ a: 1, b: 1 }], [{ a: 2 }], ['at/0/a: 1; expected 2']],
    ['an object for a list', { 0: 1 }, [1], ['at: {"0":1}; expected [1]']],
    ['a list for an object', [1], { 0: 1 }, ['at: [1]; expected {"0":1}']],
  ])('%s', (_, found, wanted, lines) => {
    expect(differences(found, wanted, 'at')).toEqual(lines);
  });
});

const history = { child: { id: 'c1' }, placements: [{ id: 'p1', kind: 'residential', startedAt: '2026-04-02T16:30' }] } as const;
const answer = evaluate(history, { profile: trafford, asOf: '2026-05-20' });
const [requirement] = answer.requirements;
const [checklist] = answer.checklists;
const [missing] = answer.missingFacts;
const [silence] = answer.notCovered;

test('a misspelt expectation is a difference', () => {
  // The types forbid it; cases are read from JSON.
  expect(compareAnswer(answer, { requirments: {} } as Expected)).toEqual([
    '"requirments": no part of an answer is expected by that name; there are requirements, silentRules, breaches, statutoryBreaches, possibleBreaches, possibleStatutoryBreaches, meetings, checklists, missingFacts, notAsked, notCovered, covered, said, unsaid',
  ]);
});

describe('each thing that a case may expect is looked at', () => {
  if (requirement === undefined || checklist === undefined || missing === undefined || silence === undefined)
    throw new Error('the answer has one of each');
  test.each<readonly [string, Expected]>([
    ['a requirement that should not be there', { requirements: { [requirement.id]: false } }],
    ['one that is not there', { requirements: { none: {} } }],
    ['one of another status', { requirements: { [requirement.id]: { status: 'lapsed' } } }],
    ['a property that it should not have', { requirements: { [requirement.id]: { absent: ['status'] } } }],
    ['a rule that should be silent', { silentRules: [requirement.rule] }],
    ['breaches that are not there', { breaches: [{}] }],
    ['of regulations', { statutoryBreaches: [{ requirement: 'none' }, {}, {}, {}, {}, {}, {}, {}, {}] }],
    ['possible ones', { possibleBreaches: [{ requirement: 'reg-none' }] }],
    ['possible ones of regulations', { possibleStatutoryBreaches: Array.from({ length: 99 }, () => ({})) }],
    ['a meeting', { meetings: { none: {} } }],
    ['a checklist', { checklists: { none: {} } }],
    ['one that should not be there', { checklists: { [checklist.placementId]: false } }],
    ['a section', { checklists: { [checklist.placementId]: { sections: { none: 'required' } } } }],
    ['how many', { checklists: { [checklist.placementId]: { count: { statute: 999 } } } }],
    ['a fact that is not asked for', { missingFacts: ['/none'] }],
    ['one that is', { notAsked: [missing.pointer] }],
    ['what is covered', { notCovered: ['NONE-1'] }],
    ['what is not', { covered: [...silence.clauses] }],
    ['what is not said', { said: ['nothing of the kind'] }],
    ['what is', { unsaid: [silence.what] }],
  ])('%s', (_, expected) => {
    expect(compareAnswer(answer, expected).length).toBeGreaterThan(0);
  });

  test('what is listed twice could say anything by the second', () => {
    const met = { ...requirement, status: 'met' } as const;
    expect(
      compareAnswer(
        { ...answer, requirements: [...answer.requirements, met], meetings: answer.meetings.flatMap((meeting) => [meeting, meeting]) },
        {},
      ),
    ).toEqual([
      `requirement ${requirement.id}: listed more than once`,
      ...answer.meetings.map(({ occasion }) => `meeting ${occasion}: listed more than once`),
    ]);
  });

  test.each([undefined, null, 'none', {}, { requirements: [] }])('%j is no evaluation', (given) => {
    expect(compareAnswer(given, {})).toEqual([expect.stringMatching(/^the answer is no evaluation/)]);
  });
});

describe('the pack', () => {
  const cases = allCases().slice(0, 3).map(conformanceCase);
  test('an implementation that throws has not answered', () => {
    expect(
      checkConformance(cases, () => {
        throw new RangeError('no such profile');
      }),
    ).toEqual({ passed: 0, failed: cases.map(({ name }) => ({ name, differences: ['no such profile'] })) });
  });

  test('the cases have the form that their schema says, and a name each', () => {
    const valid = new Ajv2020({ allErrors: true, strict: false }).compile(
      JSON.parse(readFileSync(`${repository}docs/conformance/cases.schema.json`, 'utf8')) as object,
    );
    const all = allCases().map(conformanceCase);
    expect(valid(all), JSON.stringify(valid.errors?.slice(0, 3))).toBe(true);
    expect(valid([{ ...all[0], expect: { requirement: {} } }])).toBe(false);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });
});
