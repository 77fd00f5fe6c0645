import type { PolicyProfile } from '../contract.ts';
import type { DeclaredWord, ItemRule, Layer, Person, PlanSectionRule, ProfileData, Rule, Silence } from '../policy/language.ts';
import { parseDay, type Day } from '../time/index.ts';
import type { Holds } from './case.ts';
import { compileCondition } from './conditions.ts';
import type { CompiledRule } from './verdict.ts';

export interface LayeredRule extends CompiledRule { readonly layer: Layer; readonly from: Day; readonly to: Day }
export interface LayeredSection { readonly layer: Layer; readonly section: PlanSectionRule; readonly holds: Holds; readonly from: Day; readonly to: Day }
export interface LayeredSilence { readonly layer: Layer; readonly silence: Silence; readonly holds: Holds }

/** A profile made ready to evaluate. */
export interface CompiledProfile {
  readonly data: ProfileData;
  readonly rules: readonly LayeredRule[];
  readonly sections: readonly LayeredSection[];
  readonly silences: readonly LayeredSilence[];
  /** Words of a council's own that the profile declares. */
  readonly words: ReadonlyMap<string, DeclaredWord>;
}

const compiledProfiles = new WeakMap<object, CompiledProfile>();

/** Compiles a profile once; the result is kept with the profile object. TypeError for something that `defineProfile` did not make. */
export function compileProfile(profile: PolicyProfile): CompiledProfile {
  const known = typeof profile === 'object' && profile !== null ? compiledProfiles.get(profile) : undefined;
  if (known !== undefined) return known;
  const made = compileData(profileData(profile));
  compiledProfiles.set(profile, made);
  return made;
}

function profileData(profile: PolicyProfile): ProfileData {
  if (typeof profile !== 'object' || profile === null || (profile as Partial<ProfileData>).format !== 'placement-rules/profile@1') {
    const got = typeof profile === 'string' ? `"${profile}"` : JSON.stringify(profile)?.slice(0, 60);
    throw new TypeError(`evaluate: options.profile is ${got ?? String(profile)}; pass a profile that this package exports or one made by defineProfile.`);
  }
  // The format tag says that defineProfile made it and checked its rules.
  return profile as ProfileData;
}

const window = (inForce: { readonly from?: string; readonly to?: string } | undefined): { readonly from: Day; readonly to: Day } => ({
  from: (inForce?.from === undefined ? undefined : parseDay(inForce.from)) ?? -Infinity,
  to: (inForce?.to === undefined ? undefined : parseDay(inForce.to)) ?? Infinity,
});

function compileData(data: ProfileData): CompiledProfile {
  const byId = new Map<string, LayeredRule>();
  const all = data.layers.flatMap((layer) => layer.rules.map((rule) => ({ layer, rule })));
  const compileRule = ({ layer, rule }: { readonly layer: Layer; readonly rule: Rule }): LayeredRule => {
    const known = byId.get(rule.id);
    if (known !== undefined) return known;
    const earlier = rule.after === undefined ? undefined : all.find((each) => each.rule.id === rule.after?.rule);
    const made: LayeredRule = {
      layer, rule, ...window(rule.inForce),
      holds: compileCondition(rule.when),
      limbs: (rule.limbs ?? []).map((limb) => ({ limb, holds: compileCondition(limb.when) })),
      forbidden: rule.forbidden === undefined ? undefined : compileCondition(rule.forbidden),
      restarted: rule.restartedBy === undefined ? undefined : compileCondition(rule.restartedBy.when),
      after: earlier === undefined ? undefined : compileRule(earlier),
      everyClause: [...new Set([...(rule.limbs ?? []).flatMap((limb) => limb.clauses), ...rule.clauses, ...(rule.after?.clauses ?? [])])],
    };
    byId.set(rule.id, made);
    return made;
  };
  return {
    data,
    rules: all.map(compileRule),
    sections: data.layers.flatMap((layer) => layer.sections.map((section) => ({ layer, section, holds: compileCondition(section.when), ...window(section.inForce) }))),
    silences: data.layers.flatMap((layer) => layer.silences.map((silence) => ({ layer, silence, holds: compileCondition(silence.when) }))),
    words: new Map(data.layers.flatMap(({ words }) => (words ?? []).map((word) => [word.word, word] as const))),
  };
}

/** Whether a person or an item of a meeting has a place, in one completion. */
export const hasPlace = (rule: Person | ItemRule): Holds => compileCondition(rule.when);
