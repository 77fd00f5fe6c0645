import type { MeetingKind } from '../../../src/contract.ts';
import type { ItemRule, Person, Rule } from '../../../src/policy/language.ts';
import { conditionText } from '../../../src/wording/condition-text.ts';
import { kindsText } from '../../../src/wording/kind-phrases.ts';
import { itemKinds, modeText, ownersText, unspecifiedText } from '../../../src/wording/meeting-text.ts';
import { modalityText } from '../../../src/wording/modality-text.ts';
import { placementKindsText } from '../../../src/wording/placement-kinds-text.ts';
import { triggerText } from '../../../src/wording/rule-text.ts';
import { forEachText } from '../../../src/wording/subject-text.ts';
import { roleTitle } from '../../../src/wording/titles.ts';
import { across, SILENT, stacked } from './across.ts';
import { anchorOf, headingsOf } from './headings.ts';
import { limbTexts } from './limits.ts';
import { capital, cited, heading, link, table } from './markdown.ts';
import { once } from './rule.ts';
import { councils, texts, type PolicyText } from './texts.ts';

const meetingRules = ({ layer }: PolicyText, kind: MeetingKind): readonly Rule[] =>
  layer.rules.filter(({ meeting }) => meeting?.kind === kind);
export const meetingKinds = (): readonly MeetingKind[] => [
  ...new Set(texts.flatMap(({ layer }) => layer.rules.flatMap(({ meeting }) => (meeting === undefined ? [] : [meeting.kind])))),
];
export const nameOf = (kind: MeetingKind): string => kindsText('meeting', [kind]).replace(/^an? /, '');

export function meetingSection(kind: MeetingKind): readonly string[] {
  const having = texts.filter((text) => meetingRules(text, kind).length > 0);
  const silent = councils.filter((text) => !having.includes(text));
  return [
    ...heading(3, nameOf(kind), kind),
    ...(silent.length === 0 ? [] : [`Silent on this meeting: ${silent.map(({ short }) => short).join(', ')}.`, '']),
    ...across({
      first: '',
      rows: rows.filter(({ of }) => having.some((text) => of(meetingRules(text, kind), text) !== '')),
      name: ({ label }) => label,
      cell: ({ of }, text) => of(meetingRules(text, kind), text),
      columns: having,
      empty: ({ label }) => (label === 'Left open' || label === 'Remarks' ? 'nothing' : SILENT),
    }),
    ...peopleTable(kind, having),
  ];
}

interface MeetingRow {
  readonly label: string;
  readonly of: (rules: readonly Rule[], text: PolicyText) => string;
}
const first = (rules: readonly Rule[]): Rule | undefined => rules.find(({ meeting }) => (meeting?.items ?? []).length > 0) ?? rules[0];
/** One thing said for each rule; once where all say the same. */
const each = (rules: readonly Rule[], of: (rule: Rule) => string): string => stacked([...new Set(rules.map(of))]);
const itemsOf =
  (kind: ItemRule['kind']) =>
  (rules: readonly Rule[]): string => {
    const items = new Map(
      rules
        .flatMap(({ meeting }) => meeting?.items ?? [])
        .filter((item) => item.kind === kind)
        .map((item) => [`${item.text}${item.modality}`, item]),
    );
    return stacked(
      [...items.values()].map(
        ({ text, modality, clauses, when }) =>
          `${text} (${modalityText(modality)}${conditionOf(when === undefined ? {} : { when })}, ${clauses.join(', ')})`,
      ),
    );
  };
const rows: readonly MeetingRow[] = [
  {
    label: 'Rules',
    of: (rules, { layer, name }) =>
      stacked(rules.map((rule) => link(headingsOf(layer).get(rule) ?? rule.title, `${name}.md#${anchorOf(rule)}`))),
  },
  { label: 'Called for by', of: (rules) => each(rules, calledFor) },
  { label: 'How firmly', of: (rules) => each(rules, howFirmly) },
  { label: 'By when', of: (rules) => each(rules, byWhen) },
  { label: 'Who convenes', of: (rules) => each(rules, ({ meeting }) => ownersText(meeting?.convenor ?? [])) },
  { label: 'Chair', of: (rules) => each(rules, chairOf) },
  ...itemKinds.map(({ kind, heading: label }): MeetingRow => ({ label, of: itemsOf(kind as ItemRule['kind']) })),
  { label: 'Left open', of: (rules) => capital(unspecifiedText(first(rules)?.meeting?.unspecified ?? [])) },
  {
    label: 'Remarks',
    of: (rules) =>
      each(
        rules.filter(({ notes = [] }) => notes.length > 0),
        ({ notes = [] }) => stacked(notes.map(({ text, clauses }) => `${text}${cited(clauses)}`)),
      ),
  },
];

