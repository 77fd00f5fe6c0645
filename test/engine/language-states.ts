import { held, type Said } from './language.ts';

/** States, ages, allocations and judgements. */
export const ofStatesSaid: readonly Said[] = [
  {
    name: 'ever missing from a placement, since when nobody knows',
    rule: { when: { everCircumstance: ['missing'], from: 'any-placement' } },
    history: { circumstances: [{ kind: 'missing', from: 'unknown' }] },
    expected: { applies: 'possible' },
  },
  // States and judgements.
  {
    name: 'a child born on 29 February, on 28 February of the year of coming of age',
    rule: {},
    asOf: '2026-02-28',
    history: { child: { id: 'c1', dateOfBirth: '2008-02-29' }, placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-01-10T10:00' }] },
    expected: { status: 'outstanding' },
  },
  {
    name: 'school years of a child born on 31 August',
    rule: { when: { schoolYearsFrom: 14, to: 16 } },
    history: { child: { id: 'c1', dateOfBirth: '2010-08-31' }, placements: [{ id: 'p1', kind: 'foster', startedAt: '2025-01-10T10:00' }] },
    expected: { applies: 'certain' },
  },
  {
    name: 'a state on the first day that the extract covers',
    rule: { when: { circumstance: ['missing'] } },
    history: { circumstances: [], coverage: { circumstances: { from: '2026-04-09' } } },
    expected: undefined,
  },
  {
    name: 'ever in a state, where the extract begins less than 28 days before',
    rule: { when: { everCircumstance: ['missing'] } },
    history: { circumstances: [], coverage: { circumstances: { from: '2026-03-20' } } },
    expected: { applies: 'possible' },
  },
  {
    name: 'one of two allocated, where the extract covers one of them',
    rule: { when: { allocated: ['iro', 'social-worker'] } },
    history: { network: [], coverage: { network: { kinds: ['iro'] } } },
    expected: { applies: 'possible' },
  },
  ...(
    [
      [
        'states since when nobody knows',
        { all: [{ circumstance: ['missing'] }, { not: { circumstance: ['child-protection-concern'] } }] },
        {
          circumstances: [
            { kind: 'missing', from: 'unknown' },
            { kind: 'child-protection-concern', from: 'unknown' },
          ],
        },
      ],
      [
        'states until nobody knows when',
        { all: [{ circumstance: ['missing'] }, { not: { circumstance: ['child-protection-concern'] } }] },
        {
          circumstances: [
            { kind: 'missing', from: '2026-04-01', to: 'unknown' },
            { kind: 'child-protection-concern', from: '2026-04-01', to: 'unknown' },
          ],
        },
      ],
      [
        'states that there ever were, since when nobody knows',
        { all: [{ everCircumstance: ['missing'] }, { not: { everCircumstance: ['child-protection-concern'] } }] },
        {
          circumstances: [
            { kind: 'missing', from: 'unknown' },
            { kind: 'child-protection-concern', from: 'unknown' },
          ],
        },
      ],
      ['legal statuses that are not recorded', { all: [{ legalStatus: ['section-20'] }, { not: { legalStatus: ['care-order'] } }] }, {}],
      ['ages that are not known', { all: [{ aged: 10 }, { not: { aged: 16 } }] }, {}],
      ['school years that are not known', { all: [{ schoolYearsFrom: 5, to: 16 }, { not: { schoolYearsFrom: 14, to: 16 } }] }, {}],
      ['judgements that nobody made', { all: [{ judged: 'police-indicated' }, { not: { judged: 'referral-likely' } }] }, {}],
      [
        'judgements on two people that nobody made',
        { all: [{ judged: 'police-indicated', role: 'iro' }, { not: { judged: 'police-indicated', role: 'social-worker' } }] },
        {},
      ],
      [
        'a judgement on somebody else',
        { judged: 'police-indicated', role: 'social-worker' },
        { judgements: [{ kind: 'police-indicated', value: true, role: 'iro' }] },
      ],
      [
        'a judgement on a meeting of the placement',
        { judged: 'police-indicated' },
        { ...held('2026-04-20'), judgements: [{ kind: 'police-indicated', value: true, meetingId: 'm1', placementId: 'p1' }] },
      ],
      [
        'a judgement on a meeting',
        { judged: 'police-indicated' },
        { ...held('2026-04-20'), judgements: [{ kind: 'police-indicated', value: true, meetingId: 'm1' }] },
      ],
      [
        'two judgements that differ',
        { judged: 'police-indicated', assume: false },
        {
          judgements: [
            { id: 'j1', kind: 'police-indicated', value: true },
            { id: 'j2', kind: 'police-indicated', value: false },
          ],
        },
      ],
    ] as const
  ).map(([name, when, history]): Said => ({ name: `it may hold: ${name}`, rule: { when }, history, expected: { applies: 'possible' } })),
  {
    name: 'a judgement on the meeting comes before a general one',
    rule: { forEach: { each: 'meeting', kinds: ['placement-planning-meeting'] }, when: { judged: 'police-indicated' }, answeredBy: [] },
    history: {
      ...held('2026-04-20'),
      judgements: [
        { kind: 'police-indicated', value: true },
        { kind: 'police-indicated', value: false, meetingId: 'm1' },
      ],
    },
    expected: undefined,
  },
  {
    name: 'a judgement on the one asked about',
    rule: { when: { judged: 'police-indicated', role: 'iro' } },
    history: { judgements: [{ kind: 'police-indicated', value: true, role: 'iro' }] },
    expected: { applies: 'certain' },
  },
  {
    name: 'a judgement on somebody, where anyone would do',
    rule: { when: { judged: 'police-indicated' } },
    history: { judgements: [{ kind: 'police-indicated', value: true, role: 'iro' }] },
    expected: { applies: 'certain' },
  },
];
