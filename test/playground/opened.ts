import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from '../../config/scripts/matrix/browser.ts';
import { repository } from '../../config/scripts/shared/tree.ts';

const place = `${repository}.site/dist`;
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** The built page in a browser, served from this machine. */
export interface Playground {
  /** What the server was asked for, in order. */
  readonly asked: string[];
  readonly address: string;
  open(options?: BrowserContextOptions & { readonly hash?: string }): Promise<Page>;
  close(): Promise<void>;
}

export async function startPlayground(): Promise<Playground> {
  if (!existsSync(`${place}/playground/index.html`)) throw new Error('the playground is not built: `npm run build && npm run site` first');
  const asked: string[] = [];
  const server = await served(asked);
  const browser: Browser = await launchChromium();
  // A server that listens on a port has an address with one.
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/playground/`;
  return {
    asked,
    address,
    async open({ hash = '', ...options } = {}) {
      const context = await browser.newContext({
        locale: 'en-GB',
        timezoneId: 'Pacific/Apia',
        viewport: { width: 1_440, height: 900 },
        acceptDownloads: true,
        ...options,
      });
      const page = await context.newPage();
      await page.goto(`${address}${hash}`);
      await settled(page);
      return page;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** Waits until everything that was asked is answered, the next questions included. */
export async function settled(page: Page): Promise<void> {
  await page.locator('[role="status"][data-busy="no"]').waitFor({ state: 'attached' });
}

/** Does something that changes what is asked, and waits for the new answer. */
export async function answered(page: Page, act: () => Promise<unknown>): Promise<void> {
  const before = await page.locator('#answer').getAttribute('data-answers');
  await act();
  await page.locator(`#answer:not([data-answers="${before ?? ''}"])`).waitFor({ state: 'attached' });
  await settled(page);
}

/** The text of the history that the page has now. */
export const textOf = async (page: Page): Promise<string> =>
  page.getByRole('textbox', { name: 'The history, as JSON', includeHidden: true }).inputValue();

/** Opens the text of the history, where it is not open yet. */
export async function openText(page: Page): Promise<void> {
  const details = page.locator('details.text');
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
}

/** Puts a text into the editor, as pasting does. */
export async function paste(page: Page, text: string): Promise<void> {
  await openText(page);
  await answered(page, async () => page.getByRole('textbox', { name: 'The history, as JSON' }).fill(text));
}

async function served(asked: string[]): Promise<Server> {
  const server = createServer((request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    const file = `${place}${path.endsWith('/') ? `${path}index.html` : path}`;
    asked.push(path);
    if (path.includes('..') || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file));
  });
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready);
  });
  return server;
}
