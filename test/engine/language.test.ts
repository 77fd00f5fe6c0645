import { test } from 'vitest';
import { asSaid, said } from './language.ts';

test.each(said)('$name', asSaid);
