import { localWordPattern, placementKinds, roles } from '../history/vocabulary.ts';
import { faultsOf, isKnownClause } from './check.ts';
import type { ProfileDefinition } from './assemble.ts';
import type { Layer, Rule } from './language.ts';
import { eventNames } from './language/events.ts';
import type { PolicyFault } from './policy-error.ts';
import { textsAt } from './texts-at.ts';

/** What kind of thing a profile lacks: a fault that `defineProfile` refuses, or what it lets pass and a person should not. */
export type ProfileGapKind =
  | PolicyFault
  | 'clause-without-words'
  | 'clause-without-rule'
  | 'clause-without-case'
  | 'rule-without-case'
  | 'rule-without-limit'
  | 'rule-without-answer'
  | 'occasion-of-all'
  | 'unknown-role'
  | 'unknown-moment'
  | 'undeclared-word'
  | 'unused-word'
  | 'unspoken-kinds'
  | 'no-date'
  | 'limb-never-reached'
  | 'limit-of-another-record'
  | 'no-regulations'
  | 'unknown-clause-of-case';

/** One thing that a profile lacks. `look`: it may be meant so; the others are to be mended. */
export interface ProfileGap {
  readonly kind: ProfileGapKind;
  readonly weight: 'mend' | 'look';
  /** The rule, clause, word or layer that it is about. */
  readonly about: string;
  /** What is missing, and how to mend it. */
  readonly message: string;
}

/** A worked case, as far as it shows which clauses and rules have one; a case of `placement-rules/conformance` is one. */
export interface CaseOfProfile {
  readonly clauses: readonly string[];
  readonly expect: {
    readonly requirements?: Readonly<Record<string, unknown>>;
    readonly breaches?: readonly { readonly requirement?: unknown }[];
    readonly silentRules?: readonly string[];
  };
}

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

type Gaps = (layer: Layer, cases: readonly CaseOfProfile[]) => readonly ProfileGap[];

const gap =
  (weight: ProfileGap['weight']) =>
  (kind: ProfileGapKind, about: string, message: string): ProfileGap => ({ kind, weight, about, message });
const mend = gap('mend');
const look = gap('look');

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

const rules: Gaps = (layer, cases) =>
  layer.rules.flatMap((rule) => [
    ...(cases.some((each) => looksAt(each, rule))
      ? []
      : [
          mend(
            'rule-without-case',
            rule.id,
            `no worked case says what it asks for; add one that expects "${rule.id}:…", in time, late, and with the deciding fact not recorded.`,
          ),
        ]),
    ...(mayBeLate(rule) && (rule.limbs ?? []).length === 0
      ? [look('rule-without-limit', rule.id, 'it has no limit: undone it is never late; leave it so only if the text sets none.')]
      : []),
    ...(mayBeLate(rule) && (rule.limbs ?? []).length > 0 && (rule.answeredBy ?? []).length === 0
      ? [
          look(
            'rule-without-answer',
            rule.id,
            'no record answers it: unless a person states that it was done it is late, whatever is on record; say in `answeredBy` what does.',
          ),
        ]
      : []),
    ...(rule.occasion?.includes('{') === false
      ? [
          look(
            'occasion-of-all',
            rule.id,
            `its occasion is the same for each ${rule.forEach.each}, so that figures count all of them as one event; name what it is about, as in "meeting:{placement}".`,
          ),
        ]
      : []),
    ...((rule.limbs ?? []).slice(0, -1).some(({ when }) => when === undefined)
      ? [look('limb-never-reached', rule.id, 'a limb without a case stands before others, which then never apply; put it last.')]
      : []),
    ...strangeEvents(rule).map((event) =>
      look(
        'limit-of-another-record',
        rule.id,
        `a limit is counted from ${event}, which a rule for each ${rule.forEach.each} does not have; count from an event of its own.`,
      ),
    ),
  ]);

/** Events of a record that the rule is not about. Subjects are called after theirs: `legal-status` has `status.from`, `review-interval` has `previous-review.heldAt`. */
const strangeEvents = ({ limbs = [], forEach: { each } }: Rule): readonly string[] =>
  limbs
    .flatMap(({ due }) => textsAt(due, 'of', 'by', 'before'))
    .filter((event) => {
      const [, record = ''] = /(\w+)\./.exec(event) ?? [];
      return !each.includes(record) && !ofEverybody.has(record) && !(record === 'concern' && each === 'meeting');
    });
