import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { sources } from '../../vitest/sources.ts';

/** The playground as it is built, in a browser. Apart from the everyday suite, which needs none. */
export default defineConfig({
  root: fileURLToPath(new URL('../../..', import.meta.url)),
  resolve: { alias: sources },
  test: { include: ['test/playground/**/*.browser.ts'], fileParallelism: false, testTimeout: 120_000, hookTimeout: 120_000 },
});
