import type { Timed } from '../history/timed.ts';

/** `a - b <= most`, in milliseconds: what one completion takes two moments' order to be. */
export interface Order {
  readonly a: Timed;
  readonly b: Timed;
  readonly most: number;
}

/** A repeated clock time that was taken to be one of its two instants is another moment than when it was taken to be the other. */
const nameOf = (moment: Timed): string => `${moment.pointer}|${moment.value}|${moment.from}`;
type Edge = readonly [source: string, target: string, most: number];

/** Whether moments within their ranges can have all these orders at once: no cycle of differences is negative. */
export const canAllHold = (orders: readonly Order[]): boolean => hasPoint(orders, (moment) => nameOf(moment));

/**
 * The moments of which a different instant alone leads from one completion to another: all others can stay as they are. Every moment
 * but one has the same instant in both, and that one may have two.
 */
export function movable(left: readonly Order[], right: readonly Order[]): readonly Timed[] {
  const moments = new Map(
    [...left, ...right]
      .flatMap(({ a, b }) => [a, b])
      .filter(({ from, to }) => from !== to)
      .map((moment) => [nameOf(moment), moment]),
  );
  return [...moments]
    .filter(([name]) => hasPoint(left, nameOf, right, (moment) => (nameOf(moment) === name ? `${name}'` : nameOf(moment))))
    .map(([, moment]) => moment);
}

/** Whether every moment can have the same instant in both completions. */
export const canMeet = (left: readonly Order[], right: readonly Order[]): boolean => hasPoint(left, nameOf, right, nameOf);

/** Bellman and Ford over differences: a point exists where the bounds and orders leave no negative cycle. */
function hasPoint(
  orders: readonly Order[],
  name: (moment: Timed) => string,
  more: readonly Order[] = [],
  other: (moment: Timed) => string = name,
): boolean {
  const edges: Edge[] = [];
  const distance = new Map<string, number>([['', 0]]);
  const add = (all: readonly Order[], called: (moment: Timed) => string): void => {
    for (const { a, b, most } of all) {
      for (const moment of [a, b]) {
        const known = called(moment);
        if (distance.has(known)) continue;
        distance.set(known, 0);
        edges.push(['', known, moment.to], [known, '', -moment.from]);
      }
      edges.push([called(b), called(a), most]);
    }
  };
  add(orders, name);
  add(more, other);
  for (let round = 0; round <= distance.size; round += 1) {
    let changed = false;
    for (const [source, target, most] of edges) {
      const through = (distance.get(source) ?? 0) + most;
      if (through < (distance.get(target) ?? 0)) {
        distance.set(target, through);
        changed = true;
      }
    }
    if (!changed) return true;
  }
  return false;
}
