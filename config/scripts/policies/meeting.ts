import { clausesShown } from '../../../src/explain/clauses.ts';
import { practiceShown, type SlotShown } from '../../../src/explain/origin.ts';
import { saysSame } from '../../../src/explain/same.ts';
import type { ItemRule, Person, Rule } from '../../../src/policy/language.ts';
import { answerText } from '../../../src/wording/answer-text.ts';
import { conditionText } from '../../../src/wording/condition-text.ts';
import { kindsText } from '../../../src/wording/kind-phrases.ts';
import { itemKinds, modeText, ownersText, recordedText, unspecifiedText } from '../../../src/wording/meeting-text.ts';
import { modalityText } from '../../../src/wording/modality-text.ts';
import { roleTitle } from '../../../src/wording/titles.ts';
import { capital, cited, link, table } from './markdown.ts';

/** Rules of the same text that came before, to which a later one can refer. */
export interface Before {
  readonly rule: Rule;
  readonly heading: string;
  readonly anchor: string;
}

const where = (when: Person['when']): string => (when === undefined ? '' : conditionText(when));

/** Who chairs, who takes part, what is asked of the meeting, and what the text leaves open. */
export function meetingLines(rule: Rule, before: readonly Before[]): readonly string[] {
  const { meeting } = rule;
  if (meeting === undefined) return [];
  return [...nameLines(rule), ...chairLines(rule, before), ...peopleLines(rule, before), ...contentLines(rule, before), ...openLines(rule)];
}

/** A council's own name for a meeting that others call otherwise. */
function nameLines({ meeting }: Rule): readonly string[] {
  const common = kindsText('meeting', [meeting?.kind ?? '']);
  const own = meeting?.localName;
  return own === undefined || common.endsWith(` ${own}`) ? [] : [`"${own}" is this text's own name for ${common}.`, ''];
}

