import { mayBeAName } from '../../history/problems.ts';

/**
 * A JSON pointer as a person is shown it: of a property whose name has a blank, which may be a person's, not the name.
 * @example
 * shownPointer('/placements/0/Jane Smith'); //=> '/placements/0/…'
 */
export const shownPointer = (pointer: string): string =>
  pointer
    .split('/')
    .map((step) => (mayBeAName(step) ? '…' : step))
    .join('/');
