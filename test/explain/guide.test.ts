import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { repository } from '../../config/scripts/shared/tree.ts';
import { blocksOf } from '../docs/pages.ts';
import { modules, outcomes } from '../docs/typescript.ts';
import { demo } from './demo.ts';

const blocks = blocksOf('docs/guides/answers-you-can-check.md');

describe('the guide', () => {
  test('every example gives what it says', () => {
    const code = blocks.filter(({ language }) => language === 'ts').map(({ text }) => text);
    const all = outcomes(code.join('\n'), { history: demo }, modules);
    expect(all.length).toBeGreaterThan(20);
    for (const [said, found, line] of all) expect(found, line).toEqual(said);
  });

  test('every text is the golden file that it names', () => {
    const texts = blocks
      .filter(({ language }) => language === 'text')
      .map(({ mark, text }) => [mark.replace('golden: ', ''), text] as const);
    expect(texts.length).toBeGreaterThanOrEqual(5);
    for (const [name, text] of texts) expect(text, name).toBe(readFileSync(`${repository}fixtures/golden/${name}.txt`, 'utf8'));
  });
});