const ofEverybody: ReadonlySet<string> = new Set(['placement', 'care', 'child']);

/** `of` and `from` name whose records count, too; a date is looked at as one. */
const knownMoments: ReadonlySet<string> = new Set([
  ...eventNames,
  'placement',
  'start',
  'concern',
  'meeting',
  'ending',
  'care',
  'child',
  'any-placement',
]);
const moments: Gaps = ({ rules: all, sections, silences }) =>
  [
    ...new Set(
      textsAt(
        [all, sections, silences],
        'of',
        'on',
        'from',
        'fromDay',
        'since',
        'after',
        'until',
        'before',
        'dated',
        'happened',
        'known',
        'earlier',
        'than',
        'event',
        'arises',
        'once',
      ),
    ),
  ]
    .filter((moment) => !knownMoments.has(moment) && !/^\d/.test(moment))
    .map((moment) => mend('unknown-moment', moment, 'is no moment.'));

const mayBeLate = ({ modality, forbidden, after }: Rule): boolean =>
  (modality === 'must' || modality === 'should') && forbidden === undefined && after === undefined;

function looksAt({ expect }: CaseOfProfile, { id }: Rule): boolean {
  const named = [...Object.keys(expect.requirements ?? {}), ...(expect.breaches ?? []).map(({ requirement }) => String(requirement))];
  return named.some((requirement) => requirement.startsWith(`${id}:`)) || expect.silentRules?.includes(id) === true;
}

const knownRoles: ReadonlySet<string> = new Set(roles);
const isLocal = (word: string): boolean => word.includes('/');

const people: Gaps = (layer) =>
  [...new Set(textsAt(layer.rules, 'role', 'roles', 'allocated', 'sharedWith', 'with', 'by', 'or'))]
    .filter((role) => !isLocal(role) && !knownRoles.has(role) && !isEvent(role))
    .map((role) =>
      mend('unknown-role', role, `is no role that the package knows; correct it, or declare it in \`words\`: "${layer.id}/${role}".`),
    );

/** `by` names roles of a decision, and the event of a limit. */
const isEvent = (text: string): boolean => text.includes('.') || ['trigger', 'opening', 'judged', 'as-of'].includes(text);

const words: Gaps = (layer) => {
  const used = new Set([...layer.rules, ...layer.sections, ...layer.silences].flatMap(localWordsOf));
  const declared = new Set<string>((layer.words ?? []).map(({ word }) => word));
  return [
    ...[...used]
      .filter((word) => !declared.has(word))
      .map((word) =>
        mend('undeclared-word', word, "is used and not declared; add it to `words`, with `isA` where a known word's rules apply."),
      ),
    ...(layer.words ?? [])
      .filter(({ word, isA }) => isA === undefined && !used.has(word))
      .map(({ word }) => mend('unused-word', word, 'is declared and used nowhere; use it, or take it out of `words`.')),
  ];
};

const kinds: Gaps = ({ id, basis, rules: all, silences }) => {
  if (basis !== 'authority' || [...all, ...silences].some((part) => part.placements === undefined)) return [];
  const spoken = new Set<string>([...all, ...silences].flatMap(({ placements = [] }) => placements));
  const left = placementKinds.filter((kind) => !spoken.has(kind));
  return left.length === 0
    ? []
    : [
        mend(
          'unspoken-kinds',
          id,
          `no rule speaks of placements of the kinds ${left.join(', ')}, and no silence says so; add one with \`placements\`.`,
        ),
      ];
};

/** Keys whose texts are no words of the vocabulary. */
const NO_WORDS: ReadonlySet<string> = new Set([
  'id',
  'rule',
  'occasion',
  'title',
  'localName',
  'text',
  'what',
  'counted',
  'says',
  'clauses',
  'practice',
  'holds',
  'fails',
]);

function localWordsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return localWordPattern.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) => (NO_WORDS.has(key) ? [] : localWordsOf(part)));
}
