import { readFile } from 'node:fs/promises';
import type { Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

const trial = /const testDateFormatted = new Intl\.DateTimeFormat\([\s\S]*?;\nconst hourCycleSupported = [^;]*;\n/;

/**
 * date-fns-tz writes a date of 2014 when it is loaded, to learn whether the platform knows `hourCycle`: of what an import costs, most.
 * Every platform that runs this package does (Chrome since 73, of 2019). The first evaluation asks the platform for its time zones, not the import.
 */
export const withoutTrialFormat: Plugin = {
  name: 'without-trial-format',
  setup(build) {
    build.onLoad({ filter: /date-fns-tz[\\/]dist[\\/]esm[\\/]_lib[\\/]tzTokenizeDate[\\/]index\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const contents = text.replace(trial, 'const hourCycleSupported = true;\n');
      if (contents === text) throw new Error(`${path} tries out a date format no longer, or in other words; see config/without-trial-format.ts`);
      return { contents, loader: 'js' };
    });
  },
};
