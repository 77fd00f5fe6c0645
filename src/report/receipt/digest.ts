import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/**
 * SHA-256 of a JSON value, whatever the order of its properties: of its canonical text (RFC 8785) as UTF-8.
 *
 * @param value Anything that JSON can hold.
 * @returns 64 hexadecimal digits.
 * @throws {TypeError} where the value, or something in it, is nothing that JSON can hold: NaN, a circle, half a character.
 * @example
 * digest({ b: 1, a: 2 }) === digest({ a: 2, b: 1 }); //=> true
 */
export function digest(value: unknown): string {
  let text: string | undefined;
  try {
    text = canonicalize(value);
  } catch {
    // What it throws says nothing of what to do.
  }
  if (text === undefined) throw new TypeError('digest: JSON cannot hold this; pass a history, an evaluation or a profile.');
  return digestOfText(text);
}

/** SHA-256 of a text as UTF-8, in hexadecimal digits. */
export const digestOfText = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));
