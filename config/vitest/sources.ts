import { fileURLToPath } from 'node:url';

/** The package's entries by the names that it is published under, from their sources: what stands outside src/ imports it as a user does. */
export const sources = [
  { find: /^placement-rules$/, replacement: 'index.ts' },
  { find: 'placement-rules/policy', replacement: 'profiles/writing.ts' },
  ...['report', 'ssda903', 'wording'].map((entry) => ({ find: `placement-rules/${entry}`, replacement: `${entry}/index.ts` })),
].map(({ find, replacement }) => ({ find, replacement: fileURLToPath(new URL(`../../src/${replacement}`, import.meta.url)) }));
