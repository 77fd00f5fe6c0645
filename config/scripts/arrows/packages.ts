import type { Import } from './imports.ts';

/** Where each package may be imported, and why only there (docs/architecture.md, "Dependencies"). */
interface PackageRule {
  readonly name: string;
  readonly only: readonly string[];
  readonly why: string;
}

const rules: readonly PackageRule[] = [
  { name: 'zod', only: ['src/history/'], why: 'the schema checks the boundary; everything above reads checked histories' },
  { name: 'leven', only: ['src/history/'], why: 'only a misspelt word on the way in is compared with the known ones' },
  {
    name: 'date-fns-tz',
    only: ['src/time/london.ts'],
    why: "its functions depend on the host's zone; the offset table is made once, there",
  },
  {
    name: 'date-fns',
    only: ['src/report/', 'src/tables/'],
    why: 'the core counts in integers; date-fns is for dates as people write them',
  },
  {
    name: '@date-fns/utc',
    only: ['src/tables/'],
    why: "it keeps date-fns off the host's zone; nothing else needs date-fns to read a text",
  },
  { name: '@js-joda/core', only: ['src/ssda903/'], why: 'the core must not carry its 43 KB' },
  {
    name: 'papaparse',
    only: ['src/ssda903/', 'src/tables/', 'src/report/', 'src/cli/'],
    why: 'files are read and tables written at the edge of the house',
  },
  { name: '@noble/hashes', only: ['src/report/'], why: 'only a receipt has digests' },
  { name: 'canonicalize', only: ['src/report/'], why: 'only a receipt has digests' },
  { name: 'ts-ics', only: ['src/report/'], why: 'only the calendar feed is written as iCalendar' },
  { name: 'd3-scale', only: ['src/report/'], why: 'only the timeline is drawn' },
  { name: 'd3-shape', only: ['src/report/'], why: 'only the timeline is drawn' },
  { name: 'xastscript', only: ['src/report/'], why: 'only the timeline is drawn' },
  { name: 'xast-util-to-xml', only: ['src/report/'], why: 'only the timeline is drawn' },
  {
    name: 'markdown-table',
    only: ['src/report/', 'src/cli/'],
    why: 'figures and policies are written as Markdown at the edge of the house',
  },
  { name: 'cli-progress', only: ['src/cli/'], why: 'only the command has a terminal' },
  { name: 'cli-table3', only: ['src/cli/'], why: 'only the command has a terminal' },
  { name: '@humanwhocodes/momoa', only: ['src/cli/'], why: 'only files have lines; a history has pointers' },
  { name: 'commander', only: ['src/cli/'], why: 'only the command has arguments' },
];

/** What is wrong with importing a package from this file; undefined where nothing is. */
export function packageProblem(file: string, { specifier, form, name }: Import): { problem: string; fix: string } | undefined {
  if (specifier.startsWith('node:')) {
    return file.startsWith('src/cli/')
      ? undefined
      : {
          problem: `${file} → ${specifier}: only the command may touch files, processes and the network`,
          fix: 'take the value as a parameter, and let src/cli pass it in',
        };
  }
  const rule = rules.find((each) => specifier === each.name || specifier.startsWith(`${each.name}/`));
  if (rule === undefined) {
    return {
      problem: `${file} → ${specifier}: no room is named for this package`,
      fix: 'add it to config/scripts/arrows/packages.ts with the one place it belongs, or do without it',
    };
  }
  if (!rule.only.some((place) => file.startsWith(place))) {
    return { problem: `${file} → ${specifier}: belongs only in ${rule.only.join(', ')}`, fix: `call what is there instead: ${rule.why}` };
  }
  if (rule.name === 'zod' && (specifier !== 'zod/mini' || form !== 'namespace' || name !== 'z')) {
    return {
      problem: `${file} → ${specifier}: a named import, or zod's classic entry, bundles far more`,
      fix: "write `import * as z from 'zod/mini'`",
    };
  }
  return undefined;
}
