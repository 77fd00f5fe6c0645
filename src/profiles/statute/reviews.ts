import { type Rule, every, is, isRecorded, limb, not, within } from '../../policy/parts.ts';
import { CORONAVIRUS, fromTheStart } from './in-force.ts';
import { kindsUnderOtherRegimes } from './kinds.ts';
import { shortBreaksOnly } from './short-breaks.ts';

/** Regulation 33(1): within twenty working days of becoming looked after, from the start of care and from nothing else. */
export const firstReview: Rule = {
  id: 'reg-33.1',
  kind: 'review',
  title: 'First looked-after review',
  clauses: [],
  modality: 'must',
  forEach: { each: 'care-period' },
  inForce: fromTheStart,
  notWhilePlaced: kindsUnderOtherRegimes,
  when: not(shortBreaksOnly),
  occasion: 'review:{care}:first',
  limbs: [limb('REG-33.1', within({ workingDays: 20 }).of('care.from'), '20 working days after the child became looked after')],
  // Being looked after is a state: it holds on the whole of the day that it begins.
  answeredBy: [{ review: 'held', of: 'care', fromDay: 'care.from' }],
};

/**
 * Regulation 33(2): the second review not more than three months after the first, later ones not more than six months after the one
 * before. Where nobody knows when care began, nobody knows which review was the first: one requirement, with both limits.
 */
export const laterReviews: Rule = {
  id: 'reg-33.2',
  kind: 'review',
  title: 'Next looked-after review',
  clauses: [],
  modality: 'must',
  series: true,
  forEach: { each: 'review' },
  inForce: fromTheStart,
  notWhilePlaced: kindsUnderOtherRegimes,
  when: not(shortBreaksOnly),
  relaxed: CORONAVIRUS,
  occasion: 'review:{anchor}',
  limbs: [
    every('REG-33.2a', { months: 3 }, 'review.heldAt', '3 months after the first review', is('review.first')),
    every('REG-33.2b', { months: 6 }, 'review.heldAt', '6 months after the review before'),
  ],
  answeredBy: [{ review: 'held', of: 'care', after: 'review.heldAt' }],
};

/** Regulation 36(2): a review that was adjourned is completed within twenty working days. The first sitting is what the series counts. */
export const adjournedReview: Rule = {
  id: 'reg-36.2',
  kind: 'review',
  title: 'Completion of the adjourned review',
  clauses: [],
  modality: 'must',
  forEach: { each: 'review' },
  inForce: fromTheStart,
  notWhilePlaced: kindsUnderOtherRegimes,
  when: isRecorded('review.adjournedUntil'),
  limbs: [limb('REG-36.2', within({ workingDays: 20 }).of('review.heldAt'), '20 working days after the first sitting')],
  answeredBy: [{ event: 'review.completedAt' }],
};
