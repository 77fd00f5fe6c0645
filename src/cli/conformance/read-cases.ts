import { join } from 'node:path';
import type { ConformanceCase, Expected } from '../../conformance/index.ts';
import { isRecord } from '../../history/is-record.ts';
import { UsageError } from '../faults.ts';
import { packageFolder } from '../package-folder.ts';
import { readTextFile } from '../streams/text-file.ts';

/** The cases of a file of the form of conformance/cases.schema.json; of the package's own, where none is named. */
export function readCases(file: string | undefined): readonly ConformanceCase[] {
  const from = file ?? join(packageFolder(), 'dist/conformance/cases.json');
  const text = readTextFile(from);
  const wrong = (what: string): UsageError => new UsageError(`${from} ${what}; give cases of the form of conformance/cases.schema.json.`);
  let cases: unknown;
  try {
    cases = JSON.parse(text);
  } catch {
    throw wrong('is no JSON');
  }
  if (!Array.isArray(cases)) throw wrong('is no array of cases');
  if (cases.length === 0) throw wrong('holds no case');
  return cases.map((each: unknown, index) => {
    if (!isRecord(each)) throw wrong(`holds something else as case ${index + 1}`);
    const lacking = Object.entries(fields).find(([field, fits]) => !fits(each[field]));
    if (lacking !== undefined) throw wrong(`lacks a fitting "${lacking[0]}" in case ${index + 1}`);
    // Every field that is read has been looked at; what an answer is compared with may be any JSON.
    return each as unknown as ConformanceCase;
  });
}

type Check = (value: unknown) => boolean;
const isText: Check = (value) => typeof value === 'string';
const listOf =
  (fits: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(fits);
/** `false`: there is to be none of it. */
const isExpectation: Check = (value) => isRecord(value) && Object.values(value).every((each) => each === false || isRecord(each));

const expected: Readonly<Record<keyof Expected, Check>> = {
  requirements: isExpectation,
  meetings: isExpectation,
  checklists: isExpectation,
  breaches: listOf(isRecord),
  statutoryBreaches: listOf(isRecord),
  possibleBreaches: listOf(isRecord),
  possibleStatutoryBreaches: listOf(isRecord),
  silentRules: listOf(isText),
  missingFacts: listOf(isText),
  notAsked: listOf(isText),
  notCovered: listOf(isText),
  covered: listOf(isText),
  said: listOf(isText),
  unsaid: listOf(isText),
};

const fields: Readonly<Record<Exclude<keyof ConformanceCase, 'title' | 'clauses'>, Check>> = {
  name: isText,
  profile: isText,
  overlays: listOf(isText),
  asOf: isText,
  history: isRecord,
  // A misspelt part would be checked by nobody, and the case would hold.
  expect: (value) =>
    isRecord(value) &&
    Object.entries(value).every(([part, of]) => Object.entries(expected).some(([name, fits]) => name === part && fits(of))),
};
