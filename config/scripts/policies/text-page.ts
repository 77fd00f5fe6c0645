import type { SectionSlug } from '../../../src/contract.ts';
import { clauseShown } from '../../../src/explain/clauses.ts';
import { clauseHomes, type ClauseHome } from '../../../src/policy/homes.ts';
import type { Layer, Rule } from '../../../src/policy/language.ts';
import { register } from '../../../src/policy/register/register.ts';
import { withoutEffect } from '../../../src/policy/register/without-effect.ts';
import { provisions, scheduleTwo } from '../../../src/profiles/statute/index.ts';
import { conditionText } from '../../../src/wording/condition-text.ts';
import { modalityText } from '../../../src/wording/modality-text.ts';
import { momentText } from '../../../src/wording/moment-text.ts';
import { placementKindsText } from '../../../src/wording/placement-kinds-text.ts';
import { sectionTitle } from '../../../src/wording/titles.ts';
import { conditionLines, termsOf } from './conditions.ts';
import { anchorOf, byChapter, chapterOf, headingsOf } from './headings.ts';
import { bullets, capital, heading, link, page, table } from './markdown.ts';
import { readingLines } from './reading.ts';
import { ruleLines } from './rule.ts';
import { sectionLines } from './sections.ts';
import type { PolicyText } from './texts.ts';

/** The page of one text: every rule by chapter, the plan's sections, what is not covered, and every clause with what stands for it. */
export function textPage(text: PolicyText): string {
  const { layer } = text;
  const headings = headingsOf(layer);
  const clauses = clausesIn(text);
  const refer = (rule: Rule): { readonly rule: Rule; readonly heading: string; readonly anchor: string } => ({
    rule,
    heading: headings.get(rule) ?? rule.title,
    anchor: anchorOf(rule),
  });
  const chapters = byChapter(layer, [...new Set(clauses.map(chapterOf))]);
  const inOrder = chapters.flatMap(([, rules]) => rules).map(refer);
  return page([
    ...heading(1, layer.title),
    ...openingLines(text),
    '**On this page**',
    '',
    ...bullets([
      ...chapters.map(
        ([chapter, rules]) => `${chapter}: ${rules.map((rule) => link(refer(rule).heading, `#${anchorOf(rule)}`)).join(', ')}`,
      ),
      ...(layer.sections.length + (layer.sectionsElsewhere ?? []).length === 0
        ? []
        : [link('What a Placement Plan holds', '#plan-sections')]),
      link('What is not covered', '#not-covered'),
      link('Every clause, and what stands for it', '#clauses'),
    ]),
    '',
    ...readingLines(layer),
    ...chapters.flatMap(([chapter, rules]) => [
      ...heading(2, chapter),
      ...rules.flatMap((rule) =>
        ruleLines(
          rule,
          refer(rule),
          inOrder.slice(
            0,
            inOrder.findIndex((each) => each.rule === rule),
          ),
          inOrder,
        ),
      ),
    ]),
    ...sectionLines(layer),
    ...silenceLines(layer),
    ...termLines(layer),
    ...clauseLines(text, headings),
  ]);
}

/** Ids of the text's clauses, in its own order. */
const clausesIn = ({ layer, name }: PolicyText): readonly string[] =>
  layer.basis === 'statute' ? [...provisions, ...scheduleTwo].map(({ id }) => id) : (register[name] ?? []).map(({ id }) => id);

function openingLines({ layer }: PolicyText): readonly string[] {
  const on =
    layer.basis === 'statute'
      ? 'They bind every council, whatever its own procedure says.'
      : layer.basis === 'authority'
        ? `The ${link('regulations', 'statutory.md')} hold beside it: this text adds to them and takes nothing away.`
        : 'It names no authority: any council may take it up, beside the regulations and its own procedure. It adds to them and takes nothing away.';
  return [
    `${layer.basis === 'statute' ? 'What these regulations ask' : 'What this text asks'} when a looked-after child moves placement, as this package reads it (${layer.asAt === undefined ? `version ${layer.version}` : `as at ${momentText(layer.asAt)}`}). ${on}`,
    '',
    'This page is made from the rules that the package judges by, so it says neither more nor less than they do. No sentence is quoted: what a clause says stands here in our own words, and the clause ids are those that each answer cites.',
    '',
  ];
}

