import type { Timed } from '../history/timed.ts';

/**
 * Completions of what is not known (semantics, section 3). A verdict is worked out in a world; where it reads a fact that is not
 * recorded, or compares two moments whose order is not certain, the world takes one of the possible answers and remembers it.
 * `completions` works the verdict out again until every combination that matters has been tried, so an answer is exact and a fact
 * that is never read is never asked for.
 */
export interface Unknown {
  /** RFC 6901, into the history as passed in. */
  readonly pointer: string;
  /** What kind of fact it is, for the question: a fact name of the language, or a kind of record. */
  readonly asks: string;
  /** A whole kind of record is not in the extract: a breach that turns on it is not reported. */
  readonly uncovered?: true;
}
interface Choice { readonly key: string; readonly unknowns: readonly Unknown[]; readonly options: readonly number[]; taken: number }
/** `a - b <= most`, in milliseconds. */
interface Order { readonly a: Timed; readonly b: Timed; readonly most: number }

export class World {
  readonly #trail: Choice[] = [];
  #cursor = 0;
  #orders: Order[] = [];

  /** Takes one of `options` for a fact that is not recorded; the same one each time it is read in this world. */
  choose<T>(key: string, unknown: Unknown, options: readonly T[]): T {
    const index = this.#take(key, [unknown], options.map((_, position) => position));
    // `#take` gives a position of `options`.
    return options[index] as T;
  }

