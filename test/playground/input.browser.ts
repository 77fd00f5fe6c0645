import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repository } from '../../config/scripts/shared/tree.ts';
import {
  deadlineBreaches,
  derby,
  leicester,
  placementStability,
  withOverlays,
  type EvaluateOptions,
  type PlacementHistory,
} from '../../src/index.ts';
import { readSsda903 } from '../../src/ssda903/index.ts';
import { answered, openText, paste, settled, startPlayground, textOf, type Playground } from './opened.ts';

/** Item 1: what is asked, of which history, and what is wrong with it. */
const read = (path: string): string => readFileSync(`${repository}fixtures/${path}`, 'utf8');
const returnFiles = readdirSync(`${repository}fixtures/ssda903`).map((name) => `${repository}fixtures/ssda903/${name}`);
// The fixture is a history; its own tests say so.
const demo = JSON.parse(read('demo/history.json')) as PlacementHistory;
const lateIn = (history: PlacementHistory, options: EvaluateOptions): number =>
  new Set(deadlineBreaches(history, options).map(({ requirement }) => requirement)).size;

let playground: Playground;
let page: Page;
beforeAll(async () => {
  playground = await startPlayground();
  page = await playground.open();
});
afterAll(async () => {
  await playground.close();
});
const late = async (): Promise<number> => Number(await page.locator('.tally .late b').textContent());
const example = async (name: string): Promise<void> => {
  await answered(page, async () => page.getByLabel('Example').selectOption({ label: name }));
};

describe('a council, a moment and an example', () => {
  it('opens with an example that is judged', async () => {
    expect(JSON.parse(await textOf(page))).toEqual(demo);
    expect(await late()).toBe(lateIn(demo, { profile: derby, asOf: '2026-07-06T09:00' }));
  });

  it("another council, a standard on top, an earlier moment: each changes the answer as it changes the package's", async () => {
    await answered(page, async () => page.getByLabel('Council', { exact: true }).selectOption('leicester'));
    expect(await page.getByRole('heading', { level: 2 }).nth(2).textContent()).toContain('Leicester');
    expect(await late()).toBe(lateIn(demo, { profile: leicester, asOf: '2026-07-06T09:00' }));
    await answered(page, async () => page.getByLabel('Placement stability meetings').check());
    expect(await late()).toBe(lateIn(demo, { profile: withOverlays(leicester, placementStability), asOf: '2026-07-06T09:00' }));
    await answered(page, async () => page.getByLabel('Date', { exact: true }).first().fill('2026-04-20'));
    const earlier = lateIn(demo, { profile: withOverlays(leicester, placementStability), asOf: '2026-04-20T09:00' });
    expect(await late()).toBe(earlier);
    expect(earlier).toBeLessThan(lateIn(demo, { profile: withOverlays(leicester, placementStability), asOf: '2026-07-06T09:00' }));
  });

  it('without a date nothing is judged, and it says so', async () => {
    await page.getByLabel('Date', { exact: true }).first().fill('');
    await page.getByText('Give a date').waitFor();
    expect(await page.locator('.tally').count()).toBe(0);
    await example('An emergency on a Friday evening');
    expect(await page.getByLabel('Date', { exact: true }).first().inputValue()).toBe('2026-04-02');
  });
});

describe("a history of one's own", () => {
  it('pasted', async () => {
    await paste(page, read('history/example.json'));
    expect(
      await page
        .getByRole('heading', {
          level: 2,
          name: new RegExp(`Child ${(JSON.parse(read('history/example.json')) as PlacementHistory).child.id}`),
        })
        .count(),
    ).toBe(1);
    expect(await page.getByLabel('Example').inputValue()).toBe('');
  });

  it('picked as a file', async () => {
    await answered(page, async () => page.getByLabel('Or your own files').setInputFiles(`${repository}fixtures/demo/history.json`));
    expect(JSON.parse(await textOf(page))).toEqual(demo);
  });

  it('dropped on the page', async () => {
    await example('Hardly anything is recorded');
    const dropped = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'one.json', { type: 'application/json' }));
      return data;
    }, read('demo/history.json'));
    await answered(page, async () =>
      page.locator('section[aria-labelledby="history-heading"]').dispatchEvent('drop', { dataTransfer: dropped }),
    );
    expect(JSON.parse(await textOf(page))).toEqual(demo);
  });
});

