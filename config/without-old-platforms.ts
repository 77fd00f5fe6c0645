import { readFile } from 'node:fs/promises';
import type { Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/** What date-fns-tz has for platforms that know no `hourCycle` or no `formatToParts`, and what takes its place. */
const forOldPlatforms: readonly (readonly [RegExp, string])[] = [
  [/const testDateFormatted = new Intl\.DateTimeFormat\([\s\S]*?;\nconst hourCycleSupported = [^;]*;\n/, 'const hourCycleSupported = true;\n'],
  [/'formatToParts' in dtf \? partsOffset\(dtf, date\) : hackyOffset\(dtf, date\)/, 'partsOffset(dtf, date)'],
];

/**
 * date-fns-tz writes a date of 2014 when it is loaded, to learn whether the platform knows `hourCycle`: of what an import costs, most; and it
 * carries a second reader of dates for those without `formatToParts`. Every platform that runs this package has both (Chrome since 73, of
 * 2019). The first evaluation asks the platform for its time zones, not the import.
 */
export const withoutOldPlatforms: Plugin = {
  name: 'without-old-platforms',
  setup(build) {
    build.onLoad({ filter: /date-fns-tz[\\/]dist[\\/]esm[\\/]_lib[\\/]tzTokenizeDate[\\/]index\.js$/ }, async ({ path }) => {
      let contents = await readFile(path, 'utf8');
      for (const [old, instead] of forOldPlatforms) {
        if (!old.test(contents)) throw new Error(`${path} has what it has for old platforms no longer, or in other words; see config/without-old-platforms.ts`);
        contents = contents.replace(old, instead);
      }
      return { contents, loader: 'js' };
    });
  },
};
