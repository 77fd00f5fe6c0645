import type { PlacedText } from '../streams/inputs.ts';

/** Texts of the input that one thread judges at once. */
export type Batch = readonly PlacedText[];

/** A batch is closed by the first of the two: what goes to a thread and back should be worth the way, and what waits there be little. */
const MOST_LINES = 16;
const MOST_CHARACTERS = 128 * 1024;

export async function* batchesOf(texts: AsyncIterable<PlacedText>): AsyncGenerator<Batch> {
  let batch: PlacedText[] = [];
  let characters = 0;
  for await (const text of texts) {
    batch.push(text);
    characters += 'text' in text ? text.text.length : 0;
    if (batch.length < MOST_LINES && characters < MOST_CHARACTERS) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}
