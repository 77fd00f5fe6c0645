#!/usr/bin/env node
import { main } from './program.ts';

// Whoever reads our output may stop, as `head` does; what is written after that is nobody's.
process.stdout.on('error', () => undefined);
process.exitCode = await main(process.argv.slice(2), process);
