import { type Condition, type Evidence, type Rule, all, every, inFosterCare, is, limb, not, within } from '../../policy/parts.ts';
import { CORONAVIRUS, fromTheStart, LONG_TERM_FOSTERING } from './in-force.ts';
import { kindsUnderOtherRegimes, statutoryKinds, visitsOfThePlacement } from './kinds.ts';
import { restartedByOrder, specialVisits } from './visits-in-special-cases.ts';

/** Everybody but the cases of regulation 28(3) to (5), as the placement stands on the day that the interval starts. */
const ordinaryVisits: Condition = all(visitsOfThePlacement, not(specialVisits));
const nextVisit: readonly Evidence[] = [{ visit: 'any', of: 'placement', after: 'visit.at' }];

/** Up to, not including, the anniversary of the start: an interval that starts on it is after the first year. */
const firstYear: Condition = { within: { years: 1 }, of: 'placement.startedAt', on: 'visit.at' };

const visits = {
  kind: 'visit',
  modality: 'must',
  clauses: [],
  placements: statutoryKinds,
  inForce: fromTheStart,
  relaxed: CORONAVIRUS,
  restartedBy: restartedByOrder,
  notWhilePlaced: kindsUnderOtherRegimes,
} as const satisfies Partial<Rule>;

/** Regulation 28(2)(a): within one week of the start of any placement. */
export const firstVisit: Rule = {
  ...visits,
  id: 'reg-28.2.a',
  title: 'First visit',
  forEach: { each: 'placement' },
  arises: 'placement.startedAt',
  when: ordinaryVisits,
  occasion: 'visit:{placement}:first',
  limbs: [limb('REG-28.2.a', within({ weeks: 1 }).of('placement.startedAt'), 'a week after the start')],
  answeredBy: [{ visit: 'any', of: 'placement', from: 'placement.startedAt' }],
};

/** Regulation 28(2)(b): then at intervals of not more than six weeks in the first year. */
export const firstYearVisits: Rule = {
  ...visits,
  id: 'reg-28.2.b',
  title: 'Next visit',
  series: true,
  forEach: { each: 'visit' },
  when: all(ordinaryVisits, firstYear),
  occasion: 'visit:{placement}:{anchor}',
  limbs: [every('REG-28.2.b', { weeks: 6 }, 'visit.at', '6 weeks after the last visit')],
  answeredBy: nextVisit,
};

/** Of a foster placement meant to last to eighteen, with a child who understands and agrees: six months. */
const longTermFostering: Condition = all(
  inFosterCare,
  { inForceFrom: LONG_TERM_FOSTERING, on: 'visit.at' },
  is('placement.longTerm'),
  is('child.agreesToSixMonthlyVisits'),
);

/** Regulation 28(2)(c): after the first year three months where the placement is meant to last to eighteen, else six weeks. */
export const laterVisits: Rule = {
  ...visits,
  id: 'reg-28.2.c',
  title: 'Next visit',
  series: true,
  forEach: { each: 'visit' },
  when: all(ordinaryVisits, not(firstYear)),
  occasion: 'visit:{placement}:{anchor}',
  limbs: [
    every('REG-28.LT', { months: 6 }, 'visit.at', '6 months after the last visit, the child agreeing', longTermFostering),
    every('REG-28.2.c', { months: 3 }, 'visit.at', '3 months after the last visit', is('placement.longTerm')),
    every('REG-28.2.c', { weeks: 6 }, 'visit.at', '6 weeks after the last visit'),
  ],
  answeredBy: nextVisit,
};
