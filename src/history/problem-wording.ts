import { parseMoment } from '../time/index.ts';
import { longestTimescale } from './limits.ts';
import { momentProblem } from './moment-wording.ts';
import { quoted, type ProblemCode } from './problems.ts';
import { didYouMean } from './suggestions.ts';
import { synonyms } from './vocabulary-roles.ts';
import { lists, openLists, type ListName } from './vocabulary.ts';
import type { Expected } from './schema-parts.ts';

export interface Wording {
  readonly code: ProblemCode;
  readonly say: () => string;
}

const shapes: Readonly<Record<Exclude<Expected, ListName>, string>> = {
  text: 'text',
  id: 'text that is not empty',
  date: 'a date as text, such as 2026-03-30',
  moment: 'a moment as text, such as 2026-03-30 or 2026-03-30T19:00',
  'moment or unknown': 'a moment as text, such as 2026-03-30 or 2026-03-30T19:00, or "unknown"',
  'true or false': 'true or false',
  timescale: 'a length of time',
  object: 'an object',
  array: 'an array',
  sections: 'an object with one property a section',
  'role or roles': 'a role, or an array of roles',
  'no kinds': 'no list of kinds',
};

function isListName(expected: Expected): expected is ListName {
  return Object.hasOwn(lists, expected);
}

/** The code and the sentence for a value that the schema refuses: what was expected, and what stands there. */
export function wordingOf(expected: Expected, value: unknown, property: string | number): Wording {
  if (expected === 'timescale' && value !== undefined) return { code: 'malformed-timescale', say: timescale };
  const shape = isListName(expected) ? `a ${expected} as text` : shapes[expected];
  if (value === undefined && typeof property === 'number') {
    return { code: 'null-in-array', say: () => `An array does not hold null: take this one out, or give ${shape}.` };
  }
  if (value === undefined) return { code: 'missing-property', say: () => `"${property}" is missing: give ${shape}.` };
  if (expected === 'no kinds') return { code: 'wrong-type', say: () => 'These records are of one kind only: leave `kinds` out, or empty.' };
  if (typeof value === 'string') {
    if (isListName(expected)) return unknownWord(expected, value);
    if (expected === 'id' && value === '') return { code: 'empty-text', say: () => `"${property}" is empty: give ${shape}.` };
    const moment = momentWording(expected, value);
    if (moment !== undefined) return moment;
  }
  return { code: 'wrong-type', say: () => `This is ${described(value)}: give ${shape}.` };
}

function momentWording(expected: Expected, value: string): Wording | undefined {
  if (expected !== 'moment' && expected !== 'moment or unknown' && expected !== 'date') return undefined;
  const moment = parseMoment(value);
  const fault = typeof moment === 'string' ? moment : 'has-a-time';
  // Where only a date is read no time is right, whether London's clocks ever showed it or not.
  const { code, say } = momentProblem(value, expected === 'date' && fault.endsWith('-time') ? 'has-a-time' : fault);
  if (expected !== 'moment or unknown' || moment !== 'malformed') return { code, say };
  return { code, say: () => `${say()} Where the source cannot say, write "unknown".` };
}

/** A word that is on no list, and not well formed as a council's own either. */
export function unknownWord(list: ListName, value: string): Wording {
  const words: readonly string[] = lists[list];
  const all = words.length <= 15 ? ` Write one of ${words.join(', ')}.` : '';
  const own = openLists.has(list) ? " A council's own word has the form namespace/slug, in small letters." : '';
  return { code: 'unknown-word', say: () => `${quoted(value)} is not a known ${list}.${didYouMean(value, words, synonyms) || all}${own}` };
}

function timescale(): string {
  const units = Object.entries(longestTimescale)
    .map(([unit, longest]) => `${unit} up to ${longest}`)
    .join(', ');
  return `A length of time is one unit with a whole number from 1, such as {"workingDays": 5}. Units: ${units}.`;
}

function described(value: unknown): string {
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' ? 'text' : typeof value === 'number' ? `the number ${value}` : String(value);
}
