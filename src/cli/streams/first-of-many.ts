import type { Messages } from './messages.ts';

/** Tells the first of things of one kind, each in its lines, and at the end how many more there were. */
export interface FirstOfMany {
  say(...lines: readonly string[]): void;
  end(): void;
}

/** Nobody reads more than so many; a wrong file may have tens of thousands. */
export const MOST = 20;

/** @param rest what is said of those that were not told */
export function firstOfMany({ say }: Messages, rest: (more: number) => string): FirstOfMany {
  let count = 0;
  return {
    say(...lines) {
      count += 1;
      if (count <= MOST) for (const line of lines) say(line);
    },
    end() {
      if (count > MOST) say(rest(count - MOST));
      count = 0;
    },
  };
}
