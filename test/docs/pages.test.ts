import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { repository } from '../../config/scripts/shared/tree.ts';
import { demo } from '../explain/demo.ts';
import { executedElsewhere, rows } from './executed.ts';
import { type Block, blocksOf, pages } from './pages.ts';
import { follow } from './shell.ts';
import { modules, outcomes } from './typescript.ts';

/** What this file runs itself; a block in any other language has to be spoken for in `executed.ts`. */
const isCode = ({ language }: Block): boolean => language === 'ts';
const isShell = ({ language, mark }: Block): boolean => language === 'sh' || language === 'console' || mark.startsWith('file: ');

/** The files that a page shows, as a program on it reads them. */
function filesOf(page: string): object {
  const files = new Map(blocksOf(page).map(({ mark, text }) => [mark.replace(/^file: /, ''), text]));
  return { readFileSync: (name: string) => files.get(name) ?? expect.fail(`${page} shows no file ${name}`) };
}

const left = (page: string): readonly Block[] => blocksOf(page).filter((block) => executedElsewhere(block) === undefined);
const pagesWith = (wanted: (block: Block) => boolean): readonly string[] => [...pages.keys()].filter((page) => left(page).some(wanted));

/** A test that a page shows: `test('says what it shows', () => { … })`. */
type ShownTest = readonly [name: string, body: () => void | Promise<void>];

describe('every block of every page is executed', () => {
  test('each is run by a test, or is spoken for', () => {
    expect(pages.size).toBeGreaterThan(20);
    const unspoken = [...pages.keys()].flatMap(left).filter((block) => !isCode(block) && !isShell(block));
    expect(unspoken.map(({ page, line, language }) => `${page}:${line} ${language}`)).toEqual([]);
  });

  test('whoever is said to execute a page reads it', () => {
    for (const { page, executed } of rows) {
      expect(
        blocksOf(page).some((block) => executedElsewhere(block) === executed),
        `${page} has nothing left for ${JSON.stringify(executed)}`,
      ).toBe(true);
      if ('by' in executed)
        expect(readFileSync(`${repository}${executed.by}`, 'utf8'), executed.by).toContain(page.split('/').at(-1)?.replace('.md', ''));
    }
  });

  test.each(pagesWith(isCode))('%s: its TypeScript gives what it says', async (page) => {
    const shown: ShownTest[] = [];
    const said: unknown[] = [];
    const text = blocksOf(page).find(({ mark }) => mark === 'input')?.text ?? JSON.stringify(demo);
    const vitest = {
      expect,
      test: (...each: ShownTest) => {
        shown.push(each);
      },
    };
    const quiet = {
      log: (...words: readonly unknown[]) => {
        said.push(words);
      },
    };
    const code = left(page)
      .filter(isCode)
      .map((block) => block.text);
    const all = outcomes(code.join('\n'), { history: demo, text, console: quiet }, { ...modules, vitest, 'node:fs': filesOf(page) });
    expect(all.length + shown.length + said.length, `${page} shows nothing that could be wrong`).toBeGreaterThan(0);
    for (const [says, found, line] of all) expect(found, line).toEqual(says);
    for (const [, body] of shown) await body();
  });

  test.each(pagesWith(isShell))(
    '%s: its commands run, and print what it says',
    async (page) => {
      await follow(left(page).filter(isShell));
    },
    120_000,
  );
});

describe('README.md', () => {
  test('names every function that it tables', () => {
    const named = [...(pages.get('README.md') ?? '').matchAll(/^\| `(\w+)\(/gm)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(8);
    for (const name of named)
      expect(
        Object.values(modules).some((module) => name in module),
        name,
      ).toBe(true);
  });
});

describe('docs/README.md', () => {
  test('leads to every page', () => {
    const contents = pages.get('docs/README.md') ?? '';
    const unnamed = [...pages.keys()].filter(
      (page) =>
        page.startsWith('docs/') &&
        !page.startsWith('docs/policies/') &&
        page !== 'docs/README.md' &&
        !contents.includes(`(${page.slice('docs/'.length)})`),
    );
    expect(unnamed).toEqual([]);
  });
});
