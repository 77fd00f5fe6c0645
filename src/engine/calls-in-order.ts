import { countFirst } from '../history/sorted.ts';
import type { Spell } from '../history/spells.ts';
import type { Timed } from '../history/timed.ts';
import type { HistoryView } from '../history/view.ts';
import { worked } from '../history/worked.ts';
import type { Trigger } from '../policy/language.ts';
import { callsOf, type Call } from './calls.ts';
import { caseOfCall, firstArose, holds } from './calls-in-a-case.ts';
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

const NO_CALLS: readonly Call[] = [];

export function callsInOrder(view: HistoryView, triggers: readonly Trigger[], spell: Spell): CallsInOrder {
  const calls = callsOf(view, triggers).get(spell) ?? NO_CALLS;
  return worked(view, calls, () => inOrder(view, calls));
}

function inOrder(view: HistoryView, calls: readonly Call[]): CallsInOrder {
  const certain: Dated[] = [];
  const doubtful: Call[] = [];
  for (const call of calls) {
    const { at } = call;
    const held = completions((world) => holds(caseOfCall(view, call, world), call));
    if (typeof at !== 'string' && inEvery(held, Boolean)) certain.push({ ...call, at });
    else if (held.all.some(({ result }) => result)) doubtful.push(call);
  }
  certain.sort((a, b) => a.at.to - b.at.to);
  const open = certain.findIndex(({ ended }) => ended === undefined);
  let last: readonly Timed[] = [];
  const lastEnds = certain.map(({ ended }) => {
    last = ended === undefined || last.some(({ from }) => from > ended.to) ? last : [...last.filter(({ to }) => to >= ended.from), ended];
    return last;
  });
  return { certain, lastEnds, firstOpen: open < 0 ? Infinity : open, first: firstArose(certain), doubtful };
}

/** How many lie wholly at or before an instant. */
export const countUpTo = (calls: readonly Dated[], instant: number): number => countFirst(calls, ({ at }) => at.to <= instant);
