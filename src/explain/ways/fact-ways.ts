import { pointerOfFact } from '../../engine/facts.ts';
import { placementKinds } from '../../history/vocabulary-placements.ts';
import { facts, type FactMeaning, type FactName } from '../../policy/facts.ts';
import type { Condition } from '../../policy/language.ts';
import { formatDay } from '../../time/index.ts';
import { addTo, recordAt, takeOut } from '../changes.ts';
import { caseOf, freshId, today, type Standing } from './standing.ts';
import { impossible, type Way } from './ways.ts';

type FactCondition = Extract<Condition, { readonly fact: unknown }>;

/** Worked out from other records, so that no one fact can be recorded otherwise. */
const isWorkedOut = (fact: FactName): boolean => facts[fact].missing === 'worked-out' || fact === 'review.first';
/** The commonest first: of several that would do, the first is shown. */
const PLACEMENT_KINDS: readonly string[] = [...new Set<string>(['foster', 'residential', ...placementKinds])];

/** What is recorded where all that matters is that something is. */
const something: Readonly<Partial<Record<FactName, (standing: Standing, start: string) => unknown>>> = {
  'placement.temporaryApproval': (_, start) => ({ from: start }),
  'placement.outsideApproval': (_, start) => ({ from: start }),
  'placement.visitInterval': () => ({ every: { weeks: 4 } }),
  'placement.planningIntervals': () => [{ every: { weeks: 6 } }],
  'placement.predictedDifficulties': () => ['challenging-behaviour'],
  'child.disabilities': () => ['learning'],
  'placement.ending.decidedAt': today,
  'review.adjournedUntil': today,
  'meeting.child.reason': () => 'recorded',
};

/** How to make a fact what a condition asks for, or something else. */
export function factWays(standing: Standing, condition: FactCondition, want: boolean): readonly Way[] {
  const { fact } = condition;
  if (fact === 'placement.firstOfCare') return careWays(standing, 'is' in condition && condition.is === want);
  if (fact === 'concern.raisedAtMeeting') return concludedWays(standing, condition, want);
  const pointer = pointerOfFact(caseOf(standing), fact);
  if (pointer === undefined || isWorkedOut(fact)) return impossible;
  const to = (value: unknown): Way => [recordAt(standing.history, pointer, value)];
  if ('atMost' in condition) return daysWays(standing, condition.atMost, want);
  if ('recorded' in condition) {
    if (condition.recorded !== want) return facts[fact].type === 'list' ? [to([])] : [[takeOut(standing.history, pointer)]];
    return [to(something[fact]?.(standing, standing.about.spell?.first.value.startedAt ?? today(standing)) ?? {})];
  }
  return valuesFor(condition, want).map(to);
}

/** Every value that makes the condition so. */
function valuesFor(
  condition: Extract<FactCondition, { readonly is: unknown } | { readonly oneOf: unknown }>,
  want: boolean,
): readonly unknown[] {
  const { type, values }: FactMeaning = facts[condition.fact];
  const wanted: readonly unknown[] = 'is' in condition ? [condition.is] : condition.oneOf;
  if (type === 'boolean') return [true, false].filter((value) => wanted.includes(value) === want);
  if (type === 'list') return want ? wanted.map((value) => [value]) : [[]];
  if (want) return wanted;
  const all: readonly string[] = condition.fact === 'placement.kind' ? PLACEMENT_KINDS : (values ?? []);
  return all.filter((value) => !wanted.includes(value));
}

/** A period of care whose first day is not known began with its first placement, or the day before; one that is dated is not moved. */
function careWays({ history, about: { care, spell } }: Standing, first: boolean): readonly Way[] {
  const start = spell?.start ?? spell?.plannedStart;
  if (care?.value.from !== 'unknown' || start === undefined) return impossible;
  return [[recordAt(history, `${care.pointer}/from`, formatDay(start.day - (first ? 0 : 1)))]];
}

/** A carer's break of 14 days has its first day back 14 days after it began. */
function daysWays(standing: Standing, most: number, want: boolean): readonly Way[] {
  const stay = standing.about.carerBreak;
  return stay?.at === undefined
    ? impossible
    : [[recordAt(standing.history, `${stay.pointer}/to`, formatDay(stay.at.day + (want ? most : most + 1)))]];
}

/** A concern that a meeting of some kind concluded: one that was held, or one more. */
function concludedWays(standing: Standing, condition: FactCondition, want: boolean): readonly Way[] {
  const {
    history,
    about: { concern, spell },
  } = standing;
  if (concern === undefined || !('oneOf' in condition || 'is' in condition)) return impossible;
  const pointer = `${concern.pointer}/raisedAtMeetingId`;
  if (!want) return [[takeOut(history, pointer)]];
  const kinds = 'oneOf' in condition ? condition.oneOf : [String(condition.is)];
  const held = (history.meetings ?? []).filter(({ kind }) => kinds.includes(kind)).map(({ id }): Way => [recordAt(history, pointer, id)]);
  return [
    ...held,
    ...kinds.map((kind): Way => {
      const id = freshId(standing, 'meetings', kind);
      return [addTo('meetings', { id, kind, placementId: spell?.id, heldAt: today(standing) }), recordAt(history, pointer, id)];
    }),
  ];
}
