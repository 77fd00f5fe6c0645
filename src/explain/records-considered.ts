import type { FactUsed, Moment, PlacementHistory } from '../contract.ts';
import { opensOn, answers } from '../engine/evidence.ts';
import { scoped } from '../engine/scoped-records.ts';
import type { Case } from '../engine/case.ts';
import { compileCondition } from '../engine/conditions.ts';
import { inTime } from '../engine/limit.ts';
import type { Judged } from '../engine/requirement.ts';
import { isVisit } from '../engine/visits.ts';
import { results } from '../engine/world.ts';
import type { Evidence } from '../policy/language.ts';
import { valued, type CaseIn, type Truth } from './condition-values.ts';
import { nameAt } from './named-facts.ts';

/** A record that answers, or would have in time, or is of the kind that does and is passed over; `inTime` is left out where no date is set. */
export interface RecordConsidered {
  readonly pointer: string;
  readonly name: string;
  readonly at: Moment;
  readonly counts: Truth;
  readonly inTime?: Truth;
  /** Of one that does not count: the facts on it for which it does not. */
  readonly against?: readonly FactUsed[];
}

/** Every record that answers, and those that would but for a fact on them: a visit at which the child was not seen, a decision that said no. */
export function recordsConsidered(history: PlacementHistory, judged: Judged, caseIn: CaseIn): readonly RecordConsidered[] {
  const counting = recordsThatAnswer(history, judged, caseIn);
  const counted = new Set(counting.map(({ pointer }) => pointer));
  const passed = (judged.rule.rule.answeredBy ?? [])
    .flatMap((evidence) => passedOver(evidence, caseIn))
    .filter(({ pointer, against }) => against.length > 0 && !counted.has(pointer));
  const others = [...new Map(passed.map((each) => [each.pointer, each])).values()];
  return [...counting, ...others.map((each): RecordConsidered => ({ ...each, name: nameAt(history, each.pointer), counts: 'false' }))];
}

interface PassedOver {
  readonly pointer: string;
  readonly at: Moment;
  readonly against: readonly FactUsed[];
}

function passedOver(evidence: Evidence, caseIn: CaseIn): readonly PassedOver[] {
  if ('visit' in evidence) return results((world) => visitsPassedOver(caseIn(world), evidence)).flat();
  if ('event' in evidence || 'together' in evidence || evidence.where === undefined) return [];
  const { where, ...anyhow } = evidence;
  const holds = compileCondition(where);
  const found = results((world) => [...answers({ ...caseIn(world), read: [] }, anyhow, compileCondition)]).flat();
  return found.map(({ pointer, at, entry }) => {
    const ofRecord: CaseIn = (world) => (entry === undefined ? caseIn(world) : { ...caseIn(world), record: entry });
    const { facts } = valued('', ofRecord, holds);
    return { pointer, at: at.value, against: facts.filter((fact) => fact.pointer.startsWith(`${pointer}/`)) };
  });
}

function visitsPassedOver(c: Case, evidence: Extract<Evidence, { readonly visit: unknown }>): readonly PassedOver[] {
  const opens = opensOn(c, evidence) ?? -Infinity;
  return scoped(c, 'visits', evidence.of).flatMap(({ entry, entry: { at, pointer, value } }) => {
    if (at === undefined || at.day < opens || pointer === c.about.trigger?.pointer) return [];
    const by = evidence.visit === 'any' || value.by === undefined || value.by === 'social-worker' ? [] : (['by'] as const);
    const facts = isVisit(entry) ? by : ([value.childSeen === false ? 'childSeen' : 'mode'] as const);
    const against = facts.map((fact) => ({ pointer: `${pointer}/${fact}`, value: value[fact] }));
    return [{ pointer, at: at.value, against }];
  });
}

/**
 * Every record that answers in some completion, with whether it does in all, and in time: one that the rule names, else what met it all
 * the same, an act that is not forbidden or an attestation.
 */
function recordsThatAnswer(
  history: PlacementHistory,
  { rule: { rule }, found: verdicts }: Judged,
  caseIn: CaseIn,
): readonly RecordConsidered[] {
  const limits = verdicts.all.map(({ result }) => result.limit).filter((limit) => limit !== undefined);
  const [limit] = limits;
  const tried = results((world) => {
    const c = { ...caseIn(world), read: [] };
    return (rule.answeredBy ?? [])
      .flatMap((evidence) => [...answers(c, evidence, compileCondition)])
      .map(({ pointer, at }) => ({ pointer, at, inTime: limits.map((each) => inTime(c, each, at)) }));
  });
  const acts = verdicts.all.map(({ result: { done, breach } }) =>
    done === undefined || breach === 'not-permitted' ? [] : [{ ...done, inTime: [breach === undefined] }],
  );
  const found = tried.some(({ length }) => length > 0) ? tried : acts;
  const all = new Map(found.flat().map((each) => [`${each.pointer}|${each.at.value}`, each]));
  return [...all.values()].map(({ pointer, at }): RecordConsidered => {
    const own = found.flatMap((records) => records.find((each) => each.pointer === pointer && each.at.value === at.value) ?? []);
    return {
      pointer,
      name: nameAt(history, pointer),
      at: at.value,
      counts: own.length === found.length ? 'true' : 'unknown',
      ...(limit === undefined ? {} : { inTime: truth(own.flatMap((each) => each.inTime)) }),
    };
  });
}

const truth = (values: readonly boolean[]): Truth => (values.every(Boolean) ? 'true' : values.some(Boolean) ? 'unknown' : 'false');
