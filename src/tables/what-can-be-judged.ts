import type { Basis, EvaluateOptions, Modality, PlacementHistory } from '../contract.ts';
import { evaluate } from '../engine/evaluate.ts';
import { compileProfile } from '../engine/compile.ts';
import { readAsOf } from '../history/view.ts';
import { answersOf, keyOf, type MissingColumn } from './undecided.ts';

/** How many requirements have a status, and how many wait for facts that no column holds. */
export interface Counts {
  /** Requirements with a certain status. */
  readonly decided: number;
  /** Requirements of which it is not known whether they apply at all. */
  readonly possible: number;
  /** Requirements that apply, and whose status turns on something that is not recorded. */
  readonly undetermined: number;
  /** Children of whom it is not known whether anything calls for the rule, because no table records what does. */
  readonly notAsked: number;
}

/** A missing column, and how many answers wait for it. */
export interface ColumnNeeded extends MissingColumn {
  /** Answers that take part of what they lack from it. */
  readonly answers: number;
  /** Answers that lack nothing else. */
  readonly decides: number;
  readonly children: number;
}

/** One rule over all histories: what was decided, what was not, and what is lacking. */
export interface RuleJudged extends Counts {
  readonly rule: string;
  readonly title: string;
  readonly clauses: readonly string[];
  readonly basis: Basis;
  readonly modality: Modality;
  /** What it lacks, by how many answers lack it. */
  readonly missing: readonly ColumnNeeded[];
}

/** How far a set of tables lets a policy be judged, and which columns would help most. */
export interface WhatCanBeJudged {
  readonly children: number;
  readonly profile: string;
  readonly total: Counts;
  /** Rules that something called for, or may have; those that wait for most come first. */
  readonly rules: readonly RuleJudged[];
  /** Rules that nothing called for: the tables show that there was no occasion. */
  readonly notCalledFor: readonly string[];
  /** Columns and tables in the order in which adding them decides most. `decidedSoFar`: answers decided by it and all before it. */
  readonly missing: readonly (ColumnNeeded & { readonly decidedSoFar: number })[];
}

/**
 * What histories can be judged on, and which missing columns would decide most: the first thing to read of a new extract.
 *
 * @param histories parsed histories, as `fromTables` and `readSsda903` return them; they are read once, one by one
 * @param options the policy, and the moment to judge at
 * @returns per rule how many answers are decided, possible and undetermined, and the columns that are missing, best first. A column
 *   decides an answer once it is filled in for every record; what it then says may call for others.
 * @throws {TypeError} for something that is no profile, {RangeError} for an invalid `asOf`
 * @example
 * whatCanBeJudged([], { profile: statutory, asOf: '2026-04-10' }).total.decided //=> 0
 */
export function whatCanBeJudged(histories: Iterable<PlacementHistory>, options: EvaluateOptions): WhatCanBeJudged {
  const { data } = compileProfile(options.profile);
  readAsOf(options.asOf);
  const known = new Map(data.layers.flatMap((layer) => layer.rules.map((rule) => [rule.id, { layer, rule }] as const)));
  const tally = new Tally();
  const byRule = new Map<string, Tally>();
  let children = 0;
  for (const history of histories) {
    for (const answer of answersOf(evaluate(history, options))) {
      // Missing facts also name what is no rule: the sections of a plan, a silence.
      if (!known.has(answer.rule)) continue;
      tally.add(answer, children);
      const own = byRule.get(answer.rule) ?? new Tally();
      own.add(answer, children);
      byRule.set(answer.rule, own);
    }
    children += 1;
  }
  const rules = [...byRule].flatMap(([rule, own]): RuleJudged[] => {
    const found = known.get(rule);
    if (found === undefined) return [];
    const { title, clauses, modality } = found.rule;
    return [{ rule, title, clauses, basis: found.layer.basis, modality, ...own.counts(), missing: own.columns() }];
  });
  return {
    children,
    profile: data.id,
    total: tally.counts(),
    rules: rules.sort((a, b) => waiting(b) - waiting(a) || (a.rule < b.rule ? -1 : 1)),
    notCalledFor: [...known.keys()].filter((rule) => !byRule.has(rule)).sort(),
    missing: inOrder(tally),
  };
}

const waiting = ({ possible, undetermined, notAsked }: Counts): number => possible + undetermined + notAsked;

/** Answers with the same gaps, counted. */
interface Gap {
  readonly columns: readonly string[];
  count: number;
}

class Tally {
  readonly gaps = new Map<string, Gap>();
  private readonly known = new Map<
    string,
    { readonly column: MissingColumn; answers: number; decides: number; children: number; last: number }
  >();
  private readonly states = { decided: 0, possible: 0, undetermined: 0, notAsked: 0 };

  add({ state, missing }: ReturnType<typeof answersOf>[number], child: number): void {
    this.states[state === 'not-asked' ? 'notAsked' : state] += 1;
    if (missing.length === 0) return;
    const keys = missing.map(keyOf).sort();
    const gap = this.gaps.get(keys.join('\t')) ?? { columns: keys, count: 0 };
    gap.count += 1;
    this.gaps.set(keys.join('\t'), gap);
    for (const column of missing) {
      const entry = this.known.get(keyOf(column)) ?? { column, answers: 0, decides: 0, children: 0, last: -1 };
      entry.answers += 1;
      if (missing.length === 1) entry.decides += 1;
      if (entry.last !== child) entry.children += 1;
      entry.last = child;
      this.known.set(keyOf(column), entry);
    }
  }

  counts(): Counts {
    return { ...this.states };
  }

  columns(): readonly ColumnNeeded[] {
    return [...this.known.values()]
      .map(({ column, answers, decides, children }) => ({ ...column, answers, decides, children }))
      .sort((a, b) => b.answers - a.answers || b.decides - a.decides || (keyOf(a) < keyOf(b) ? -1 : 1));
  }
}

/** Step by step the column that decides most of what is left; where none decides anything alone, the one that most answers wait for. */
function inOrder(tally: Tally): WhatCanBeJudged['missing'] {
  const left = new Map(tally.columns().map((column) => [keyOf(column), column]));
  let open = [...tally.gaps.values()].map(({ columns, count }) => ({ columns: new Set(columns), count }));
  const ordered: (ColumnNeeded & { readonly decidedSoFar: number })[] = [];
  let decidedSoFar = 0;
  while (left.size > 0) {
    const decides = new Map<string, number>();
    const takesPart = new Map<string, number>();
    for (const { columns, count } of open) {
      for (const key of columns) {
        takesPart.set(key, (takesPart.get(key) ?? 0) + count);
        if (columns.size === 1) decides.set(key, (decides.get(key) ?? 0) + count);
      }
    }
    const best = [...left.keys()].reduce((a, b) => {
      const gain = (decides.get(b) ?? 0) - (decides.get(a) ?? 0) || (takesPart.get(b) ?? 0) - (takesPart.get(a) ?? 0);
      return gain > 0 || (gain === 0 && b < a) ? b : a;
    });
    decidedSoFar += decides.get(best) ?? 0;
    const column = left.get(best);
    if (column !== undefined) ordered.push({ ...column, decidedSoFar });
    left.delete(best);
    for (const { columns } of open) columns.delete(best);
    open = open.filter(({ columns }) => columns.size > 0);
  }
  return ordered;
}