function silenceLines({ silences, notEncoded = [] }: Layer): readonly string[] {
  return [
    ...heading(2, 'What is not covered', 'not-covered'),
    ...(silences.length === 0 && notEncoded.length === 0
      ? ['Nothing is set aside: every clause is carried by a rule above or described below.', '']
      : []),
    ...table(
      [
        { heading: 'What', of: ({ what }) => what },
        {
          heading: 'Placements',
          of: ({ placements, perPlacement }) =>
            placements === undefined ? (perPlacement === true ? 'all' : '') : placementKindsText(placements, 'and'),
        },
        { heading: 'Where', of: ({ when }) => (when === undefined ? '' : conditionText(when)) },
        { heading: 'Clauses', of: ({ clauses }) => clauses.join(', ') },
      ],
      silences,
    ),
    ...(notEncoded.length === 0 ? [] : ['Known not to be in these rules:', '', ...bullets(notEncoded), '']),
  ];
}

/** What the conditions that have words of their own stand for. */
function termLines(layer: Layer): readonly string[] {
  const terms = termsOf(layer);
  return terms.length === 0
    ? []
    : [
        ...heading(2, 'What some words above stand for'),
        ...terms.flatMap(([words, condition]) => conditionLines(`*${capital(words)}*:`, condition)),
        '',
      ];
}

const READ: Readonly<Record<string, string>> = {
  published: 'in the published text',
  restated: 'as others restate it',
  'general-knowledge': 'not read, known in general',
};

function clauseLines(text: PolicyText, headings: ReadonlyMap<Rule, string>): readonly string[] {
  const { layer } = text;
  const homes = clauseHomes(layer);
  return [
    ...heading(2, 'Every clause, and what stands for it', 'clauses'),
    ...table(
      [
        { heading: 'Clause', of: (id) => id },
        { heading: 'How firmly', of: (id) => (layer.basis === 'statute' ? '' : modalityText(clauseShown(id).modality ?? '')) },
        { heading: 'What it says, in our words', of: (id) => says(id) },
        { heading: 'Text read', of: (id) => READ[provisionOf(id)?.verified ?? ''] ?? '' },
        { heading: 'What stands for it', of: (id) => homeText(id, homes.get(id) ?? [], layer, headings) },
      ],
      clausesIn(text),
    ),
  ];
}

const provisionOf = (id: string): (typeof provisions)[number] | undefined =>
  [...provisions, ...scheduleTwo].find((provision) => provision.id === id);
function says(id: string): string {
  const provision = provisionOf(id);
  if (provision === undefined) return capital(clauseShown(id).says ?? '');
  return `${capital(provision.says)}${provision.says.endsWith('.') ? '' : '.'}${provision.notJudged === undefined ? '' : ` Not judged: ${provision.notJudged}.`}`;
}

const AS: Readonly<Record<ClauseHome['as'], string>> = {
  requirement: 'rule: ',
  attendee: 'a person at: ',
  item: 'asked of: ',
  section: 'plan section: ',
  'not-covered': 'not covered',
  note: 'a remark on: ',
};

function homeText(id: string, homes: readonly ClauseHome[], layer: Layer, headings: ReadonlyMap<Rule, string>): string {
  if (homes.length === 0)
    return capital(withoutEffect[id] === undefined ? '' : `asks for nothing that a record could show: it ${withoutEffect[id].because}`);
  return capital(
    [...new Set(homes.map(({ as }) => as))]
      .map((as) => {
        if (as === 'not-covered') return link(AS[as], '#not-covered');
        // A clause that several meetings share is linked to the first of them. A section's home is its slug.
        const own = homes.filter((home) => home.as === as);
        const [first] = own;
        const rule = layer.rules.find(({ id: ruleId }) => ruleId === first?.where);
        const named =
          rule === undefined
            ? sectionTitle((first?.where ?? '') as SectionSlug)
            : link(headings.get(rule) ?? rule.title, `#${anchorOf(rule)}`);
        return `${AS[as]}${named}${own.length > 1 ? ` and ${own.length - 1} more` : ''}`;
      })
      .join('; '),
  );
}
