/** A sequence of numbers that looks random and is the same for the same seed. */
function numbers(seed: number): () => number {
  let state = (seed ^ 0x9e37_79b9) >>> 0;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b_3c6d) + 0x9e37_79b9) >>> 0;
    return (state ^ (state >>> 13)) >>> 0;
  };
}

export interface Shuffled<T> {
  readonly shuffled: T;
  /** The pointer that something had before it was moved; of two that are alike, the first one's. */
  readonly before: (pointer: string) => string;
  /** A pointer into the value as it was; of two that are alike, the first one's. */
  readonly first: (pointer: string) => string;
}

/** Every array of a value, however deep, in another order. */
export function shuffle<T>(value: T, seed: number): Shuffled<T> {
  const next = numbers(seed);
  const before = new Map<string, readonly number[]>();
  const first = new Map<string, readonly number[]>();
  const walk = (of: unknown, then: string, now: string): unknown => {
    if (typeof of !== 'object' || of === null) return of;
    if (!Array.isArray(of))
      return Object.fromEntries(Object.entries(of).map(([key, part]) => [key, walk(part, `${then}/${key}`, `${now}/${key}`)]));
    const texts = of.map((part) => JSON.stringify(part));
    const alike = texts.map((text) => texts.indexOf(text));
    const order = of
      .map((_, index) => ({ index, key: next() }))
      .sort((a, b) => a.key - b.key)
      .map(({ index }) => index);
    first.set(then, alike);
    before.set(
      now,
      order.map((index) => alike[index] ?? index),
    );
    return order.map((from, to) => walk(of[from], `${then}/${from}`, `${now}/${to}`));
  };
  // Another order of the same parts is of the same type.
  const shuffled = walk(value, '', '') as T;
  return { shuffled, before: (pointer) => renumbered(pointer, before), first: (pointer) => renumbered(pointer, first) };
}

function renumbered(pointer: string, indices: ReadonlyMap<string, readonly number[]>): string {
  let read = '';
  let written = '';
  for (const step of pointer.split('/').slice(1)) {
    const found = indices.get(read)?.[Number(step)];
    read += `/${step}`;
    written += `/${String(found ?? step)}`;
  }
  return written;
}
