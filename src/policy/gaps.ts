import { placementKinds, roles } from '../history/vocabulary.ts';
import { faultsOf } from './check.ts';
import type { ProfileDefinition } from './assemble.ts';
import type { Layer, Rule } from './language.ts';
import type { PolicyFault } from './policy-error.ts';

/** What kind of thing a profile lacks: a fault that `defineProfile` refuses, or what it lets pass and a person should not. */
export type ProfileGapKind =
  | PolicyFault | 'clause-without-words' | 'clause-without-rule' | 'clause-without-case' | 'rule-without-case' | 'rule-without-limit' | 'unknown-role'
  | 'undeclared-word' | 'unused-word' | 'unspoken-kinds' | 'no-date';

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
 * rules and clauses without a worked case, limits and dates that are not stated, roles and words that nobody knows, and kinds of placement that the
 * text neither speaks of nor is said to be silent on.
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
  const refused = [...faultsOf(id, layers)].map(({ fault, message }): ProfileGap => ({ kind: fault, weight: 'mend', about: id, message }));
  return [...refused, ...layers.filter(({ basis }) => basis !== 'statute').flatMap((layer) => [dates, clauses, rules, people, words, kinds].flatMap((look) => look(layer, cases)))];
}

type Look = (layer: Layer, cases: readonly CaseOfProfile[]) => readonly ProfileGap[];

const mend = (kind: ProfileGapKind, about: string, message: string): ProfileGap => ({ kind, weight: 'mend', about, message });

const dates: Look = ({ id, asAt }) => (asAt === undefined ? [mend('no-date', id, 'the day at which the text stands is not said; set `asAt` in the layer: the date of the document that was read.')] : []);

const clauses: Look = (layer, cases) => {
  const cited = new Set([...layer.rules, ...layer.sections, ...layer.sectionsElsewhere ?? [], ...layer.silences].flatMap((part) => textsAt(part, 'clauses')));
  const shown = new Set(cases.flatMap((each) => each.clauses));
  return Object.entries(layer.clauses ?? {}).flatMap(([clause, says]) => [
    ...(says.trim() === '' ? [mend('clause-without-words', clause, 'what it says is empty; explanations show these words beside a finding.')] : []),
    ...(cited.has(clause) ? [] : [mend('clause-without-rule', clause, 'no rule, limit, person, item, section or silence cites it; encode it, or take it out of `clauses`.')]),
    ...(shown.has(clause) ? [] : [mend('clause-without-case', clause, 'no worked case names it; add one with the answer that the text asks for.')]),
  ]);
};

const rules: Look = (layer, cases) => layer.rules.flatMap((rule) => [
  ...(cases.some((each) => looksAt(each, rule)) ? [] : [mend('rule-without-case', rule.id, `no worked case says what it asks for; add one that expects "${rule.id}:…", in time, late by the smallest step, and with the fact that decides not recorded.`)]),
  ...(mayBeLate(rule) && (rule.limbs ?? []).length === 0 ? [{ kind: 'rule-without-limit', weight: 'look', about: rule.id, message: 'it has no limit, so that undone it is outstanding and never late; leave it so only if the text sets none.' } as const] : []),
]);

const mayBeLate = ({ modality, forbidden, after }: Rule): boolean => (modality === 'must' || modality === 'should') && forbidden === undefined && after === undefined;

function looksAt({ expect }: CaseOfProfile, { id }: Rule): boolean {
  const named = [...Object.keys(expect.requirements ?? {}), ...(expect.breaches ?? []).map(({ requirement }) => String(requirement))];
  return named.some((requirement) => requirement.startsWith(`${id}:`)) || expect.silentRules?.includes(id) === true;
}

const knownRoles: ReadonlySet<string> = new Set(roles);
const isLocal = (word: string): boolean => word.includes('/');

const people: Look = (layer) => [...new Set(layer.rules.flatMap((rule) => ['role', 'roles', 'allocated', 'sharedWith', 'with', 'by', 'or'].flatMap((key) => textsAt(rule, key))))]
  .filter((role) => !isLocal(role) && !knownRoles.has(role) && !isEvent(role))
  .map((role) => mend('unknown-role', role, `is no role that the package knows; correct it, or declare a word of your own for it in \`words\`: "${layer.id}/${role}".`));

/** `by` names roles of a decision, and the event of a limit. */
const isEvent = (text: string): boolean => text.includes('.') || ['trigger', 'opening', 'judged', 'as-of'].includes(text);

const words: Look = (layer) => {
  const used = new Set([...layer.rules, ...layer.sections, ...layer.silences].flatMap(localWordsOf));
  const declared = new Set<string>((layer.words ?? []).map(({ word }) => word));
  return [
    ...[...used].filter((word) => !declared.has(word)).map((word) => mend('undeclared-word', word, 'is used and not declared; add it to `words` with a label, and with `isA` where a known word\'s rules apply to it.')),
    ...[...declared].filter((word) => !used.has(word)).map((word) => mend('unused-word', word, 'is declared, and no rule, section or silence uses it; use it, or take it out of `words`.')),
  ];
};

const kinds: Look = ({ id, basis, rules: all, silences }) => {
  if (basis !== 'authority' || [...all, ...silences].some((part) => part.placements === undefined)) return [];
  const spoken = new Set<string>([...all, ...silences].flatMap(({ placements = [] }) => placements)), left = placementKinds.filter((kind) => !spoken.has(kind));
  return left.length === 0 ? [] : [mend('unspoken-kinds', id, `no rule speaks of placements of the kinds ${left.join(', ')}, and no silence says so; add a silence with \`placements\`, so that answers name what the text leaves out.`)];
};

/** Every text under a key, at any depth. */
function textsAt(value: unknown, key: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]: [string, unknown]) => [
    ...(name === key ? [part].flat().filter((each) => typeof each === 'string') : []), ...textsAt(part, key),
  ]);
}

/** Keys whose texts are no words of the vocabulary. */
const NO_WORDS: ReadonlySet<string> = new Set(['id', 'rule', 'occasion', 'title', 'localName', 'text', 'what', 'counted', 'says', 'clauses', 'practice', 'holds', 'fails']);

function localWordsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return /^[a-z0-9-]+\/[a-z0-9-]+$/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) => (NO_WORDS.has(key) ? [] : localWordsOf(part)));
}
