import type { PlacementHistory } from '../../src/contract.ts';
import type { Rule } from '../../src/profiles/writing.ts';
import { held, limb, type Changed, type Said } from './language.ts';

const meeting = ['placement-planning-meeting'] as const;
const p1 = { id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00' } as const;
const fiveDays: Changed<Rule> = limb({ within: { days: 5 }, of: 'placement.startedAt' });

/** Twenty days from the beginning of care, of which the child spends some where another regime holds. */
const elsewhere: Changed<Rule> = {
  ...limb({ within: { days: 20 }, of: 'care.from' }),
  forEach: { each: 'care-period' },
  notWhilePlaced: ['adoptive'],
  answeredBy: [{ review: 'held' }],
};
const fostered = { ...p1, endedAt: '2026-04-11T10:00' } as const;
const adopted = { id: 'p2', kind: 'adoptive', startedAt: '2026-04-11T10:00' } as const;
/** Care began where another regime holds; reviews are not in the extract. */
const backOn = (day: string): Changed<PlacementHistory> => ({
  reviews: undefined,
  lookedAfter: [{ from: '2026-04-09' }],
  placements: [
    { ...adopted, startedAt: '2026-04-09T10:00', endedAt: day },
    { ...p1, id: 'p3', startedAt: day },
  ],
});
/** Only a review since care began counts. */
const sinceCareBegan: Changed<Rule> = { ...elsewhere, answeredBy: [{ review: 'held', from: 'care.from' }] };
/** Under another regime on the last day, and back since. */
const awayAfter = (first: PlacementHistory['placements']): Changed<PlacementHistory> => ({
  lookedAfter: [{ from: '2026-04-09' }],
  placements: [
    ...first,
    { ...p1, startedAt: first[0]?.endedAt ?? p1.startedAt, endedAt: '2026-04-20T10:00' },
    { ...adopted, startedAt: '2026-04-20T10:00', endedAt: '2026-05-10T10:00' },
    { ...p1, id: 'p3', startedAt: '2026-05-10T10:00' },
  ],
});
const relaxed: Changed<Rule> = { ...fiveDays, relaxed: { from: '2026-04-01', to: '2026-06-01' } };

/** What is set aside: under another regime, in the time of relaxation, and what is asked for all the same. */
export const asideSaid: readonly Said[] = [
  {
    name: 'back from where another regime holds: what the limit fell in is said',
    rule: elsewhere,
    history: {
      lookedAfter: [{ from: '2026-04-09' }],
      placements: [fostered, { ...adopted, endedAt: '2026-05-10T10:00' }, { ...p1, id: 'p3', startedAt: '2026-05-10T10:00' }],
    },
    expected: { status: 'outstanding', breaches: [], because: [{ pointer: '/placements/1/kind', value: 'adoptive' }] },
  },
  {
    name: 'the stay under another regime ended on the last day: it does not hold on it',
    rule: elsewhere,
    history: { lookedAfter: [{ from: '2026-04-09' }], placements: [fostered, { ...adopted, endedAt: '2026-04-29T10:00' }] },
    expected: { status: 'overdue', breaches: ['overdue'], deadline: { dueDate: '2026-04-29' } },
  },
  {
    name: 'back before the last day, of reviews that the extract does not hold: one in time was held before or after that, one since in its own regime',
    rule: elsewhere,
    history: backOn('2026-04-20T10:00'),
    expected: { status: 'undetermined', couldBe: ['met', 'met-late', 'outstanding', 'not-applicable'], breaches: [], asks: ['/reviews'] },
  },
  {
    name: 'back after the last day, of reviews that the extract does not hold: one in time was held under the other regime',
    rule: elsewhere,
    history: backOn('2026-05-10T10:00'),
    expected: { status: 'undetermined', couldBe: ['met-late', 'outstanding', 'not-applicable'], breaches: [] },
  },
  {
    name: 'back on the last day, of reviews that the extract does not hold: one of that day is in time and in its own regime',
    rule: elsewhere,
    history: backOn('2026-04-29T10:00'),
    expected: { status: 'undetermined', couldBe: ['met', 'met-late', 'outstanding', 'not-applicable'] },
  },
  {
    name: 'back, and every review since then is in the extract: one before was held under the other regime',
    rule: elsewhere,
    history: { ...backOn('2026-04-20T10:00'), reviews: [], coverage: { reviews: { from: '2026-04-20' } } },
    expected: { status: 'undetermined', couldBe: ['outstanding', 'not-applicable'] },
  },
  {
    name: 'back since, of reviews that the extract does not hold: one can only have been held before the child moved to the other regime',
    rule: sinceCareBegan,
    history: { ...awayAfter([]), reviews: [], coverage: { reviews: { from: '2026-04-15' } } },
    expected: { status: 'undetermined', couldBe: ['met', 'outstanding'] },
  },
  {
    name: 'back since, of reviews that the extract does not hold: one in its own regime can only have been held on the last day of them',
    rule: sinceCareBegan,
    history: {
      ...awayAfter([{ ...adopted, id: 'p0', startedAt: '2026-04-09T10:00', endedAt: '2026-04-14T10:00' }]),
      reviews: [],
      coverage: { reviews: { from: '2026-04-15' } },
    },
    expected: { status: 'undetermined', couldBe: ['met', 'outstanding', 'not-applicable'] },
  },
  {
    name: 'under another regime now, due on a day that nobody knows, of reviews that the extract does not hold: one in its own regime may have been late',
    rule: elsewhere,
    history: { reviews: undefined, lookedAfter: [{ from: 'unknown' }], placements: [fostered, adopted] },
    expected: { status: 'undetermined', couldBe: ['met', 'met-late', 'not-applicable'] },
  },
  {
    name: 'no longer under another regime when it can first be held, of meetings that the extract does not hold: one was held in its own regime',
    rule: {
      ...limb({ within: { days: 20 }, of: 'placement.startedAt' }),
      notWhilePlaced: ['adoptive'],
      answeredBy: [{ meeting, of: 'placement', from: 'placement.permanenceMatchAgreedAt' }],
    },
    history: {
      meetings: undefined,
      placements: [
        { ...p1, kind: 'adoptive', endedAt: '2026-04-20T10:00', permanenceMatchAgreedAt: '2026-04-22' },
        { ...p1, id: 'p2', startedAt: '2026-04-20T10:00', sameCarer: true },
      ],
    },
    expected: { status: 'undetermined', couldBe: ['met', 'met-late', 'outstanding'] },
  },
  {
    name: 'back from where another regime holds, and done since: late by no date of its own',
    rule: elsewhere,
    history: { ...awayAfter([]), reviews: [{ id: 'r1', heldAt: '2026-05-15' }] },
    expected: { status: 'met-late', breaches: [] },
  },
  {
    name: 'ended on a day that nobody knows, under the other regime or since',
    rule: {
      ...limb({ within: { days: 20 }, of: 'circumstance.from' }),
      forEach: { each: 'circumstance', kinds: ['missing'] },
      notWhilePlaced: ['adoptive'],
      needEnds: [],
      answeredBy: [{ event: 'circumstance.to' }],
    },
    history: {
      placements: [
        { ...adopted, startedAt: '2026-04-09T10:00', endedAt: '2026-04-30T10:00' },
        { ...p1, id: 'p3', startedAt: '2026-04-30T10:00' },
      ],
      circumstances: [{ kind: 'missing', from: '2026-04-12', to: 'unknown' }],
    },
    expected: { status: 'undetermined', couldBe: ['met', 'met-late', 'outstanding', 'not-applicable'] },
  },
  {
    name: 'what is forbidden is no matter of the rule where another regime holds',
    rule: { forbidden: { not: { happened: 'placement.endedAt' } }, answeredBy: undefined, notWhilePlaced: ['adoptive'] },
    history: { placements: [{ ...adopted, startedAt: '2026-04-09T10:00', endedAt: '2026-05-10T10:00' }] },
    expected: undefined,
  },
  {
    name: 'never back: whatever the extract lacks was held under the other regime',
    rule: elsewhere,
    history: { ...backOn(''), placements: [{ ...adopted, startedAt: '2026-04-09T10:00' }] },
    expected: undefined,
  },
  {
    name: 'done in time while the law asked for it where practicable: nothing is to be judged',
    rule: relaxed,
    history: held('2026-04-12'),
    expected: { status: 'met', asks: [] },
  },
  {
    name: 'not done while the law asked for it where practicable',
    rule: relaxed,
    history: {},
    expected: { status: 'undetermined', couldBe: ['overdue', 'lapsed'], breaches: [], asks: ['/attestations'] },
  },
  {
    name: 'missed while the law asked for it where practicable',
    rule: relaxed,
    history: { placements: [{ ...p1, endedAt: '2026-04-20T10:00' }] },
    expected: { status: 'undetermined', couldBe: ['missed', 'lapsed'], breaches: [], asks: ['/attestations'] },
  },
  {
    name: 'attested not to have been practicable, where another period of care has no known beginning',
    rule: {
      ...limb({ within: { days: 28 }, of: 'trigger' }),
      forEach: { each: 'review', opening: true },
      series: true,
      when: { happened: 'trigger' },
      answeredBy: [{ review: 'held', after: 'trigger' }],
      relaxed: { from: '2026-04-01', to: '2026-06-01' },
    },
    history: {
      lookedAfter: [{ from: 'unknown', to: '2026-01-10' }, { from: '2026-04-09' }],
      attestations: [{ clause: 'WALSALL-1', outcome: 'not-practicable', at: '2026-05-20' }],
    },
    expected: { status: 'lapsed' },
  },
];
