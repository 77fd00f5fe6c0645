import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHistory } from '../../src/history/parse-history.ts';
import { anything, nearlyRight } from './arbitraries.ts';
import type { Issue, ParseResult } from '../../src/contract.ts';

const found = (result: ParseResult): readonly Issue[] => (result.ok ? result.warnings : result.issues);

/** The value a pointer leads to, and whether the object that it should stand in is there. */
function resolve(pointer: string, input: unknown): { readonly owned: boolean } {
  const keys = pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  let value = input;
  for (const [level, key] of keys.entries()) {
    if (typeof value !== 'object' || value === null) return { owned: false };
    // The last key may name a property that is missing.
    if (level === keys.length - 1) return { owned: true };
    value = Reflect.get(value, key);
  }
  return { owned: true };
}

function deepFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    Object.values(value).forEach(deepFrozen);
  }
  return value;
}

describe('parseHistory', () => {
  it('never throws, whatever comes in', () => {
    fc.assert(
      fc.property(anything, (input) => {
        const result = parseHistory(input);
        expect(typeof result.ok).toBe('boolean');
      }),
    );
  });

  it('refuses with at least one issue, each with a code and a sentence', () => {
    fc.assert(
      fc.property(anything, (input) => {
        const result = parseHistory(input);
        if (!result.ok) expect(result.issues.length).toBeGreaterThan(0);
        for (const { code, message } of found(result)) {
          expect(code).toMatch(/^[a-z-]+$/);
          expect(message).toMatch(/[.?)]$|`clauses`\.$/);
        }
      }),
    );
  });

  it('points at values of the input, or at properties missing from objects of the input', () => {
    fc.assert(
      fc.property(anything, (input) => {
        for (const { pointer } of found(parseHistory(input))) expect(resolve(pointer, input).owned, pointer).toBe(true);
      }),
    );
  });

  it('reports in the order of the input, and each place and code once', () => {
    fc.assert(
      fc.property(nearlyRight, (input) => {
        const result = parseHistory(input);
        const keys = found(result).map(({ pointer, code }) => `${pointer} ${code}`);
        expect(new Set(keys).size).toBe(keys.length);
        const arrays = Object.keys(Object(input) as object);
        const order = found(result)
          .map(({ pointer }) => arrays.indexOf(pointer.split('/')[1] ?? ''))
          .filter((place) => place >= 0);
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }),
    );
  });

  it('leaves its input as it was, deep-frozen or not', () => {
    fc.assert(
      fc.property(nearlyRight, (input) => {
        const before = structuredClone(input);
        const result = parseHistory(input);
        expect(input).toEqual(before);
        expect(parseHistory(deepFrozen(structuredClone(input)))).toEqual(result);
      }),
    );
  });

  it('is idempotent: what it accepted it accepts again, unchanged and with no new warning', () => {
    fc.assert(
      fc.property(nearlyRight, (input) => {
        const first = parseHistory(input);
        if (!first.ok) return;
        const second = parseHistory(first.history);
        expect(second).toEqual({
          ok: true,
          history: first.history,
          warnings: first.warnings.filter(({ code }) => code !== 'unknown-property'),
        });
      }),
    );
  });

  it('keeps every record at its index', () => {
    fc.assert(
      fc.property(nearlyRight, (input) => {
        const result = parseHistory(input);
        if (!result.ok) return;
        const came = input as Readonly<Record<string, unknown>>;
        for (const [name, records] of Object.entries(result.history))
          if (Array.isArray(records)) expect(records).toHaveLength((came[name] as readonly unknown[]).length);
      }),
    );
  });

  it('accepts a JSON round trip of what it returns', () => {
    fc.assert(
      fc.property(nearlyRight, (input) => {
        const result = parseHistory(input);
        if (result.ok) expect(JSON.parse(JSON.stringify(result.history))).toEqual(result.history);
      }),
    );
  });
});
