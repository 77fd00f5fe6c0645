import type { Breach, Evaluation, PlacementHistory } from '../../contract.ts';
import { groupBy } from '../../history/group-by.ts';
import { ageOn, endOfDay, londonDay, parseDay } from '../../time/index.ts';
import { readMoment } from '../moments.ts';
import type { Run } from '../receipt/receipt.ts';
import { ascending } from '../../history/sorted.ts';
import { type ChildFacts, type Indicator, newIndicatorTally } from './indicators.ts';
import { asOccasions, type Counted, countedOf, type CountedPeriod } from './occasions.ts';
import { careOn, staysBy } from './stays.ts';
import { type Figures, newTally, type Tally } from './tally.ts';

/** What figures are grouped by. team: of the child's social worker at as-of. requirement: the rule. */
export type Grouping = 'all' | 'council' | 'team' | 'placement-kind' | 'requirement';

/** The figures of one group under one standard; breaches of regulations stay apart from missed local standards. */
export interface GroupFigures extends Figures {
  readonly grouping: Grouping;
  /** Id of a profile, a team or a rule, or a kind of placement; `all` of everything. */
  readonly group: string;
  /** What a person calls it, where that is another word. */
  readonly title?: string;
  readonly standard: Breach['of'];
}

/** By which profile, with which overlays, and at which moment. */
export interface Judged {
  readonly profile: string;
  readonly version: string;
  readonly overlays: readonly string[];
  readonly asOf: string;
}

/** Figures over many children, for each group and standard that has one. */
export interface CohortSummary {
  readonly children: number;
  /** By which policies the children were judged, and at which moments, each pair once. */
  readonly judged: readonly Judged[];
  readonly period?: CountedPeriod;
  /** Groupings in the order of `Grouping`, groups by name; under each standard that has a figure. */
  readonly figures: readonly GroupFigures[];
  readonly indicators: readonly Indicator[];
}

/** Which period is counted, and on which day indicators stand. */
export interface CohortOptions {
  /** Counts what was due in these days alone. Left out: everything in the histories. The placement indicators do not read it. */
  readonly period?: CountedPeriod;
  /** The day of the placement indicators, 31 March for the national ones; left out: each evaluation's own as-of. On a day after as-of nobody can be told but who is 18 by then. */
  readonly indicatorDay?: string;
}

/** Cohort figures in the making: children go in one at a time and are not kept. */
export interface CohortCounter {
  add(history: PlacementHistory, evaluation: Evaluation): void;
  summary(): CohortSummary;
}

/**
 * Figures over many children: in time, late, overdue, missed and what cannot be told, by council, team, kind of placement and
 * requirement, and the indicators that councils report, each with its definition and denominator.
 *
 * @param runs Pairs of history and evaluation.
 * @param options `period`: London dates, both inside; `indicatorDay`: a London date.
 * @throws {RangeError} for a date that is none, and for a period without both days or that ends before it begins; {TypeError} for runs that cannot be iterated and for another option.
 * @example
 * cohortSummary([{ history, evaluation }]).children; //=> 1
 */
export function cohortSummary(runs: Iterable<Run>, options: CohortOptions = {}): CohortSummary {
  const counter = cohortCounter(options);
  if (typeof runs !== 'object' || runs === null || !(Symbol.iterator in runs))
    throw new TypeError('cohortSummary: the runs are no sequence; pass pairs of history and evaluation.');
  for (const { history, evaluation } of runs) counter.add(history, evaluation);
  return counter.summary();
}

/**
 * The same for children that come one after the other, as lines of a file do: it keeps counts and latenesses, no child.
 *
 * @param options As of `cohortSummary`.
 * @throws As `cohortSummary` does of its options.
 * @returns `add` takes a history and its evaluation; `summary` gives what `cohortSummary` gives.
 * @example
 * const counter = cohortCounter();
 * counter.add(history, evaluation);
 * counter.summary().children; //=> 1
 */
