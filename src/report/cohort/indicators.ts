import type { Requirement } from '../../contract.ts';
import { type Counted, asOccasions } from './occasions.ts';
import { longTermStability, threeOrMorePlacements, type Verdict } from './placement-indicators.ts';
import type { Care, Stay } from './stays.ts';
import { percent } from './tally.ts';

/** A figure that councils report, with what it counts. */
export interface Indicator {
  readonly id: IndicatorId;
  readonly title: string;
  /** What the numerator counts. */
  readonly definition: string;
  /** What it is a share of. */
  readonly denominatorDefinition: string;
  readonly numerator: number;
  readonly denominator: number;
  /** Would belong to the denominator or not, or to the numerator or not, as a fact that is not recorded says: in neither. */
  readonly cannotTell: number;
  /** To one decimal; `null` of nothing. */
  readonly percent: number | null;
}

/** The name of an indicator. */
export type IndicatorId =
  | 'first-reviews-in-time'
  | 'reviews-in-time'
  | 'children-with-all-reviews-in-time'
  | 'visits-in-time'
  | 'three-or-more-placements'
  | 'long-term-placement-stability';

/** What the indicators read of one child. */
export interface ChildFacts {
  readonly counted: readonly Counted[];
  readonly stays: readonly Stay[];
  readonly care: Care;
  readonly bornOn: number | undefined;
  readonly day: number;
}

interface Definition {
  readonly id: IndicatorId;
  readonly title: string;
  readonly definition: string;
  readonly denominatorDefinition: string;
  of(child: ChildFacts): readonly Verdict[];
}

const firstReview = ({ rule }: Requirement): boolean => rule === 'reg-33.1';
const review = ({ kind, rule }: Requirement): boolean => kind === 'review' && (rule === 'reg-33.1' || rule === 'reg-33.2');
const visit = ({ kind, basis }: Requirement): boolean => kind === 'visit' && basis === 'statute';

const definitions: readonly Definition[] = [
  {
    id: 'first-reviews-in-time',
    title: 'First reviews within 20 working days',
    definition: 'First reviews held within 20 working days of becoming looked after (regulation 33(1)).',
    denominatorDefinition: 'First reviews that were held, or whose date has passed.',
    of: ({ counted }) => timeliness(counted, firstReview),
  },
  {
    id: 'reviews-in-time',
    title: 'Reviews in time',
    definition:
      'First and later reviews held in time (regulation 33): the first within 20 working days, the second within 3 months of it, others within 6 months of the one before.',
    denominatorDefinition: 'Reviews that were held, or whose date has passed.',
    of: ({ counted }) => timeliness(counted, review),
  },
  {
    id: 'children-with-all-reviews-in-time',
    title: 'Children whose every review was in time',
    definition: 'Children none of whose reviews was late, overdue or missed.',
    denominatorDefinition: 'Children with at least one review that was held or whose date has passed.',
    of: ({ counted }) => wholeChild(timeliness(counted, review)),
  },
  {
    id: 'visits-in-time',
    title: 'Statutory visits in time',
    definition: 'Visits made within the limits of regulation 28, or of those for special cases.',
    denominatorDefinition: 'Visits that were made, or whose date has passed.',
    of: ({ counted }) => timeliness(counted, visit),
  },
  {
    id: 'three-or-more-placements',
    title: 'Three or more placements in a year',
    definition:
      'Children with three or more placements in the year to the day. Placements that continue with the same carer count once; temporary moves that the history folds in do not count.',
    denominatorDefinition: 'Children looked after on the day, but for series of short-term placements.',
    of: (child) => [threeOrMorePlacements(child)],
  },
  {
    id: 'long-term-placement-stability',
    title: 'Long-term placement stability',
    definition:
      'Children who have lived with the same carer for 2 years or more, or in an adoptive placement that together with the one before it has lasted so long.',
    denominatorDefinition:
      'Children under 16 on the day who have been looked after without a break for 2 years and 6 months, but for series of short-term placements.',
    of: (child) => [longTermStability(child)],
  },
];

/** Indicators in the making. */
export interface IndicatorTally {
  add(child: ChildFacts): void;
  indicators(): readonly Indicator[];
}

export function newIndicatorTally(): IndicatorTally {
  const counts = definitions.map(({ of, ...said }) => ({
    of,
    said,
    counts: { yes: 0, no: 0, 'cannot-tell': 0, outside: 0 } satisfies Record<Verdict, number> as Record<Verdict, number>,
  }));
  return {
    add(child) {
      for (const each of counts) for (const verdict of each.of(child)) each.counts[verdict] += 1;
    },
    indicators: () =>
      counts.map(({ said, counts: { yes, no, 'cannot-tell': cannotTell } }) => ({
        ...said,
        numerator: yes,
        denominator: yes + no,
        cannotTell,
        percent: percent(yes, yes + no),
      })),
  };
}

function timeliness(counted: readonly Counted[], wanted: (requirement: Requirement) => boolean): readonly Verdict[] {
  return asOccasions(counted.filter(({ requirement }) => wanted(requirement))).map(({ outcome }) => {
    if (outcome === 'not-yet-due' || outcome === 'not-counted') return 'outside';
    return outcome === 'cannot-tell' ? 'cannot-tell' : outcome === 'in-time' ? 'yes' : 'no';
  });
}

/** One failing decides; otherwise one that cannot be told does. */
function wholeChild(verdicts: readonly Verdict[]): readonly Verdict[] {
  return [(['no', 'cannot-tell', 'yes'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'outside'];
}
