import { readFile } from 'node:fs/promises';
import type { Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/** A file of a copied library, what it has that is of no use here, and what takes its place. */
interface Unused {
  readonly file: RegExp;
  readonly replaced: readonly (readonly [RegExp, string])[];
}

const unused: readonly Unused[] = [
  // date-fns-tz writes a date of 2014 when it is loaded, to learn whether the platform knows `hourCycle`: of what an import costs, most; and it
  // carries a second reader of dates for those without `formatToParts`. Every platform that runs this package has both (Chrome since 73, of
  // 2019). The first evaluation asks the platform for its time zones, not the import.
  {
    file: /date-fns-tz[\\/]dist[\\/]esm[\\/]_lib[\\/]tzTokenizeDate[\\/]index\.js$/,
    replaced: [
      [
        /const testDateFormatted = new Intl\.DateTimeFormat\([\s\S]*?;\nconst hourCycleSupported = [^;]*;\n/,
        'const hourCycleSupported = true;\n',
      ],
      [/'formatToParts' in dtf \? partsOffset\(dtf, date\) : hackyOffset\(dtf, date\)/, 'partsOffset(dtf, date)'],
    ],
  },
  // London is asked for by its name, never by an offset.
  {
    file: /date-fns-tz[\\/]dist[\\/]esm[\\/]_lib[\\/]tzParseTimezone[\\/]index\.js$/,
    replaced: [[/    \/\/ Z\n[\s\S]*?(?=    \/\/ IANA time zone\n)/, '']],
  },
  // Dates are read in formats of year, month, day and the clock's parts (src/tables/human-dates.ts), and in no other letter's.
  { file: /date-fns[\\/]parse[\\/]_lib[\\/]parsers\.js$/, replaced: [[/^  (?![yMdahHms]:)\w: new \w+\(\),\n/gm, '']] },
  // Dates are read with date-fns, never written: reading takes the names of the months from its English, and none of the words for writing.
  {
    file: /date-fns[\\/]locale[\\/]en-US\.js$/,
    replaced: ['formatDistance', 'formatRelative', 'localize'].flatMap((name) => [
      [new RegExp(`import \\{ ${name} \\} from [^;]*;`), ''] as const,
      [new RegExp(`${name}: ${name},`), ''] as const,
    ]),
  },
];

/** Leaves out of the build what is of no use in the libraries that it copies in. */
export const leftOut: Plugin = {
  name: 'left-out',
  setup(build) {
    for (const { file, replaced } of unused) {
      build.onLoad({ filter: file }, async ({ path }) => {
        let contents = await readFile(path, 'utf8');
        for (const [old, instead] of replaced) {
          if (!old.test(contents))
            throw new Error(`${path} has no longer, or in other words, what is left out of it; see config/left-out.ts`);
          contents = contents.replace(old, instead);
        }
        return { contents, loader: 'js' };
      });
    }
  },
};
