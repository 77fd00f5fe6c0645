import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answered, openText, paste, settled, startPlayground, textOf, type Playground } from './opened.ts';

/** Item 5: WCAG 2.2 AA by axe, the keyboard alone, narrow and wide, light and dark, and a long history. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let playground: Playground;
beforeAll(async () => {
  playground = await startPlayground();
});
afterAll(async () => {
  await playground.close();
});

async function violations(page: Page): Promise<readonly string[]> {
  // The debugger's own evaluation: the page's policy allows no script that is not its own.
  await page.evaluate(axeSource);
  const found = await page.evaluate(async (tags) => {
    const { violations: all, passes } = await (Reflect.get(globalThis, 'axe') as typeof axe).run(document, {
      runOnly: { type: 'tag', values: [...tags] },
    });
    if (passes.length < 20) return [`axe looked at ${passes.length} rules alone`];
    return all.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')}: ${failureSummary ?? ''}`),
    );
  }, standards);
  return found;
}

/** Every part of the page in turn, as a reader may have it before them. */
const states: readonly (readonly [name: string, reach: (page: Page) => Promise<unknown>])[] = [
  ['as it opens', async () => undefined],
  [
    'with every reason open',
    async (page) => {
      for (const box of await page.locator('.chips input').all()) await box.check();
      for (const summary of await page.locator('.finding summary, #timeline summary, .plan:not([open]) summary, .questions summary').all())
        await summary.click();
      await page.waitForFunction(
        () => document.querySelectorAll('.finding details').length === document.querySelectorAll('.finding .detail').length,
      );
      await page.getByRole('button', { name: 'Later' }).click();
      await page.getByRole('button', { name: 'Compare' }).click();
      await page.locator('.compare').waitFor();
      await answered(page, async () => page.locator('.questions > li').first().getByRole('button', { name: 'Yes' }).click());
    },
  ],
  [
    'with a history full of questions, and the form of a record',
    async (page) => {
      await answered(page, async () => page.getByLabel('Example').selectOption('hardly-anything'));
      await page.getByRole('button', { name: /^Show all \d+ questions$/ }).click();
      for (const button of await page.getByRole('button', { name: /^Record a / }).all()) await button.click();
    },
  ],
  [
    'with a return',
    async (page) => {
      await answered(page, async () => page.getByLabel('Example').selectOption('return'));
      for (const summary of await page.locator('.return summary').all()) await summary.click();
    },
  ],
  [
    'with problems',
    async (page) => {
      await paste(page, '{"child": {"id": 1}, "placements": [{"id": "p1", "kind": "fostr"}], "extra": 1}');
    },
  ],
];

describe.each([320, 1_440])('at %i pixels', (width) => {
  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    it.each(states)('%s: axe finds nothing, and nothing sticks out', async (_name, reach) => {
      const page = await playground.open({ viewport: { width, height: 800 }, colorScheme, reducedMotion: 'reduce' });
      await reach(page);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await tooSmall(page)).toEqual([]);
      await page.context().close();
    });
  });
});

/** What can be pressed and is smaller than 24 pixels either way; links within a sentence excepted, as WCAG 2.5.8 has it. */
async function tooSmall(page: Page): Promise<readonly string[]> {
  return page
    .locator('button, select, input:not([type="checkbox"]), summary, textarea, label.chip, label.tick, nav a, .foot a, .crumb a')
    .evaluateAll((all) =>
      all.flatMap((each) => {
        const { width, height } = each.getBoundingClientRect();
        return each.checkVisibility() && (width < 24 || height < 23.99) ? [`${each.outerHTML.slice(0, 80)}: ${width} x ${height}`] : [];
      }),
    );
}

