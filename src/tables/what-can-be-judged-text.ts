import { counted } from '../wording/lists.ts';
import type { RuleJudged, WhatCanBeJudged } from './what-can-be-judged.ts';

/** How much of what can be judged is put into words. */
export interface JudgedTextOptions {
  /** How many of the missing columns to name, those that decide most first; 10 where left out. */
  readonly columns?: number;
  /** How many rules to list, those that wait for most first; 20 where left out. */
  readonly rules?: number;
}

/**
 * What can be judged, as a person reads it: how much is decided, what to add next, and how each rule stands.
 *
 * @param judged what `whatCanBeJudged` returned
 * @returns lines of plain text, joined by newlines; what is left out for length is counted
 * @throws {RangeError} for a number of lines that is none
 * @example
 * whatCanBeJudgedText(whatCanBeJudged([], { profile: statutory, asOf: '2026-04-10' })) //=> 'No child, so there is nothing to judge by statutory.'
 */
export function whatCanBeJudgedText(judged: WhatCanBeJudged, { columns = 10, rules = 20 }: JudgedTextOptions = {}): string {
  for (const [name, most] of Object.entries({ columns, rules })) {
    if (!Number.isInteger(most) || most < 0)
      throw new RangeError(`whatCanBeJudgedText got ${name} ${most}, expected a whole number from 0 on.`);
  }
  const {
    children,
    profile,
    total: { decided, possible, undetermined, notAsked },
  } = judged;
  if (children === 0) return `No child, so there is nothing to judge by ${profile}.`;
  const open = possible + undetermined + notAsked;
  return [
    `What the records of ${counted(children, 'child', 'children')} can be judged on, by ${profile}.`,
    '',
    `${counted(decided + open, 'answer')}: ${decided} decided, ${open} open.`,
    ...aligned([
      [String(decided), 'decided'],
      [String(possible), 'may apply: whether the rule applies at all is not known'],
      [String(undetermined), 'not known: the rule applies, and what was done, or when, is not recorded'],
      [String(notAsked), 'not asked: nothing records what would call for the rule'],
    ]),
    ...missingLines(judged, open, columns),
    ...ruleLines(judged, rules),
  ].join('\n');
}

function missingLines({ missing }: WhatCanBeJudged, open: number, most: number): readonly string[] {
  if (missing.length === 0) return ['', 'Nothing is missing.'];
  const shown = missing.slice(0, most);
  const left = missing.length - shown.length;
  return [
    '',
    `What is missing, in the order in which adding it decides most of the ${open}:`,
    ...aligned([
      ['decided then', 'children', 'what to add, and the question that it answers'],
      ...shown.map(({ decidedSoFar, children, column, question }) => [String(decidedSoFar), String(children), `${column}: ${question}`]),
    ]),
    ...(left === 0 ? [] : [`  and ${left} more`]),
  ];
}

function ruleLines({ rules, notCalledFor }: WhatCanBeJudged, most: number): readonly string[] {
  const shown = rules.slice(0, most);
  const others = rules.slice(most);
  const settled = others.filter((rule) => rule.missing.length === 0 && rule.possible + rule.undetermined + rule.notAsked === 0).length;
  return [
    ...(shown.length === 0 ? [] : ['', 'Rule by rule, those that wait for most first:']),
    ...aligned(
      shown.length === 0
        ? []
        : [
            ['decided', 'may apply', 'not known', 'not asked', 'rule, and what it lacks'],
            ...shown.map((rule) => [
              String(rule.decided),
              String(rule.possible),
              String(rule.undetermined),
              String(rule.notAsked),
              `${rule.title} [${rule.rule}]${lacks(rule)}`,
            ]),
          ],
    ),
    ...(others.length === 0 ? [] : [`  and ${counted(others.length, 'more rule')}, ${settled} of them decided throughout`]),
    ...(notCalledFor.length === 0 ? [] : ['', `Nothing in the records called for ${counted(notCalledFor.length, 'other rule')}.`]),
  ];
}

function lacks({ missing }: RuleJudged): string {
  const columns = [...new Set(missing.map(({ column }) => column))];
  return columns.length === 0
    ? ''
    : `: lacks ${columns.slice(0, 3).join(', ')}${columns.length > 3 ? ` and ${columns.length - 3} more` : ''}`;
}

/** Cells in columns, numbers to the right; the last column is as long as it is. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map(
    (row) => `  ${row.map((cell, column) => (column === row.length - 1 ? cell : cell.padStart(widths[column] ?? 0))).join('  ')}`,
  );
}