/** A rule's own word; where the things that call for it, or its limits, differ in it, each word with its clauses. */
function howFirmly({ modality, wherePossible, clauses, forEach, limbs = [] }: Rule): string {
  const parts =
    'triggers' in forEach
      ? forEach.triggers
      : clauses.length > 0
        ? [{ modality, clauses }]
        : limbs.map((limb) => ({ modality: limb.modality ?? modality, clauses: limb.clauses }));
  return [...new Set(parts.map((part) => part.modality))]
    .map(
      (word) =>
        `${modalityText(word)}${wherePossible === true ? ', where possible' : ''}${cited([...new Set(parts.filter((part) => part.modality === word).flatMap((part) => part.clauses))])}`,
    )
    .join('; ');
}

function calledFor(rule: Rule): string {
  const { forEach, placements, after, clauses, when } = rule;
  const kinds = placements === undefined ? '' : `, in placements of these kinds: ${placementKindsText(placements, 'and')}`;
  const what =
    'triggers' in forEach
      ? forEach.triggers.map((trigger) => `${triggerText(trigger)}${cited(trigger.clauses)}`).join('; ')
      : `${forEachText(forEach)}${once(rule)}${cited(clauses)}`;
  return capital(
    `${what}${kinds}${whereText(when)}${after === undefined ? '' : `, after the first planning meeting${cited(after.clauses)}`}`,
  );
}
/** What the text's own page says of the stays of short breaks is left out: only some texts speak of them. */
const whereText = (when: Rule['when']): string => {
  const words =
    when === undefined
      ? ''
      : conditionText(when).replace(
          /(^| and )the placement is not one of a series of short breaks( and |$)/,
          (_, before: string, after: string) => (before !== '' && after !== '' ? ' and ' : ''),
        );
  return words === '' ? '' : `, where ${words}`;
};
const byWhen = (rule: Rule): string => stacked(limbTexts(rule)) || 'no date';
function chairOf({ meeting }: Rule): string {
  const chair = meeting?.chair;
  if (chair === undefined || chair.how === 'not-stated') return '';
  const people = new Map(chair.roles.map((person) => [`${person.role}${conditionOf(person)}`, person]));
  return `${chair.how === 'by-agreement' ? 'By agreement: ' : ''}${[...people.values()].map((person) => `${roleTitle(person.role)} (${modalityText(person.modality)}${conditionOf(person)}, ${person.clauses.join(', ')})`).join('; ')}`;
}
const conditionOf = ({ when }: Pick<Person, 'when'>): string => (when === undefined ? '' : `, where ${conditionText(when)}`);

/** Who takes part, role by role; a text that has the meeting and does not list the role leaves its cell to say so. */
function peopleTable(kind: MeetingKind, having: readonly PolicyText[]): readonly string[] {
  const people = (text: PolicyText): readonly Person[] => meetingRules(text, kind).flatMap(({ meeting }) => meeting?.people ?? []);
  const listed = having.filter((text) => people(text).length > 0);
  const roles = [...new Set(listed.flatMap((text) => people(text).map(({ role }) => role)))];
  if (roles.length === 0) return [];
  const contributes = listed.some((text) => people(text).some(({ mode }) => mode === 'contribute'));
  return [
    `Who takes part${contributes ? '; to contribute is to take part at the meeting or otherwise' : ''}:`,
    '',
    ...table<string>(
      [
        { heading: 'Who', of: (role) => capital(roleTitle(role)) },
        ...having.map((text) => ({
          heading: text.short,
          of: (role: string) =>
            !listed.includes(text)
              ? SILENT
              : stacked([
                  ...new Set(
                    people(text)
                      .filter((person) => person.role === role)
                      .map(
                        (person) =>
                          `${modeText(person.mode).replace(/,.*$/, '')}${conditionOf(person)} (${modalityText(person.modality)}, ${person.clauses.join(', ')})`,
                      ),
                  ),
                ]) || 'not listed',
        })),
      ],
      roles,
      true,
    ),
  ];
}