describe('by the keyboard alone', () => {
  /** Presses Tab until the focus is on what is wanted; each stop on the way shows that it has the focus. */
  async function tabTo(page: Page, wanted: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<number> {
    for (let stops = 1; stops <= 400; stops += 1) {
      await page.keyboard.press(key);
      const { isThere, shows, what } = await page.evaluate((selector) => {
        const active = document.activeElement ?? document.body;
        const box = active.closest('.chip, .editor') ?? active;
        const seen = [active, box].some((each) => {
          const { outlineStyle, outlineWidth } = getComputedStyle(each);
          return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
        });
        return { isThere: active.matches(selector), shows: seen || active === document.body, what: active.outerHTML.slice(0, 100) };
      }, wanted);
      expect(shows, `the focus shows on ${what}`).toBe(true);
      if (isThere) return stops;
    }
    throw new Error(`Tab never comes to ${wanted}`);
  }

  it('a council is chosen, a reason opened, a question answered and taken back, two councils compared', async () => {
    const page = await playground.open();
    await tabTo(page, '.skip');
    await tabTo(page, '#council');
    await answered(page, async () => page.keyboard.press('ArrowDown'));
    expect(await page.locator('#summary-heading').textContent()).toContain('Trafford');
    await tabTo(page, '.picture');
    await page.keyboard.press('ArrowRight');
    await page.locator('.walk .said').filter({ hasText: '1 of ' }).waitFor();
    await tabTo(page, '.chip input');
    await page.keyboard.press('Space');
    expect(await page.locator('.chip input').first().isChecked()).toBe(false);
    await tabTo(page, '.finding summary');
    await page.keyboard.press('Enter');
    await page.locator('.finding .detail').waitFor();
    await tabTo(page, '.questions .buttons button');
    const before = await textOf(page);
    await answered(page, async () => page.keyboard.press('Enter'));
    expect(await textOf(page)).not.toBe(before);
    expect(await tabTo(page, '.undo button')).toBe(1);
    await answered(page, async () => page.keyboard.press('Enter'));
    expect(await textOf(page)).toBe(before);
    await tabTo(page, '#other');
    await tabTo(page, '#compare button');
    await page.keyboard.press('Enter');
    await page.locator('.compare').waitFor();
    await tabTo(page, '#share button');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toMatch(/\.csv$/);
    await page.context().close();
  });

  it('the skip link leads to the answer, and the focus is never caught, the editor included', async () => {
    const page = await playground.open();
    await openText(page);
    await page.locator('h1').click();
    await tabTo(page, 'textarea');
    await tabTo(page, '.parts a');
    await tabTo(page, 'textarea', 'Shift+Tab');
    await tabTo(page, '.skip', 'Shift+Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('answer');
    await tabTo(page, '.foot a');
    await page.context().close();
  });

  it('a change is said to whoever does not see it', async () => {
    const page = await playground.open();
    const status = page.locator('#answer > .status');
    const first = await status.textContent();
    expect(first).toMatch(/^\d+ late or not as asked, \d+ due, \d+ cannot be told\.$/);
    await answered(page, async () => page.getByLabel('Example').selectOption('emergency'));
    expect(await status.textContent()).not.toBe(first);
    await page.context().close();
  });
});

it('moves nothing where the reader asks for no motion', async () => {
  const page = await playground.open({ reducedMotion: 'reduce' });
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  await page.context().close();
});

it('a history of thirty placements never stops the page: it goes on drawing all the while', async () => {
  const page = await playground.open();
  await page.evaluate(() => {
    const frames = { longest: 0, last: performance.now(), count: 0 };
    Reflect.set(globalThis, 'frames', frames);
    const frame = (): void => {
      const now = performance.now();
      frames.longest = Math.max(frames.longest, now - frames.last);
      frames.last = now;
      frames.count += 1;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  const began = performance.now();
  await answered(page, async () => page.getByLabel('Example').selectOption('thirty-placements'));
  const worked = performance.now() - began;
  const { longest, count } = await page.evaluate(
    () => Reflect.get(globalThis, 'frames') as unknown as { readonly longest: number; readonly count: number },
  );
  const took = Number(await page.locator('#answer').getAttribute('data-took'));
  // Judging once and finding the questions takes many frames; none of them waits for it.
  expect(took).toBeGreaterThan(0);
  expect(count).toBeGreaterThan(5);
  expect(longest, `the longest pause of ${Math.round(worked)} ms of work`).toBeLessThan(worked / 2);
  await settled(page);
  expect(await page.locator('.finding').count()).toBe(30);
  await page.getByRole('button', { name: /^Show \d+ more$/ }).click();
  expect(await page.locator('.finding').count()).toBe(60);
  await page.context().close();
});
