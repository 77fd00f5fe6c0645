import type { PlacementHistory } from '../../src/contract.ts';

/** Something that a history leaves open, and all that it may be. */
export interface Unknown {
  readonly pointer: string;
  readonly fill: readonly unknown[];
}

/** A copy that has the value there, with the objects that lead to it. */
function put(of: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  const copy: Record<string, unknown> = Object.assign(Array.isArray(of) ? [] : {}, of);
  copy[step] = put(copy[step], rest, value);
  return copy;
}

/** Every completion of a history, with which value was taken for each unknown. */
export function* completionsOf(
  of: unknown,
  [first, ...rest]: readonly Unknown[],
): Generator<readonly [PlacementHistory, readonly number[]]> {
  // What is completed is of the contract's shape, and filled with what the contract allows.
  if (first === undefined) {
    yield [of as PlacementHistory, []];
    return;
  }
  for (const [index, value] of first.fill.entries()) {
    for (const [done, choice] of completionsOf(put(of, first.pointer.split('/').slice(1), value), rest)) yield [done, [index, ...choice]];
  }
}

/** Whether two completions that differ in this one unknown give two statuses. */
export function flips(all: readonly { readonly choice: readonly number[]; readonly status: string }[], index: number): boolean {
  const seen = new Map<string, string>();
  return all.some(({ choice, status }) => {
    const rest = choice.map((option, place) => (place === index ? '' : option)).join();
    const before = seen.get(rest);
    seen.set(rest, status);
    return before !== undefined && before !== status;
  });
}
