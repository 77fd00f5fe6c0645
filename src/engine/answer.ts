import type { Candidate } from '../history/attribution.ts';
import type { Entry } from '../history/records.ts';
import type { Timed } from '../history/timed.ts';

/** A record that answers a requirement, and when it did. */
export interface Answer {
  readonly pointer: string;
  readonly at: Timed;
  readonly by?: Candidate['by'];
  readonly entry?: Entry;
}
/** `/meetings/3/minutes/circulatedAt` stands in the record `/meetings/3`. */
export function recordPointer(pointer: string): string {
  const end = pointer.indexOf('/', pointer.indexOf('/', 1) + 1);
  return end <= 0 ? pointer : pointer.slice(0, end);
}

export function answer({ entry, by }: Candidate): Answer {
  // Only records that have happened are candidates; `at` is there for each of them.
  return { pointer: entry.pointer, at: entry.at as Timed, entry, by };
}
