import type { PolicyProfile } from '../contract.ts';
import { compileProfile, type LayeredRule } from '../engine/compile.ts';
import { clausesOf } from '../policy/clauses-of.ts';
import { conditionText } from '../wording/condition-text.ts';
import { listed, slugText } from '../wording/lists.ts';
import { sectionTitle } from '../wording/titles.ts';
import { rulePairs } from './rule-pairs.ts';
import { ruleAspects, type RuleAspect } from './rule-aspects.ts';
import type { PolicyVerdict } from './strictness.ts';

/** One side of a difference: the rule, section or silence, and the clauses that it stands under. */
export interface DifferenceSide {
  readonly id: string;
  readonly title: string;
  readonly clauses: readonly string[];
}

/** Something that two policies do not say alike. */
export interface ProfileDifference {
  readonly what: 'rule' | 'plan-section' | 'silence';
  readonly title: string;
  /** How the second policy stands to the first; `differs`: in ways that make it neither stricter nor looser, or both. */
  readonly verdict: Exclude<PolicyVerdict, 'same'> | 'differs';
  /** Left out where the policy has nothing of the kind. */
  readonly a?: DifferenceSide;
  readonly b?: DifferenceSide;
  readonly aspects: readonly RuleAspect[];
}

/**
 * What two policies say differently, without any history: rules on the same matter by limit, firmness, trigger, people and contents;
 * rules, plan sections and silences that only one of them has. That clauses have other ids is no difference.
 *
 * @param a The policy to compare with.
 * @param b The policy that the verdicts are about.
 * @returns Rules first, then plan sections, then silences; empty where they say the same.
 * @throws TypeError for something that is no profile.
 * @example
 * diffProfiles(derby, derby).length; //=> 0
 */
export function diffProfiles(a: PolicyProfile, b: PolicyProfile): readonly ProfileDifference[] {
  const rules = rulePairs(a, b).flatMap(({ a: left, b: right }): readonly ProfileDifference[] => {
    if (left === undefined || right === undefined)
      return alone('rule', left === undefined ? undefined : ofRule(left), right === undefined ? undefined : ofRule(right));
    const aspects = ruleAspects(left.rule, right.rule).map((aspect) =>
      isSilentOn(aspect, left, right) ? { ...aspect, verdict: 'silent' as const } : aspect,
    );
    return aspects.length === 0
      ? []
      : [{ what: 'rule', title: left.rule.title, verdict: verdictOf(aspects), a: ofRule(left), b: ofRule(right), aspects }];
  });
  return [...rules, ...sectionDifferences(a, b), ...silenceDifferences(a, b)];
}

const ofRule = ({ rule }: LayeredRule): DifferenceSide => ({ id: rule.id, title: rule.title, clauses: clausesOf(rule) });

/** The second text says that it does not speak of the placements that only the first rule is for. */
function isSilentOn({ aspect }: RuleAspect, { rule: { placements } }: LayeredRule, { rule, layer }: LayeredRule): boolean {
  const missing = (placements ?? []).filter((kind) => rule.placements?.includes(kind) === false);
  return (
    aspect === 'placements' &&
    missing.length > 0 &&
    missing.every((kind) => layer.silences.some((silence) => silence.placements?.includes(kind)))
  );
}

/** Something that one policy has and the other has not: a rule more is stricter, one less is absent. */
function alone(
  what: ProfileDifference['what'],
  a: DifferenceSide | undefined,
  b: DifferenceSide | undefined,
): readonly ProfileDifference[] {
  const side = a ?? b;
  if (side === undefined || (a !== undefined && b !== undefined)) return [];
  const verdict = what === 'silence' ? (b === undefined ? 'differs' : 'silent') : b === undefined ? 'absent' : 'stricter';
  return [{ what, title: side.title, verdict, ...(a === undefined ? {} : { a }), ...(b === undefined ? {} : { b }), aspects: [] }];
}

/** Stricter in all that can be told, looser in all, or neither. */
function verdictOf(aspects: readonly RuleAspect[]): ProfileDifference['verdict'] {
  const verdicts = new Set(aspects.filter(({ aspect }) => aspect === 'firmness' || aspect === 'limits').map(({ verdict }) => verdict));
  const [only] = verdicts;
  return verdicts.size === 1 && only !== undefined ? only : 'differs';
}

function sectionDifferences(a: PolicyProfile, b: PolicyProfile): readonly ProfileDifference[] {
  const left = sectionsOf(a);
  const right = sectionsOf(b);
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((key): readonly ProfileDifference[] => {
    const one = left.get(key);
    const other = right.get(key);
    if (one === undefined || other === undefined) return alone('plan-section', one?.side, other?.side);
    return one.cases.join('; ') === other.cases.join('; ')
      ? []
      : [
          {
            what: 'plan-section',
            title: one.side.title,
            verdict: 'differs',
            a: one.side,
            b: other.side,
            aspects: [{ aspect: 'trigger', a: one.cases.join('; '), b: other.cases.join('; ') }],
          },
        ];
  });
}

interface SectionAsked {
  readonly side: DifferenceSide;
  readonly cases: readonly string[];
}

/** Each section that the regulations, or the councils' own texts, ask for, with the placements and cases that it is for. */
function sectionsOf(profile: PolicyProfile): ReadonlyMap<string, SectionAsked> {
  const all = new Map<string, SectionAsked>();
  for (const {
    layer,
    section: { section: slug, clauses, placements, when, modality },
  } of compileProfile(profile).sections) {
    const key = `${layer.basis === 'statute'} ${slug}`;
    const before = all.get(key);
    const words = `${modality}, ${placements === undefined ? 'every kind of placement' : listed(placements.map(slugText), 'and')}${when === undefined ? '' : `, where ${conditionText(when)}`}`;
    all.set(key, {
      side: { id: slug, title: sectionTitle(slug), clauses: [...(before?.side.clauses ?? []), ...clauses] },
      cases: [...new Set([...(before?.cases ?? []), words])].sort(),
    });
  }
  return all;
}

function silenceDifferences(a: PolicyProfile, b: PolicyProfile): readonly ProfileDifference[] {
  const silences = (profile: PolicyProfile): ReadonlyMap<string, DifferenceSide> =>
    new Map(compileProfile(profile).silences.map(({ silence: { id, what, clauses } }) => [id, { id, title: what, clauses }]));
  const left = silences(a);
  const right = silences(b);
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((id) => alone('silence', left.get(id), right.get(id)));
}