  #take(key: string, unknowns: readonly Unknown[], options: readonly number[]): number {
    for (let i = 0; i < this.#cursor; i += 1) {
      const earlier = this.#trail[i];
      if (earlier?.key === key) return earlier.options[earlier.taken] ?? 0;
    }
    let choice = this.#trail[this.#cursor];
    if (choice === undefined) {
      choice = { key, unknowns, options, taken: 0 };
      this.#trail.push(choice);
    }
    this.#cursor += 1;
    return choice.options[choice.taken] ?? 0;
  }

  /** Whether `a` is at most `b` plus `plus` milliseconds, in this world. */
  atMost(a: Timed, b: Timed, plus = 0): boolean {
    const left = this.#settled(a), right = this.#settled(b);
    if (left === right || (left.pointer !== '' && left.pointer === right.pointer)) return plus >= 0;
    if (left.to <= right.from + plus) return true;
    if (left.from > right.to + plus) return false;
    const canHold = this.#possible({ a: left, b: right, most: plus });
    const canFail = this.#possible({ a: right, b: left, most: -plus - 1 });
    if (!canFail) return true;
    if (!canHold) return false;
    const unknowns = [left, right].filter((moment) => moment.from !== moment.to).map((moment) => ({ pointer: moment.pointer, asks: 'time' }));
    const holds = this.#take(`${left.pointer}<=${right.pointer}+${plus}:${left.value}:${right.value}`, unknowns, [1, 0]) === 1;
    this.#orders.push(holds ? { a: left, b: right, most: plus } : { a: right, b: left, most: -plus - 1 });
    return holds;
  }

  before(a: Timed, b: Timed): boolean { return this.atMost(a, b, -1); }

  /** A repeated clock time is either of its two instants: 01:30 on 25 Oct 2026 in BST, or an hour later in GMT. */
  #settled(moment: Timed): Timed {
    if (moment.precision !== 'repeated') return moment;
    const instant = this.choose(moment.pointer, { pointer: moment.pointer, asks: 'time' }, [moment.from, moment.to]);
    return { ...moment, from: instant, to: instant, precision: 'instant' };
  }

  /** Whether the orders taken so far leave room for one more: no cycle of differences is negative. */
  #possible(order: Order): boolean {
    if (this.#orders.length === 0) return true;
    const orders = [...this.#orders, order];
    const moments = new Map(orders.flatMap(({ a, b }) => [[a.pointer + a.value, a], [b.pointer + b.value, b]] as const));
    const distance = new Map([...moments.keys(), ''].map((name) => [name, 0]));
    const edges: (readonly [string, string, number])[] = orders.map(({ a, b, most }) => [b.pointer + b.value, a.pointer + a.value, most] as const);
    for (const [name, moment] of moments) edges.push(['', name, moment.to], [name, '', -moment.from]);
    for (let round = 0; round <= distance.size; round += 1) {
      let changed = false;
      for (const [source, target, most] of edges) {
        const through = (distance.get(source) ?? 0) + most;
        if (through < (distance.get(target) ?? 0)) { distance.set(target, through); changed = true; }
      }
      if (!changed) return true;
    }
    return false;
  }

  /** Goes to the next completion; false when there is none left. */
  next(): boolean {
    this.#trail.length = this.#cursor;
    while (this.#trail.length > 0) {
      const last = this.#trail[this.#trail.length - 1];
      if (last !== undefined && last.taken + 1 < last.options.length) {
        last.taken += 1;
        this.#cursor = 0;
        this.#orders = [];
        return true;
      }
      this.#trail.pop();
    }
    return false;
  }

  get undecided(): boolean { return this.#trail.length > 0; }
  /** What this completion took, by key. */
  taken(): ReadonlyMap<string, number> { return new Map(this.#trail.slice(0, this.#cursor).map((choice) => [choice.key, choice.taken])); }
  unknowns(): readonly (readonly [string, readonly Unknown[]])[] { return this.#trail.slice(0, this.#cursor).map((choice) => [choice.key, choice.unknowns]); }
}

export interface Completion<T> { readonly result: T; readonly taken: ReadonlyMap<string, number> }
export interface Completions<T> {
  readonly all: readonly [Completion<T>, ...Completion<T>[]];
  readonly unknowns: ReadonlyMap<string, readonly Unknown[]>;
}

/** Beyond this many completions of one verdict the rest is not tried: the answer is then undetermined. */
const MOST_COMPLETIONS = 512;

const NOTHING_TAKEN: ReadonlyMap<string, number> = new Map();
const NOTHING_UNKNOWN: ReadonlyMap<string, readonly Unknown[]> = new Map();

/** The verdict in every completion of what is not known. */
export function completions<T>(judge: (world: World) => T): Completions<T> {
  const world = new World();
  const result = judge(world);
  if (!world.undecided) return { all: [{ result, taken: NOTHING_TAKEN }], unknowns: NOTHING_UNKNOWN };
  const unknowns = new Map(world.unknowns());
  const all: [Completion<T>, ...Completion<T>[]] = [{ result, taken: world.taken() }];
  while (all.length < MOST_COMPLETIONS && world.next()) {
    all.push({ result: judge(world), taken: world.taken() });
    for (const [key, what] of world.unknowns()) unknowns.set(key, what);
  }
  return { all, unknowns };
}

/** The unknown facts that can change the answer by themselves: two completions that differ in nothing else give different answers. */
export function deciding<T>(found: Completions<T>, answer: (result: T) => string): readonly Unknown[] {
  if (found.all.length === 1) return [];
  const keys = new Set<string>();
  const answers = found.all.map(({ result, taken }) => ({ answer: answer(result), taken }));
  for (let i = 0; i < answers.length; i += 1) {
    for (let j = i + 1; j < answers.length; j += 1) {
      const left = answers[i], right = answers[j];
      if (left === undefined || right === undefined || left.answer === right.answer) continue;
      const only = onlyDifference(left.taken, right.taken);
      if (only !== undefined) keys.add(only);
    }
  }
  const unknowns = [...keys].flatMap((key) => found.unknowns.get(key) ?? []);
  return [...new Map(unknowns.map((unknown) => [unknown.pointer, unknown])).values()];
}

function onlyDifference(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): string | undefined {
  let only: string | undefined;
  for (const [key, option] of left) {
    const other = right.get(key);
    if (other === undefined || other === option) continue;
    if (only !== undefined) return undefined;
    only = key;
  }
  return only;
}
