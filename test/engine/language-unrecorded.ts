import { expect } from 'vitest';
import type { PlacementHistory } from '../../src/contract.ts';
import type { Rule } from '../../src/profiles/writing.ts';
import { answerTo, type Changed, held, limb, type Said } from './language.ts';

const meeting = ['placement-planning-meeting'] as const;
export const p1 = { id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00' } as const;
const fiveDays: Changed<Rule> = limb({ within: { days: 5 }, of: 'placement.startedAt' });

const statesSaid: readonly Said[] = [
  {
    name: 'legal statuses not in the extract: asked for, and no breach for that',
    rule: { ...fiveDays, when: { legalStatus: ['section-20'] } },
    history: {},
    expected: { status: 'undetermined', couldBe: ['overdue', 'not-applicable'], breaches: [], asks: ['/legalStatuses'] },
  },
  {
    name: 'who is allocated is not in the extract: asked for, and no breach for that',
    rule: { ...fiveDays, when: { allocated: ['iro'] } },
    history: {},
    expected: { status: 'undetermined', couldBe: ['overdue', 'not-applicable'], breaches: [], asks: ['/network'] },
  },
  {
    name: 'fourteen on a 1 September: not of those years before the next one',
    rule: { when: { schoolYearsFrom: 14, to: 16 } },
    history: { child: { id: 'c1', dateOfBirth: '2011-09-01' } },
    expected: undefined,
  },
  {
    name: 'two judgements that differ: the first of them is asked about',
    rule: { when: { judged: 'referral-likely' } },
    history: {
      judgements: [
        { id: 'j1', kind: 'referral-likely', value: true },
        { id: 'j2', kind: 'referral-likely', value: false },
      ],
    },
    expected: { status: 'undetermined', couldBe: ['outstanding', 'not-applicable'], asks: ['/judgements/0'] },
  },
];

const carePlan = { document: ['care-plan'], of: 'placement' } as const,
  planning = { meeting, of: 'placement' } as const,
  visit = { visit: 'any', of: 'placement' } as const;
/** Every visit from eight days before the start is held, and none before the start counts. */
const noVisit = { visits: [], coverage: { visits: { from: '2026-04-01' } } } as const;

const unrecordedSaid: readonly Said[] = [
  {
    name: 'of two that are needed together one was never made: what the extract says of the other does not matter',
    rule: { ...fiveDays, answeredBy: [{ together: [planning, carePlan] }] },
    history: { meetings: undefined, documents: [] },
    expected: { status: 'overdue', asks: [] },
  },
  {
    name: 'of two that are needed together one was never made, but something else may stand for both',
    rule: { ...fiveDays, answeredBy: [{ together: [planning, carePlan] }, visit] },
    history: { meetings: undefined, documents: [], visits: undefined },
    expected: { status: 'undetermined', couldBe: ['met', 'met-late', 'overdue'], asks: ['/visits'] },
  },
  {
    name: 'of two that are needed together one may have come late, the other in time at most: late',
    rule: { ...fiveDays, answeredBy: [{ together: [planning, carePlan] }] },
    history: { meetings: undefined, documents: [], coverage: { documents: { from: '2026-04-12' } } },
    expected: { status: 'undetermined', couldBe: ['met', 'met-late', 'overdue'], asks: ['/meetings', '/documents'] },
  },
  {
    name: 'whether it has ended is not known, and nothing says by when it is to',
    rule: { forEach: { each: 'circumstance', kinds: ['missing'] }, answeredBy: [{ event: 'circumstance.to' }] },
    history: { circumstances: [{ kind: 'missing', from: '2026-04-20', to: 'unknown' }] },
    expected: { status: 'undetermined', couldBe: ['met', 'outstanding'], asks: ['/circumstances/0/to'] },
  },
  {
    name: 'to end within days, and when it ended is not known: in time, after the limit that came first, or not',
    rule: { ...fiveDays, answeredBy: [{ event: 'placement.endedAt' }] },
    history: { placements: [{ ...p1, endedAt: 'unknown' }] },
    expected: { status: 'undetermined', couldBe: ['met', 'met-late', 'overdue'], asks: ['/placements/0/endedAt'] },
  },
  {
    name: 'the extract holds every meeting from the day that it can first be on',
    rule: { ...fiveDays, answeredBy: [{ ...planning, from: 'placement.startedAt' }] },
    history: { coverage: { meetings: { from: '2026-04-09' } } },
    expected: { status: 'overdue', breaches: ['overdue'], asks: [] },
  },
  {
    name: 'within days of the first review, which the extract lacks, in a period of care whose beginning nobody knows: done in time or not',
    rule: {
      ...limb({ within: { days: 40 }, of: 'care.first-review' }),
      forEach: { each: 'care-period' },
      answeredBy: [{ document: ['care-plan'] }],
    },
    history: { lookedAfter: [{ from: 'unknown' }], reviews: undefined, documents: [{ id: 'd1', kind: 'care-plan', at: '2026-04-12' }] },
    expected: { status: 'undetermined', couldBe: ['met', 'met-late'] },
  },
  {
    name: 'within days of the first review, which the extract lacks, where periods of care are not recorded: done in time or not',
    rule: { ...limb({ within: { days: 40 }, of: 'care.first-review' }), answeredBy: [{ document: ['care-plan'] }] },
    history: { reviews: undefined, documents: [{ id: 'd1', kind: 'care-plan', at: '2026-04-12' }] },
    expected: { status: 'undetermined', couldBe: ['met', 'met-late'] },
  },
  {
    name: 'what must come first is of a kind that the extract does not hold',
    rule: {},
    earlier: { answeredBy: [carePlan] },
    history: { ...held('2026-04-20'), documents: undefined },
    expected: { status: 'undetermined', couldBe: ['met', 'contravened'], breaches: [], asks: ['/documents'] },
  },
  {
    name: 'a visit from a moment that has not come: none that the extract lacks was of the placement',
    rule: { ...fiveDays, answeredBy: [{ ...visit, from: 'placement.permanenceMatchAgreedAt' }] },
    history: noVisit,
    expected: { status: 'overdue', asks: [] },
  },
  {
    name: 'a visit after a moment that has not come: none that the extract lacks was of the placement',
    rule: { ...fiveDays, answeredBy: [{ ...visit, after: 'placement.permanenceMatchAgreedAt' }] },
    history: noVisit,
    expected: { status: 'overdue', asks: [] },
  },
  {
    name: 'a visit from the day of a moment that has not come: none that the extract lacks was of the placement',
    rule: { ...fiveDays, answeredBy: [{ ...visit, fromDay: 'placement.permanenceMatchAgreedAt' }] },
    history: noVisit,
    expected: { status: 'overdue', asks: [] },
  },
];

const byTelephone = (startedAt: string, at: string, asOf: string, status: string): Said => ({
  name: `visited by telephone on ${at}`,
  rule: { ...fiveDays, answeredBy: [visit] },
  asOf,
  history: { placements: [{ ...p1, startedAt }], visits: [{ id: 'v1', at, by: 'social-worker', mode: 'telephone', placementId: 'p1' }] },
  expected: { status },
});

/** What is left of states, of days of stays and of what the extract does not hold. */
export const statesAndUnrecordedSaid: readonly Said[] = [
  ...statesSaid,

  ...unrecordedSaid,
  byTelephone('2020-09-23T10:00', '2020-09-24', '2020-12-31', 'overdue'),
  byTelephone('2020-09-23T10:00', '2020-09-25', '2020-12-31', 'met'),
  byTelephone('2021-09-28T10:00', '2021-09-30', '2021-12-31', 'met'),
  byTelephone('2021-09-28T10:00', '2021-10-01', '2021-12-31', 'overdue'),
];

/** What is asked of a moment that the record calls unknown says which it is. */
export function unknownMomentsAreAskedFor(): void {
  const asked = (rule: Partial<Rule>, history: Partial<PlacementHistory>): unknown => answerTo(rule, history).missingFacts;
  expect(asked({ when: { everCircumstance: ['missing'] } }, { circumstances: [{ kind: 'missing', from: 'unknown' }] })).toMatchObject([
    { pointer: '/circumstances/0/from', type: 'Moment', question: 'When did this period begin?' },
  ]);
  expect(
    asked(
      { forEach: { each: 'circumstance', kinds: ['missing'] }, answeredBy: [{ event: 'circumstance.to' }] },
      { circumstances: [{ kind: 'missing', from: '2026-04-20', to: 'unknown' }] },
    ),
  ).toMatchObject([{ pointer: '/circumstances/0/to', type: 'Moment', question: 'Has this period ended, and when?' }]);
}

/** A history that was never parsed is refused, with the place of what cannot be read. */
export function whatCannotBeReadIsNamed(): void {
  const network = (from: string, to: string): Partial<PlacementHistory> => ({
    network: [{ role: 'parent', from, to, excluded: { reason: 'court order' } }],
  });
  const notice: Partial<Rule> = {
    kind: 'notification',
    answeredBy: [{ notification: ['placement-ended'], to: [{ role: 'parent' }], of: 'placement' }],
  };
  expect(() => answerTo(notice, network('2026-13-01', '2026-05-01'))).toThrow('/network/0/from holds "2026-13-01"');
  expect(() => answerTo(notice, network('2026-01-01', '2026-13-01'))).toThrow('/network/0/to holds "2026-13-01"');
  expect(() =>
    answerTo(
      { when: { legalStatus: ['section-20'] } },
      { legalStatuses: [{ status: 'section-20', from: '2026-01-01', to: '2026-13-01' }] },
    ),
  ).toThrow('/legalStatuses/0/to holds "2026-13-01"');
}
