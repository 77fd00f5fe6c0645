import { describe, expect, it } from 'vitest';
import { checkSite } from '../../config/scripts/site/check.ts';
import { placeOf, staged } from '../../config/scripts/site/stage.ts';

describe('pages as they are laid out for the site', () => {
  it('every page has its place, and what is no page has none', () => {
    expect(
      ['docs/README.md', 'docs/policies/README.md', 'docs/guides/command.md', 'SECURITY.md', 'README.md', 'fixtures/demo/history.json'].map(
        placeOf,
      ),
    ).toEqual(['index.md', 'policies/index.md', 'guides/command.md', 'SECURITY.md', 'index.md', undefined]);
  });

  it('links are those of the site; a file that is no page is handed over', () => {
    const files = new Set<string>();
    const text =
      '[a](../policies/README.md#x) [b](../../SECURITY.md) [c](#here) [d](https://example.org) ![e](../concepts/pictures/time.svg) [f](../../fixtures/a.json)';
    expect(staged('docs/guides/command.md', text, files)).toBe(
      '[a](../policies/index.md#x) [b](../SECURITY.md) [c](#here) [d](https://example.org) ![e](../concepts/pictures/time.svg) [f](/fixtures/a.json)',
    );
    expect(staged('docs/limits.md', '[a](policies/derby.md)', files)).toBe('[a](./policies/derby.md)');
    expect([...files]).toEqual(['fixtures/a.json']);
    expect(staged('docs/guides/a.md', '[try](../playground/index.html)', files)).toBe('[try](/playground/index.html){target="_self"}');
  });
});

describe('the built site', () => {
  const check = (pages: Readonly<Record<string, string>>): readonly string[] =>
    checkSite({ texts: new Map(Object.entries(pages)), files: new Set(Object.keys(pages)) }).map(
      ({ file, problem }) => `${file}: ${problem}`,
    );
  const other = '<h2 id="it-is-so">x</h2><a href="/index.html">home</a><a href="https://example.org">elsewhere</a>';

  it('links and anchors that lead somewhere are left alone', () => {
    expect(
      check({ 'index.html': '<a class="x" href="guides/other.html#it-is-so">x</a><a href="#">top</a>', 'guides/other.html': other }),
    ).toEqual([]);
    expect(check({ 'index.html': '<a href="/guides/">x</a>', 'guides/index.html': '<a href="../">x</a>' })).toEqual([]);
  });

  it('a page, a place on a page, or a place on the same page that is not there is found', () => {
    expect(
      check({ 'index.html': '<a href="/none.html">x</a><a href="other.html#gone">x</a><a href="#gone">x</a>', 'other.html': other }),
    ).toEqual([
      'index.html: links to /none.html, and there is no none.html',
      'index.html: links to other.html#gone, and other.html has no such place',
      'index.html: links to #gone, and index.html has no such place',
    ]);
  });

  it.each([
    '<script src="https://cdn.example/x.js"></script>',
    '<link rel="stylesheet" href="//fonts.example/x.css">',
    '<img alt="" src="https://example.org/x.png">',
    '<style>@font-face { src: url("https://fonts.example/x.woff2") }</style>',
    '<style>@import "https://fonts.example/x.css";</style>',
  ])('what is fetched from elsewhere is found: %s', (page) => {
    expect(check({ 'index.html': page })).toHaveLength(1);
  });
});
