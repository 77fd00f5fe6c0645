import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { sources } from '../vitest/sources.ts';
import { roomOf } from './rooms.ts';

/** The tests that may kill a mutant of one room (config/scripts/mutation.ts says which), without the reporters of the suite. */
const [, room] = roomOf(process.env['MUTATED_ROOM']);

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  resolve: { alias: sources },
  test: {
    include: room.tests === 'checks' ? [] : [...room.tests],
    setupFiles: ['config/vitest/property-runs.ts'],
    provide: { propertyRuns: 100 },
    testTimeout: 60_000,
    reporters: ['dot'],
  },
});
