import { placementKinds } from '../history/vocabulary-placements.ts';
import { legalStatuses, lists, localWordPattern, openLists } from '../history/vocabulary.ts';
import { roles } from '../history/vocabulary-roles.ts';
import { addToDay, isTimescale, parseDay } from '../time/index.ts';
import { meaningOf } from './facts.ts';
import { needEnds } from './language/deadlines.ts';
import type { PolicyFault } from './policy-error.ts';
import { strength } from './strength.ts';

/** What is wrong, and the fault where it is no malformed part. */
type Odd = readonly [says: string, fault?: PolicyFault];
type Part = Readonly<Record<string, unknown>>;

/** Each thing that stands there cites clauses. */
const citing = /^(limbs|people|items|triggers)$/;

/**
 * What is wrong within a part of a layer. It is data, and slots of common practice are filled with whatever is given, so what the types cannot
 * see shows only here. Parts share many of theirs: `seen` holds those that were looked at.
 */
export function* oddWithin(value: unknown, seen: Set<unknown>, cites?: boolean): Generator<Odd> {
  const part = (typeof value === 'object' ? (value ?? {}) : {}) as Part;
  if (cites === true && !Array.isArray(part['clauses'])) yield [`has ${JSON.stringify(value)} with no list of \`clauses\``];
  if (seen.has(part)) return;
  seen.add(part);
  yield* oddIn(part);
  for (const [name, below] of Object.entries(part)) {
    const instead = wrongAt(name === 'kinds' ? String(part['each']) : name, below);
    if (instead !== undefined) yield [`has \`${name}\` ${JSON.stringify(below)}, which is none; write ${instead}`];
    for (const each of [below].flat()) yield* oddWithin(each, seen, citing.test(name));
  }
}

const known: Readonly<Record<string, readonly string[]>> = lists;
const knownWords: ReadonlySet<unknown> = new Set(Object.values(lists).flat());
/** Words of a property that is not called after the list of them. */
const wordsAt: Readonly<Record<string, readonly string[]>> = {
  placements: placementKinds,
  notWhilePlaced: placementKinds,
  legalStatus: legalStatuses,
  everyPlacementUnder: legalStatuses,
  under: legalStatuses,
  orders: legalStatuses,
  outcome: lists['outcome of an attestation'],
  needEnds,
  modality: Object.keys(strength),
};

/** What to write where a property has what it never has; undefined where it is well. `by`, `from` and `since` may be a moment, and `by` roles. */
function wrongAt(name: string, value: unknown): string | undefined {
  if (/^(within|notBefore|length|inAny|by)$/.test(name)) {
    const isMomentOrRoles = name === 'by' && (typeof value === 'string' || Array.isArray(value));
    return isMomentOrRoles || (isTimescale(value) && !(name === 'inAny' && 'hours' in value))
      ? undefined
      : 'one whole unit: { workingDays: 5 }';
  }
  if (/^(asAt|inForceFrom|beganBefore|to|from|since)$/.test(name)) {
    const isMoment = /^(from|since)$/.test(name) && /^[a-z]/.test(String(value));
    return typeof value !== 'string' || isMoment || parseDay(value) !== undefined ? undefined : 'a date: 2026-04-01';
  }
  const words = wordsAt[name] ?? (name === 'plan' ? undefined : (known[`${name} kind`] ?? known[`${name} subject`]));
  if (/^(atLeast|stays)$/.test(name) && !(Number(value) >= 1)) return 'at least one';
  if (Array.isArray(value) && value.length === 0 && ((words !== undefined && words !== needEnds) || /^(oneOf|any|earliestOf)$/.test(name)))
    return 'at least one';
  return [value].flat().every((word) => typeof word !== 'string' || words === undefined || isAmong(words, word))
    ? undefined
    : words?.join(', ');
}
const openWords: ReadonlySet<readonly string[]> = new Set([...openLists].map((list) => lists[list]));
/** A council's own words are known by their `/`. */
const isAmong = (words: readonly string[], word: string): boolean =>
  words.includes(word) || (openWords.has(words) && localWordPattern.test(word));

/** What is never so: nobody would see that it asks nothing. */
function* oddIn({ inForceFrom, from = inForceFrom, to, isA, fact, is, oneOf = [], atMost, stays, inAny }: Part): Generator<Odd> {
  if (typeof from === 'string' && typeof to === 'string' && to < from) yield [`is in force from ${from} to ${to}, which is never`];
  if (isA !== undefined && !knownWords.has(isA)) yield [`is a kind of "${String(isA)}", which is none`];
  if (isTimescale(inAny)) {
    // 12 months have 365 days at least, so 365 days in any 12 months forbid nothing; from 1 February 2001 months are as short as they may be.
    if (!('hours' in inAny) && addToDay(11_354, inAny) - 11_354 <= Number(stays))
      yield [`allows stays of ${String(stays)} days in a time that has no more`, 'unreachable-limit'];
  }
  if (fact === undefined) return;
  const name = String(fact);
  const meaning = meaningOf(name);
  if (meaning === undefined) return yield [`turns on "${name}", which is none of \`facts\``, 'unknown-fact'];
  const { type } = meaning;
  const words =
    type === 'word'
      ? (meaning.values ?? known[name.replace('.', ' ')] ?? (name.endsWith('Meeting') ? lists['meeting kind'] : roles))
      : undefined;
  // A list is no one of its words: `oneOf` looks into it. Only a number is at most another.
  const fits = (value: unknown): boolean =>
    value === undefined || (typeof value === 'string' ? words !== undefined && isAmong(words, value) : type === typeof value);
  const wrong = [...[oneOf].flat().filter((value) => type !== 'list' && !fits(value)), ...[is, atMost].filter((value) => !fits(value))];
  for (const value of wrong)
    yield [
      `asks whether "${name}" is ${JSON.stringify(value)}, which it never is: it is ${words?.join(', ') ?? `of type ${type}`}`,
      'impossible-value',
    ];
}
