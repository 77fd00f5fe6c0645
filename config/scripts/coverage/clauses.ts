import { allCases } from '../../../test/cases/case-file.ts';
import { statutory, derby, leicester, placementPlanStandards, placementStability, trafford } from '../../../src/index.ts';
import type { OverlayData } from '../../../src/policy/assemble.ts';
import { clauseHomes, type ClauseHome } from '../../../src/policy/homes.ts';
import type { Layer, ProfileData } from '../../../src/policy/language.ts';
import { clauseIds } from '../../../src/policy/register/clause-ids.ts';
import { withoutEffect } from '../../../src/policy/register/without-effect.ts';

export interface CoveredClause {
  readonly id: string;
  readonly homes: readonly ClauseHome[];
  readonly because?: string;
  readonly cases: readonly string[];
}

// The package makes its profiles and overlays with defineProfile and defineOverlay, so the data stands behind each.
const layersOf = (profile: object): readonly Layer[] => (profile as ProfileData).layers;
export const shippedLayers: readonly Layer[] = [
  ...new Map(
    [
      ...[statutory, derby, trafford, leicester].flatMap(layersOf),
      ...[placementStability, placementPlanStandards].map((overlay) => (overlay as OverlayData).layer),
    ].map((layer) => [layer.id, layer]),
  ).values(),
];

/** Every clause of the register and every provision, with what carries it and the cases that exercise it. */
export function coveredClauses(): readonly CoveredClause[] {
  const homes = new Map<string, ClauseHome[]>();
  for (const layer of shippedLayers)
    for (const [clause, found] of clauseHomes(layer)) homes.set(clause, [...(homes.get(clause) ?? []), ...found]);
  const cases = new Map<string, Set<string>>();
  for (const { file, name } of allCases()) {
    for (const clause of file.clauses) cases.set(clause, (cases.get(clause) ?? new Set()).add(name.split(' › ')[0] ?? name));
  }
  return [...clauseIds()].map((id) => {
    const declared = withoutEffect[id];
    return {
      id,
      homes: homes.get(id) ?? [],
      ...(declared === undefined ? {} : { because: `${declared.as}: ${declared.because}` }),
      cases: [...(cases.get(id) ?? [])],
    };
  });
}

/** What is wrong: a clause with no home, one that is declared without effect and carried all the same, one that no case exercises. */
export function gaps(covered: readonly CoveredClause[] = coveredClauses()): readonly string[] {
  return covered.flatMap(({ id, homes, because, cases }) => [
    ...(homes.length === 0 && because === undefined
      ? [`${id} has no home: carry it by a rule, person, item, section or silence, or say in without-effect.ts why it has no effect.`]
      : []),
    ...(homes.length > 0 && because !== undefined
      ? [
          `${id} is declared without effect, yet ${homes.map(({ where }) => where).join(', ')} carries it: take it out of without-effect.ts.`,
        ]
      : []),
    ...(homes.length > 0 && cases.length === 0
      ? [`${id} is carried by ${homes[0]?.where ?? ''} and exercised by no case: name it in a case of fixtures/cases.`]
      : []),
  ]);
}
