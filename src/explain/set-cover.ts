/**
 * A small set of choices that together cover everything, found fast: the choice that covers most of what is left, then the next. It is at
 * most ln(n) + 1 times as large as the smallest.
 *
 * @param choices What there is to choose from, better ones first: of two that cover as much the first is taken.
 * @param covers What a choice covers.
 * @example
 * greedyCover(['ab', 'a', 'bc'], (word) => [...word]); //=> ['ab', 'bc']
 */
export function greedyCover<T>(choices: readonly T[], covers: (choice: T) => readonly string[]): readonly T[] {
  const left = new Set(choices.flatMap(covers));
  const taken: T[] = [];
  while (left.size > 0) {
    const gain = (choice: T): number => new Set(covers(choice).filter((each) => left.has(each))).size;
    const best = choices.reduce<T | undefined>((most, next) => (most === undefined || gain(next) > gain(most) ? next : most), undefined);
    if (best === undefined) return taken;
    taken.push(best);
    for (const each of covers(best)) left.delete(each);
  }
  return taken;
}

/** Steps that the search may take: far more than the few dozen open answers of one child need. */
const MOST_STEPS = 2_000;

/**
 * The smallest set of choices that together cover everything, in the order in which they cover most. Finding it takes time that can double
 * with each choice; should it take too many steps, the greedy set is given instead.
 *
 * @param choices What there is to choose from, better ones first.
 * @param covers What a choice covers.
 * @example
 * fewestCover(['abc', 'abd', 'cd', 'ef'], (word) => [...word]); //=> ['abc', 'ef', 'abd']
 */
export function fewestCover<T>(choices: readonly T[], covers: (choice: T) => readonly string[]): readonly T[] {
  const greedy = greedyCover(choices, covers);
  const sets = choices.map((choice) => new Set(covers(choice)));
  const byElement = new Map(
    [...new Set(choices.flatMap(covers))].map((element) => [element, sets.flatMap((set, index) => (set.has(element) ? [index] : []))]),
  );
  let steps = 0;
  /** Chosen ones that cover what is left, at most so many more; the thing that fewest choices cover is settled first. */
  const search = (left: ReadonlySet<string>, most: number): readonly number[] | undefined => {
    if (left.size === 0) return [];
    steps += 1;
    const largest = Math.max(...sets.map((set) => [...set].filter((element) => left.has(element)).length));
    if (steps > MOST_STEPS || most * largest < left.size) return undefined;
    const hardest = [...left].reduce((one, other) =>
      (byElement.get(other)?.length ?? 0) < (byElement.get(one)?.length ?? 0) ? other : one,
    );
    for (const index of byElement.get(hardest) ?? []) {
      const rest = search(new Set([...left].filter((element) => sets[index]?.has(element) !== true)), most - 1);
      if (rest !== undefined) return [index, ...rest];
    }
    return undefined;
  };
  // What is impossible with so many is tried with one more; once the steps are used up each search ends at once.
  for (let most = 1; most < greedy.length; most += 1) {
    const found = search(new Set(byElement.keys()), most);
    if (found !== undefined)
      return greedyCover(
        choices.filter((_, index) => found.includes(index)),
        covers,
      );
  }
  return greedy;
}
