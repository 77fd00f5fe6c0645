import type { Deadline, Requirement } from '../contract.ts';
import { limitsOf } from '../wording/deadline-text.ts';
import { readMoment } from './moments.ts';

const LATE: ReadonlySet<string> = new Set<Requirement['status']>(['met-late', 'overdue', 'missed']);

/**
 * The limit that every report goes by where a fact that is not recorded decides between several: the first to run out, so that nobody
 * is told too late; of what is late by all of them, the last, from which its lateness counts.
 */
export function limitShown({
  status,
  couldBe = [status],
  deadline,
}: Pick<Requirement, 'status' | 'couldBe' | 'deadline'>): Deadline | undefined {
  return deadline === undefined || couldBe.every((each) => LATE.has(each)) ? deadline : limitsOf(deadline)[0];
}

/** By that limit, the first to run out first; what has none comes last. */
export const byLimit = (requirements: readonly Requirement[]): readonly Requirement[] =>
  requirements
    .map((requirement) => ({ requirement, at: readMoment(limitShown(requirement)?.due)?.instant ?? Number.MAX_SAFE_INTEGER }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ requirement }) => requirement);
