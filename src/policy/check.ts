import { checkStandOnce } from './assemble.ts';
import { facts } from './facts.ts';
import { addToDay, parseDay, type Day } from '../time/index.ts';
import type { Due, Layer, Rule } from './language.ts';
import { PolicyError } from './policy-error.ts';
import { clauseIds } from './register/clause-ids.ts';

/** Whether the package's register has the clause. */
const isKnownClause = (clause: string): boolean => clauseIds().has(clause);

/** Checks the layers of a profile when it is built. Nothing is decided by order, nothing silently wins. */
export function checkLayers(profile: string, layers: readonly Layer[]): void {
  checkStandOnce(profile, layers);
  for (const fault of faultsOf(profile, layers)) throw fault;
}

/** Everything that building a profile of these layers would refuse. */
export function* faultsOf(profile: string, layers: readonly Layer[]): Generator<PolicyError> {
  const owners = new Map<string, Layer>();
  const seen = new Set<object>();
  for (const layer of layers) {
    yield* checkOwnClauses(profile, layer);
    for (const rule of layer.rules) {
      const before = owners.get(rule.id);
      if (before !== undefined) yield duplicate(profile, rule, before, layer);
      owners.set(rule.id, layer);
      yield* checkCitations(profile, layer, rule);
      yield* checkFacts(profile, layer, rule, seen);
    }
    for (const { section, clauses } of layer.sections) yield* checkClauses(profile, layer, `plan section "${section}"`, clauses);
    for (const { id, clauses } of layer.silences) yield* checkClauses(profile, layer, `silence "${id}"`, clauses);
  }
  for (const layer of layers) {
    for (const { id, after } of layer.rules) {
      if (after !== undefined && !owners.has(after.rule)) yield new PolicyError('unknown-rule', `profile "${profile}": rule "${id}" of ${layer.id} comes after "${after.rule}", which no layer has; name a rule of the profile.`);
    }
  }
}

/** What a clause of the register says is said there, once. */
function* checkOwnClauses(profile: string, layer: Layer): Generator<PolicyError> {
  const known = Object.keys(layer.clauses ?? {}).find(isKnownClause);
  if (known !== undefined) yield new PolicyError('duplicate-clause', `profile "${profile}": ${layer.id} (${layer.title}) declares ${known}, which is in the package's register; give the clause an id of the council's own.`);
}

function duplicate(profile: string, rule: Rule, before: Layer, layer: Layer): PolicyError {
  return before.basis === 'statute'
    ? new PolicyError('locked-rule', `profile "${profile}": ${layer.id} (${layer.title}) has a rule "${rule.id}", which is a provision of ${before.id} (${before.title}); statute is locked, so give the local rule an id and a limit of its own.`)
    : new PolicyError('duplicate-rule', `profile "${profile}": rule "${rule.id}" stands in ${before.id} (${before.title}) and in ${layer.id} (${layer.title}); give one of them another id.`);
}

function* checkCitations(profile: string, layer: Layer, rule: Rule): Generator<PolicyError> {
  const what = `rule "${rule.id}"`;
  const limbs = rule.limbs ?? [];
  const { forEach } = rule;
  const triggers = 'triggers' in forEach ? forEach.triggers : 'calledForBy' in forEach ? forEach.calledForBy ?? [] : [];
  if (rule.clauses.length === 0 && !('triggers' in forEach && triggers.every(({ clauses }) => clauses.length > 0)) && (limbs.length === 0 || limbs.some(({ clauses }) => clauses.length === 0))) {
    yield new PolicyError('no-citation', `profile "${profile}": ${what} of ${layer.id} cites no clause; say which statement of the text it stands for.`);
  }
  const others = 'elseCalledForBy' in forEach ? forEach.elseCalledForBy ?? [] : [];
  const people = [...(rule.meeting?.people ?? []), ...(rule.meeting?.chair?.roles ?? []), ...(rule.meeting?.items ?? [])];
  const cited = [...rule.clauses, ...triggers.flatMap(({ clauses }) => clauses), ...limbs.flatMap(({ clauses }) => clauses), ...(rule.after?.clauses ?? []), ...people.flatMap(({ clauses }) => clauses), ...(rule.notes ?? []).flatMap(({ clauses }) => clauses)];
  yield* checkClauses(profile, layer, what, [...cited, ...others.flatMap(({ clauses }) => clauses)]);
}

function* checkClauses(profile: string, layer: Layer, what: string, clauses: readonly string[]): Generator<PolicyError> {
  const unknown = new Set(clauses.filter((clause) => !isKnownClause(clause) && layer.clauses?.[clause] === undefined));
  for (const each of unknown) yield new PolicyError('unknown-clause', `profile "${profile}": ${what} of ${layer.id} (${layer.title}) cites ${each}, which neither the package's register nor the layer's own \`clauses\` have; correct the id, or add it to them with what it says.`);
}

/** Conditions are data, so a misspelt fact shows only here; so does a limit that no stay can reach. Rules share many of their parts: `seen` holds those that were looked at. */
function* checkFacts(profile: string, layer: Layer, rule: Rule, seen: Set<object>): Generator<PolicyError> {
  const unknown = new Set<string>(), unreachable = new Set<number>(), malformed = new Set<string>();
  const walk = (value: object): void => {
    if (seen.has(value)) return;
    seen.add(value);
    if (isUnreachable(value)) unreachable.add(value.stays);
    for (const date of datesIn(value)) if (typeof date === 'string' && parseDay(date) === undefined) malformed.add(date);
    for (const [key, part] of Object.entries(value)) {
      if (key === 'fact' && !Object.hasOwn(facts, String(part))) unknown.add(String(part));
      if (typeof part === 'object' && part !== null) walk(part);
    }
  };
  walk(rule);
  for (const fact of unknown) yield new PolicyError('unknown-fact', `profile "${profile}": rule "${rule.id}" of ${layer.id} turns on "${fact}", which is no fact of the language; \`facts\` of placement-rules/policy has the names.`);
  for (const date of malformed) yield new PolicyError('malformed', `profile "${profile}": rule "${rule.id}" of ${layer.id} has the date "${date}", which is none; write one as 2026-04-01.`);
  for (const days of unreachable) yield new PolicyError('unreachable-limit', `profile "${profile}": rule "${rule.id}" of ${layer.id} allows stays of ${days} days in a time that has no more; give fewer, or a longer time.`);
}

/** The London dates that a part of a rule states, as they stand. */
function datesIn(part: object): readonly unknown[] {
  const { inForceFrom, beganBefore, to, stays, since, inForce, relaxed } = part as Readonly<Record<string, unknown>>;
  return [inForceFrom, beganBefore, to, stays === undefined ? undefined : since, ...Object.values(inForce ?? {}), ...Object.values(relaxed ?? {})];
}

type Stays = Extract<Due, { readonly stays: number }>;

/** So many days of stays as a time has: no stay is ever too long. 12 months have 365 days at least, so 365 days in any 12 months forbid nothing. */
function isUnreachable(part: object): part is Stays {
  const { stays, inAny } = part as Partial<Stays>;
  return stays !== undefined && inAny instanceof Object && monthsOfFourYears.some((first) => addToDay(first, inAny) - first <= stays);
}
/** From 1970 to 1973, one of which is a leap year. */
const monthsOfFourYears: readonly Day[] = Array.from({ length: 48 }, (_, months) => addToDay(0, { months }));
