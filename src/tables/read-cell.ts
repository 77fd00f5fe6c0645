import { didYouMean } from '../history/suggestions.ts';
import { quoted, quotedCode } from '../history/problems.ts';
import { lists, localWordPattern, openLists, type ListName } from '../history/vocabulary.ts';
import { synonyms } from '../history/vocabulary-roles.ts';
import { isTimescale } from '../time/index.ts';
import type { Field } from './cells.ts';
import { codeOf, normal, type Meanings } from './meanings.ts';
import type { ColumnSource } from './map.ts';
import { readMoment, type DateReading } from './moments.ts';

/** How the cells of one column are read, everything settled. */
export interface ColumnReading {
  readonly field: Field;
  readonly meanings: Meanings;
  readonly dates: DateReading;
  readonly source: Omit<ColumnSource, 'column'>;
  readonly isBlank: (cell: unknown) => boolean;
}

/** `nothing`: the value map says that this value says nothing. */
export type CellRead =
  | { readonly value: unknown; readonly timeDropped?: true }
  | 'blank'
  | 'nothing'
  | { readonly fault: string; readonly code?: 'word-not-known' };

/** What stands for a cell that a row does not have, because it was cut off, or has twice. A blank cell may say "none"; this one says nothing. */
export const notThere = { fault: 'the row does not have this cell, or has two that differ' } as const;

/** Reads one cell. */
export function readCell(cell: unknown, how: ColumnReading): CellRead {
  if (cell === notThere) return notThere;
  if (how.isBlank(cell)) return 'blank';
  const meaning = how.meanings.of(plainText(cell) ?? '');
  if (meaning === null) return 'nothing';
  if (meaning !== undefined) return fromMeaning(meaning, how);
  const read = readAs(cell, how);
  if (typeof read === 'string' || !('fault' in read) || how.meanings.others === undefined) return read;
  return how.meanings.others === null ? 'nothing' : fromMeaning(how.meanings.others, how);
}

/** A value map was checked against its field before any row was read. */
function fromMeaning(meaning: string | boolean, { field }: ColumnReading): CellRead {
  return { value: field.reads === 'words' && typeof meaning === 'string' ? [meaning] : meaning };
}

function readAs(cell: unknown, how: ColumnReading): CellRead {
  const { field } = how;
  switch (field.reads) {
    case 'id':
    case 'reference':
      return readId(cell);
    case 'references':
      return listOf(cell, how, readId);
    case 'text':
      return readText(cell);
    case 'boolean':
      return readBoolean(cell);
    case 'date':
      return dayOf(readMoment(cell, how.dates));
    case 'moment':
      return readMoment(cell, how.dates);
    case 'moment-or-unknown':
      return isUnknown(cell) ? { value: 'unknown' } : readMoment(cell, how.dates);
    case 'moments':
      return listOf(cell, how, (each) => readMoment(each, how.dates));
    case 'timescale':
      return readTimescale(cell, how.source.unit);
    case 'code':
      return readCode(cell, field.codes);
    case 'word':
      return readWord(cell, field.list, field.extra);
    case 'words':
      return listOf(cell, how, (each) => readWord(each, field.list));
  }
}

const isUnknown = (cell: unknown): boolean => typeof cell === 'string' && normal(cell) === 'UNKNOWN';
const dayOf = (read: CellRead): CellRead =>
  typeof read === 'object' && 'value' in read && typeof read.value === 'string' ? { value: read.value.slice(0, 10) } : read;

/** A cell as a text; `undefined` for what no text stands for. */
export function plainText(cell: unknown): string | undefined {
  if (typeof cell === 'string') return cell.trim();
  if (typeof cell === 'bigint' || typeof cell === 'boolean' || (typeof cell === 'number' && Number.isFinite(cell))) return String(cell);
  return undefined;
}

/** What is blank: nothing, an empty text, or one of the texts that stand for it. */
export function blankTest(blanks: readonly string[] = ['NULL']): (cell: unknown) => boolean {
  const texts = new Set(['', ...blanks]);
  return (cell) =>
    cell === undefined ||
    cell === null ||
    (typeof cell === 'string' && texts.has(cell.trim())) ||
    (typeof cell === 'number' && Number.isNaN(cell));
}

/** A text, or why there is none. */
export type TextRead = { readonly value: string } | { readonly fault: string };

function readText(cell: unknown): TextRead {
  const text = plainText(cell);
  return text === undefined ? { fault: 'this cell holds no text' } : { value: text };
}

