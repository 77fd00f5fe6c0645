import type { Judgement, NetworkMember, PlacementHistory } from '../contract.ts';
import { endOfDay, londonDay, type Day } from '../time/index.ts';
import { entries, standing, type CollectionName, type Entry, type RecordOf, type Standing } from './records.ts';
import { spells, type Spell } from './spells.ts';
import { happened, momentOrFault, timed, written, type AsOf, type Timed } from './timed.ts';

/** A history as it stood at `asOf`: indexed once, read by every rule. What lies after `asOf` has not happened. */
export interface HistoryView {
  readonly history: PlacementHistory;
  readonly asOf: AsOf;
  readonly spells: readonly Spell[];
  /** All records of an array, sorted, those not yet happened included (`at` undefined); undefined: not in the extract. */
  records<C extends CollectionName>(collection: C): readonly Entry<RecordOf<C>>[] | undefined;
  /** Who is allocated, and what was judged; none where the extract does not hold the array. */
  network(): readonly Standing<NetworkMember>[];
  judgements(): readonly Standing<Judgement>[];
  /** A moment below a record that must have happened by `asOf`. */
  moment(value: string | undefined, pointer: string): Timed | undefined;
  /** The placement that a record names, as the spell that it belongs to. */
  spellNamed(placementId: string): Spell | undefined;
  readonly born: Day | undefined;
  /** Where rules keep what they have worked out for this view, such as the meetings attributed to each placement. */
  readonly worked: Map<string | object, unknown>;
}

/** Reads `asOf`; a bare date is the end of that London day. RangeError for what is neither. */
export function readAsOf(value: string): AsOf {
  const moment = momentOrFault(value);
  if (typeof moment === 'string') {
    throw new RangeError(`evaluate: asOf is ${written(value)} (${moment}); give a date or a date-time, "2026-04-10T12:00".`);
  }
  switch (moment.kind) {
    case 'day':
      return { instant: endOfDay(moment.day), day: moment.day };
    case 'instant':
      return { instant: moment.instant, day: londonDay(moment.instant) };
    // Both instants have the same clock time; by the later one everything before it has happened.
    case 'repeated':
      return { instant: moment.later, day: moment.day };
  }
}

export function viewOf(history: PlacementHistory, asOf: AsOf): HistoryView {
  const arrays = new Map<CollectionName, readonly Entry[] | undefined>();
  const all = spells(history, asOf);
  const named = new Map(all.flatMap((spell) => spell.members.map((member) => [member.value.id, spell] as const)));
  const birth = history.child.dateOfBirth;
  let network: readonly Standing<NetworkMember>[] | undefined;
  let judgements: readonly Standing<Judgement>[] | undefined;
  return {
    history,
    asOf,
    spells: all,
    worked: new Map(),
    records<C extends CollectionName>(collection: C) {
      if (!arrays.has(collection)) arrays.set(collection, entries(history, collection, asOf));
      // The map holds for each name what `entries` made for that name.
      return arrays.get(collection) as readonly Entry<RecordOf<C>>[] | undefined;
    },
    network: () => (network ??= standing(history.network, 'network')),
    judgements: () => (judgements ??= standing(history.judgements, 'judgements')),
    moment: (value, pointer) => happened(value, pointer, asOf),
    spellNamed: (id) => named.get(id),
    born: birth === undefined ? undefined : timed(birth, '/child/dateOfBirth').day,
  };
}

/** The records of an array, of these kinds where kinds are given, as they are of records that have one; none where the extract does not hold the array. */
export const ofKinds = <C extends CollectionName>(
  view: HistoryView,
  collection: C,
  kinds?: readonly string[],
): readonly Entry<RecordOf<C>>[] =>
  (view.records(collection) ?? []).filter(({ value }) => kinds?.includes((value as { readonly kind: string }).kind) !== false);
