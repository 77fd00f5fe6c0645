import { expect } from 'vitest';
import { limits } from '../../src/history/limits.ts';
import type { ParseResult } from '../../src/contract.ts';

/** Characters of the longest sentence that may come back: it repeats eighty of the input, twice at most, each six where it is escaped. */
const longestMessage = 1_500;

/** Control characters would break a log's lines; half a character would break whoever writes it as UTF-8. */
const unprintable = /\p{Cc}|\p{Cs}/u;

export function expectPrintable(message: string, longest = longestMessage): void {
  if (message.length > longest) expect(message.length).toBeLessThanOrEqual(longest);
  if (unprintable.test(message)) expect(message).not.toMatch(unprintable);
}

/** Whatever came in, an answer of `parseHistory` is plain JSON, short and printable. */
export function expectSoundAnswer(result: ParseResult): void {
  const found = result.ok ? result.warnings : result.issues;
  if (!result.ok) expect(found.length).toBeGreaterThan(0);
  expect(found.length).toBeLessThanOrEqual(limits.problems + 1);
  for (const { message, code } of found) {
    expectPrintable(message);
    expect(code).toMatch(/^[a-z-]+$/);
  }
  if (result.ok) expect(JSON.parse(JSON.stringify(result.history))).toEqual(result.history);
}
