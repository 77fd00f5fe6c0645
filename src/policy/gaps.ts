import type { ProfileDefinition } from './assemble.ts';
import { faultsOf, isKnownClause } from './check.ts';
import { look, mend, type CaseOfProfile, type Gaps, type ProfileGap } from './gaps/gap.ts';
import { rules } from './gaps/rules.ts';
import { kinds, moments, people, words } from './gaps/words.ts';
import { textsAt } from './texts-at.ts';

/**
 * What is still missing of a council's profile while it is being written: everything that `defineProfile` would refuse, and clauses without a rule,
 * rules and clauses without a worked case, limits and dates that are not stated, limbs and limits that never apply, moments, roles and words that nobody knows,
 * regulations left out, and kinds of placement that the text neither speaks of nor is said to be silent on.
 *
 * @param definition What `defineProfile` is given. The regulations' own layer is not looked into.
 * @param cases Worked cases of the profile.
 * @returns What is missing, by layer; empty where nothing is.
 * @example
 * const clauses = { 'X-1.1': 'A meeting is held.', 'X-1.2': 'The text speaks of nothing else.' }, silences = [{ id: 'x/rest', what: 'The text speaks of nothing else.', clauses: ['X-1.2'] }];
 * const text = { id: 'x', version: '1', title: 'X', basis: 'authority', rules: [], sections: [], silences, clauses };
 * const cases = [{ clauses: ['X-1.2'], expect: {} }];
 * profileGaps({ id: 'x', version: '1', title: 'X', layers: [statuteLayer, text] }, cases).map(({ kind, about }) => `${about}: ${kind}`); //=> ['x: no-date', 'X-1.1: clause-without-rule', 'X-1.1: clause-without-case']
 */
export function profileGaps({ id, layers }: ProfileDefinition, cases: readonly CaseOfProfile[]): readonly ProfileGap[] {
  const refused = [...faultsOf(id, layers)].map(({ fault, message }) => mend(fault, id, message));
  const declared = new Set(layers.flatMap((layer) => Object.keys(layer.clauses ?? {})));
  const strays = new Set(cases.flatMap((each) => each.clauses).filter((clause) => !declared.has(clause) && !isKnownClause(clause)));
  return [
    ...refused,
    ...(layers.some(({ basis }) => basis === 'statute')
      ? []
      : [look('no-regulations', id, 'no layer is of the regulations; put `statuteLayer` first in `layers`.')]),
    ...[...strays].map((clause) =>
      look('unknown-clause-of-case', clause, 'a worked case names it, and no layer has it in its `clauses`; correct the case.'),
    ),
    ...layers
      .filter(({ basis }) => basis !== 'statute')
      .flatMap((layer) => [dates, clauses, rules, moments, people, words, kinds].flatMap((gapsIn) => gapsIn(layer, cases))),
  ];
}

const dates: Gaps = ({ id, asAt }) =>
  asAt === undefined ? [mend('no-date', id, 'the date of the text is not said; set `asAt` in the layer.')] : [];

const clauses: Gaps = (layer, cases) => {
  const cited = new Set(textsAt([layer.rules, layer.sections, layer.sectionsElsewhere, layer.silences], 'clauses'));
  const shown = new Set(cases.flatMap((each) => each.clauses));
  return Object.entries(layer.clauses ?? {}).flatMap(([clause, says]) => [
    ...(says.trim() === '' ? [mend('clause-without-words', clause, 'what it says is empty.')] : []),
    ...(cited.has(clause)
      ? []
      : [
          mend(
            'clause-without-rule',
            clause,
            'no rule, limit, person, item, section or silence cites it; encode it, or take it out of `clauses`.',
          ),
        ]),
    ...(shown.has(clause) ? [] : [mend('clause-without-case', clause, 'no worked case names it; add one.')]),
  ]);
};
