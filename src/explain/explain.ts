import type { Breach, EvaluateOptions, FactUsed, MissingFact, PlacementHistory, Requirement } from '../contract.ts';
import { breachOf } from '../engine/breaches.ts';
import { needEnded } from '../engine/needs.ts';
import { results } from '../engine/world.ts';
import { calledBy } from '../engine/ruling.ts';
import type { Judged } from '../engine/requirement.ts';
import { answerText } from '../wording/answer-text.ts';
import { kindsText } from '../wording/kind-phrases.ts';
import { missingFact } from '../wording/questions.ts';
import type { Rule } from '../policy/language.ts';
import { forEachText } from '../wording/subject-text.ts';
import { applicability, caseInFor, settledSubject } from './applicability.ts';
import { clausesShown, type ClauseShown } from './clauses.ts';
import { conditionShown, type CaseIn, type ConditionShown, type Truth } from './condition-values.ts';
import { countShown, type CountShown } from './count.ts';
import { factNamed } from './named-facts.ts';
import { layerShown, practiceShown, type LayerShown, type PracticeShown } from './origin.ts';
import { recordsConsidered, type RecordConsidered } from './records-considered.ts';
import { requirementNamed } from './requirements.ts';

/** One limb of the requirement: its clauses, the case that it is for, and whether this is the one. */
export interface LimbShown {
  readonly clauses: readonly string[];
  readonly counted?: string;
  readonly applies: Truth;
  readonly when?: ConditionShown;
}
/** A recorded fact, in words as well, and what it was read for. */
export interface FactRead extends FactUsed {
  readonly says: string;
  readonly for: 'subject' | 'condition' | 'date' | 'answer' | 'end';
}
type Unnamed = Omit<FactRead, 'says'>;

/** Why a requirement stands as it does: everything that it rests on, as data. */
export interface Explanation {
  readonly requirement: Requirement;
  readonly layer: LayerShown;
  /** What the rule makes one requirement for, in words. */
  readonly forEach: string;
  readonly practice?: PracticeShown;
  readonly clauses: readonly ClauseShown[];
  readonly facts: readonly FactRead[];
  /** Facts not recorded that could change the status. */
  readonly missing: readonly MissingFact[];
  /** Everything that had to hold for the requirement to exist. */
  readonly conditions: ConditionShown;
  readonly limbs: readonly LimbShown[];
  /** One for each date that a completion of what is not recorded gives; the earliest first. */
  readonly counts: readonly CountShown[];
  /** What answers it, in words, and the records that do or that are passed over. */
  readonly answeredBy: readonly string[];
  readonly records: readonly RecordConsidered[];
  /** What ended the need, where something has. */
  readonly ended?: FactRead;
  readonly breach?: Breach;
}

/**
 * Why a requirement stands as it does: the facts read, the conditions with their values, the count day by day, the clauses and where
 * the rule comes from.
 *
 * @param history A history that `parseHistory` accepted.
 * @param options `profile` and `asOf`, as for `evaluate`.
 * @param requirementId An id of `evaluate(history, options).requirements`.
 * @throws RangeError for an id that is no requirement of this history; otherwise as `evaluate`.
 * @example
 * explain({ child: { id: 'c1' }, placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-02' }] }, { profile: statutory, asOf: '2026-04-10' }, 'reg-28.2.a:p1').counts.length; //=> 1
 */
