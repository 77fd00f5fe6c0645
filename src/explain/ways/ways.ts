import type { FactChange } from '../changes.ts';

/** One way to make something so: the facts to record otherwise. An empty one: it is so already. */
export type Way = readonly FactChange[];

/** Nothing is needed; nothing would do. */
export const soAlready: readonly Way[] = [[]];
export const impossible: readonly Way[] = [];

/** Of more ways than these to make one condition so, the smallest are kept. */
const MOST_WAYS = 80;
/** A larger set of changes explains nothing; a notice can have a dozen recipients. */
const MOST_CHANGES = 16;

/**
 * Among sets of one size: filling in what is not recorded before recording something otherwise, that before a new record, that before
 * taking one out, that before what a record is.
 */
function weightOf({ pointer, from, to }: FactChange): number {
  if (to === undefined) return 1.03;
  if (pointer.endsWith('/-')) return pointer === '/placements/-' ? 1.05 : 1.02;
  return from === undefined ? 1 : WHAT_IT_IS.test(pointer) ? 1.04 : 1.01;
}
const WHAT_IT_IS = /^\/(?:concerns|circumstances|meetings|decisions|documents)\/\d+\/kind$/;
/** How many facts a way changes, the easier ones first among as many. */
export const costOf = (way: Way): number => way.reduce((sum, change) => sum + weightOf(change), 0);

const keyOf = ({ pointer, to }: FactChange): string => `${pointer} ${JSON.stringify(to) ?? ''}`;
const smallestFirst = (ways: readonly Way[]): readonly Way[] => {
  const distinct = [...new Map(ways.map((way) => [way.map(keyOf).sort().join('|'), way])).values()];
  return distinct
    .filter((way) => way.length <= MOST_CHANGES)
    .map((way) => [costOf(way), way] as const)
    .sort(([a], [b]) => a - b)
    .slice(0, MOST_WAYS)
    .map(([, way]) => way);
};

/** Any one of these will do. */
export const either = (choices: readonly (readonly Way[])[]): readonly Way[] => smallestFirst(choices.flat());

/** All of these are needed: one way of each together, where no two record a fact differently. */
export const allOf = (needs: readonly (readonly Way[])[]): readonly Way[] =>
  needs.reduce<readonly Way[]>(
    (sofar, next) =>
      smallestFirst(
        sofar.flatMap((left) =>
          next.flatMap((right) => {
            const together = united(left, right);
            return together === undefined ? [] : [together];
          }),
        ),
      ),
    soAlready,
  );

/** Two sets of changes as one; undefined where they contradict each other. */
export function united(left: Way, right: Way): Way | undefined {
  const changes = new Map(left.map((change) => [keyOf(change), change]));
  for (const change of right) {
    const other = change.pointer.endsWith('/-') ? undefined : left.find(({ pointer }) => pointer === change.pointer);
    if (other !== undefined && keyOf(other) !== keyOf(change)) return undefined;
    changes.set(keyOf(change), change);
  }
  return [...changes.values()];
}
