import type { Spell } from '../history/spells.ts';
import type { Timed } from '../history/timed.ts';
import type { HistoryView } from '../history/view.ts';
import type { Trigger } from '../policy/language.ts';
import { aroseAt, callsOf, earliest, holds, type Call } from './calls.ts';
import { completions, inEvery } from './world.ts';

type Dated = Call & { readonly at: Timed };
/** A placement's calls in the order of time, so that what had called by a meeting is found without reading them all. */
interface CallsInOrder {
  readonly certain: readonly Dated[];
  /** Among the first so many, the ends that may be the last: none of them lies wholly before another. */
  readonly lastEnds: readonly (readonly Timed[])[];
  /** Position of the first that has not ended. */
  readonly firstOpen: number;
  readonly first: Timed | undefined;
  /** Those that turn on a fact that is not recorded. */
  readonly doubtful: readonly Call[];
}

const made = new WeakMap<Spell, WeakMap<readonly Trigger[], CallsInOrder>>();

export function callsInOrder(view: HistoryView, triggers: readonly Trigger[], spell: Spell): CallsInOrder {
  const ofSpell = made.get(spell) ?? new WeakMap<readonly Trigger[], CallsInOrder>();
  made.set(spell, ofSpell);
  const known = ofSpell.get(triggers);
  if (known !== undefined) return known;
  const certain: Dated[] = [], doubtful: Call[] = [];
  for (const call of callsOf(view, triggers).get(spell) ?? []) {
    const { at } = call;
    const held = completions((world) => holds({ view, about: call.about, world, judged: aroseAt(call)[0]?.day ?? view.asOf.day, read: [] }, call));
    if (typeof at !== 'string' && inEvery(held, Boolean)) certain.push({ ...call, at });
    else if (held.all.some(({ result }) => result)) doubtful.push(call);
  }
  certain.sort((a, b) => a.at.to - b.at.to);
  const open = certain.findIndex(({ ended }) => ended === undefined);
  let last: readonly Timed[] = [];
  const lastEnds = certain.map(({ ended }) => { last = ended === undefined || last.some(({ from }) => from > ended.to) ? last : [...last.filter(({ to }) => to >= ended.from), ended]; return last; });
  const inOrder = { certain, lastEnds, firstOpen: open < 0 ? Infinity : open, first: earliest(certain.map(({ at }) => at)), doubtful };
  ofSpell.set(triggers, inOrder);
  return inOrder;
}

/** How many lie wholly at or before an instant. */
export function countUpTo(calls: readonly Dated[], instant: number): number {
  let low = 0, high = calls.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((calls[middle]?.at.to ?? Infinity) <= instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