/** The number 100123 and the text `100123` are one id. A number of more than 15 digits may have lost some of them. */
export function readId(cell: unknown): TextRead {
  if (typeof cell === 'number' && !Number.isSafeInteger(cell)) return { fault: `${cell} is no id: ids are texts, or whole numbers` };
  return typeof cell === 'boolean' ? { fault: 'a flag is no id' } : readText(cell);
}

const yes = new Set(['1', 'Y', 'YES', 'T', 'TRUE']);
const no = new Set(['0', 'N', 'NO', 'F', 'FALSE']);

function readBoolean(cell: unknown): CellRead {
  const text = normal(plainText(cell) ?? '');
  if (yes.has(text)) return { value: true };
  return no.has(text) ? { value: false } : { fault: `${quoted(plainText(cell) ?? '')} is neither yes nor no.`, code: 'word-not-known' };
}

/** Whether a cell is one of a few values, as a map writes them down. */
export function isOneOf(cell: unknown, values: readonly (string | boolean)[]): boolean {
  const text = normal(plainText(cell) ?? '');
  return values.some((value) => (typeof value === 'string' ? normal(value) === text : (value ? yes : no).has(text)));
}

/** Words may be written as people write them: `Care order` is `care-order`. */
export function readWord(cell: unknown, list: ListName, extra: readonly string[] = []): CellRead {
  const text = plainText(cell) ?? '';
  const word = text.toLowerCase().replaceAll(/[\s_]+/g, '-');
  const known: readonly string[] = [...lists[list], ...extra];
  if (known.includes(word) || (openLists.has(list) && localWordPattern.test(word))) return { value: word };
  return { fault: `${quoted(text)} is no ${list}.${didYouMean(text, known, synonyms)}`, code: 'word-not-known' };
}

function readCode(cell: unknown, codes: readonly string[]): CellRead {
  const written = plainText(cell) ?? '';
  const text = normal(written);
  const code = codes.includes(text) ? text : codeOf(text);
  return code !== undefined && codes.includes(code)
    ? { value: code }
    : { fault: `${quotedCode(written)} is none of the codes ${codes.join(', ')}.`, code: 'word-not-known' };
}

function listOf(cell: unknown, how: ColumnReading, read: (entry: unknown) => CellRead): CellRead {
  const values: unknown[] = [];
  for (const entry of entriesOf(cell, how.source.separator)) {
    const meaning = how.meanings.of(plainText(entry) ?? '');
    if (meaning === null) continue;
    const one = meaning === undefined ? read(entry) : { value: meaning };
    const known: CellRead =
      typeof one === 'object' && 'fault' in one && how.meanings.others !== undefined
        ? how.meanings.others === null
          ? 'blank'
          : { value: how.meanings.others }
        : one;
    if (known === 'blank' || known === 'nothing') continue;
    if ('fault' in known) return known;
    values.push(known.value);
  }
  return { value: [...new Set(values)] };
}

/** The entries of a list: an array, the text of a JSON array, or a text with separators. */
function entriesOf(cell: unknown, separator: string | undefined): readonly unknown[] {
  if (Array.isArray(cell)) return cell;
  if (typeof cell !== 'string') return [cell];
  const text = cell.trim();
  if (text.startsWith('[')) {
    try {
      const parsed: unknown = JSON.parse(text);
      if (Array.isArray(parsed)) return parsed;
    } catch {
      // A text that begins with a bracket and is no JSON has separators like any other.
    }
  }
  return text
    .split(separator ?? /[;,|\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

const units: Readonly<Record<string, string>> = {
  hour: 'hours',
  day: 'days',
  'working day': 'workingDays',
  workingday: 'workingDays',
  week: 'weeks',
  month: 'months',
  year: 'years',
};

function readTimescale(cell: unknown, unit: ColumnSource['unit']): CellRead {
  const text = (plainText(cell) ?? '').toLowerCase();
  const [, amount = '', written = ''] = /^(\d+)\s*([a-z ]*?)s?$/.exec(text) ?? [];
  const named = written === '' ? unit : units[written];
  const timescale: unknown = named === undefined ? undefined : { [named]: Number(amount) };
  if (isTimescale(timescale)) return { value: timescale };
  return {
    fault: `${quotedCode(text)} is no length of time, such as "6 weeks"${unit === undefined ? '; a number alone needs a unit in the map' : ''}`,
  };
}
