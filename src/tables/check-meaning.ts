import type { Field } from './cells.ts';
import { readWord } from './read-cell.ts';

export const fail = (where: string, problem: string): never => {
  throw new TypeError(`fromTables: ${where}: ${problem}`);
};
export const quote = (value: unknown): string => JSON.stringify(value)?.slice(0, 80) ?? String(value);

/** Whether a property can hold what a value is said to mean. */
export function checkMeaning(where: string, field: Field, meaning: string | boolean): void {
  if (field.reads === 'boolean') {
    if (typeof meaning !== 'boolean') fail(where, `expected true, false or null, got ${quote(meaning)}`);
    return;
  }
  if (typeof meaning !== 'string') fail(where, `expected a text or null, got ${quote(meaning)}`);
  if (field.reads === 'code' && !field.codes.includes(String(meaning)))
    fail(where, `${quote(meaning)} is none of the codes ${field.codes.join(', ')}`);
  if (field.reads !== 'word' && field.reads !== 'words') return;
  const read = readWord(meaning, field.list, field.extra);
  if (typeof read === 'object' && 'fault' in read) fail(where, read.fault);
  if (typeof read === 'object' && 'value' in read && read.value !== meaning)
    fail(where, `write ${quote(read.value)} for ${quote(meaning)}`);
}
