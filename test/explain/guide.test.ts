import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { repository } from '../../config/scripts/shared/tree.ts';
import * as api from '../../src/index.ts';
import { parseDay } from '../../src/time/index.ts';
import { examplesOf, outcomes } from '../examples.ts';
import { demo } from './demo.ts';

const guide = readFileSync(`${repository}docs/guides/answers-you-can-check.md`, 'utf8');

describe('the guide', () => {
  test('every example gives what it says', () => {
    const blocks = [...guide.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = '']) => code);
    const all = outcomes(blocks.join('\n'), { ...api, history: demo });
    expect(all.length).toBeGreaterThan(20);
    for (const [said, found, line] of all) expect(found, line).toEqual(said);
  });

  test('every text is the golden file that it names', () => {
    const texts = [...guide.matchAll(/<!-- golden: (\S+) -->\n```text\n([\s\S]*?)```/g)];
    expect(texts.length).toBeGreaterThanOrEqual(5);
    for (const [, name = '', text] of texts) expect(text, name).toBe(readFileSync(`${repository}fixtures/golden/${name}.txt`, 'utf8'));
  });
});

describe('the docstrings', () => {
  test.each(['src/explain', 'src/wording'])('every example of %s gives what it says', async (folder) => {
    const files = readdirSync(`${repository}${folder}`).filter((file) => file.endsWith('.ts'));
    const own = Object.assign({}, ...await Promise.all(files.map((file) => import(/* @vite-ignore */ `${repository}${folder}/${file}`)))) as Readonly<Record<string, unknown>>;
    const examples = files.flatMap((file) => examplesOf(readFileSync(`${repository}${folder}/${file}`, 'utf8')));
    expect(examples.length).toBeGreaterThanOrEqual(10);
    for (const code of examples) for (const [said, found, line] of outcomes(code, { ...own, ...api, parseDay })) expect(found, line).toEqual(said);
  });
});
