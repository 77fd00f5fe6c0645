import type { Recipients, Rule } from '../../src/profiles/writing.ts';
import { held, limb, type Changed, type Said } from './language.ts';

const toBeTold = (to: Recipients, of: 'placement' | 'meeting' | 'child'): Changed<Rule> => ({
  answeredBy: [{ notification: ['meeting-outcome'], to, of }],
  recipients: to,
});
const asked = { mode: 'attend', modality: 'should', clauses: ['WALSALL-1'] } as const;

/** Who is to be told, and what is set aside. */
export const peopleSaid: readonly Said[] = [
  // Recipients whom the record names, of something that is about no meeting, or about none on the day judged.
  {
    name: 'those on a list, of no meeting: nobody is known to have told',
    history: {
      ...held('2026-04-19'),
      notifications: [
        { to: 'child', from: 'iro', about: 'meeting-outcome', at: '2026-04-20' },
        { to: 'child', from: 'iro', about: 'meeting-outcome', at: '2026-04-21', meetingId: 'm1' },
      ],
    },
    rule: toBeTold(
      {
        listed: [
          { ...asked, role: 'child' },
          { ...asked, role: 'iro' },
        ],
        tellers: [{ role: 'social-worker', source: 'stated' }],
        about: ['meeting-outcome'],
      },
      'placement',
    ),
    expected: { status: 'outstanding', recipients: ['child', 'iro'] },
  },
  {
    name: 'those on the list of a meeting on its day, whatever calls for telling them',
    history: {
      meetings: [
        { id: 'm1', kind: 'placement-planning-meeting', placementId: 'p1', heldAt: '2026-04-20', minutes: { circulatedAt: '2026-05-10' } },
      ],
      network: [{ role: 'advocate', from: '2026-05-01' }],
      notifications: [],
    },
    rule: {
      forEach: { each: 'meeting', kinds: ['placement-planning-meeting'] },
      arises: 'meeting.minutes.circulatedAt',
      ...toBeTold(
        {
          listed: [
            { ...asked, role: 'child' },
            { ...asked, role: 'advocate', when: { allocated: ['advocate'] } },
          ],
          tellers: [],
          about: ['meeting-outcome'],
        },
        'meeting',
      ),
    },
    expected: { status: 'outstanding', recipients: ['child'] },
  },
  {
    name: 'those told before, of a period of care: its placements do not tell',
    rule: { forEach: { each: 'care-period' }, ...toBeTold({ toldOf: ['placement-made'], otherwise: 'placement-notifiee' }, 'child') },
    history: {
      lookedAfter: [{ from: '2026-04-09' }],
      notifications: [{ to: 'gp', about: 'placement-made', at: '2026-04-09', placementId: 'p1' }],
    },
    expected: { status: 'outstanding', recipients: ['placement-notifiee'] },
  },
  // The review before.
  {
    name: 'after the review before, of a proposal without a date',
    rule: { answeredBy: [{ plan: 'reviewed', of: 'placement', after: 'previous-review.heldAt' }] },
    history: { placements: [{ id: 'p1', kind: 'foster' }], plans: [{ id: 'v1', placementId: 'p1', preparedAt: '2026-04-01' }] },
    expected: { status: 'met' },
  },
  {
    name: 'so long after the review before, which the extract may lack',
    rule: limb({ within: { days: 20 }, of: 'previous-review.heldAt' }),
    history: { ...held('2026-05-05'), coverage: { reviews: { from: '2026-04-20' } } },
    expected: { status: 'met', deadline: { dueDate: '2026-05-09', anchor: { pointer: '/reviews', value: '2026-04-19' } } },
  },
  {
    name: 'once a stability meeting was held, of a period of care',
    rule: { forEach: { each: 'care-period' }, when: { happened: 'review.last-stability-meeting' } },
    history: { lookedAfter: [{ from: '2026-04-09' }] },
    expected: undefined,
  },
  // Set aside.
  {
    name: 'no date, not done, and the child has moved to where another regime holds',
    rule: { notWhilePlaced: ['adoptive'] },
    history: {
      placements: [
        { id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: '2026-05-01T10:00' },
        { id: 'p2', kind: 'adoptive', startedAt: '2026-05-01T10:00', sameCarer: true },
      ],
    },
    expected: undefined,
  },
  {
    name: 'no date, and an order starts it anew',
    rule: { restartedBy: { orders: ['care-order'] } },
    history: { legalStatuses: [{ status: 'care-order', from: '2026-05-01' }] },
    expected: { status: 'lapsed' },
  },
  {
    name: 'a date that an order came before, and nothing that could answer it',
    rule: { ...limb({ within: { days: 60 }, of: 'placement.startedAt' }), answeredBy: [], restartedBy: { orders: ['care-order'] } },
    history: { legalStatuses: [{ status: 'care-order', from: '2026-05-01' }] },
    expected: undefined,
  },
  {
    name: 'a date that an order came before, and one of two things that answer it done by then',
    history: { ...held('2026-04-20'), legalStatuses: [{ status: 'care-order', from: '2026-05-01' }] },
    rule: {
      ...limb({ within: { days: 60 }, of: 'placement.startedAt' }),
      restartedBy: { orders: ['care-order'] },
      answeredBy: [
        { document: ['safety-plan'], of: 'placement' },
        { meeting: ['placement-planning-meeting'], of: 'placement' },
      ],
    },
    expected: { status: 'met', metBy: { pointer: '/meetings/0', at: '2026-04-20' } },
  },
  {
    name: 'no date, and a time in which the law did not ask for it',
    rule: { relaxed: { from: '2026-04-01', to: '2026-05-01', lifted: true } },
    history: {},
    expected: { status: 'outstanding' },
  },
  {
    name: 'late in a time of relaxation, not practicable, and the next of the series has no limit',
    rule: {
      forEach: { each: 'visit' },
      series: true,
      relaxed: { from: '2026-04-01', to: '2026-06-01' },
      answeredBy: [{ visit: 'any', of: 'placement', after: 'visit.at' }],
      limbs: [
        {
          clauses: ['WALSALL-1'],
          due: { within: { days: 7 }, of: 'visit.at' },
          counted: 'a week after the last visit',
          when: { within: { days: 10 }, of: 'placement.startedAt', on: 'visit.at' },
        },
      ],
    },
    history: {
      visits: [
        { id: 'v1', at: '2026-04-10', placementId: 'p1' },
        { id: 'v2', at: '2026-05-10', placementId: 'p1' },
      ],
      attestations: [{ clause: 'WALSALL-1', outcome: 'not-practicable', at: '2026-06-15' }],
    },
    expected: { id: 'walsall/done:p1:after-v1', status: 'lapsed' },
  },
  {
    name: 'so long after the review before, where reviews are not in the extract',
    rule: { ...limb({ within: { days: 20 }, of: 'previous-review.heldAt' }), answeredBy: [] },
    history: { reviews: undefined },
    expected: { status: 'outstanding' },
  },
  {
    name: 'a date that an order came before, of what no record is said to answer',
    rule: { ...limb({ within: { days: 60 }, of: 'placement.startedAt' }), answeredBy: undefined, restartedBy: { orders: ['care-order'] } },
    history: { legalStatuses: [{ status: 'care-order', from: '2026-05-01' }] },
    expected: undefined,
  },
];
