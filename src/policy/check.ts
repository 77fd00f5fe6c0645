import { lists, placementKinds } from '../history/vocabulary.ts';
import { checkStandOnce } from './assemble.ts';
import { meaningOf, type FactMeaning } from './facts.ts';
import { addToDay, isTimescale, parseDay, type Day } from '../time/index.ts';
import type { Due, Layer, Rule } from './language.ts';
import { occasionNames } from './language/occasions.ts';
import { PolicyError, type PolicyFault } from './policy-error.ts';
import { strength } from './strength.ts';
import { clauseIds } from './register/clause-ids.ts';
import { textsAt } from './texts-at.ts';

/** Whether the package's register has the clause. */
export const isKnownClause = (clause: string): boolean => clauseIds().has(clause);

/** Checks the layers of a profile when it is built. Nothing is decided by order, nothing silently wins. */
export function checkLayers(profile: string, layers: readonly Layer[]): void {
  checkStandOnce(profile, layers);
  for (const fault of faultsOf(profile, layers)) throw fault;
}

/** Everything that building a profile of these layers would refuse. */
export function* faultsOf(profile: string, layers: readonly Layer[]): Generator<PolicyError> {
  for (const [fault, says] of faultsIn(layers)) yield new PolicyError(fault, `profile "${profile}": ${says}`);
}

type Fault = readonly [fault: PolicyFault, says: string];

function* faultsIn(layers: readonly Layer[]): Generator<Fault> {
  const owners = new Map<string, Layer>();
  const seen = new Set<object>();
  for (const layer of layers) {
    yield* checkOwnClauses(layer);
    for (const rule of layer.rules) {
      const before = owners.get(rule.id);
      if (before !== undefined) yield duplicate(rule, before, layer);
      owners.set(rule.id, layer);
      yield* checkCitations(layer, rule);
      yield* checkOccasion(layer, rule);
    }
    for (const [what, part] of partsOf(layer)) {
      yield* checkClauses(layer, what, part);
      yield* checkValues(layer, what, part, seen);
    }
  }
  const ordered = new Map(layers.flatMap(({ rules }) => rules.map(({ id, after }) => [id, after?.rule])));
  for (const layer of layers) {
    for (const { id, after } of layer.rules) {
      if (after !== undefined && !owners.has(after.rule)) yield ['unknown-rule', `rule "${id}" of ${layer.id} comes after "${after.rule}", which no layer has.`];
      const before = new Set<string>();
      for (let next = after?.rule; next !== undefined && !before.has(next); next = ordered.get(next)) before.add(next);
      if (before.has(id)) yield ['circular-order', `rule "${id}" of ${layer.id} comes after itself (${[...before].join(', ')}); one of them comes first, without \`after\`.`];
    }
  }
}

/** What a layer is made of, each with its name. */
const partsOf = ({ rules, sections, silences, asAt, words = [] }: Layer): readonly (readonly [what: string, part: object])[] => [
  ['asAt', { asAt }], ...words.map((each) => [`word "${each.word}"`, each] as const), ...rules.map((rule) => [`rule "${rule.id}"`, rule] as const),
  ...sections.map((each) => [`plan section "${each.section}"`, each] as const), ...silences.map((each) => [`silence "${each.id}"`, each] as const),
];

/** What a clause of the register says is said there, once. */
function* checkOwnClauses(layer: Layer): Generator<Fault> {
  const known = Object.keys(layer.clauses ?? {}).find(isKnownClause);
  if (known !== undefined) yield ['duplicate-clause', `${layer.id} (${layer.title}) declares ${known}, which is in the package's register; give it an id of your own.`];
}

function duplicate(rule: Rule, before: Layer, layer: Layer): Fault {
  return before.basis === 'statute'
    ? ['locked-rule', `${layer.id} (${layer.title}) has a rule "${rule.id}", which is a provision of ${before.id} (${before.title}); statute is locked: give the local rule an id of its own.`]
    : ['duplicate-rule', `rule "${rule.id}" stands in ${before.id} (${before.title}) and in ${layer.id} (${layer.title}); give one of them another id.`];
}

function* checkCitations({ id }: Layer, rule: Rule): Generator<Fault> {
  const limbs = rule.limbs ?? [], { forEach } = rule;
  if (rule.clauses.length === 0 && !('triggers' in forEach && forEach.triggers.every(({ clauses }) => clauses.length > 0)) && (limbs.length === 0 || limbs.some(({ clauses }) => clauses.length === 0))) {
    yield ['no-citation', `rule "${rule.id}" of ${id} cites no clause; say which statement of the text it stands for.`];
  }
}

/** Clauses wherever a part of a layer cites them: those of people, items and triggers with the rest. */
function* checkClauses(layer: Layer, what: string, part: object): Generator<Fault> {
  const unknown = new Set(textsAt(part, 'clauses', 'attested').filter((clause) => !isKnownClause(clause) && layer.clauses?.[clause] === undefined));
  for (const each of unknown) yield ['unknown-clause', `${what} of ${layer.id} (${layer.title}) cites ${each}, which neither the package's register nor the layer's own \`clauses\` have; correct it, or add it to them.`];
}

