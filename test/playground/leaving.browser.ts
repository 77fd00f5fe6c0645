import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exampleLines } from '../../docs/playground/page/example-lines.ts';
import { repository } from '../../config/scripts/shared/tree.ts';
import { derby, evaluate, type PlacementHistory } from '../../src/index.ts';
import { toCsv, toICalendar, toRows } from '../../src/report/index.ts';
import { answered, paste, settled, startPlayground, textOf, type Playground } from './opened.ts';

/** Item 4, and that nothing else leaves the page. */
// The fixture is a history; its own tests say so.
const demo = JSON.parse(readFileSync(`${repository}fixtures/demo/history.json`, 'utf8')) as PlacementHistory;
const evaluation = evaluate(demo, { profile: derby, asOf: '2026-07-06T09:00' });

let playground: Playground;
let page: Page;
beforeAll(async () => {
  playground = await startPlayground();
});
afterAll(async () => {
  await playground.close();
});
beforeEach(async () => {
  await page?.context().close();
  page = await playground.open();
});

describe('saved as a file', () => {
  async function saved(name: string): Promise<{ readonly file: string; readonly text: string }> {
    const [download]: [Download, void] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    return { file: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  }

  it("the answer as JSON, a table and a calendar: the package's own, byte by byte", async () => {
    expect(await saved('Answer (JSON)')).toEqual({
      file: 'placement-rules-derby-2026-07-06.json',
      text: `${JSON.stringify(evaluation, null, 2)}\n`,
    });
    expect(await saved('Table (CSV)')).toEqual({
      file: 'placement-rules-derby-2026-07-06.csv',
      text: toCsv(toRows(evaluation, demo), { byteOrderMark: true }),
    });
    const { file, text } = await saved('Calendar');
    expect(file).toBe('placement-rules-derby-2026-07-06.ics');
    // The built package names its version; the sources have none.
    const unversioned = (feed: string): string => feed.replace(/PRODID:.*/, '');
    expect(unversioned(text)).toBe(unversioned(toICalendar(demo, evaluation)));
  });

  it('the history with the replies that were given', async () => {
    await answered(page, async () => page.locator('.questions > li').first().getByRole('button', { name: 'Yes' }).click());
    const { file, text } = await saved('History (JSON)');
    expect(file).toBe('history.json');
    expect(text).toBe(await textOf(page));
    expect((JSON.parse(text) as PlacementHistory).judgements).toHaveLength(1);
  });
});

describe('on paper', () => {
  const visible = async (selector: string): Promise<boolean> => page.locator(selector).first().isVisible();

  it('the answer alone: no forms, no buttons, and all of a long list', async () => {
    await answered(page, async () => page.getByLabel('Example').selectOption('thirty-placements'));
    const shown = await page.locator('.finding').count();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
    });
    const all = ['late', 'due', 'unknown'].map(async (state) => Number(await page.locator(`.tally .${state} b`).textContent()));
    const total = (await Promise.all(all)).reduce((sum, each) => sum + each, 0);
    expect(total).toBeGreaterThan(shown);
    expect(await page.locator('.finding').count()).toBe(total);
    for (const selector of ['.asking', '.parts', '.chips', '.walk', '#share', '.skip'])
      expect(await visible(selector), selector).toBe(false);
    for (const selector of ['h1', '.summary', '.timeline', '.finding', '.sections']) expect(await visible(selector), selector).toBe(true);
    expect(await page.getByRole('button').count()).toBe(0);
    await page.evaluate(() => {
      dispatchEvent(new Event('afterprint'));
    });
    await page.emulateMedia({ media: 'screen' });
    expect(await page.locator('.finding').count()).toBe(shown);
  });

  it('makes pages, black on white though the screen is dark', async () => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(
      await page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.documentElement);
        return [color, backgroundColor];
      }),
    ).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('the address', () => {
  const put = 'Put the history into the address';
  const takeOut = 'Take it out again';

  it('holds nothing until it is asked to, after a warning', async () => {
    await answered(page, async () => page.locator('.questions > li').first().getByRole('button', { name: 'Yes' }).click());
    expect(page.url()).toBe(playground.address);
    const warning = page.locator('#share .warning');
    expect(await warning.textContent()).toContain('The link would hold the child’s data.');
    expect(await warning.getByRole('button', { name: put }).isVisible()).toBe(true);
  });

  it('brings back the history, the council, the standards and the moment; and is emptied again', async () => {
    await page.getByLabel('Council', { exact: true }).selectOption('leicester');
    await page.getByLabel('Placement stability meetings').check();
    await answered(page, async () => page.getByLabel('Date', { exact: true }).first().fill('2026-06-30'));
    const text = await textOf(page);
    await page.getByRole('button', { name: put }).click();
    await page.waitForURL(/#history=/);
    const other = await playground.open({ hash: new URL(page.url()).hash });
    expect(await textOf(other)).toBe(text);
    expect(await other.getByLabel('Council', { exact: true }).inputValue()).toBe('leicester');
    expect(await other.getByLabel('Placement stability meetings').isChecked()).toBe(true);
    expect(await other.getByLabel('Date', { exact: true }).first().inputValue()).toBe('2026-06-30');
    expect(await other.locator('.masthead .warning').textContent()).toContain('came with the address');
    await other.context().close();
    await page.getByRole('button', { name: takeOut }).click();
    expect(page.url()).toBe(playground.address);
  });

  const packed = (state: unknown): string => `#history=${deflateRawSync(JSON.stringify(state)).toString('base64url')}`;
  it.each([
    '#history=nonsense',
    packed({ text: 1, asOf: '2026-01-01', policy: {} }),
    packed({ text: '{}', asOf: '2026-01-01', policy: { council: 'nowhere', overlays: [] } }),
    packed(null),
    '#elsewhere',
  ])('%s opens the page as it is', async (hash) => {
    const other = await playground.open({ hash });
    expect(JSON.parse(await textOf(other))).toEqual(demo);
    await other.context().close();
  });
});

describe('nothing else leaves', () => {
  it('the page asks for its own files once, and for nothing after that, whatever is done', async () => {
    const requests: string[] = [];
    const complaints: string[] = [];
    const fresh = await playground.open();
    await fresh.context().close();
    playground.asked.length = 0;
    page = await playground.open();
    const loaded = [...playground.asked];
    expect(new Set(loaded).size).toBe(loaded.length);
    expect(loaded.every((path) => path.startsWith('/playground/'))).toBe(true);
    page.context().on('request', (request) => {
      if (!/^(blob|data):/.test(request.url())) requests.push(request.url());
    });
    page.on('console', (message) => {
      complaints.push(message.text());
    });
    page.on('pageerror', (error) => {
      complaints.push(error.message);
    });

    for (const id of [...exampleLines.slice(1), ...exampleLines.slice(0, 1)].map((each) => each.id))
      await answered(page, async () => page.getByLabel('Example').selectOption(id));
    await answered(page, async () => page.getByLabel('Practice standards for placement plans').check());
    for (const summary of await page.locator('.finding summary').all()) await summary.click();
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.locator('.compare').waitFor();
    for (const name of ['Answer (JSON)', 'Table (CSV)', 'Calendar', 'History (JSON)'])
      await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    await page.getByRole('button', { name: 'Put the history into the address' }).click();
    await page.waitForURL(/#history=/);
    await paste(page, '{"child": {"id": "https://example.org/x.png"}, "placements": []}');
    await settled(page);
    expect(requests).toEqual([]);
    expect(playground.asked).toEqual(loaded);
    expect(complaints).toEqual([]);
  });

  it("the page's own policy forbids it: fetch, beacon, picture, script, style, frame and form", async () => {
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    for (const part of ["default-src 'none'", "connect-src 'none'", "form-action 'none'", "base-uri 'none'", "script-src 'self'"])
      expect(policy).toContain(part);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    const before = playground.asked.length;
    const blocked = await page.evaluate(async () => {
      const found: string[] = [];
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        found.push(effectiveDirective);
      });
      await fetch('/leak').catch(() => undefined);
      navigator.sendBeacon('/leak', 'x');
      const add = (name: string, properties: Readonly<Record<string, string>>): void => {
        document.body.append(Object.assign(document.createElement(name), properties));
      };
      add('img', { src: 'https://example.org/leak.png' });
      add('script', { textContent: 'globalThis.leaked = true' });
      add('style', { textContent: 'body { background: url(https://example.org/leak.png) }' });
      add('iframe', { src: '/leak' });
      await new Promise((resolve) => {
        setTimeout(resolve, 300);
      });
      return { found, leaked: Reflect.get(globalThis, 'leaked') as unknown };
    });
    expect(blocked.leaked).toBeUndefined();
    expect(new Set(blocked.found)).toEqual(new Set(['connect-src', 'img-src', 'script-src-elem', 'style-src-elem', 'frame-src']));
    expect(playground.asked.length).toBe(before);
  });

  it('nothing is kept in the browser', async () => {
    await answered(page, async () => page.locator('.questions > li').first().getByRole('button', { name: 'Yes' }).click());
    const kept = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      cookies: document.cookie,
    }));
    expect(kept).toEqual({ local: 0, session: 0, databases: 0, caches: 0, cookies: '' });
  });
});
