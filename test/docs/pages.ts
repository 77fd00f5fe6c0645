import { readFileSync } from 'node:fs';
import { readTree, repository } from '../../config/scripts/shared/tree.ts';

/** One fenced block of a page. */
export interface Block {
  /** Relative to the repository: `docs/guides/command.md`. */
  readonly page: string;
  /** The line of its opening fence, from 1. */
  readonly line: number;
  readonly language: string;
  readonly text: string;
  /** What the comment right above it says: `file: map.json`, `golden: explain/…`, `run`, or nothing. */
  readonly mark: string;
}

/** README.md and every page of docs/, by path; not the reports of public signatures in docs/api, which are no pages and show no code that runs. */
export const pages: ReadonlyMap<string, string> = new Map([
  ...[...readTree('docs', ['.md'])].filter(([page]) => !page.endsWith('.api.md')),
  ['README.md', readFileSync(`${repository}README.md`, 'utf8')],
]);

/** Everything that a page has in fences, in its order; a fence may be indented. */
export function blocksOf(page: string, text = pages.get(page) ?? ''): readonly Block[] {
  return [...text.matchAll(/(?:<!-- (.+?) -->\n)?^( *)```([\w-]*)\n([\s\S]*?)^\2```$/gm)].map((match) => {
    const [, mark = '', , language = '', code = ''] = match;
    return { page, line: text.slice(0, match.index).split('\n').length + (mark === '' ? 0 : 1), language, text: code, mark };
  });
}
