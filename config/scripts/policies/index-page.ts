import { momentText } from '../../../src/wording/moment-text.ts';
import { bullets, heading, link, page, table } from './markdown.ts';
import { texts, type PolicyText } from './texts.ts';

const kinds = {
  statute: 'regulations, under every council',
  authority: 'a council’s own procedure',
  overlay: 'a standard that any council may take up',
} as const;

/** Which texts there are, and how to read their pages. */
export function indexPage(): string {
  return page([
    ...heading(1, 'The policies, as this package reads them'),
    'One page for each text: every rule with what calls for it, by when and how that is counted, who acts and who takes part, what is asked of a meeting, the clauses that it stands on in our words, and what is not covered. The pages are made from the rules themselves by `npm run generate`, and the build fails where they are stale.',
    '',
    ...table<PolicyText>(
      [
        { heading: 'Text', of: ({ name, layer }) => link(layer.title, `${name}.md`) },
        { heading: 'What it is', of: ({ layer }) => kinds[layer.basis] },
        { heading: 'Version', of: ({ layer }) => (layer.asAt === undefined ? layer.version : `as at ${momentText(layer.asAt)}`) },
        { heading: 'Rules', of: ({ layer }) => String(layer.rules.length) },
        {
          heading: 'Plan sections',
          of: ({ layer }) => (layer.sections.length === 0 ? 'silent' : String(new Set(layer.sections.map(({ section }) => section)).size)),
        },
      ],
      texts,
    ),
    `${link('All texts side by side', 'side-by-side.md')}: meeting by meeting, section by section and topic by topic, with what each text says and where it is silent.`,
    '',
    ...heading(2, 'How they fit together'),
    ...bullets([
      'The regulations hold under every council. No procedure replaces, loosens or hides one of them.',
      'A council’s procedure adds its own rules. Where several councils share a rule it is written once, and each page shows what that council put into the places left open.',
      'The two standards that name no authority add their own limits on top of any council’s. They never extend or replace one.',
      'A limit of the regulations and a council’s own limit on one event are two requirements, each with its own clause and its own date.',
    ]),
    '',
    'These pages support a professional’s decision and never replace one. Where a page and the text itself differ, the text is right: please report it.',
    '',
  ]);
}