describe('problems at their place', () => {
  const wrong = read('demo/history.json').replace('"kind": "residential"', '"kind": "residental"').replace('"2026-04-08"', '"2026-02-30"');
  const place = (text: string, part: string): string => {
    const before = text.slice(0, text.indexOf(part)).split('\n');
    return `Line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
  };

  it('each is listed with its line, its column and the fix, and leads to the place', async () => {
    await paste(page, wrong);
    const problems = page.locator('.problems li');
    expect(await problems.count()).toBe(2);
    expect(await problems.nth(0).textContent()).toContain(`${place(wrong, '"residental"')}: `);
    expect(await problems.nth(0).textContent()).toContain('residential');
    expect(await problems.nth(1).textContent()).toContain(`${place(wrong, '"2026-02-30"')}: `);
    await problems.nth(0).getByRole('button').click();
    expect(
      await page.evaluate(() => {
        const area = document.activeElement;
        return area instanceof HTMLTextAreaElement ? area.value.slice(area.selectionStart, area.selectionEnd) : '';
      }),
    ).toBe('"residental"');
    expect(await page.locator('.gutter .marked').allTextContents()).toEqual(
      [place(wrong, '"residental"'), place(wrong, '"2026-02-30"')].map((each) => /\d+/.exec(each)?.[0]),
    );
  });

  it('nothing is judged meanwhile: no answer of an earlier history stays', async () => {
    expect(await page.locator('.tally, .finding, .timeline').count()).toBe(0);
  });

  it('mended, it is judged', async () => {
    await paste(page, read('demo/history.json'));
    expect(await page.locator('.problems').count()).toBe(0);
    expect(await page.locator('.finding').count()).toBeGreaterThan(0);
  });

  it.each([
    ['a comma too many', '{\n  "child": { "id": "c1" },\n  "placements": [],\n}', 'Line 4, column 1', 'take out the comma'],
    ['a comma too few', '{\n  "child": { "id": "c1" }\n  "placements": []\n}', 'Line 3, column 3', 'comma is missing'],
    ['typographic quotation marks', '{\n  “child”: { "id": "c1" }, "placements": []\n}', 'Line 2, column 3', 'not a plain one'],
    ['an end in the middle', '{\n  "child": { "id": "c1" }, "placements": [', 'Line 2, column', 'ends too soon'],
  ])('%s', async (_name, text, where, fix) => {
    await paste(page, text);
    const says = await page.locator('.problems li').textContent();
    expect(says).toContain(where);
    expect(says).toContain(fix);
  });

  it('what is only odd is said beside the answer', async () => {
    const [odd] = JSON.parse(read('history/warned.json')) as readonly {
      readonly history: unknown;
      readonly warnings: readonly unknown[];
    }[];
    await paste(page, JSON.stringify(odd?.history, null, 2));
    expect(await page.locator('.problems.mild li').count()).toBe(odd?.warnings.length);
    expect(await page.locator('.tally').count()).toBe(1);
  });
});

describe('a statutory return', () => {
  const expected = readSsda903(returnFiles.map((path) => ({ name: path, text: readFileSync(path, 'utf8') })));

  it('its files give a list of children to pick from, judged at the end of the return', async () => {
    await answered(page, async () => page.getByLabel('Or your own files').setInputFiles(returnFiles));
    expect(await page.getByRole('heading', { level: 3 }).first().textContent()).toBe(`${expected.children.length} children in the return`);
    expect(await page.getByLabel('Date', { exact: true }).first().inputValue()).toBe(`${String(expected.years.at(-1))}-03-31`);
    expect(JSON.parse(await textOf(page))).toEqual(expected.children[0]?.history);
  });

  it('a child is found by its id and picked', async () => {
    const wanted = expected.children[7];
    await page.getByLabel('Find a child by id').fill(wanted?.child ?? '');
    await answered(page, async () => page.getByLabel('Child', { exact: true }).selectOption('7'));
    expect(JSON.parse(await textOf(page))).toEqual(wanted?.history);
    expect(await page.locator('details', { hasText: 'What was noticed about this child' }).locator('li').count()).toBe(
      wanted?.issues.length,
    );
  });

  it('one table pasted as text is read too', async () => {
    await openText(page);
    await answered(page, async () =>
      page.getByRole('textbox', { name: 'The history, as JSON' }).fill(read('ssda903/episodes.csv').split('\n').slice(0, 4).join('\n')),
    );
    expect(await page.getByRole('heading', { level: 3, name: 'children in the return' }).count()).toBe(1);
  });

  it('an XML return is not guessed at', async () => {
    await page
      .getByLabel('Or your own files')
      .setInputFiles({ name: 'return.xml', mimeType: 'text/xml', buffer: Buffer.from('<Message/>') });
    expect(await page.getByRole('alert').filter({ hasText: 'XML' }).textContent()).toContain('CSV files');
    await settled(page);
  });

  it('the example of a return needs no file', async () => {
    await example('A statutory return (SSDA903) of twelve children');
    expect(await page.getByRole('heading', { level: 3 }).first().textContent()).toBe('12 children in the return');
    await example('A foster placement that broke down');
    expect(await page.locator('.return').count()).toBe(0);
  });
});
