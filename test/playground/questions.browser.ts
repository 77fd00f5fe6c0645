import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { evaluate, type PlacementHistory, questions } from '../../src/index.ts';
import { page } from './a-new-page.ts';
import { answered, textOf } from './opened.ts';
import { count, demo, options } from './answer.browser.ts';

describe('the next questions', () => {
  it("are the package's, in its order", async () => {
    await page.getByRole('button', { name: /^Show all \d+ questions$/ }).click();
    expect(await page.locator('.questions h3').evaluateAll((all) => all.map((each) => each.firstChild?.textContent ?? ''))).toEqual(
      questions(demo, options).map(({ question }) => question),
    );
  });

  it('a reply is written into the history, verdicts sharpen, and undo brings back the very text', async () => {
    const before = await textOf(page),
      unknown = await count('unknown');
    const question = page.locator('.questions li', { hasText: "outside the authority's area?" }).filter({ hasText: 'placement p2' });
    await answered(page, async () => question.getByRole('button', { name: 'No' }).click());
    const written = JSON.parse(await textOf(page)) as PlacementHistory;
    expect(written).toEqual({
      ...demo,
      placements: demo.placements.map((placement) => (placement.id === 'p2' ? { ...placement, outOfArea: false } : placement)),
    });
    expect(await count('unknown')).toBe(unknown - 1);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('questions-heading');
    await answered(page, async () => page.getByRole('button', { name: 'Undo' }).click());
    expect(await textOf(page)).toBe(before);
    expect(await count('unknown')).toBe(unknown);
  });

  it('that there were none, and one more record, are replies as well', async () => {
    await answered(page, async () => page.getByLabel('Example').selectOption('hardly-anything'));
    await page.getByRole('button', { name: /^Show all \d+ questions$/ }).click();
    const of = (question: string): Locator => page.locator('.questions > li', { hasText: question });
    const late = await count('late');
    await answered(page, async () => of('Which versions of the Placement Plan').getByRole('button', { name: 'There were none' }).click());
    expect(JSON.parse(await textOf(page))).toMatchObject({ plans: [] });
    expect(await count('late')).toBeGreaterThan(late);
    const visits = of('Which visits has the child had?');
    await visits.getByRole('button', { name: 'Record a visit' }).click();
    await visits.getByRole('button', { name: 'Add to the history' }).click();
    expect(await visits.getByRole('alert').textContent()).toContain('Fill in every field');
    await visits.getByLabel('Date').fill('2026-04-24');
    await visits.getByLabel('Time, if known').fill('15:30');
    await answered(page, async () => visits.getByRole('button', { name: 'Add to the history' }).click());
    expect(JSON.parse(await textOf(page))).toMatchObject({ visits: [{ id: 'v1', at: '2026-04-24T15:30' }] });
    expect(await of('Which visits has the child had?').count()).toBe(0);
  });

  it('answered one after the other, they come to an end', async () => {
    for (let left = await page.locator('.questions > li').count(); left > 0; left = await page.locator('.questions > li').count()) {
      await answered(page, async () => page.locator('.questions > li').first().getByRole('button', { name: 'No', exact: true }).click());
    }
    expect(await page.getByText('Nothing is left to ask').count()).toBe(1);
    expect(evaluate(JSON.parse(await textOf(page)) as PlacementHistory, options).missingFacts).toEqual([]);
  });
});
