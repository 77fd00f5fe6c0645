import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { repository } from '../../config/scripts/shared/tree.ts';
import {
  attendeeList,
  compareProfiles,
  derby,
  evaluate,
  explain,
  type PlacementHistory,
  planChecklists,
  trafford,
} from '../../src/index.ts';
import { timelineEntries } from '../../src/report/index.ts';
import { roleTitle } from '../../src/wording/index.ts';
import { page } from './a-new-page.ts';
import { paste } from './opened.ts';

/** Items 2 and 3: the answer, the questions and the comparison are the package's own. */
// The fixture is a history; its own tests say so.
export const demo = JSON.parse(readFileSync(`${repository}fixtures/demo/history.json`, 'utf8')) as PlacementHistory;
export const options = { profile: derby, asOf: '2026-07-06T09:00' },
  evaluation = evaluate(demo, options);

export const count = async (state: string): Promise<number> => Number(await page.locator(`.tally .${state} b`).textContent());
const showEverything = async (): Promise<void> => {
  for (const box of await page.locator('.chips input').all()) await box.check();
};

describe('the timeline', () => {
  const entries = timelineEntries(demo, evaluation);

  it('has every placement, meeting, visit, review, deadline and breach, on the picture and in the table', async () => {
    const said = entries.map(({ says }) => says).toSorted();
    expect((await page.locator('.timeline title').allTextContents()).toSorted()).toEqual(said);
    await page.getByText('The timeline as a table').click();
    expect((await page.locator('#timeline tbody td:last-child').allTextContents()).toSorted()).toEqual(said);
  });

  it('is walked through in order of time, by buttons and by arrow keys, and leads to the list', async () => {
    const said = page.locator('.walk .said'),
      walked: string[] = [];
    for (let step = 0; step < entries.length; step += 1) {
      if (step % 2 === 0) await page.getByRole('button', { name: 'Later' }).click();
      else await page.locator('.picture').press('ArrowRight');
      await said.filter({ hasText: `${step + 1} of ${entries.length}.` }).waitFor();
      walked.push((await said.textContent()) ?? '');
    }
    expect(new Set(walked.map((each) => each.replace(/^\d+ of \d+\. /, '')))).toEqual(new Set(entries.map(({ says }) => says)));
    while ((await page.getByRole('button', { name: 'Show it in the list' }).count()) === 0)
      await page.getByRole('button', { name: 'Earlier' }).click();
    const before = (await said.textContent()) ?? '';
    await page.getByRole('button', { name: 'Show it in the list' }).click();
    await page.waitForFunction(() => document.activeElement?.classList.contains('finding') === true);
    const title = await page.evaluate(() => document.activeElement?.querySelector('h3')?.firstChild?.textContent ?? '');
    expect(before.toLowerCase()).toContain(title.toLowerCase());
  });
});

describe('the list', () => {
  it('is in order of date, with every requirement once, late where the package has a certain breach', async () => {
    await showEverything();
    while ((await page.getByRole('button', { name: /^Show \d+ more$/ }).count()) > 0)
      await page.getByRole('button', { name: /^Show \d+ more$/ }).click();
    const shown = await page.locator('.finding').evaluateAll((items) =>
      items.map((item) => ({
        id: item.id,
        when: item.querySelector('.when')?.textContent ?? '',
        isLate: item.classList.contains('late'),
      })),
    );
    expect(shown.map(({ id }) => id).toSorted()).toEqual(
      evaluation.requirements.map(({ id }) => `asked-${id.replaceAll(/[^\w-]/g, '-')}`).toSorted(),
    );
    const days = shown.flatMap(({ when }) => {
      const [day] = /\d+ [A-Z][a-z]{2} \d{4}/.exec(when) ?? [];
      return day === undefined ? [] : [Date.parse(`${day} UTC`)];
    });
    expect(days).toEqual(days.toSorted((a, b) => a - b));
    expect(shown.findLastIndex(({ when }) => when !== 'No date')).toBeLessThan(shown.findIndex(({ when }) => when === 'No date'));
    expect(shown.filter(({ isLate }) => isLate).length).toBe(
      new Set(evaluation.breaches.filter(({ certainty }) => certainty === 'certain').map(({ requirement }) => requirement)).size,
    );
  });

  it('shows what is late, due and unknown at first, and the rest where it is asked for', async () => {
    const states = async (): Promise<ReadonlySet<string>> =>
      new Set(await page.locator('.finding').evaluateAll((items) => items.map(({ className }) => className.replace('finding ', ''))));
    expect(await states()).toEqual(new Set(['late', 'due', 'unknown']));
    await page.getByLabel(/^Late, or not as asked/).uncheck();
    await page.getByLabel(/^Done/).check();
    expect(await states()).toEqual(new Set(['due', 'unknown', 'done']));
  });

  it('one placement alone, where it is chosen', async () => {
    await page.getByLabel('Show', { exact: true }).selectOption('p2');
    expect(await page.locator('.finding h3 small', { hasText: 'placement p1' }).count()).toBe(0);
    expect(await page.locator('.finding h3 small', { hasText: 'placement p2' }).count()).toBeGreaterThan(0);
    expect(await page.locator('.plan').count()).toBe(1);
  });
});

