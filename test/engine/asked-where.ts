import type { Evaluation, PlacementHistory } from '../../src/contract.ts';
import { roles } from '../../src/history/vocabulary-roles.ts';
import { lists } from '../../src/history/vocabulary.ts';
import { evaluate } from '../../src/index.ts';
import { facts, type FactMeaning, type FactName } from '../../src/policy/facts.ts';
import { defineProfile } from '../../src/policy/index.ts';
import type { Condition, Rule, Subject } from '../../src/policy/language.ts';
import { parsed } from '../history/parsed.ts';

/** The clause of each rule. */
export const clause = 'FACTS-1';
type Asked = Pick<Rule, 'id' | 'forEach'> & Partial<Rule>;

/** Judged by these rules alone, their profile made anew each time: no condition that was compiled before serves it. */
function judged(history: PlacementHistory, rules: readonly Asked[]): Evaluation {
  const layer = {
    id: 'facts',
    version: '1',
    title: 'Facts',
    basis: 'authority',
    clauses: { [clause]: 'It is done.' },
    sections: [],
    silences: [],
    rules: rules.map((rule): Rule => ({ kind: 'action', title: rule.id, clauses: [clause], modality: 'must', needEnds: [], ...rule })),
  } as const;
  return evaluate(parsed(history), {
    profile: defineProfile({ id: 'facts', version: '1', title: 'Facts', layers: [layer] }),
    asOf: '2026-06-29',
  });
}

/**
 * What is asked for where the condition must hold, one text for each requirement: whose, `?` where it may not apply, which records say so
 * (`=`), which missing facts decide (`?/…`).
 */
export function askedWhere(
  history: PlacementHistory,
  asked: readonly (readonly [when: Condition, forEach: Subject])[],
): readonly (readonly string[])[] {
  const ids = asked.map((_, index) => `facts/row-${index}`);
  const { requirements, missingFacts } = judged(
    history,
    asked.map(([when, forEach], index): Asked => ({ id: ids[index] ?? '', forEach, when })),
  );
  return ids.map((rule) =>
    requirements
      .filter((each) => each.rule === rule)
      .map(({ id, applies, because }) => {
        const read = because.map(({ pointer }) => ` =${pointer}`).join('');
        const asks = missingFacts
          .filter(({ neededBy }) => neededBy.includes(id))
          .map(({ pointer }) => ` ?${pointer}`)
          .join('');
        return `${id.slice(rule.length + 1)}${applies === 'certain' ? '' : '?'}${read}${asks}`;
      })
      .sort(),
  );
}

/** What a condition may ask of a fact. */
export type Wanted =
  { readonly is: boolean | string } | { readonly oneOf: readonly string[] } | { readonly recorded: boolean } | { readonly atMost: number };

/** Two values that the fact may be compared with: so and not so, or words and numbers as it has them. */
export function twoOf(fact: FactName): readonly [Wanted, Wanted] {
  const { type, values = wordsOf(fact) }: FactMeaning = facts[fact];
  const [word = ''] = values;
  if (type === 'boolean') return [{ is: true }, { is: false }];
  // Of a record within a record it can only be asked whether it is there.
  if (type === 'object') return [{ recorded: true }, { recorded: true }];
  return type === 'number'
    ? [{ atMost: 0 }, { atMost: 9 }]
    : type === 'list'
      ? [{ oneOf: [word] }, { oneOf: values }]
      : [{ is: word }, { is: values.at(-1) ?? '' }];
}

/** Kinds of record have words of their own; a chair is a role, and so is whoever did something. */
function wordsOf(fact: FactName): readonly string[] {
  const words: Readonly<Record<string, readonly string[]>> = lists;
  return words[fact.replace('.', ' ')] ?? (fact === 'concern.raisedAtMeeting' ? lists['meeting kind'] : roles);
}
