import type { MissingFact, PlacementHistory } from '../contract.ts';
import { keyOf } from '../engine/evaluate.ts';
import { neverNone } from '../history/array-names.ts';
import { roles } from '../history/vocabulary-roles.ts';
import { kindsIn, missingFact } from '../wording/questions.ts';
import { recordAt, takeOut, valueAt, type FactChange } from './changes.ts';
import type { Answers } from './open-answers.ts';

/** Where the records go that a question asks for. To record one: the changes of `covers`, then one that adds it at `<collection>/-`. */
export interface RecordsAsked {
  /** The array of the history. */
  readonly collection: string;
  /** The kinds asked for, as the contract spells them; of people allocated to the child, the role. Empty where the array holds one kind. */
  readonly kinds: readonly string[];
  /** Says that these records are complete now, and of no other kind that they are: alone, it says that there were none. */
  readonly covers: readonly FactChange[];
  /** Whether `covers` alone answers the question. */
  readonly mayBeNone: boolean;
}

/**
 * The records that a question asks for; undefined where it asks for something else. Of a time before the extract of several kinds begins
 * nobody can say that one kind had none: `coverage` has one such day for all of them.
 */
export function recordsAsked(
  history: PlacementHistory,
  fact: MissingFact,
  answersAfter: (changes: readonly FactChange[]) => Answers,
): RecordsAsked | undefined {
  const [, collection = '', ...below] = fact.pointer.split('/');
  if (below.length > 0 || !fact.type.endsWith('[]') || collection === 'judgements' || collection === 'attestations') return undefined;
  const kinds =
    collection === 'network'
      ? roles.filter((role) => missingFact({ pointer: fact.pointer, asks: `allocated:${role}` }, []).question === fact.question)
      : kindsIn(fact.question);
  if (collection === 'network' && kinds.length === 0) return undefined;
  const covers = coverChanges(history, collection, kinds);
  const asks = (changes: readonly FactChange[]): boolean =>
    [...answersAfter(changes).open.values()].some(({ turnsOn }) => turnsOn.some((each) => keyOf(each) === keyOf(fact)));
  const some = neverNone.has(collection) || asks(covers);
  return { collection, kinds, covers: some ? [] : covers, mayBeNone: !some };
}

/** A present array covers every kind, so one that begins now is narrowed to the kinds asked for. */
function coverChanges(history: PlacementHistory, collection: string, kinds: readonly string[]): readonly FactChange[] {
  const pointer = `/coverage/${collection}/kinds`;
  const listed = valueAt(history, pointer);
  const isThere = Array.isArray(valueAt(history, `/${collection}`));
  const begun = isThere ? [] : [recordAt(history, `/${collection}`, [])];
  // Of an array of one kind, what is recorded since some day is then recorded since ever.
  const since = `/coverage/${collection}/from`;
  if (kinds.length === 0) return isThere && valueAt(history, since) !== undefined ? [takeOut(history, since)] : begun;
  if (!isThere) return [...begun, recordAt(history, pointer, kinds)];
  return Array.isArray(listed) ? kinds.map((kind) => ({ pointer: `${pointer}/-`, to: kind })) : [];
}
