import { test } from 'vitest';
import { said, shown } from './all-said.ts';
import { asSaid } from './language.ts';

test.each(said)('$name', (each) => {
  asSaid(each);
});
test.each(shown)('$name', ({ holds }) => {
  holds();
});