function chairLines({ meeting }: Rule, before: readonly Before[]): readonly string[] {
  const chair = meeting?.chair;
  if (chair === undefined || chair.how === 'not-stated') return [];
  const same = before.find((each) => saysSame(each.rule.meeting?.chair, chair));
  if (same !== undefined) return [`**Chair.** The same as of the meeting under ${link(same.heading, `#${same.anchor}`)}.`, ''];
  const how =
    chair.how === 'by-agreement' ? 'These agree on who chairs' : chair.roles.length > 1 ? 'One of these chairs' : 'This person chairs';
  return [`**Chair.** ${how}${cited(chair.clauses)}:`, '', ...personTable(chair.roles)];
}

/** A role that comes under several clauses or in several cases has a line for each. */
function personTable(people: readonly Person[]): readonly string[] {
  return table<Person>(
    [
      { heading: 'Who', of: ({ role, or = [] }) => capital([role, ...or].map(roleTitle).join(' or ')) },
      { heading: 'How', of: ({ mode }) => (mode === 'chair' || mode === 'agree' ? '' : modeText(mode)) },
      { heading: 'How firmly', of: ({ modality }) => modalityText(modality) },
      { heading: 'Where', of: ({ when }) => where(when) },
      { heading: 'Clauses', of: ({ clauses }) => clauses.join(', ') },
    ],
    people,
  );
}

function peopleLines(rule: Rule, before: readonly Before[]): readonly string[] {
  const people = rule.meeting?.people ?? [];
  if (people.length === 0) return [];
  const same = before.find((each) => saysSame(each.rule.meeting?.people, people));
  if (same !== undefined)
    return [`**Who takes part.** The same people as at the meeting under ${link(same.heading, `#${same.anchor}`)}.`, ''];
  const part = before
    .map((each) => ({ ...each, people: each.rule.meeting?.people ?? [] }))
    .find((each) => each.people.length > 0 && each.people.every((one) => people.some((other) => saysSame(one, other))));
  if (part !== undefined)
    return [
      `**Who takes part.** The same people as at the meeting under ${link(part.heading, `#${part.anchor}`)}, and besides:`,
      '',
      ...personTable(people.filter((one) => !part.people.some((other) => saysSame(one, other)))),
    ];
  const either = people.filter(({ oneOf }) => oneOf !== undefined);
  return [
    '**Who takes part.**',
    '',
    ...personTable(people),
    ...(either.length < 2 ? [] : [`One of these is enough: ${either.map(({ role }) => roleTitle(role)).join(', ')}.`, '']),
  ];
}

const itemText = ({ text, when }: ItemRule): string => (when === undefined ? text : `${text} (where ${conditionText(when)})`);
const shownText = ({ shownBy = [], recordedIn }: ItemRule): string =>
  capital([...(recordedIn === undefined ? [] : [recordedText(recordedIn)]), ...shownBy.map(answerText)].join('; or '));
/** What an officer reads of an item: its evidence may differ from meeting to meeting. */
const readsAs = (item: ItemRule): string => `${item.clauses.join()}|${itemText(item)}|${item.modality}`;

function contentLines({ meeting }: Rule, before: readonly Before[]): readonly string[] {
  const items = meeting?.items ?? [];
  if (items.length === 0) return [];
  const like = before
    .map((each) => ({
      ...each,
      shared: items.filter((item) => (each.rule.meeting?.items ?? []).some((other) => readsAs(other) === readsAs(item))),
    }))
    .toSorted((a, b) => b.shared.length - a.shared.length)[0];
  if (like !== undefined && like.shared.length * 2 > items.length) {
    const left = (like.rule.meeting?.items ?? []).filter((item) => !items.some((other) => readsAs(other) === readsAs(item)));
    const more = items.filter((item) => !like.shared.includes(item));
    const but = left.length === 0 ? '' : `, but for: ${left.map(({ text, clauses }) => `${text}${cited(clauses)}`).join('; ')}`;
    return [
      `**What is asked of it.** The same as of the meeting under ${link(like.heading, `#${like.anchor}`)}${but}.${more.length === 0 ? '' : ' And besides:'}`,
      '',
      ...(more.length === 0 ? [] : byKind(more)),
    ];
  }
  return byKind(items);
}

function byKind(items: readonly ItemRule[]): readonly string[] {
  return itemKinds.flatMap(({ kind, heading }) => {
    const own = items.filter((item) => item.kind === kind);
    return own.length === 0
      ? []
      : [
          `**${heading}.**`,
          '',
          ...table<ItemRule>(
            [
              { heading: 'What', of: itemText },
              { heading: 'How firmly', of: ({ modality }) => modalityText(modality) },
              { heading: 'Who', of: ({ owners = [] }) => capital(ownersText(owners)) },
              { heading: 'Shown by', of: shownText },
              { heading: 'Clauses', of: ({ clauses }) => clauses.join(', ') },
            ],
            own,
          ),
        ];
  });
}

function openLines({ meeting }: Rule): readonly string[] {
  const open = meeting?.unspecified ?? [];
  return open.length === 0 ? [] : [`**Left open.** The text does not say ${unspecifiedText(open)}.`, ''];
}

/** Slots whose content stands above, in tables of their own. */
const ABOVE = new Set(['people', 'contents']);

/** Which places of a practice that several councils share this text filled, and with which of its clauses. */
export function practiceLines(rule: Rule, before: readonly Before[]): readonly string[] {
  const practice = practiceShown(rule);
  if (practice === undefined) return [];
  // A later meeting of the same text fills most places as the first one does.
  const earlier = before
    .map((each) => ({ ...each, slots: practiceShown(each.rule)?.slots ?? [] }))
    .find(({ slots }) => practice.slots.filter((slot) => slots.some((other) => saysSame(other, slot))).length > 2);
  const own = practice.slots.filter((slot) => !ABOVE.has(slot.slot) && earlier?.slots.some((other) => saysSame(other, slot)) !== true);
  const rest = earlier === undefined ? '' : ` All else is as under ${link(earlier.heading, `#${earlier.anchor}`)}.`;
  return [
    `**Shared with other councils.** Several councils have this rule in common; here is what this text puts into each place that they leave open.${rest}`,
    '',
    ...table<SlotShown>(
      [
        { heading: 'Place', of: ({ for: what }) => capital(what) },
        {
          heading: 'This text',
          of: ({ slot, filledWith, silent, clauses }) =>
            silent !== undefined
              ? `silent: ${silent}`
              : slot === 'clauses'
                ? clausesShown(clauses)
                    .map(({ says = '' }) => says)
                    .join(' ')
                : (filledWith ?? ''),
        },
        { heading: 'Clauses', of: ({ clauses }) => clauses.join(', ') },
      ],
      own,
    ),
  ];
}
