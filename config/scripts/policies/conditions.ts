import type { Condition } from '../../../src/policy/language.ts';
import { conditionText } from '../../../src/wording/condition-text.ts';
import { bullets } from './markdown.ts';

/** Parts of one condition that join the same way; none where it is one thing, or has words of its own. */
function partsOf(
  condition: Condition,
  holds: boolean,
): { readonly join: 'all' | 'any'; readonly parts: readonly (readonly [Condition, boolean])[] } | undefined {
  if (condition.says !== undefined) return undefined;
  if ('not' in condition) return partsOf(condition.not, !holds);
  if (!('all' in condition || 'any' in condition)) return undefined;
  const join = 'all' in condition === holds ? 'all' : 'any';
  const parts = ('all' in condition ? condition.all : condition.any).flatMap((part): readonly (readonly [Condition, boolean])[] => {
    const inner = partsOf(part, holds);
    return inner?.join === join ? inner.parts : [[part, holds]];
  });
  return { join, parts };
}

/** A condition as a list where it has several parts, each on a line of its own; else in one line. */
export function conditionLines(lead: string, condition: Condition, indent = 0, holds = true): readonly string[] {
  const inner = partsOf(condition, holds);
  const pad = ' '.repeat(indent);
  if (inner === undefined || inner.parts.length === 1)
    return [`${pad}- ${lead} ${conditionText(condition, holds)}${indent === 0 ? '.' : ''}`];
  return [
    `${pad}- ${lead} ${inner.join === 'all' ? 'all of these hold' : 'one of these holds'}:`,
    ...inner.parts.flatMap(([part, value]) => {
      const words = conditionText(part, value);
      return partsOf(part, value) === undefined || (words.length <= MOST_IN_A_LINE && !words.includes('('))
        ? bullets([words], indent + 2)
        : conditionLines('that', part, indent + 2, value);
    }),
  ];
}
/** Characters of a joined part that still read well in one line. */
const MOST_IN_A_LINE = 180;

/** Every condition of a text that has words of its own, each once, with what the words stand for. */
export function termsOf(data: unknown): readonly (readonly [words: string, condition: Condition])[] {
  const found = new Map<string, Condition>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('says' in value && Array.isArray(value.says)) {
      const {
        says: [holds = ''],
        ...condition
      } = value as { readonly says: readonly string[] };
      // What has words of its own is a condition, and stays one without them.
      if (!found.has(holds)) found.set(holds, condition as Condition);
    }
    for (const part of Object.values(value)) walk(part);
  };
  walk(data);
  return [...found];
}
