import { test } from 'vitest';
import { said } from './all-said.ts';
import { asSaid } from './language.ts';

test.each(said)('$name', (each) => { asSaid(each); });
