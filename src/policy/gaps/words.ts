import { placementKinds } from '../../history/vocabulary-placements.ts';
import { localWordPattern } from '../../history/vocabulary.ts';
import { roles } from '../../history/vocabulary-roles.ts';
import { eventNames } from '../language/events.ts';
import { textsAt } from '../texts-at.ts';
import { mend, type Gaps } from './gap.ts';

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
/** What is named as a moment and is none. */
export const moments: Gaps = ({ rules: all, sections, silences }) =>
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

const knownRoles: ReadonlySet<string> = new Set(roles);
const isLocal = (word: string): boolean => word.includes('/');

/** Roles that nobody knows. */
export const people: Gaps = (layer) =>
  [...new Set(textsAt(layer.rules, 'role', 'roles', 'allocated', 'sharedWith', 'with', 'by', 'or'))]
    .filter((role) => !isLocal(role) && !knownRoles.has(role) && !isEvent(role))
    .map((role) =>
      mend('unknown-role', role, `is no role that the package knows; correct it, or declare it in \`words\`: "${layer.id}/${role}".`),
    );

/** `by` names roles of a decision, and the event of a limit. */
const isEvent = (text: string): boolean => text.includes('.') || ['trigger', 'opening', 'judged', 'as-of'].includes(text);

/** A council's own words that it does not declare, or does not use. */
export const words: Gaps = (layer) => {
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

/** Kinds of placement that the text neither speaks of nor is said to be silent on. */
export const kinds: Gaps = ({ id, basis, rules: all, silences }) => {
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
