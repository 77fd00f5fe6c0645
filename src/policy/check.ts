import { standingTwice } from './assemble.ts';
import { oddWithin } from './check-parts.ts';
import type { Layer, Rule } from './language.ts';
import { occasionNames, standsFor } from './language/occasions.ts';
import { PolicyError, type PolicyFault } from './policy-error.ts';
import { clauseIds } from './register/clause-ids.ts';
import { textsAt } from './texts-at.ts';

/** Whether the package's register has the clause. */
export const isKnownClause = (clause: string): boolean => clauseIds().has(clause);

/** Checks the layers of a profile when it is built. */
export function checkLayers(profile: string, layers: readonly Layer[]): void {
  for (const fault of faultsOf(profile, layers)) throw fault;
}

/** Everything that building a profile of these layers would refuse. */
export function* faultsOf(profile: string, layers: readonly Layer[]): Generator<PolicyError> {
  yield* standingTwice(profile, layers);
  for (const [fault, says] of faultsIn(layers)) yield new PolicyError(fault, `profile "${profile}": ${says}`);
}

type Fault = readonly [fault: PolicyFault, says: string];

function* faultsIn(layers: readonly Layer[]): Generator<Fault> {
  const seen = new Set<unknown>();
  const ordered = new Map(layers.flatMap(({ rules }) => rules.map(({ id, after }) => [id, after?.rule])));
  for (const layer of layers) {
    yield* checkLayer(layer);
    const stands = new Set<string>();
    for (const [what, part, cites] of partsOf(layer)) {
      // A section of plans may be asked for on several grounds; of rules, `standingTwice` tells.
      if (stands.has(what) && !('section' in part)) yield ['malformed', `${what} of ${layer.id} stands there twice.`];
      stands.add(what);
      yield* checkClauses(layer, what, part);
      for (const [says, fault = 'malformed'] of oddWithin(part, seen, cites)) yield [fault, `${what} of ${layer.id} ${says}.`];
    }
    for (const rule of layer.rules) {
      yield* checkCitations(layer, rule);
      yield* checkOccasion(layer, rule);
      const { id, after } = rule;
      const before = new Set<string>();
      if (after !== undefined && !ordered.has(after.rule))
        yield ['unknown-rule', `rule "${id}" of ${layer.id} comes after "${after.rule}", which no layer has.`];
      for (let next = after?.rule; next !== undefined && !before.has(next); next = ordered.get(next)) before.add(next);
      if (before.has(id)) yield ['circular-order', `rule "${id}" of ${layer.id} comes after itself: ${[...before].join(', ')}.`];
    }
  }
}

/** What a layer is made of, each with its name. */
const partsOf = ({
  rules,
  sections,
  silences,
  asAt,
  words = [],
}: Layer): readonly (readonly [what: string, part: object, cites?: boolean])[] => [
  ['text', { asAt }],
  ...words.map((each) => [`word "${each.word}"`, each] as const),
  ...rules.map((each) => [`rule "${each.id}"`, each, true] as const),
  ...sections.map((each) => [`plan section "${each.section}"`, each, true] as const),
  ...silences.map((each) => [`silence "${each.id}"`, each, true] as const),
];

/** What a clause of the register says is said there, once. */
function* checkLayer({ id, title, clauses = {} }: Layer): Generator<Fault> {
  const known = Object.keys(clauses).find(isKnownClause);
  if (known !== undefined)
    yield ['duplicate-clause', `${id} (${title}) declares ${known}, which is in the package's register; give it another id.`];
}

function* checkCitations({ id }: Layer, rule: Rule): Generator<Fault> {
  const limbs = rule.limbs ?? [];
  const { forEach } = rule;
  if (
    rule.clauses.length === 0 &&
    !('triggers' in forEach && forEach.triggers.every(({ clauses }) => clauses.length > 0)) &&
    (limbs.length === 0 || limbs.some(({ clauses }) => clauses.length === 0))
  ) {
    yield ['no-citation', `rule "${rule.id}" of ${id} cites no clause.`];
  }
}

/** Clauses wherever a part of a layer cites them: those of people, items and triggers with the rest. */
function* checkClauses(layer: Layer, what: string, part: object): Generator<Fault> {
  const unknown = new Set(
    textsAt(part, 'clauses', 'attested').filter((clause) => !isKnownClause(clause) && layer.clauses?.[clause] === undefined),
  );
  for (const each of unknown)
    yield [
      'unknown-clause',
      `${what} of ${layer.id} cites ${each}, which is in no register; correct it, or add it to the layer's \`clauses\`.`,
    ];
}

/** What stands for nothing is the same for all that a rule is about: their meetings would be taken for one. */
function* checkOccasion({ id }: Layer, { id: rule, occasion = '', forEach: { each } }: Rule): Generator<Fault> {
  const names = occasionNames.filter((name) => standsFor(name, each));
  const stray = occasion.match(/\{[^}]*\}?|\}/g)?.find((found) => !names.some((name) => found === `{${name}}`));
  if (stray !== undefined)
    yield [
      'unknown-placeholder',
      `the occasion of rule "${rule}" of ${id} has ${stray}, which stands for nothing; write one of ${names.join(', ')}.`,
    ];
}
