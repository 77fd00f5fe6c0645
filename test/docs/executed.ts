import type { Block } from './pages.ts';

/** Who executes a block: a file of this repository that reads the page, or why nobody does. */
export type Executed = { readonly by: string } | { readonly notRun: string };

interface Row {
  readonly page: string;
  readonly languages: readonly string[];
  readonly where?: (block: Block) => boolean;
  readonly executed: Executed;
}

/** Pages whose blocks have a test of their own, and blocks that cannot be run here. Every other block is run by `pages.test.ts`. */
export const rows: readonly Row[] = [
  { page: 'README.md', languages: ['json'], where: ({ mark }) => mark === 'input', executed: { by: 'config/scripts/generate/readme.ts' } },
  { page: 'README.md', languages: ['text'], where: ({ mark }) => mark === 'output', executed: { by: 'config/scripts/generate/readme.ts' } },
  { page: 'docs/guides/answers-you-can-check.md', languages: ['ts', 'text'], executed: { by: 'test/explain/guide.test.ts' } },
  { page: 'docs/guides/from-lcs-and-mosaic.md', languages: ['ts', 'sql'], executed: { by: 'test/tables/guides.test.ts' } },
  { page: 'docs/guides/from-tables.md', languages: ['ts'], executed: { by: 'test/tables/guides.test.ts' } },
  { page: 'docs/guides/many-histories.md', languages: ['ts'], executed: { by: 'test/engine/guide.test.ts' } },
  {
    page: 'docs/guides/many-histories.md',
    languages: ['sh'],
    where: ({ mark }) => mark === 'run' || mark === 'file: judge.sh',
    executed: { by: 'config/scripts/check-parallel.ts' },
  },
  { page: 'docs/guides/many-histories.md', languages: ['python'], executed: { notRun: 'needs a Spark cluster' } },
  {
    page: 'docs/guides/many-histories.md',
    languages: ['sh'],
    where: ({ text }) => text.startsWith('hadoop '),
    executed: { notRun: 'needs a Hadoop cluster' },
  },
  { page: 'docs/guides/reports.md', languages: ['ts', 'sql', 'excel', 'powerquery', 'dax'], executed: { by: 'test/report/guide.test.ts' } },
  { page: 'docs/guides/write-a-profile.md', languages: ['ts'], executed: { by: 'test/northmere/guide.test.ts' } },
];

/** What is known of a block beforehand; nothing where `pages.test.ts` is to run it. */
export const executedElsewhere = (block: Block): Executed | undefined =>
  rows.find((row) => row.page === block.page && row.languages.includes(block.language) && (row.where?.(block) ?? true))?.executed;
