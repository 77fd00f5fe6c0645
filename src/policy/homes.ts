import type { Layer, Rule } from './language.ts';
import { textsAt } from './texts-at.ts';

/** How a clause is carried: what kind of thing stands for it, and which. */
export interface ClauseHome {
  readonly as: 'requirement' | 'attendee' | 'item' | 'section' | 'not-covered' | 'note';
  /** Rule id, section slug or silence id. */
  readonly where: string;
}

/** Where each clause of a layer is carried, worked out from the layer itself, so that it cannot be out of date. */
export function clauseHomes(layer: Layer): ReadonlyMap<string, readonly ClauseHome[]> {
  const homes = new Map<string, ClauseHome[]>();
  const add = (clauses: readonly string[], home: ClauseHome): void => {
    for (const clause of clauses) {
      const known = homes.get(clause);
      if (known === undefined) homes.set(clause, [home]);
      else if (!known.some(({ as, where }) => as === home.as && where === home.where)) known.push(home);
    }
  };
  for (const rule of layer.rules) addRule(rule, add);
  for (const { section, clauses } of layer.sections) add(clauses, { as: 'section', where: section });
  for (const { clauses } of layer.sectionsElsewhere ?? [])
    add(clauses, { as: 'not-covered', where: `${layer.id}/placement-plan-sections` });
  for (const { id, clauses } of layer.silences) add(clauses, { as: 'not-covered', where: id });
  return homes;
}

function addRule(rule: Rule, add: (clauses: readonly string[], home: ClauseHome) => void): void {
  const requirement = { as: 'requirement', where: rule.id } as const;
  add(rule.clauses, requirement);
  // Those of the triggers that join one need.
  add(textsAt(rule.forEach, 'clauses'), requirement);
  for (const { clauses } of rule.limbs ?? []) add(clauses, requirement);
  add(rule.after?.clauses ?? [], requirement);
  for (const { clauses } of rule.notes ?? []) add(clauses, { as: 'note', where: rule.id });
  for (const { clauses } of rule.meeting?.people ?? []) add(clauses, { as: 'attendee', where: rule.id });
  add(rule.meeting?.chair?.clauses ?? [], { as: 'attendee', where: rule.id });
  for (const { clauses } of rule.meeting?.chair?.roles ?? []) add(clauses, { as: 'attendee', where: rule.id });
  for (const { clauses } of rule.meeting?.items ?? []) add(clauses, { as: 'item', where: rule.id });
}