export function cohortCounter({ period, indicatorDay, ...unread }: CohortOptions = {}): CohortCounter {
  for (const option of Object.keys(unread))
    throw new TypeError(`cohortSummary has no option ${option}; there are period and indicatorDay.`);
  for (const date of [period?.from, period?.to, indicatorDay]) checkDate(date);
  // In JavaScript a half can be left out, and then nothing lies in the period.
  const days: readonly unknown[] = period === undefined ? [] : [period?.from, period?.to];
  if (days.includes(undefined)) throw new RangeError('cohortSummary got a period without both its days; pass { from, to }.');
  if (period !== undefined && period.to < period.from)
    throw new RangeError(`cohortSummary got a period that ends on ${period.to}, before it begins on ${period.from}.`);
  const tallies = new Map<string, { readonly key: Key; readonly tally: Tally }>();
  const indicators = newIndicatorTally();
  const judged = new Map<string, Judged>();
  let children = 0;
  return {
    add(history, evaluation) {
      children += 1;
      const {
        profile: { id, version, overlays },
        asOf,
      } = evaluation;
      judged.set([id, ...overlays, version, asOf].join(' '), { profile: id, version, overlays, asOf });
      const counted = countedOf(history, evaluation, period);
      for (const { key, members } of grouped(counted)) {
        for (const { standard, outcome, lateness } of asOccasions(members)) tallyOf(tallies, { ...key, standard }).add(outcome, lateness);
      }
      indicators.add(factsOf(history, evaluation, counted, indicatorDay));
    },
    summary: () => ({
      children,
      judged: [...judged].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, each]) => each),
      ...(period === undefined ? {} : { period }),
      figures: [...tallies.values()].map(({ key, tally }) => ({ ...key, ...tally.figures() })).sort(inOrder),
      indicators: indicators.indicators(),
    }),
  };
}

type Key = Omit<GroupFigures, keyof Figures>;

/** The groups that a child's requirements fall into, each with its members. */
function grouped(counted: readonly Counted[]): readonly { readonly key: Omit<Key, 'standard'>; readonly members: readonly Counted[] }[] {
  const keyed = counted.flatMap((member) => keysOf(member).map((key) => ({ key, member })));
  return [...groupBy(keyed, ({ key: { grouping, group } }) => `${grouping} ${group}`).values()].flatMap((all) =>
    all.slice(0, 1).map(({ key }) => ({ key, members: all.map(({ member }) => member) })),
  );
}

const keysOf = ({ council, team, placementKind, requirement: { rule, title } }: Counted): readonly Omit<Key, 'standard'>[] => [
  { grouping: 'all', group: 'all' },
  { grouping: 'council', group: council },
  { grouping: 'team', group: team },
  { grouping: 'placement-kind', group: placementKind },
  { grouping: 'requirement', group: rule, title },
];

function tallyOf(tallies: Map<string, { readonly key: Key; readonly tally: Tally }>, key: Key): Tally {
  const name = `${key.grouping} ${key.group} ${key.standard}`;
  const known = tallies.get(name) ?? { key, tally: newTally() };
  tallies.set(name, known);
  return known.tally;
}

const ORDER: readonly Grouping[] = ['all', 'council', 'team', 'placement-kind', 'requirement'];

function inOrder(one: Key, other: Key): number {
  const grouping = ORDER.indexOf(one.grouping) - ORDER.indexOf(other.grouping);
  const within = ({ group, standard }: Key): string => `${group} ${standard === 'regulation' ? 0 : 1}`;
  return grouping || ascending(within(one), within(other));
}

function factsOf(
  history: PlacementHistory,
  evaluation: Evaluation,
  counted: readonly Counted[],
  indicatorDay: string | undefined,
): ChildFacts {
  const instant = readMoment(evaluation.asOf)?.instant ?? 0;
  const today = londonDay(instant);
  const day = indicatorDay === undefined ? today : (parseDay(indicatorDay) ?? today);
  const stays = staysBy(history, { instant: Math.min(instant, endOfDay(day)), day: Math.min(today, day) });
  const care = careOn(history, stays, day);
  const bornOn = parseDay(history.child.dateOfBirth ?? '');
  // The eighteenth birthday ends care. A day after as-of has not come: of nobody else is it known whether they will be looked after then.
  const lookedAfter = bornOn !== undefined && ageOn(bornOn, day) >= 18 ? 'no' : day > today ? 'unknown' : care.lookedAfter;
  return { counted, stays, day, care: { ...care, lookedAfter }, bornOn };
}

function checkDate(date: string | undefined): void {
  if (date !== undefined && parseDay(date) === undefined)
    throw new RangeError(`cohortSummary got "${date}", expected a London date such as 2026-03-31.`);
}
