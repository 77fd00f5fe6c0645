import * as fc from 'fast-check';
import fixture from '../../fixtures/history/complete.json' with { type: 'json' };
import { parseHistory } from '../../src/history/parse-history.ts';
import { anyText, anyValue, edgeMoments, hostileNames, nested, type Json } from './values.ts';
import type { PlacementHistory } from '../../src/contract.ts';

type Owner = Json[] | { [key: string]: Json };
interface Place {
  readonly owner: Owner;
  readonly key: string | number;
}

/** Every value of a history, by the object that holds it. */
function places(value: Json): readonly Place[] {
  const found: Place[] = [];
  const visit = (owner: Json): void => {
    if (typeof owner !== 'object' || owner === null) return;
    for (const key of Array.isArray(owner) ? owner.keys() : Object.keys(owner)) {
      const place = { owner: owner as Owner, key };
      found.push(place);
      visit(read(place));
    }
  };
  visit(value);
  return found;
}

export const countValues = (value: Json): number => places(value).length + 1;

function read({ owner, key }: Place): Json {
  return (owner as Readonly<Record<string | number, Json>>)[key] ?? null;
}

/** By definition, so that a property named __proto__ is one. */
function write({ owner, key }: Place, value: Json): void {
  Object.defineProperty(owner, key, { value, enumerable: true, configurable: true, writable: true });
}

function remove({ owner, key }: Place): void {
  if (Array.isArray(owner)) owner.splice(Number(key), 1);
  else delete owner[key];
}

export type Change =
  | { readonly how: 'swap'; readonly at: number; readonly with: number }
  | { readonly how: 'copy'; readonly at: number; readonly from: number }
  | { readonly how: 'replace'; readonly at: number; readonly by: Json }
  | { readonly how: 'remove'; readonly at: number }
  | { readonly how: 'rename'; readonly at: number; readonly to: string }
  | { readonly how: 'wrap'; readonly at: number; readonly depth: number; readonly arrays: boolean }
  | { readonly how: 'repeat'; readonly at: number; readonly times: number }
  | { readonly how: 'moment'; readonly at: number; readonly by: string }
  | { readonly how: 'id'; readonly at: number; readonly by: string };

const isMoment = (value: Json): boolean => typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value);

/** The history with one change made to it; the history itself stays as it is. */
export function changed(history: Json, change: Change): Json {
  const copy = structuredClone(history);
  const all = places(copy);
  const among =
    change.how === 'moment'
      ? all.filter((place) => isMoment(read(place)))
      : change.how === 'id'
        ? all.filter(({ key }) => key === 'id')
        : all;
  const pick = (index: number): Place | undefined => among[index % Math.max(1, among.length)];
  const place = pick(change.at);
  if (place === undefined) return copy;
  const { owner, key } = place;
  const value = read(place);
  switch (change.how) {
    case 'swap': {
      const other = pick(change.with);
      if (other === undefined) return copy;
      const others = structuredClone(read(other));
      write(other, structuredClone(value));
      write(place, others);
      return copy;
    }
    case 'copy': {
      const from = pick(change.from) ?? place;
      write(place, structuredClone(read(from)));
      return copy;
    }
    case 'replace':
    case 'moment':
      write(place, change.by);
      return copy;
    case 'remove':
      remove(place);
      return copy;
    case 'rename':
      if (!Array.isArray(owner)) {
        remove(place);
        write({ owner, key: change.to }, value);
      }
      return copy;
    case 'wrap':
      write(place, wrapped(value, change));
      return copy;
    case 'repeat':
      if (Array.isArray(owner)) owner.splice(Number(key), 0, ...Array.from({ length: change.times }, () => structuredClone(value)));
      return copy;
    case 'id':
      return renamed(copy, value, change.by);
  }
}

function wrapped(value: Json, { depth, arrays }: { readonly depth: number; readonly arrays: boolean }): Json {
  const shell = nested(depth, arrays);
  return JSON.parse(JSON.stringify(shell).replace('"x"', () => JSON.stringify(value))) as Json;
}

/** An id and every reference to it. */
function renamed(history: Json, from: Json, to: string): Json {
  for (const place of places(history)) if (read(place) === from && /^(id|.+Ids?|\d+)$/.test(String(place.key))) write(place, to);
  return history;
}

const at = fc.nat(5_000);
const hostileChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ how: fc.constant('swap' as const), at, with: at }),
  fc.record({ how: fc.constant('copy' as const), at, from: at }),
  fc.record({ how: fc.constant('replace' as const), at, by: anyValue }),
  fc.record({ how: fc.constant('remove' as const), at }),
  fc.record({ how: fc.constant('rename' as const), at, to: fc.constantFrom(...hostileNames, 'id', 'kind', 'at', 'from', 'startedAt') }),
  fc.record({ how: fc.constant('wrap' as const), at, depth: fc.integer({ min: 1, max: 40 }), arrays: fc.boolean() }),
  fc.record({ how: fc.constant('repeat' as const), at, times: fc.integer({ min: 1, max: 300 }) }),
);
const mildChange: fc.Arbitrary<Change> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ how: fc.constant('moment' as const), at, by: fc.constantFrom(...edgeMoments) }) },
  { weight: 3, arbitrary: fc.record({ how: fc.constant('copy' as const), at, from: at }) },
  { weight: 3, arbitrary: fc.record({ how: fc.constant('remove' as const), at }) },
  { weight: 2, arbitrary: fc.record({ how: fc.constant('swap' as const), at, with: at }) },
  { weight: 2, arbitrary: fc.record({ how: fc.constant('replace' as const), at, by: anyValue }) },
  { weight: 1, arbitrary: fc.record({ how: fc.constant('id' as const), at, by: anyText }) },
);

/** Every property of the contract, once or more. */
// TypeScript gives the objects of an array each other's properties, as undefined; JSON has no such thing.
export const complete = fixture as Json;

/** The complete history after up to eight changes that no reader could foresee. */
export const mutated: fc.Arbitrary<Json> = fc
  .array(fc.oneof(hostileChange, mildChange), { minLength: 1, maxLength: 8 })
  .map((changes) => changes.reduce(changed, complete));

/** A history that is accepted, however odd: each change is kept that leaves it so. */
export const accepted: fc.Arbitrary<PlacementHistory> = fc
  .array(fc.oneof({ weight: 4, arbitrary: mildChange }, hostileChange), { minLength: 1, maxLength: 12 })
  .map((changes) => {
    let history = complete;
    for (const change of changes) {
      const next = changed(history, change);
      if (parseHistory(next).ok) history = next;
    }
    const parsed = parseHistory(history);
    if (!parsed.ok) throw new Error('fixtures/history/complete.json is refused');
    return parsed.history;
  });
