import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { startPlayground, type Playground } from './opened.ts';

/** The playground, opened anew for each test of the file that imports this. */
// A live binding, which each test finds anew.
// oxlint-disable-next-line import/no-mutable-exports
export let page: Page;

let playground: Playground;
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
