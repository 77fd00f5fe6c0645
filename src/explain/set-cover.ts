/**
 * A small set of choices that together cover everything: the greedy one, which takes the choice that covers most of what is left, then
 * the next. It is at most ln(n) + 1 times as large as the smallest, which would take time that doubles with each choice; with the few
 * dozen open answers of one child it is nearly always the smallest.
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
