import type { Timed } from '../history/timed.ts';
import { canAllHold, canMeet, movable, type Order } from './order-constraints.ts';

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
interface Choice {
  readonly key: string;
  readonly unknown: Unknown | undefined;
  readonly options: number;
  taken: number;
}

export class World {
  readonly #trail: Choice[] = [];
  #cursor = 0;
  #orders: Order[] = [];
  #ruledOut = false;

  /** Takes one of `options` for a fact that is not recorded; the same one each time it is read in this world. */
  choose<T>(key: string, unknown: Unknown, options: readonly T[]): T {
    // `#take` gives a position of `options`.
    return options[this.#take(key, unknown, options.length)] as T;
  }

  /** Whether a fact that is not recorded holds, in this world. */
  either(key: string, unknown: Unknown): boolean {
    return this.#take(key, unknown, 2) === 0;
  }

  #take(key: string, unknown: Unknown | undefined, options: number): number {
    for (let i = 0; i < this.#cursor; i += 1) {
      const earlier = this.#trail[i];
      if (earlier?.key === key) return earlier.taken;
    }
    let choice = this.#trail[this.#cursor];
    if (choice === undefined) {
      choice = { key, unknown, options, taken: 0 };
      this.#trail.push(choice);
    }
    this.#cursor += 1;
    return choice.taken;
  }

  /** Whether `a` is at most `b` plus `plus` milliseconds, in this world. */
  atMost(a: Timed, b: Timed, plus = 0): boolean {
    const left = this.#settled(a);
    const right = this.#settled(b);
    if (left === right || (left.pointer !== '' && left.pointer === right.pointer)) return plus >= 0;
    if (left.to <= right.from + plus) return true;
    if (left.from > right.to + plus) return false;
    const holds: Order = { a: left, b: right, most: plus };
    const fails: Order = { a: right, b: left, most: -plus - 1 };
    if (this.#orders.length > 0) {
      if (!canAllHold([...this.#orders, fails])) return true;
      if (!canAllHold([...this.#orders, holds])) return false;
    }
    const taken = this.#take(`${left.pointer}<=${right.pointer}+${plus}:${left.value}:${right.value}`, undefined, 2) === 0;
    this.#orders.push(taken ? holds : fails);
    return taken;
  }

  /** No history is like this completion: an end after a limit that has only just come, say. It counts for nothing. */
  ruleOut(): void {
    this.#ruledOut = true;
  }
  get ruledOut(): boolean {
    return this.#ruledOut;
  }

  before(a: Timed, b: Timed): boolean {
    return this.atMost(a, b, -1);
  }

  /** A repeated clock time is either of its two instants: 01:30 on 25 Oct 2026 in BST, or an hour later in GMT. */
  #settled(moment: Timed): Timed {
    if (moment.precision !== 'repeated') return moment;
    const instant = this.choose(moment.pointer, { pointer: moment.pointer, asks: 'time' }, [moment.from, moment.to]);
    return { ...moment, from: instant, to: instant, precision: 'instant' };
  }

  /** Goes to the next completion; false when there is none left. */
  next(): boolean {
    this.#trail.length = this.#cursor;
    while (this.#trail.length > 0) {
      const last = this.#trail[this.#trail.length - 1];
      if (last !== undefined && last.taken + 1 < last.options) {
        last.taken += 1;
        this.#cursor = 0;
        this.#orders = [];
        this.#ruledOut = false;
        return true;
      }
      this.#trail.pop();
    }
    return false;
  }

  get undecided(): boolean {
    return this.#trail.length > 0;
  }
  /** What this completion took: facts by key, which join those of the others in `unknowns`, and the orders of moments. */
  completion<T>(result: T, unknowns: Map<string, Unknown>): Completion<T> {
    const facts = new Map<string, number>();
    for (const { key, unknown, taken } of this.#trail.slice(0, this.#cursor)) {
      if (unknown === undefined) continue;
      facts.set(key, taken);
      unknowns.set(key, unknown);
    }
    return { result, taken: facts, orders: this.#orders };
  }
}

export interface Completion<T> {
  readonly result: T;
  readonly taken: ReadonlyMap<string, number>;
  readonly orders: readonly Order[];
}
export interface Completions<T> {
  readonly all: readonly [Completion<T>, ...Completion<T>[]];
  readonly unknowns: ReadonlyMap<string, Unknown>;
  /** There are more of them than were tried: nothing is certain. */
  readonly more: boolean;
}

/** No verdict of the shipped policies turns on so many unknowns that it has more completions. */
const MOST_COMPLETIONS = 256;

const NOTHING_TAKEN: ReadonlyMap<string, number> = new Map();
const NOTHING_UNKNOWN: ReadonlyMap<string, Unknown> = new Map();

/** The verdict in every completion of what is not known. */
export function completions<T>(judge: (world: World) => T): Completions<T> {
  const world = new World();
  const result = judge(world);
  if (!world.undecided) return { all: [{ result, taken: NOTHING_TAKEN, orders: [] }], unknowns: NOTHING_UNKNOWN, more: false };
  const unknowns = new Map<string, Unknown>();
  const first = world.completion(result, unknowns);
  const all: Completion<T>[] = world.ruledOut ? [] : [first];
  let more = world.next();
  for (let tried = 1; more && tried < MOST_COMPLETIONS; tried += 1) {
    const next = world.completion(judge(world), unknowns);
    if (!world.ruledOut) all.push(next);
    more = world.next();
  }
  const [some = first, ...rest] = all;
  return { all: [some, ...rest], unknowns, more };
}

/** What each completion gives. */
export const results = <T>(judge: (world: World) => T): readonly T[] => completions(judge).all.map(({ result }) => result);

/** Whether every completion says it, and all were tried. */
export const inEvery = <T>({ all, more }: Completions<T>, says: (result: T) => boolean): boolean =>
  !more && all.every(({ result }) => says(result));

/** The unknown facts that can change the answer by themselves: two completions that differ in nothing else give different answers. All of them where not every completion was tried. */
export function deciding<T>(found: Completions<T>, answer: (result: T) => string): readonly Unknown[] {
  if (found.more) return [...found.unknowns.values()];
  if (found.all.length === 1) return [];
  const deciders = new Map<string, Unknown>();
  const answers = found.all.map((completion) => answer(completion.result));
  found.all.forEach((left, i) => {
    for (let j = i + 1; j < found.all.length; j += 1) {
      const right = found.all[j];
      if (right === undefined || answers[i] === answers[j]) continue;
      const differing = differences(left.taken, right.taken);
      if (differing.length > 1) continue;
      const [key] = differing;
      const fact = key === undefined ? undefined : found.unknowns.get(key);
      // With no fact between them, it is a moment's instant that leads from one to the other.
      const unknowns =
        key === undefined
          ? movable(left.orders, right.orders).map(({ pointer }) => ({ pointer, asks: 'time' }))
          : fact !== undefined && !deciders.has(fact.pointer + fact.asks) && canMeet(left.orders, right.orders)
            ? [fact]
            : [];
      for (const unknown of unknowns) deciders.set(unknown.pointer + unknown.asks, unknown);
    }
  });
  return [...deciders.values()];
}

/** The facts that both completions took, and took differently; two are enough to know that none decides alone. */
function differences(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): readonly string[] {
  const found: string[] = [];
  for (const [key, option] of left) {
    const other = right.get(key);
    if (other === undefined || other === option) continue;
    found.push(key);
    if (found.length > 1) break;
  }
  return found;
}
