import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseHistory } from '../../src/history/parse-history.ts';
import { readAsOf } from '../../src/history/view.ts';
import { readSsda903, type Ssda903File } from '../../src/ssda903/index.ts';
import { expectPrintable, expectSoundAnswer } from './answers.ts';
import { kept, type Kept } from './kept.ts';
import { expand } from './recipe.ts';

/** Size of what a recipe leaves open; growth.test.ts makes it larger. */
const size = 50;

function expectMended({ call, input, expect: wanted }: Kept): void {
  const made = expand(input, size);
  switch (call) {
    case 'parseHistory': {
      const result = parseHistory(made);
      expectSoundAnswer(result);
      expect({ ok: result.ok }).toEqual(wanted);
      return;
    }
    case 'readSsda903': {
      const { children, issues } = readSsda903(made as readonly Ssda903File[]);
      expect({ children: children.length }).toEqual(wanted);
      for (const { history } of children) expect(parseHistory(history)).toMatchObject({ ok: true });
      for (const { message } of [...issues, ...children.flatMap((child) => child.issues)]) expectPrintable(message, 501);
      return;
    }
    case 'readAsOf': {
      expect(() => readAsOf(made as string)).toThrow(RangeError);
      try {
        readAsOf(made as string);
      } catch (error) {
        expectPrintable(String(error), wanted.message);
      }
      return;
    }
    default:
      throw new Error(`no such call: ${String(call satisfies never)}`);
  }
}

describe('counterexamples that were kept', () => {
  it.each(kept)('$file: $why', (each) => {
    expectMended(each);
  });

  it('name the file that was mended', () => {
    expect(kept.filter(({ mended }) => !existsSync(new URL(`../../${mended}`, import.meta.url)))).toEqual([]);
    expect(kept.length).toBeGreaterThan(0);
  });
});
