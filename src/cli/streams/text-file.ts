import { readFileSync } from 'node:fs';
import { unreadable, UsageError } from '../faults.ts';
import { wideDecoder } from './lines.ts';

/** The text of a file that an option names: UTF-8, or UTF-16 where a byte order mark says so, as inputs are read. */
export function readTextFile(path: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (fault) {
    throw new UsageError(unreadable(path, fault));
  }
  try {
    return (wideDecoder(bytes) ?? new TextDecoder('utf-8', { fatal: true })).decode(bytes);
  } catch {
    throw new UsageError(`${path} is not UTF-8; write it as UTF-8.`);
  }
}
