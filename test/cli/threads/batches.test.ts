import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlacedText } from '../../../src/cli/streams/inputs.ts';
import { type Batch, batchesOf } from '../../../src/cli/threads/batches.ts';

async function batched(texts: Batch): Promise<readonly Batch[]> {
  const found: Batch[] = [];
  for await (const batch of batchesOf(
    (async function* all() {
      yield* texts;
    })(),
  ))
    found.push(batch);
  return found;
}
const text = (line: number, length: number): PlacedText => ({ file: 'f', line, text: 'x'.repeat(length), isDocument: false });
const characters = (batch: Batch): number => batch.reduce((sum, each) => sum + ('text' in each ? each.text.length : 0), 0);

test('batches hold all texts in their order, and each is closed as soon as it is full', async () => {
  const item = fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.constant(-1));
  await fc.assert(
    fc.asyncProperty(fc.array(item, { maxLength: 80 }), async (lengths) => {
      const texts: Batch = lengths.map((length, line) => (length < 0 ? { file: 'f', problem: `line ${line}` } : text(line, length)));
      const batches = await batched(texts);
      expect(batches.flat()).toEqual(texts);
      for (const [index, batch] of batches.entries()) {
        expect(batch.length).toBeGreaterThan(0);
        expect(batch.length).toBeLessThanOrEqual(16);
        // Without its last text it was not full yet; with it, it is, unless nothing comes after.
        expect(characters(batch.slice(0, -1))).toBeLessThan(128 * 1024);
        if (index < batches.length - 1) expect(batch.length === 16 || characters(batch) >= 128 * 1024).toBe(true);
      }
    }),
  );
});

test('a line as long as any is a batch by itself', async () => {
  expect((await batched([text(1, 10_000_000), text(2, 10_000_000), text(3, 1)])).map((batch) => batch.length)).toEqual([1, 1, 1]);
});
