import type { PlacementHistory } from '../contract.ts';
import { ascending } from './sorted.ts';
import { happened, type AsOf, type Timed } from './timed.ts';

/** The arrays of a history whose records happen at a moment, and the property that holds it. */
export const collections = {
  lookedAfter: 'from',
  legalStatuses: 'from',
  circumstances: 'from',
  concerns: 'identifiedAt',
  meetings: 'heldAt',
  plans: 'preparedAt',
  reviews: 'heldAt',
  visits: 'at',
  notifications: 'at',
  decisions: 'at',
  consultations: 'at',
  documents: 'at',
  carerBreaks: 'from',
  attestations: 'at',
} as const satisfies Partial<Record<keyof PlacementHistory, string>>;
export type CollectionName = keyof typeof collections;
export type RecordOf<C extends CollectionName> = NonNullable<PlacementHistory[C]>[number];

/** One record of the history with where it stands and when it happened. */
export interface Entry<T = unknown> {
  readonly pointer: string;
  readonly value: T;
  /** Its id; a record without one is named by kind and date. */
  readonly id: string;
  /** When it happened; undefined: not by `asOf`, or (of a period) from an unknown moment. */
  readonly at: Timed | undefined;
}

type Loose = Readonly<
  Partial<Record<'id' | 'kind' | 'status' | 'about' | 'clause' | 'from' | 'identifiedAt' | 'heldAt' | 'preparedAt' | 'at', string>>
>;

function nameOf(collection: CollectionName, record: Loose, moment: string | undefined): string {
  return record.id ?? `${record.kind ?? record.status ?? record.about ?? record.clause ?? collection}-${moment ?? 'undated'}`;
}

/** Earliest first; records of one moment by id, so that the order of an array never matters. */
export function byTime(a: Entry, b: Entry): number {
  const left = a.at;
  const right = b.at;
  if (left === undefined || right === undefined) {
    if (left !== right) return left === undefined ? 1 : -1;
  } else if (left.from !== right.from) return left.from - right.from;
  else if (left.to !== right.to) return left.to - right.to;
  return ascending(a.id, b.id) || ascending(JSON.stringify(a.value), JSON.stringify(b.value));
}

/** A record that happens at no moment, with where it stands. */
export interface Standing<T> {
  readonly pointer: string;
  readonly value: T;
}

/** By id, then by what they say: of two that are alike it never matters which the array has first. */
export function standing<T extends { readonly id?: string }>(
  records: readonly T[] | undefined,
  collection: string,
): readonly Standing<T>[] {
  const all = (records ?? []).map((value, index) => ({ pointer: `/${collection}/${index}`, value }));
  if (all.length < 2) return all;
  return all
    .map((each) => ({ each, key: `${each.value.id ?? ''} ${JSON.stringify(each.value)}` }))
    .sort((a, b) => ascending(a.key, b.key))
    .map(({ each }) => each);
}

/** The records of one array, sorted; undefined where the extract does not hold the array. */
export function entries<C extends CollectionName>(
  history: PlacementHistory,
  collection: C,
  asOf: AsOf,
): readonly Entry<RecordOf<C>>[] | undefined {
  const records: readonly RecordOf<C>[] | undefined = history[collection];
  if (records === undefined) return undefined;
  const property = collections[collection];
  const all = records.map((value, index) => {
    const pointer = `/${collection}/${index}`;
    // Every collection's moment property is a text or left out; the union of record types hides that from the compiler.
    const moment = (value as Loose)[property];
    return {
      pointer,
      value,
      id: nameOf(collection, value as Loose, moment),
      at: moment === 'unknown' ? undefined : happened(moment, `${pointer}/${property}`, asOf),
    };
  });
  return all.sort(byTime);
}