/** What stands for nothing is the same for all that a rule is about: their meetings would be taken for one. */
function* checkOccasion({ id }: Layer, { id: rule, occasion = '' }: Rule): Generator<Fault> {
  const stray = occasion.match(/\{[^}]*\}?/g)?.find((each) => !occasionNames.some((name) => each === `{${name}}`));
  if (stray !== undefined) yield ['unknown-placeholder', `the occasion of rule "${rule}" of ${id} has ${stray}, which stands for nothing; write one of ${occasionNames.join(', ')} in the brackets.`];
}

/** Conditions and limits are data, so what the types cannot see shows only here. Parts of a layer share many of theirs: `seen` holds those that were looked at. */
function* checkValues(layer: Layer, what: string, whole: object, seen: Set<object>): Generator<Fault> {
  const found = new Map<string, PolicyFault>();
  const walk = (part: object): void => {
    if (seen.has(part)) return;
    seen.add(part);
    for (const says of oddIn(part)) found.set(says, 'malformed');
    if (isUnreachable(part)) found.set(`allows stays of ${part.stays} days in a time that has no more; give fewer, or a longer time`, 'unreachable-limit');
    for (const date of datesIn(part)) if (typeof date === 'string' && parseDay(date) === undefined) found.set(`has the date "${date}", which is none; write one as 2026-04-01`, 'malformed');
    for (const time of timescalesIn(part)) if (!isTimescale(time)) found.set(`has the timescale ${JSON.stringify(time)}, which is none; write one unit with a positive whole number: { workingDays: 5 }`, 'malformed');
    if ('fact' in part) {
      const fact = String(part.fact), meaning = meaningOf(fact);
      if (meaning === undefined) found.set(`turns on "${fact}", which is none of \`facts\``, 'unknown-fact');
      else for (const [value, instead] of impossibleValues(fact, meaning, part)) found.set(`asks whether "${fact}" is ${JSON.stringify(value)}, which it never is: it is ${instead}`, 'impossible-value');
    }
    for (const each of Object.values(part)) if (typeof each === 'object' && each !== null) walk(each);
  };
  walk(whole);
  for (const [says, fault] of found) yield [fault, `${what} of ${layer.id} ${says}.`];
}

/** What is never so, and a modality that JSON may hold and no type has: nobody would see that it asks nothing. */
function oddIn(part: object): readonly string[] {
  const { placements, inForceFrom, from = inForceFrom, to, modality, isA } = part as Readonly<Record<string, unknown>>;
  return [
    ...(Array.isArray(placements) && placements.length === 0 ? ['has `placements: []`, which is none; name kinds, or leave it out'] : []),
    ...(typeof from === 'string' && typeof to === 'string' && to < from ? [`is in force from ${from} to ${to}, which is never`] : []),
    ...(isA === undefined || knownWords.has(isA) ? [] : [`is a kind of "${String(isA)}", which is no word of the package`]),
    ...(modality === undefined || Object.hasOwn(strength, String(modality)) ? [] : [`has the modality ${JSON.stringify(modality)}, which is none; write ${Object.keys(strength).join(', ')}`]),
  ];
}

const knownWords: ReadonlySet<unknown> = new Set(Object.values(lists).flat());

/** The values that a condition compares a fact with, and that the fact cannot have. */
function impossibleValues(fact: string, { type, values }: FactMeaning, part: object): readonly (readonly [value: unknown, instead: string])[] {
  const words = fact === 'placement.kind' ? placementKinds : values;
  const { is, oneOf = [] } = part as { readonly is?: unknown; readonly oneOf?: readonly unknown[] };
  const fits = (value: unknown): boolean => (type === 'boolean' ? typeof value === 'boolean' : typeof value === 'string' && words?.some((word) => word === value) !== false);
  // A list is no one of its words: `oneOf` looks into it.
  const wrong = [...oneOf.filter((value) => !fits(value)), ...(is === undefined || (fits(is) && type !== 'list') ? [] : [is])];
  return wrong.map((value) => [value, words?.join(', ') ?? `a ${type}`]);
}

/** The London dates that a part of a layer states, as they stand. */
function datesIn(part: object): readonly unknown[] {
  const { asAt, inForceFrom, beganBefore, to, stays, since, inForce, relaxed } = part as Readonly<Record<string, unknown>>;
  return [asAt, inForceFrom, beganBefore, to, stays === undefined ? undefined : since, ...Object.values(inForce ?? {}), ...Object.values(relaxed ?? {})];
}

/** The timescales of such a part; `by` is one, or an event, or roles. */
function timescalesIn(part: object): readonly unknown[] {
  const { within, notBefore, length, inAny, by } = part as Readonly<Record<string, unknown>>;
  return Array.isArray(part) ? [] : [within, notBefore, length, inAny, Array.isArray(by) || typeof by === 'string' ? undefined : by].filter((time) => time !== undefined);
}

type Stays = Extract<Due, { readonly stays: number }>;

/** So many days of stays as a time has: no stay is ever too long. 12 months have 365 days at least, so 365 days in any 12 months forbid nothing. */
function isUnreachable(part: object): part is Stays {
  const { stays, inAny } = part as Partial<Stays>;
  return stays !== undefined && isTimescale(inAny) && monthsOfFourYears.some((first) => addToDay(first, inAny) - first <= stays);
}
/** From 1970 to 1973, one of which is a leap year. */
const monthsOfFourYears: readonly Day[] = Array.from({ length: 48 }, (_, months) => addToDay(0, { months }));
