import { type FirstOfMany, firstOfMany } from './streams/first-of-many.ts';
import type { Messages } from './streams/messages.ts';

/** Says the first children of a run who are given again. */
export const givenAgain = (messages: Messages): FirstOfMany =>
  firstOfMany(messages, (more) => `and ${more} more ${more === 1 ? 'child' : 'children'} given again.`);
