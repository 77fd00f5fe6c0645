import { describe, expect, test } from 'vitest';
import { exitCodesText } from '../../src/cli/exit-codes.ts';
import { pages } from '../docs/pages.ts';

/** What the two pages show of the command is run by `test/docs/pages.test.ts`, as every page is. */
describe('exit codes', () => {
  test('docs/guides/command.md has them all', () => {
    const guide = (pages.get('docs/guides/command.md') ?? '').replaceAll('`', '');
    for (const [code, says] of exitCodesText) expect(guide).toContain(`| ${code} | ${says} |`);
  });

  test('README.md has the first five', () => {
    const readme = pages.get('README.md') ?? '';
    const section = readme.slice(readme.indexOf('## The command'), readme.indexOf('## Working on it'));
    for (const [code] of exitCodesText.slice(0, 5)) expect(section).toMatch(new RegExp(`\\b${code} `));
  });
});