async function opened(id: string): Promise<Locator> {
  await showEverything();
  const item = page.locator(`[id="asked-${id.replaceAll(/[^\w-]/g, '-')}"]`);
  await item.locator('summary').click();
  await item.locator('.detail').waitFor();
  return item;
}

describe('the reasons', () => {
  it('the clause in words, and the count day by day, with each day that does not count', async () => {
    const { id } = evaluation.requirements.find(({ rule, subject }) => rule === 'reg-13.1' && subject.placementId === 'p1') ?? { id: '' };
    const { counts, clauses } = explain(demo, options, id),
      [shown] = counts,
      item = await opened(id);
    expect(await item.locator('.clauses dt').first().textContent()).toContain(clauses[0]?.id);
    expect(await item.locator('.clauses dd').first().textContent()).toContain(clauses[0]?.says);
    expect(shown?.steps.length).toBeGreaterThan(5);
    expect(await item.locator('.days li').count()).toBe(shown?.steps.length);
    expect(await item.locator('.days .skipped').allTextContents()).toEqual(
      shown?.steps.flatMap(({ skipped }) => (skipped === undefined ? [] : [expect.stringContaining(skipped)])),
    );
    expect(await item.locator('.days .last').textContent()).toMatch(/Mon 13 Apr 2026.*5/);
  });

  it('who must be there and why', async () => {
    const meeting = evaluation.meetings.find(
      ({ subject, meeting: kind }) => kind === 'placement-planning-meeting' && subject.placementId === 'p1',
    );
    const id = meeting?.requirements[0] ?? '',
      item = await opened(id);
    const people = await item.locator('.people strong').allTextContents();
    for (const { role } of attendeeList(demo, { ...options, meeting: meeting?.occasion ?? '' }))
      expect(people.join('|').toLowerCase(), role).toContain(roleTitle(role).toLowerCase());
    const because = meeting?.attendees.filter(({ because: why = [] }) => why.length > 0).length ?? 0;
    expect(because).toBeGreaterThan(0);
    expect(await item.locator('.people small', { hasText: 'because' }).count()).toBeGreaterThanOrEqual(because);
  });

  it('no reason is wanting: each of them opens', async () => {
    await showEverything();
    for (const summary of await page.locator('.finding summary').all()) await summary.click();
    await page.waitForFunction(
      () => document.querySelectorAll('.finding details').length === document.querySelectorAll('.finding .detail').length,
    );
    expect(await page.locator('.finding .detail h4', { hasText: 'What the text asks' }).count()).toBe(
      await page.locator('.finding').count(),
    );
  });
});

it('the plan of each placement has the sections that the package asks for, with their states', async () => {
  const checklists = planChecklists(demo, options);
  expect(await page.locator('.plan').count()).toBe(checklists.length);
  for (const [index, { sections, summary }] of checklists.entries()) {
    const plan = page.locator('.plan').nth(index);
    expect(await plan.locator('.sections li').count()).toBe(sections.filter(({ required }) => required !== 'not-required').length);
    expect(await plan.locator('.mark.missing').count()).toBe(summary.missing);
    expect(await plan.locator('.mark.complete').count()).toBe(summary.complete);
  }
});

describe('two councils side by side', () => {
  it('show each difference that the package finds', async () => {
    await page.getByLabel('Compare Derby with').selectOption('trafford');
    await page.locator('.compare').waitFor();
    const differing = compareProfiles(demo, [derby, trafford], options).occasions.filter(
      ({ sides: [one, other] }) => other?.verdict !== 'same' || one?.requirements.length === 0,
    );
    expect(differing.length).toBeGreaterThan(10);
    expect(await page.locator('.compare tbody tr').count()).toBe(differing.length);
    const silences = differing.flatMap(({ sides }) => sides.flatMap(({ silence }) => silence?.what ?? []));
    for (const what of new Set(silences))
      expect(await page.locator('.compare td', { hasText: what }).count(), what).toBe(silences.filter((each) => each === what).length);
    expect(await page.locator('.compare thead th').allTextContents()).toEqual(['What', 'Derby', 'Trafford']);
  });

  it('follow the history: a reply changes both', async () => {
    await page.getByRole('button', { name: 'Compare' }).click();
    const table = page.locator('.compare tbody');
    const before = await table.textContent();
    await paste(page, JSON.stringify({ ...demo, meetings: [] }));
    await table.waitFor();
    expect(await table.textContent()).not.toBe(before);
  });
});
