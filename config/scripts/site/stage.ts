import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { readTree, repository } from '../shared/tree.ts';

/** Pages beside docs/ that the site has too. */
const beside = ['SECURITY.md', 'CHANGELOG.md'];

/** Where a file of the repository stands on the site; nothing for one that is no part of it. */
export function placeOf(path: string): string | undefined {
  if (beside.includes(path)) return path;
  if (path === 'README.md') return 'index.md';
  return path.startsWith('docs/') ? path.slice('docs/'.length).replace(/(^|\/)README\.md$/, '$1index.md') : undefined;
}

/** A page with its links as they are on the site. What is no page (a case, a schema) is handed over as the file that it is, and named in `files`. */
export function staged(page: string, text: string, files: Set<string>): string {
  return text.replaceAll(/(\]\()([^)\s]+)(\))/g, (whole, before: string, target: string, after: string) => {
    if (/^[a-z]+:/.test(target) || target.startsWith('#')) return whole;
    const [path = '', anchor] = target.split('#');
    const there = posix.join(posix.dirname(page), path);
    const place = placeOf(there);
    // A page of its own, which the site's router does not know.
    if (there.startsWith('docs/playground/')) return `${before}/${place ?? ''}${after}{target="_self"}`;
    if (place === undefined || !/\.(md|svg)$/.test(place)) {
      files.add(there);
      return `${before}/${there}${after}`;
    }
    const relative = posix.relative(posix.dirname(placeOf(page) ?? ''), place);
    return `${before}${relative.startsWith('.') ? relative : `./${relative}`}${anchor === undefined ? '' : `#${anchor}`}${after}`;
  });
}

/** Lays out docs/ as it is, and the pages beside it, for the generator of the site. */
export function stage(into: string): number {
  const files = new Set<string>();
  const pages = new Map([
    ...readTree('docs', ['.md']),
    ...beside.map((path) => [path, readFileSync(`${repository}${path}`, 'utf8')] as const),
  ]);
  for (const [page, text] of pages) write(`${into}/${placeOf(page) ?? page}`, staged(page, text, files));
  for (const [picture, text] of readTree('docs', ['.svg'])) write(`${into}/${placeOf(picture) ?? picture}`, text);
  for (const file of files) {
    mkdirSync(dirname(`${into}/public/${file}`), { recursive: true });
    copyFileSync(`${repository}${file}`, `${into}/public/${file}`);
  }
  return pages.size;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
