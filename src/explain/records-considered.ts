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
import { chained, given, oneForEach } from '../engine/lists.ts';
import type { CaseIn, Truth } from './condition-values.ts';
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
  const passed = chained(judged.rule.rule.answeredBy ?? [], (evidence) => results((world) => passedOver(caseIn(world), evidence)).flat());
  const others = passed.filter(({ pointer, against }) => against.length > 0 && !counting.some((each) => each.pointer === pointer));
  return [
    ...counting,
    ...oneForEach(others, ({ pointer }) => pointer).map((each) => ({
      ...each,
      name: nameAt(history, each.pointer),
      counts: 'false' as const,
    })),
  ];
}

type PassedOver = Required<Pick<RecordConsidered, 'pointer' | 'at' | 'against'>>;

function passedOver(c: Case, evidence: Evidence): readonly PassedOver[] {
  if ('visit' in evidence) return visitsPassedOver(c, evidence);
  if ('event' in evidence || 'together' in evidence || evidence.where === undefined) return [];
  const { where, ...anyhow } = evidence;
  return [...answers(c, anyhow, compileCondition)].map(({ pointer, at, entry }) => {
    const read: FactUsed[] = [];
    compileCondition(where)({ ...c, ...(entry === undefined ? {} : { record: entry }), read });
    return { pointer, at: at.value, against: read.filter((fact) => fact.pointer.startsWith(`${pointer}/`)) };
  });
}

function visitsPassedOver(c: Case, evidence: Extract<Evidence, { readonly visit: unknown }>): readonly PassedOver[] {
  const opens = opensOn(c, evidence) ?? -Infinity;
  return given(scoped(c, 'visits', evidence.of), ({ entry, entry: { at, pointer, value } }) => {
    const fact = value.childSeen === false ? 'childSeen' : isVisit(entry) ? 'by' : 'mode';
    const said = value[fact];
    const isOwn = fact !== 'by' || (evidence.visit !== 'any' && said !== 'social-worker');
    return at === undefined || at.day < opens || said === undefined || !isOwn
      ? undefined
      : { pointer, at: at.value, against: [{ pointer: `${pointer}/${fact}`, value: said }] };
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
