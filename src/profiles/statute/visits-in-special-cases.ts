import {
  type Condition,
  type Evidence,
  type Rule,
  all,
  any,
  every,
  happened,
  inWords,
  is,
  isRecorded,
  limb,
  not,
  shown,
  within,
} from '../../policy/parts.ts';
import { CORONAVIRUS, fromTheStart } from './in-force.ts';
import { kindsUnderOtherRegimes, visitsOfThePlacement } from './kinds.ts';

/** Each is judged on the day that an interval starts. */
const withParents = is('placement.kind', 'with-parents');

/** Regulation 19: placed with a parent before the assessment, and not assessed by that day. This governs visits alone until then. */
const notYetAssessed = inWords(
  'the child is with a parent who is not assessed yet (regulation 19)',
  all(
    withParents,
    is('placement.beforeAssessment'),
    not(shown({ document: ['parent-assessment'], of: 'placement', from: 'placement.startedAt', until: 'judged' })),
  ),
);
const assessedUnder = (order: 'interim-care-order' | 'care-order', words: string): Condition =>
  inWords(
    `the child is with an assessed parent under ${words}`,
    all(withParents, { legalStatus: [order], assume: false }, not(notYetAssessed)),
  );

/** A connected person's temporary approval runs; an order starts anew only the visits to a child with parents. */
const temporarilyApproved = inWords(
  "a connected person's temporary approval is running",
  all(
    is('placement.kind', 'connected-person'),
    isRecorded('placement.temporaryApproval'),
    { since: 'placement.temporaryApproval.from' },
    not({ since: 'placement.temporaryApproval.to' }),
    not(happened('status.from')),
  ),
);
const weeklyThenFourWeekly = any(temporarilyApproved, assessedUnder('interim-care-order', 'an interim care order'));
const underCareOrder = assessedUnder('care-order', 'a care order');

/** The cases of regulation 28(3) to (5), which have intervals of their own. */
export const specialVisits = inWords(
  ['regulation 28(3), (4) or (5) sets the visits', 'regulation 28(3), (4) or (5) does not set the visits'],
  any(notYetAssessed, weeklyThenFourWeekly, underCareOrder),
);

/** An order made while the child lives with the parent starts the visits anew, save while regulation 19 governs them. */
export const restartedByOrder = {
  orders: ['interim-care-order', 'care-order'],
  when: all(withParents, not(notYetAssessed)),
} as const satisfies Rule['restartedBy'];

/** A review held after the placement began. */
const reviewed = shown({ review: 'held', from: 'placement.startedAt', until: 'judged' });
const nextVisit: readonly Evidence[] = [{ visit: 'any', of: 'placement', from: 'opening', after: 'visit.at' }];

const visits = {
  kind: 'visit',
  title: 'Next visit',
  modality: 'must',
  clauses: [],
  series: true,
  inForce: fromTheStart,
  relaxed: CORONAVIRUS,
  restartedBy: restartedByOrder,
  notWhilePlaced: kindsUnderOtherRegimes,
  occasion: 'visit:{placement}:{anchor}',
  answeredBy: nextVisit,
} as const satisfies Partial<Rule>;

/** Regulation 28(3): of a placement under regulation 19 at least weekly, each seven days after the one before, until a review; then six weeks. */
export const visitsBeforeAssessment: Rule = {
  ...visits,
  id: 'reg-28.3',
  placements: ['with-parents'],
  forEach: { each: 'visit', opening: true },
  when: all(visitsOfThePlacement, notYetAssessed),
  limbs: [
    every('REG-28.3', { weeks: 6 }, 'trigger', '6 weeks after the last visit, a review having been held', reviewed),
    every('REG-28.3', { weeks: 1 }, 'trigger', 'at least weekly until the first review'),
  ],
};

/** Regulation 28(4): under a temporary approval, or with a parent under an interim care order, at least weekly until a review; then four weeks. */
export const visitsUnderInterimCare: Rule = {
  ...visits,
  id: 'reg-28.4',
  placements: ['connected-person', 'with-parents'],
  forEach: { each: 'visit', opening: true, orders: ['interim-care-order'] },
  when: all(visitsOfThePlacement, weeklyThenFourWeekly),
  limbs: [
    every('REG-28.4', { weeks: 4 }, 'trigger', '4 weeks after the last visit, a review having been held', reviewed),
    every('REG-28.4', { weeks: 1 }, 'trigger', 'at least weekly until the first review'),
  ],
};

/** Regulation 28(5): with a parent under a care order, within a week of the order or of a later start; then six weeks. */
export const visitsUnderCareOrder: Rule = {
  ...visits,
  id: 'reg-28.5',
  placements: ['with-parents'],
  forEach: { each: 'visit', opening: true, orders: ['care-order'] },
  when: all(visitsOfThePlacement, underCareOrder),
  limbs: [
    every('REG-28.5', { weeks: 6 }, 'visit.at', '6 weeks after the last visit', happened('visit.at')),
    limb('REG-28.5', within({ weeks: 1 }).of('trigger'), 'a week after the order, or after the start where the order is older'),
  ],
};
