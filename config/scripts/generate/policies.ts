import { indexPage } from '../policies/index-page.ts';
import { sideBySidePage } from '../policies/side-by-side.ts';
import { textPage } from '../policies/text-page.ts';
import { texts } from '../policies/texts.ts';
import type { GeneratedFile } from '../shared/generators.ts';

/** One page for each text, an index, and all of them side by side. */
export const files: readonly GeneratedFile[] = [
  { path: 'docs/policies/README.md', content: indexPage },
  { path: 'docs/policies/side-by-side.md', content: sideBySidePage },
  ...texts.map((text) => ({ path: `docs/policies/${text.name}.md`, content: () => textPage(text) })),
];
