import { type Condition, type Rule, all, every, happened, limb, not, untilCareEnds, within } from '../../policy/parts.ts';
import { CORONAVIRUS, fromTheStart, IN_FORCE } from './in-force.ts';
import { kindsUnderOtherRegimes, onShortBreaks, statutoryKinds } from './kinds.ts';

/** Days of a stay are its end minus its start. */
const endOfStay: Rule['answeredBy'] = [{ event: 'placement.endedAt' }];

/** Regulation 48: no single stay of more than 17 days. The coronavirus regulations lifted the limit. */
export const longestStay: Rule = {
  id: 'reg-48.17',
  kind: 'prohibition',
  title: 'Length of one short break',
  clauses: ['REG-48.17'],
  modality: 'must',
  forEach: { each: 'placement' },
  placements: statutoryKinds,
  inForce: fromTheStart,
  arises: 'placement.startedAt',
  when: onShortBreaks,
  needEnds: untilCareEnds,
  limitForbids: true,
  relaxed: { ...CORONAVIRUS, lifted: true },
  limbs: [limb('REG-48.17', within({ days: 17 }).of('placement.startedAt'), 'a short break lasts 17 days at most')],
  answeredBy: endOfStay,
};

/** Regulation 48: no more than 75 days of stays in any 12 months, looked at over the 12 months that end with each day of the stay. */
export const daysInTwelveMonths: Rule = {
  id: 'reg-48.75',
  kind: 'prohibition',
  title: 'Days of short breaks in 12 months',
  clauses: ['REG-48.75'],
  modality: 'must',
  forEach: { each: 'placement' },
  placements: statutoryKinds,
  inForce: fromTheStart,
  arises: 'placement.startedAt',
  when: onShortBreaks,
  needEnds: untilCareEnds,
  limitForbids: true,
  limbs: [
    limb(
      'REG-48.75',
      { stays: 75, inAny: { months: 12 }, under: ['short-break-series'], since: IN_FORCE },
      '75 days of short breaks at most in any 12 months',
    ),
  ],
  answeredBy: endOfStay,
};

/** A child looked after by short breaks alone has these reviews instead of those of regulation 33. */
export const shortBreaksOnly: Condition = { everyPlacementUnder: ['short-break-series'] };

/** Regulation 48: a review within three months of the first stay, then at intervals of not more than six months. */
export const shortBreakReviews: Rule = {
  id: 'reg-48.r',
  kind: 'review',
  title: 'Review of the short breaks',
  clauses: [],
  modality: 'must',
  series: true,
  forEach: { each: 'review', opening: true },
  inForce: fromTheStart,
  notWhilePlaced: kindsUnderOtherRegimes,
  // A review held before the first stay is none of the series.
  when: all(shortBreaksOnly, not({ earlier: 'review.heldAt', than: 'care.first-placement' })),
  occasion: 'review:{anchor}',
  limbs: [
    every('REG-48.R', { months: 6 }, 'review.heldAt', '6 months after the review before', happened('review.heldAt')),
    limb(
      'REG-48.R',
      within({ months: 3 }).of('care.first-placement'),
      '3 months after the first stay',
      all(not(happened('review.heldAt')), happened('care.first-placement')),
    ),
  ],
  answeredBy: [{ review: 'held', of: 'care', from: 'care.first-placement', after: 'review.heldAt' }],
};
