import type { Requirement } from '../../contract.ts';
import { duesText, softDueText } from '../../wording/deadline-text.ts';
import { reviewText } from '../../wording/status-text.ts';
import { momentText } from '../moments.ts';

/** What stands behind a title: ` for placement p1`. */
export function aboutText({ id, subject: { placementId, concernId, meetingId, reviewId } }: Pick<Requirement, 'id' | 'subject'>): string {
  if (concernId !== undefined) return ` for concern ${concernId}`;
  if (meetingId !== undefined) return ` for meeting ${meetingId}`;
  if (placementId !== undefined) return ` for placement ${placementId}`;
  if (reviewId === undefined) return '';
  const review = reviewText(reviewId, id);
  return ` ${review.startsWith('after') ? '' : 'for '}${review}`;
}

/** By when: `by Thu 9 Apr 2026`, `before Thu 2 Apr 2026, 16:30 BST`. */
export const limitText = ({ deadline }: Pick<Requirement, 'deadline'>): string => (deadline === undefined ? 'at a time that is not known' : duesText(deadline));

/** One sentence on where a requirement stands, with the clause that set its deadline. */
export function requirementMessage(requirement: Requirement): string {
  const { title, clauses } = requirement;
  return `${title}${aboutText(requirement)}: ${standing(requirement)}${clauses[0] === undefined ? '' : ` (${clauses[0]})`}.`;
}

function standing(requirement: Requirement): string {
  const { status, couldBe, modality, deadline, metBy } = requirement;
  const done = metBy === undefined ? 'done' : `done ${momentText(metBy.at)}`;
  const limit = limitText(requirement);
  switch (status) {
    case 'met': return deadline === undefined ? done : `${done}, in time: due ${limit}`;
    case 'met-late': return deadline?.source === 'inferred' ? `${done}, after the date that we infer (${limit}): nobody is late by it` : `${done}, late: due ${limit}`;
    case 'due': return `due ${limit}`;
    case 'overdue': return `due ${limit}, not recorded`;
    case 'missed': return `due ${limit}, not done, and can no longer be done`;
    case 'outstanding': {
      const what = modality === 'consider' ? 'to be considered' : 'to be done';
      return deadline === undefined ? `${what}; no date is set` : `${what}, ${softDueText(deadline)}`;
    }
    case 'pending': return 'waits for another step';
    case 'lapsed': return 'no longer called for';
    case 'contravened': return `${done}, as the policy does not permit`;
    case 'undetermined': return `cannot be told from what is recorded${couldBe === undefined ? '' : `; it could be ${couldBe.join(' or ')}`}`;
  }
}
