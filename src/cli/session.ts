import type { Tally } from './exit-codes.ts';
import type { Io } from './io.ts';
import type { FirstOfMany } from './streams/first-of-many.ts';
import type { Messages } from './streams/messages.ts';

/** One run of the command: its streams, what it tells a person, of what was refused not more than can be read, and what has happened so far. */
export interface Session {
  readonly io: Io;
  readonly messages: Messages;
  readonly refusals: FirstOfMany;
  readonly tally: Tally;
}

/** What of a command's options decides how it runs. */
export interface RunGiven {
  readonly out?: string;
  readonly receipt?: string;
  readonly failOn?: 'breach';
}

/** Does a command's work in a session of its own, and keeps how it ended. */
export type Run = (work: (session: Session) => Promise<void>, given: RunGiven) => Promise<void>;
