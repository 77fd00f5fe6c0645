import { test } from 'vitest';
import { asLaidOut, laidOut } from './layers.ts';

test.each(laidOut)('$name', (each) => {
  asLaidOut(each);
});
