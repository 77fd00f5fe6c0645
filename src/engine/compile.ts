import type { PlacementKind, PolicyProfile, SectionSlug } from '../contract.ts';
import { written } from '../history/timed.ts';
import { clausesOf } from '../policy/clauses-of.ts';
import type { DeclaredWord, Layer, PlanSectionRule, ProfileData, Rule, Silence } from '../policy/language.ts';
import { parseDay, type Day } from '../time/index.ts';
import { sectionTitle } from '../wording/titles.ts';
import type { Holds } from './case.ts';
import { arisingOf, compileCondition } from './conditions.ts';
import { distinct, frozen, given, grouped } from './lists.ts';
import type { CompiledRule } from './verdict.ts';

export interface LayeredRule extends CompiledRule {
  readonly layer: Layer;
  readonly from: Day;
  readonly to: Day;
  /** What its occasions are named after, part by part. */
  readonly occasion: readonly OccasionPart[];
}
export interface OccasionPart {
  readonly text: string;
  readonly named: boolean;
}
export interface LayeredSection {
  readonly layer: Layer;
  readonly section: PlanSectionRule;
  readonly holds: Holds;
  readonly from: Day;
  readonly to: Day;
}
/** A section, and every layer's rule that asks for it. */
export interface SectionAsked {
  readonly slug: SectionSlug;
  readonly title: string;
  readonly by: readonly [LayeredSection, ...LayeredSection[]];
}
export interface LayeredSilence {
  readonly layer: Layer;
  readonly silence: Silence;
  readonly holds: Holds;
}

/** A profile made ready to evaluate. */
export interface CompiledProfile {
  readonly data: ProfileData;
  readonly rules: readonly LayeredRule[];
  readonly sections: readonly LayeredSection[];
  /** What asks for each section of a plan, in a placement of a kind on a day. */
  readonly sectionsOn: (kind: PlacementKind, day: Day) => readonly SectionAsked[];
  readonly silences: readonly LayeredSilence[];
  /** Words of a council's own that the profile declares. */
  readonly words: ReadonlyMap<string, DeclaredWord>;
}

const compiledProfiles = new WeakMap<object, CompiledProfile>();

/** Compiles a profile once; the result is kept with the profile object. TypeError for something that `defineProfile` did not make. */
export function compileProfile(profile: PolicyProfile): CompiledProfile {
  const known = compiledProfiles.get(profile);
  if (known !== undefined) return known;
  const made = compileData(frozen(profileData(profile)));
  compiledProfiles.set(profile, made);
  return made;
}

function profileData(profile: PolicyProfile): ProfileData {
  if (typeof profile !== 'object' || profile === null || (profile as Partial<ProfileData>).format !== 'placement-rules/profile@1') {
    throw new TypeError(`evaluate: options.profile is ${written(profile)}; pass one of the package or of defineProfile.`);
  }
  // The format tag says that defineProfile made it and checked its rules.
  return profile as ProfileData;
}

const window = (inForce: { readonly from?: string; readonly to?: string } | undefined): { readonly from: Day; readonly to: Day } => ({
  from: parseDay(inForce?.from ?? '') ?? -Infinity,
  to: parseDay(inForce?.to ?? '') ?? Infinity,
});

function compileData(data: ProfileData): CompiledProfile {
  const byId = new Map<string, LayeredRule>();
  // V8 reads the properties of objects fast where all have the same ones in the same order.
  const nothing = Object.fromEntries(data.layers.flatMap(({ rules }) => rules.flatMap(Object.keys)).map((name) => [name, undefined]));
  const all = data.layers.flatMap((layer) => layer.rules.map((rule) => ({ layer, rule: { ...nothing, ...rule } })));
  const compileRule = ({ layer, rule }: { readonly layer: Layer; readonly rule: Rule }): LayeredRule => {
    const known = byId.get(rule.id);
    if (known !== undefined) return known;
    const earlier = all.find((each) => each.rule.id === rule.after?.rule);
    const { limbs = [] } = rule;
    const always = [...rule.clauses, ...(rule.after?.clauses ?? [])];
    const made: LayeredRule = {
      layer,
      rule,
      ...window(rule.inForce),
      occasion: occasionParts(rule.occasion ?? `${rule.id}:{key}{ifAnchored}`),
      holds: compileCondition({ all: given([arisingOf(rule), rule.when], (condition) => condition) }),
      limbs: limbs.map((limb) => ({ limb, holds: compileCondition(limb.when) })),
      forbidden: rule.forbidden === undefined ? undefined : compileCondition(rule.forbidden),
      restarted: rule.restartedBy === undefined ? undefined : compileCondition(rule.restartedBy.when),
      after: earlier === undefined ? undefined : compileRule(earlier),
      everyClause: distinct([...clausesOf(rule), ...always]),
      clausesUnder: [...limbs.map(({ clauses }) => [...clauses, ...always]), always],
    };
    byId.set(rule.id, made);
    return made;
  };
  const sections = data.layers.flatMap((layer) =>
    layer.sections.map((section): LayeredSection => ({
      layer,
      section,
      holds: compileCondition(section.when),
      ...window(section.inForce),
    })),
  );
  return {
    data,
    rules: all.map(compileRule),
    sections,
    sectionsOn: sectionsOn(sections),
    silences: data.layers.flatMap((layer) => layer.silences.map((silence) => ({ layer, silence, holds: compileCondition(silence.when) }))),
    words: new Map(data.layers.flatMap(({ words }) => (words ?? []).map((word) => [word.word, word] as const))),
  };
}

/** Grouped once for each kind of placement and each time between two changes of what is in force. */
function sectionsOn(all: readonly LayeredSection[]): CompiledProfile['sectionsOn'] {
  const changes = distinct(all.flatMap(({ from, to }) => [from, to + 1]));
  const known = new Map<string, readonly SectionAsked[]>();
  return (kind, day) => {
    const key = `${kind}@${changes.filter((change) => change <= day).length}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const groups = grouped(
      all.filter(({ section, from, to }) => day >= from && day <= to && section.placements?.includes(kind) !== false),
      ({ section }) => section.section,
    );
    const made = [...groups].map(([slug, by]): SectionAsked => ({ slug, title: sectionTitle(slug), by }));
    known.set(key, made);
    return made;
  };
}

/** `visit:{placement}:first` is a text, the name of something in the case, and a text. */
const occasionParts = (occasion: string): readonly OccasionPart[] =>
  occasion.split(/\{(\w+)\}/).map((text, index) => ({ text, named: index % 2 === 1 }));
