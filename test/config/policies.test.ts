import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { conditionLines, termsOf } from '../../config/scripts/policies/conditions.ts';
import { headingsOf } from '../../config/scripts/policies/headings.ts';
import { indexPage } from '../../config/scripts/policies/index-page.ts';
import { table } from '../../config/scripts/policies/markdown.ts';
import { sideBySidePage } from '../../config/scripts/policies/side-by-side.ts';
import { textPage } from '../../config/scripts/policies/text-page.ts';
import { texts } from '../../config/scripts/policies/texts.ts';
import { repository } from '../../config/scripts/shared/tree.ts';
import { sections } from '../../src/history/vocabulary-plans.ts';
import { roles } from '../../src/history/vocabulary-roles.ts';
import { meetingKinds } from '../../src/history/vocabulary.ts';
import { register } from '../../src/policy/register/register.ts';
import { provisions, scheduleTwo } from '../../src/profiles/statute/index.ts';

const pages = new Map<string, string>([
  ...texts.map((text) => [`${text.name}.md`, textPage(text)] as const),
  ['side-by-side.md', sideBySidePage()],
  ['README.md', indexPage()],
]);
const page = (name: string): string => pages.get(`${name}.md`) ?? '';
/** A clause as a whole: `DERBY-1.1` is not in `DERBY-1.14`. */
const names = (text: string, clause: string): boolean => new RegExp(`${clause.replaceAll('.', String.raw`\.`)}(?![.\\w-]*\\w)`).test(text);
/** What a reader sees: no targets of links, no anchors. */
const seen = (text: string): string =>
  text
    .replaceAll(/\]\([^)]*\)/g, ']')
    .replaceAll(/<a id="[^"]*"><\/a>/g, '')
    .replaceAll(/`[^`]*`/g, 'code');

describe('the policy pages', () => {
  test.each(texts.map((text) => [text.name, text] as const))('%s: every rule has its section, and every clause its line', (name, text) => {
    const own = page(name);
    for (const heading of headingsOf(text.layer).values()) expect(own).toContain(`\n### ${heading}\n`);
    const clauses = text.layer.basis === 'statute' ? [...provisions, ...scheduleTwo] : (register[name] ?? []);
    expect(clauses.length).toBeGreaterThan(20);
    for (const { id } of clauses) expect(own, id).toMatch(new RegExp(`\\n\\| ${id.replaceAll('.', String.raw`\.`)} \\|.*\\| \\S.* \\|\\n`));
  });

  test.each(texts.map((text) => [text.name, text] as const))(
    '%s: headings are unique, and whatever has several parts says its limits, people and contents',
    (name, { layer }) => {
      const headings = [...headingsOf(layer).values()];
      expect(new Set(headings).size).toBe(headings.length);
      const own = page(name);
      for (const { limbs = [], meeting } of layer.rules) {
        for (const { clauses } of limbs) for (const id of clauses) expect(names(own, id), id).toBe(true);
        for (const { text } of meeting?.items ?? []) expect(own).toContain(text);
      }
      for (const { what } of layer.silences) expect(own).toContain(what);
    },
  );

  test('the side-by-side page names every clause of every text, so that whoever looks for one finds what the others say beside it', () => {
    const across = page('side-by-side');
    for (const clauses of Object.values(register)) for (const { id } of clauses) expect(names(across, id), id).toBe(true);
    for (const { layer } of texts)
      for (const { limbs = [] } of layer.rules)
        for (const { clauses } of limbs) for (const id of clauses) expect(names(across, id), id).toBe(true);
  });

  test.each([...pages.keys()])('%s: every link leads somewhere', (name) => {
    const own = pages.get(name) ?? '';
    const targets = [...own.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target);
    expect(targets.length).toBeGreaterThan(3);
    for (const target of targets) {
      const [file = '', anchor] = target.split('#');
      const there = file === '' ? own : pages.get(file);
      expect(there, target).toBeDefined();
      if (anchor !== undefined) expect(there, target).toContain(`<a id="${anchor}"></a>`);
    }
    const anchors = [...own.matchAll(/<a id="([^"]+)">/g)].map(([, anchor]) => anchor);
    expect(new Set(anchors).size).toBe(anchors.length);
  });

  test.each([...pages.keys()])('%s: words of the field, no spellings of the data', (name) => {
    const text = seen(pages.get(name) ?? '').replaceAll(/REG-SCH2[.\w-]*/g, '');
    // Two words may be hyphenated in a sentence of our own; three are a spelling of the data.
    const spellings = [
      ...roles.filter((role) => role.includes('-')),
      ...[...sections, ...meetingKinds].filter((each) => each.split('-').length > 2),
    ];
    for (const slug of spellings) expect(text).not.toMatch(new RegExp(`(?<![\\w-])${slug}(?![\\w-])`));
    for (const trace of [
      /undefined/,
      /\[object/,
      /what the policy says of it/,
      /\{"/,
      /\b(?:placement|meeting|concern|child|record)\.[a-z]/,
      / a [aeio]/,
      /\.\./,
      / ,/,
    ])
      expect(text).not.toMatch(trace);
  });

  test('the side-by-side page has every row of the matrices that the rules were checked against', ({ skip }) => {
    const file = `${repository}../shared/policy/matrices.md`;
    skip(!existsSync(file), 'the matrices lie outside the repository');
    const cited = new Set(
      [...readFileSync(file, 'utf8').matchAll(/\b(?:DERBY|TRAFFORD|LEICESTER|STANDARDS|STABILITY)-[A-Z0-9.]*[0-9a-z]/g)].map(([id]) => id),
    );
    expect(cited.size).toBeGreaterThan(150);
    for (const id of cited) expect(names(page('side-by-side'), id), id).toBe(true);
  });
});

describe('pieces of a page', () => {
  test('a table leaves out a column in which no row has anything, and keeps bars and breaks inside their cells', () => {
    const columns = [
      { heading: 'A', of: ({ a }: { readonly a: string }) => a },
      { heading: 'B', of: () => '' },
    ];
    expect(table(columns, [{ a: 'x|y\nz' }])).toEqual(['| A |', '|---|', '| x\\|y<br>z |', '']);
    expect(table(columns, [{ a: 'x' }], true)).toEqual(['| A | B |', '|---|---|', '| x |  |', '']);
    expect(table(columns, [])).toEqual([]);
  });

  test('a condition with several parts is a list, one with words of its own those words', () => {
    const parts = {
      any: [{ happened: 'placement.endedAt' }, { all: [{ fact: 'placement.emergency', is: true }, { happened: 'placement.startedAt' }] }],
    } as const;
    expect(conditionLines('where', parts)).toEqual([
      '- where one of these holds:',
      '  - the placement has ended',
      '  - the placement was made in an emergency and the placement has begun',
    ]);
    expect(conditionLines('where', { ...parts, says: ['it is so', 'it is not so'] })).toEqual(['- where it is so.']);
    expect(conditionLines('where', { not: parts })[0]).toBe('- where all of these hold:');
    expect(termsOf({ when: { ...parts, says: ['it is so', 'it is not so'] } })).toEqual([['it is so', parts]]);
  });
});
