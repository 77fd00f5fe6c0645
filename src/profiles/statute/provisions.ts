import type { DateString } from '../../contract.ts';
import { CORONAVIRUS, IN_FORCE, LONG_TERM_FOSTERING, OUT_OF_AREA_AMENDED } from './in-force.ts';
import { verifiedOf, type Verified } from './reading.ts';

/** A provision of the regulations as this package encodes it, in our own words. */
export interface Provision {
  readonly id: string;
  readonly regulation: string;
  readonly paragraph?: string;
  readonly says: string;
  readonly from: DateString;
  readonly verified: Verified;
  /** SI 2020/445: what it changed from 24 April to 24 September 2020, both days included. */
  readonly coronavirus?: {
    readonly from: DateString;
    readonly to: DateString;
    readonly effect: 'where-practicable' | '24-weeks' | 'no-limit';
  };
  /** A part of the provision that no requirement stands for. */
  readonly notJudged?: string;
}

type Detail = Partial<Pick<Provision, 'from' | 'notJudged'>> & { readonly coronavirus?: NonNullable<Provision['coronavirus']>['effect'] };
/** Id, where it stands, what it says, and what else is to be known of it. */
type Line = readonly [id: string, regulation: string, says: string, detail?: Detail];
const practicable = { coronavirus: 'where-practicable' } as const;

const lines: readonly Line[] = [
  [
    'REG-4.2',
    '4 (1)-(2)',
    'A care plan before the first placement of a period of care; not practicable, within 10 working days of its start. Not for a child already under a care order.',
  ],
  [
    'REG-7.2',
    '7',
    'A health assessment before the first review; one made in the 3 months before the first placement will do.',
    { notJudged: 'that it be made before the placement where that can be done' },
  ],
  [
    'REG-7.3',
    '7',
    'A further one at least every 6 months under five and every 12 months from the fifth birthday, by the age on the day of the last.',
  ],
  [
    'REG-9.1',
    '9 (1)',
    'A Placement Plan prepared before the placement.',
    { notJudged: 'that the IRO be told of the plan; the IRO is among those told of the placement' },
  ],
  ['REG-9.2', '9 (2)', 'That not reasonably practicable, within 5 working days of the start.'],
  ['REG-9.3', '9 (3)', 'The plan agreed with and signed by the carer, the registered person or the parent; undated.'],
  [
    'REG-10.1',
    '10',
    'A nominated officer approves a move that disrupts Key Stage 4 beforehand, save in an emergency; the IRO and the designated teacher are consulted. The dates of the Key Stage are our reading.',
  ],
  [
    'REG-11.1',
    '11',
    'A placement out of the area is approved beforehand, by a nominated officer or at a distance by the director; in an emergency within 5 working days. Not with connected persons or the authority’s own foster parents.',
    { from: OUT_OF_AREA_AMENDED },
  ],
  [
    'REG-13.1',
    '13',
    'Written notice of the placement beforehand, in an emergency within 5 working days; the area authority of one out of the area from 27 January 2014.',
  ],
  [
    'REG-14.1',
    '14 (1)',
    'The authority ends a placement only after a review, save at immediate risk and save placements under regulations 19, 23 and 24.',
  ],
  ['REG-14.2', '14 (2)', 'Before it does, the IRO, those told of the placement and the carer have written notice.'],
  ['REG-14.4', '14 (4)', 'That not practicable, within 10 working days of the end.'],
  [
    'REG-19.1',
    '19',
    'A parent with whom a child in care was placed before the assessment is assessed within 10 working days of the start.',
    { notJudged: 'the review that goes with the assessment' },
  ],
  ['REG-19.2', '19', 'A decision within 10 working days of that assessment.'],
  [
    'REG-23.1',
    '23',
    'A foster placement outside the terms of approval ends, or the terms are changed, within 6 working days.',
    { coronavirus: '24-weeks' },
  ],
  [
    'REG-24.1',
    '24',
    'The temporary approval of a connected person ends, with full approval or otherwise, within 16 weeks.',
    { coronavirus: '24-weeks' },
  ],
  ['REG-25.1', '25', 'Extended once, by at most 8 weeks: 24 weeks in all, 32 where the approval was given in the coronavirus window.'],
  ['REG-28.2.a', '28 (2)(a)', 'A visit within one week of the start of any placement.', practicable],
  ['REG-28.2.b', '28 (2)(b)', 'Then at intervals of not more than 6 weeks in the first year of the placement.', practicable],
  [
    'REG-28.2.c',
    '28 (2)(c)',
    'After the first year not more than 3 months where the placement is meant to last to eighteen, else 6 weeks.',
    practicable,
  ],
  [
    'REG-28.LT',
    '28',
    'In a long-term foster placement after its first year, the child agreeing, not more than 6 months.',
    { from: LONG_TERM_FOSTERING, coronavirus: 'where-practicable' },
  ],
  [
    'REG-28.3',
    '28 (3)',
    'In a placement under regulation 19 at least weekly until the first review held after its start, then not more than 6 weeks. Weekly is read as 7 days after the last.',
    practicable,
  ],
  [
    'REG-28.4',
    '28 (4)',
    'Under a temporary approval, or with a parent under an interim care order, at least weekly until that review, then not more than 4 weeks.',
    practicable,
  ],
  ['REG-28.5', '28 (5)', 'With a parent under a care order within one week of the order, then not more than 6 weeks.', practicable],
  ['REG-33.1', '33 (1)', 'The first review within 20 working days of becoming looked after.'],
  ['REG-33.2a', '33 (2)', 'The second not more than 3 months after the first.', practicable],
  ['REG-33.2b', '33 (2)', 'Later ones not more than 6 months after the one before.', practicable],
  ['REG-36.2', '36', 'A review that was adjourned is completed within 20 working days.'],
  ['REG-48.17', '48', 'No single stay of a series of short breaks over 17 days.', { coronavirus: 'no-limit' }],
  ['REG-48.75', '48', 'At most 75 days of stays in any 12 months.'],
  [
    'REG-48.R',
    '48',
    'A child in short breaks alone has a review within 3 months of the first stay, then at intervals of not more than 6 months.',
  ],
];

const provision = ([id, regulation, says, { coronavirus, ...more } = {}]: Line): Provision => {
  const [, number = regulation, paragraph] = /^(\S+) (\(.*\))$/.exec(regulation) ?? [];
  return {
    id,
    regulation: number,
    ...(paragraph === undefined ? {} : { paragraph }),
    says,
    from: IN_FORCE,
    verified: verifiedOf(id),
    ...more,
    ...(coronavirus === undefined ? {} : { coronavirus: { ...CORONAVIRUS, effect: coronavirus } }),
  };
};

/** Every provision that a result may cite, but for those of Schedule 2, which stand in schedule-two.ts. */
export const provisions: readonly Provision[] = /* @__PURE__ */ lines.map(provision);
