import type { Requirement } from '../../contract.ts';
import { duesText, softDueText } from '../../wording/deadline-text.ts';
import { momentText } from '../../wording/moment-text.ts';
import { aboutText, statusText } from '../../wording/status-text.ts';

/** By when: `due by Thu 9 Apr 2026`; what may last so long and no longer `must have ended by Thu 9 Apr 2026`. */
export function limitText({ kind, deadline }: Pick<Requirement, 'kind' | 'deadline'>): string {
  return deadline === undefined ? 'due at a time that is not known' : `${dueWord(kind)} ${duesText(deadline)}`;
}

/** The longest that something may last asks nobody to do anything. */
export const dueWord = (kind: Requirement['kind']): string => (kind === 'prohibition' ? 'must have ended' : 'due');
export const doneWord = (kind: Requirement['kind']): string => (kind === 'prohibition' ? 'ended' : 'done');

/** One sentence on where a requirement stands, with the clause that set its deadline. */
export function requirementMessage(requirement: Requirement): string {
  const { title, clauses, subject, id } = requirement;
  return `${title}${aboutText(subject, id)}: ${standing(requirement)}${clauses[0] === undefined ? '' : ` (${clauses[0]})`}.`;
}

function standing(requirement: Requirement): string {
  const { kind, status, couldBe, modality, deadline, metBy } = requirement;
  const done = metBy === undefined ? 'done' : `${deadline === undefined ? 'done' : doneWord(kind)} ${momentText(metBy.at)}`;
  const limit = limitText(requirement);
  switch (status) {
    case 'met':
      return deadline === undefined ? done : `${done}, in time: ${limit}`;
    case 'met-late':
      return deadline?.source === 'inferred'
        ? `${done}, after the date that we infer (${duesText(deadline)}): nobody is late by it`
        : `${done}, late: ${limit}`;
    case 'due':
      return limit;
    case 'overdue':
      return `${limit}, not recorded`;
    case 'missed':
      return `${limit}, not done, and can no longer be done`;
    case 'outstanding': {
      const what = modality === 'consider' ? 'to be considered' : 'to be done';
      return deadline === undefined ? `${what}; no date is set` : `${what}, ${softDueText(deadline)}`;
    }
    case 'pending':
      return 'waits for another step';
    case 'lapsed':
      return 'no longer called for';
    case 'contravened':
      return `${done}, as the policy does not permit`;
    case 'undetermined':
      return `cannot be told from what is recorded${couldBe === undefined ? '' : `; it could be ${couldBe.map(statusText).join(', or ')}`}`;
  }
}
