import { clauseShown } from '../../../src/explain/clauses.ts';
import type { PlanSectionRule } from '../../../src/policy/language.ts';
import { register } from '../../../src/policy/register/register.ts';
import { withoutEffect } from '../../../src/policy/register/without-effect.ts';
import { modalityText } from '../../../src/wording/modality-text.ts';
import { placementKindsText } from '../../../src/wording/placement-kinds-text.ts';
import { sectionTitle } from '../../../src/wording/titles.ts';
import { across, SILENT, stacked } from './across.ts';
import { sharedTopics } from './common-core.ts';
import { bullets, capital, cited, heading, link, page, table } from './markdown.ts';
import { mattersAcross } from './matters-across.ts';
import { meetingKinds, meetingSection, nameOf } from './meetings-across.ts';
import { cases, sharedCase } from './sections.ts';
import { councils, texts, type PolicyText } from './texts.ts';

/** All texts on one page: meeting by meeting, section by section, topic by topic. */
export function sideBySidePage(): string {
  return page([
    ...heading(1, 'All texts side by side'),
    `The ${link('regulations', 'statutory.md')}, which bind every council; the procedures of ${link('Derby', 'derby.md')}, ${link('Trafford', 'trafford.md')} and ${link('Leicester', 'leicester.md')}; and two texts that name no authority and that any council may take up: on ${link('placement stability meetings', 'placement-stability.md')} and on ${link('standards for Placement Plans', 'placement-plan-standards.md')}.`,
    '',
    `${SILENT} means that the text says nothing about it: not that it is not to be done. A limit of the regulations and a council’s own limit on the same event stand beside each other; neither replaces the other. What the words for how firmly a text asks mean, and how time is counted, stands on each text’s own page. Links lead to the rule with all its details, among them whether it leaves out the stays of a series of short breaks.`,
    '',
    '**On this page**',
    '',
    ...bullets([
      link('What the texts share', '#shared'),
      `${link('Meetings', '#meetings')}: ${meetingKinds()
        .map((kind) => link(nameOf(kind), `#${kind}`))
        .join(', ')}`,
      link('What a Placement Plan holds', '#plan-sections'),
      link('Visits, reviews, plans, notices and everything else', '#everything-else'),
      link('Where each text is silent, or points to another', '#silences'),
      link('Clauses that ask for nothing that a record could show', '#without-effect'),
    ]),
    '',
    ...heading(2, 'What the texts share', 'shared'),
    ...across({
      first: 'Topic',
      rows: sharedTopics,
      name: ({ topic }) => topic,
      columns: councils,
      cell: ({ clauses }, text) =>
        stacked(
          clauses
            .filter((id) => isOf(id, text))
            .map((id) => `${capital(clauseShown(id).says ?? '')} (${modalityText(clauseShown(id).modality ?? '')}, ${id})`),
        ),
    }),
    ...heading(2, 'Meetings', 'meetings'),
    ...meetingKinds().flatMap(meetingSection),
    ...heading(2, 'What a Placement Plan holds', 'plan-sections'),
    ...planSections(),
    ...heading(2, 'Visits, reviews, plans, notices and everything else', 'everything-else'),
    ...mattersAcross(),
    ...heading(2, 'Where each text is silent, or points to another', 'silences'),
    ...silences(),
    ...heading(2, 'Clauses that ask for nothing that a record could show', 'without-effect'),
    ...withoutEffectLines(),
  ]);
}

const prefixes: Readonly<Record<string, string>> = {
  statutory: 'REG',
  'placement-stability': 'STABILITY',
  'placement-plan-standards': 'STANDARDS',
};
const isOf = (clause: string, { name }: PolicyText): boolean => clause.startsWith(`${prefixes[name] ?? name.toUpperCase()}-`);

function planSections(): readonly string[] {
  const having = texts.filter(({ layer }) => layer.sections.length > 0);
  const silent = texts.filter((text) => !having.includes(text));
  const slugs = [...new Set(having.flatMap(({ layer }) => layer.sections.map(({ section }) => section)))];
  const cell = (slug: PlanSectionRule['section'], { layer: { sections } }: PolicyText): string =>
    stacked(
      sections
        .filter(({ section }) => section === slug)
        .map((section) => {
          const kinds = section.placements === undefined ? 'every placement' : capital(placementKindsText(section.placements, 'and'));
          const where = cases(section, sharedCase(sections));
          return `${capital(kinds)}${where === '' ? '' : `, where ${where}`} (${modalityText(section.modality)}, ${section.clauses.join(', ')})`;
        }),
    );
  return [
    `Silent on what a plan holds: ${silent.map(({ short }) => short).join(', ')}.${having.flatMap(({ layer, short }) => (layer.sectionsElsewhere ?? []).map(({ clauses }) => ` ${short} points to a list that stands in another document${cited(clauses)}, so that its column is not the whole.`)).join('')}`,
    '',
    ...across({ first: 'Section', rows: slugs, name: sectionTitle, cell, columns: having }),
  ];
}

function silences(): readonly string[] {
  const all = texts.flatMap((text) => text.layer.silences.map((silence) => ({ text, silence })));
  return table<(typeof all)[number]>(
    [
      { heading: 'Text', of: ({ text }) => text.short },
      { heading: 'What', of: ({ silence }) => silence.what },
      {
        heading: 'Placements',
        of: ({ silence }) => (silence.placements === undefined ? '' : placementKindsText(silence.placements, 'and')),
      },
      { heading: 'Clauses', of: ({ silence }) => silence.clauses.join(', ') },
    ],
    all,
  );
}

function withoutEffectLines(): readonly string[] {
  const rows = councils.flatMap((text) =>
    (register[text.name] ?? []).filter(({ id }) => withoutEffect[id] !== undefined).map((clause) => ({ text, clause })),
  );
  return table<(typeof rows)[number]>(
    [
      { heading: 'Text', of: ({ text }) => text.short },
      { heading: 'Clause', of: ({ clause }) => clause.id },
      { heading: 'What it says, in our words', of: ({ clause }) => clause.text },
      { heading: 'Why nothing stands for it', of: ({ clause }) => `It ${withoutEffect[clause.id]?.because ?? ''}.` },
    ],
    rows,
  );
}
