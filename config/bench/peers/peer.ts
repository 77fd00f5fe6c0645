import type { Facts, Finding } from './work.ts';

/** Another rules engine, set up with the twenty rules. */
export interface Peer {
  /** As npm names it. */
  readonly name: string;
  /** How it was given the rules. */
  readonly form: string;
  /** The findings of all placements of one history. */
  readonly judge: (placements: readonly Facts[]) => readonly Finding[] | Promise<readonly Finding[]>;
}
