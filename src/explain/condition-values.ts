import type { FactUsed } from '../contract.ts';
import type { Case } from '../engine/case.ts';
import { compileCondition } from '../engine/conditions.ts';
import { distinctFacts } from '../engine/lists.ts';
import { completions, deciding, inEvery, type World } from '../engine/world.ts';
import type { Condition } from '../policy/language.ts';
import { conditionText } from '../wording/condition-text.ts';

/** Whether something holds whatever is not recorded, fails whatever is not recorded, or turns on it. */
export type Truth = 'true' | 'false' | 'unknown';

/** A condition of a rule with its value in one history: a tree whose leaves have read facts. */
export interface ConditionShown {
  /** In words. */
  readonly says: string;
  readonly value: Truth;
  /** How the parts join; left out of a leaf. */
  readonly join?: 'all' | 'any';
  readonly parts?: readonly ConditionShown[];
  /** Of a leaf: the condition as the policy's data has it. */
  readonly condition?: Readonly<Record<string, unknown>>;
  /** The recorded facts that it read. */
  readonly facts: readonly FactUsed[];
  /** Pointers of facts that are not recorded and that decide it. */
  readonly missing: readonly string[];
}

/** The case that a condition is judged in, in one completion of what is not known. */
export type CaseIn = (world: World) => Case;

interface Tried {
  readonly value: boolean;
  readonly read: readonly FactUsed[];
}

/** What a judgement gives in every completion, as a condition with a value. */
export function valued(
  says: string,
  caseIn: CaseIn,
  holds: (c: Case) => boolean,
  more: Pick<ConditionShown, 'condition'> = {},
): ConditionShown {
  const found = completions((world): Tried => {
    const c: Case = { ...caseIn(world), read: [] };
    return { value: holds(c), read: c.read };
  });
  return {
    says,
    value: inEvery(found, ({ value }) => value) ? 'true' : inEvery(found, ({ value }) => !value) ? 'false' : 'unknown',
    ...more,
    facts: distinctFacts(found.all.flatMap(({ result }) => result.read)),
    missing: [...new Set(deciding(found, ({ value }) => String(value)).map(({ pointer }) => pointer))],
  };
}

/** A condition with its value and those of its parts; `holds: false` shows its opposite, so that no part is a double negative. */
export function conditionShown(condition: Condition, caseIn: CaseIn, holds = true): ConditionShown {
  if ('not' in condition && condition.says === undefined) return conditionShown(condition.not, caseIn, !holds);
  const whole = valued(conditionText(condition, holds), caseIn, (c) => compileCondition(condition)(c) === holds);
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : undefined;
  // A condition is plain data, so it is a record of names and values.
  if (parts === undefined) return { ...whole, condition: holds ? condition : { not: condition } };
  return joinedWith(
    'all' in condition === holds ? 'all' : 'any',
    whole,
    parts.map((part) => conditionShown(part, caseIn, holds)),
  );
}

/** Parts joined the same way as their whole read as one list. */
function joinedWith(join: 'all' | 'any', whole: ConditionShown, parts: readonly ConditionShown[]): ConditionShown {
  return { ...whole, join, parts: parts.flatMap((part) => (part.join === join ? (part.parts ?? []) : [part])) };
}

/** Several conditions that must all hold, as one. */
export function allOf(says: string, parts: readonly ConditionShown[], value?: Truth): ConditionShown {
  const worst = parts.some((part) => part.value === 'false')
    ? 'false'
    : parts.some((part) => part.value === 'unknown')
      ? 'unknown'
      : 'true';
  return {
    says,
    value: value ?? worst,
    join: 'all',
    parts: parts.flatMap((part) => (part.join === 'all' ? (part.parts ?? []) : [part])),
    facts: distinctFacts(parts.flatMap(({ facts }) => facts)),
    missing: [...new Set(parts.flatMap(({ missing }) => missing))],
  };
}

/** The leaves for want of which a tree does not hold for certain, each once; branches that hold are left out. */
export function standingAgainst(shown: ConditionShown): readonly ConditionShown[] {
  if (shown.value === 'true') return [];
  const leaves = shown.parts === undefined ? [shown] : shown.parts.flatMap(standingAgainst);
  return [...new Map(leaves.map((leaf) => [leaf.says, leaf])).values()];
}
