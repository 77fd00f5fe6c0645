import type { EvaluateOptions, Evaluation, NotCovered, PlacementHistory, PolicyProfile, Requirement } from '../contract.ts';
import { compileProfile, type LayeredRule } from '../engine/compile.ts';
import { evaluate } from '../engine/evaluate.ts';
import { ascending } from '../history/sorted.ts';
import { silenceOn } from './silence-on.ts';
import { compareDemands, type Aspect, type PolicyVerdict } from './strictness.ts';

/** What one policy asks on an occasion, beside the first policy. */
export interface ComparedSide {
  /** Its id; with its overlays it stands at the same place in `profiles`. */
  readonly profile: string;
  /** Against the first policy; of the first itself `same`, `absent` or `silent`. */
  readonly verdict: PolicyVerdict;
  /** What makes it stricter or looser. */
  readonly aspects: readonly Aspect[];
  /** With their clauses, dates and statuses; the earliest date first. */
  readonly requirements: readonly Requirement[];
  /** Where the policy says that its text does not speak of it. */
  readonly silence?: NotCovered;
}

/** One event, with what each policy asks of it. */
export interface ComparedOccasion {
  readonly occasion: string;
  readonly title: string;
  /** regulation: the same for all councils. local-standard: an authority's or overlay's text. */
  readonly of: 'regulation' | 'local-standard';
  /** Of a local standard: what the regulations ask of the same event of every council. */
  readonly regulation?: readonly Requirement[];
  /** In the order of the profiles. */
  readonly sides: readonly ComparedSide[];
}

/** Several policies on one history. */
export interface ProfileComparison {
  readonly asOf: string;
  readonly profiles: readonly Evaluation['profile'][];
  readonly occasions: readonly ComparedOccasion[];
}

interface Read {
  readonly profile: Evaluation['profile'];
  readonly evaluation: Evaluation;
  readonly rules: readonly LayeredRule[];
}

/**
 * One child's history under several councils: what each asks on each occasion, and whether that is the same, stricter or looser than
 * the first, absent, or a matter on which the council's text is silent. Regulations and local standards are compared apart.
 *
 * @param history A history that `parseHistory` accepted.
 * @param profiles The policies; the first is the one that the others are compared with.
 * @param options `asOf`, as for `evaluate`.
 * @returns Occasions in the order of their first dates, undated ones last.
 * @throws RangeError for fewer than two profiles; otherwise as `evaluate`.
 * @example
 * compareProfiles({ child: { id: 'c1' }, placements: [] }, [derby, derby], { asOf: '2026-04-10' }).occasions.length; //=> 0
 */
export function compareProfiles(
  history: PlacementHistory,
  profiles: readonly PolicyProfile[],
  options: Omit<EvaluateOptions, 'profile'>,
): ProfileComparison {
  if (!Array.isArray(profiles) || profiles.length < 2)
    throw new RangeError(`compareProfiles: profiles has ${Array.isArray(profiles) ? profiles.length : 'no'} policies; give at least two.`);
  const read = profiles.map((profile): Read => {
    const evaluation = evaluate(history, { ...options, profile });
    return { profile: evaluation.profile, evaluation, rules: compileProfile(profile).rules };
  });
  const occasions = new Map<string, { readonly occasion: string; readonly of: ComparedOccasion['of']; readonly due: string }>();
  for (const { evaluation } of read)
    for (const { occasion, basis, deadline } of evaluation.requirements) {
      const of = basis === 'statute' ? 'regulation' : 'local-standard';
      const due = deadline?.dueDate ?? '9999';
      const before = occasions.get(`${of} ${occasion}`);
      if (before === undefined || due < before.due) occasions.set(`${of} ${occasion}`, { occasion, of, due });
    }
  const sorted = [...occasions.values()].sort(
    (a, b) => ascending(a.due, b.due) || ascending(a.occasion, b.occasion) || ascending(a.of, b.of),
  );
  return {
    asOf: read[0]?.evaluation.asOf ?? '',
    profiles: read.map(({ profile }) => profile),
    occasions: sorted.map(({ occasion, of }) => compared(history, read, occasion, of)),
  };
}

function compared(history: PlacementHistory, read: readonly Read[], occasion: string, of: ComparedOccasion['of']): ComparedOccasion {
  const asked = read.map(({ evaluation }) =>
    evaluation.requirements.filter((each) => each.occasion === occasion && (each.basis === 'statute') === (of === 'regulation')),
  );
  const [first = []] = asked;
  const some = asked.find((requirements) => requirements.length > 0)?.[0];
  const sides = read.map((each, index): ComparedSide => {
    const requirements = asked[index] ?? [];
    const profile = each.profile.id;
    if (requirements.length === 0) {
      const silence = some === undefined || of === 'regulation' ? undefined : quietOn(history, each, read, some);
      return {
        profile,
        verdict: silence === undefined ? 'absent' : 'silent',
        aspects: [],
        requirements,
        ...(silence === undefined ? {} : { silence }),
      };
    }
    return {
      profile,
      ...(first.length === 0 ? { verdict: 'stricter' as const, aspects: [] } : compareDemands(first, requirements)),
      requirements,
    };
  });
  const regulation =
    of === 'regulation'
      ? []
      : (read[0]?.evaluation.requirements.filter((each) => each.occasion === occasion && each.basis === 'statute') ?? []);
  return { occasion, title: some?.title ?? occasion, of, ...(regulation.length === 0 ? {} : { regulation }), sides };
}

/** The silence that answers for a policy where another one asks for something. */
function quietOn(
  history: PlacementHistory,
  { evaluation, rules }: Read,
  read: readonly Read[],
  { rule, subject }: Requirement,
): NotCovered | undefined {
  const asking = read.flatMap((each) => each.rules).find((each) => each.rule.id === rule);
  return asking === undefined ? undefined : silenceOn(history, evaluation, rules, asking, subject);
}