export function explain(history: PlacementHistory, options: EvaluateOptions, requirementId: string): Explanation {
  const { view, rule, subject, judged } = requirementNamed('explain', history, options, requirementId);
  const { requirement } = judged;
  const caseIn = caseInFor(view, settledSubject(view, rule, subject));
  const practice = practiceShown(rule.rule);
  const breach = breachOf(view, judged);
  const ended = endedBy(judged, caseIn);
  const counts = countsOf(history, judged);
  const records = recordsConsidered(history, judged, caseIn);
  const named = (fact: Unnamed): FactRead => ({ ...fact, says: factNamed(history, fact.pointer, fact.value) });
  return {
    requirement,
    layer: layerShown(rule),
    forEach: forEachText(rule.rule.forEach),
    ...(practice === undefined ? {} : { practice }),
    clauses: clausesShown(requirement.clauses, rule.layer.clauses),
    facts: factsRead(judged, counts, records, ended).map(named),
    missing: judged.unknowns.map((unknown) => missingFact(unknown, [requirement.id])),
    conditions: applicability(view, rule, subject, judged),
    limbs: limbsOf(judged, caseIn),
    counts,
    answeredBy: answersInWords(rule.rule),
    records,
    ...(ended === undefined ? {} : { ended: named({ ...ended, for: 'end' }) }),
    ...(breach === undefined ? {} : { breach }),
  };
}

/** A meeting goes by the name that the text gives it. */
function answersInWords({ answeredBy = [], meeting }: Rule): readonly string[] {
  const known = kindsText('meeting', meeting === undefined ? [] : [meeting.kind]);
  const named = known.replace(/ .*/, ` ${meeting?.localName}`);
  return answeredBy.map((evidence) => answerText(evidence).replace(known, meeting?.localName === undefined ? known : named));
}

/** Which limb each completion takes: the first whose case holds. */
function limbsOf({ rule: { rule }, found }: Judged, caseIn: CaseIn): readonly LimbShown[] {
  const taken = found.all.filter(({ result }) => result.status !== 'not-applicable').map(({ result }) => result.limb);
  return (rule.limbs ?? []).map(({ clauses, counted, when }, index): LimbShown => ({
    clauses,
    ...(counted === undefined ? {} : { counted }),
    applies: taken.every((limb) => limb === index) ? 'true' : taken.includes(index) ? 'unknown' : 'false',
    ...(when === undefined ? {} : { when: conditionShown(when, caseIn) }),
  }));
}

function countsOf(history: PlacementHistory, { rule: { rule }, found }: Judged): readonly CountShown[] {
  const counts = new Map<string, CountShown>();
  for (const { result } of found.all) {
    const shown = result.status === 'not-applicable' ? undefined : countShown(history, result, rule.limbs ?? []);
    if (shown !== undefined) counts.set(`${shown.deadline.due}|${shown.deadline.exclusive === true}|${shown.clauses.join()}`, shown);
  }
  return [...counts.values()].sort((a, b) => (a.deadline.due < b.deadline.due ? -1 : 1));
}

function endedBy({ rule: { rule } }: Judged, caseIn: CaseIn): FactUsed | undefined {
  const ends = results((world) => needEnded(caseIn(world), rule));
  const [first] = ends;
  return first === undefined ||
    typeof first === 'string' ||
    ends.some((end) => end !== first && (typeof end !== 'object' || end.pointer !== first.pointer))
    ? undefined
    : { pointer: first.pointer, value: first.value };
}

function factsRead(
  judged: Judged,
  counts: readonly CountShown[],
  records: readonly RecordConsidered[],
  ended: FactUsed | undefined,
): readonly Unnamed[] {
  const { because, deadline } = judged.requirement;
  const called = new Set(calledBy(judged.rule.rule, judged.about).map(({ pointer }) => pointer));
  const anchors = [...(deadline === undefined ? [] : [deadline.anchor]), ...counts.map((count) => count.deadline.anchor)];
  const all: readonly Unnamed[] = [
    ...because.map((fact) => ({ ...fact, for: called.has(fact.pointer) ? ('subject' as const) : ('condition' as const) })),
    ...anchors.map((fact) => ({ ...fact, for: 'date' as const })),
    ...records.flatMap(({ pointer, at, against }) =>
      (against ?? [{ pointer, value: at }]).map((fact) => ({ ...fact, for: 'answer' as const })),
    ),
    ...(ended === undefined ? [] : [{ ...ended, for: 'end' as const }]),
  ];
  return [...new Map(all.filter(({ pointer }) => pointer !== '').map((fact) => [`${fact.pointer}|${fact.for}`, fact])).values()];
}
