import { held, limb, type Said } from './language.ts';

/** What is late or forbidden, by which record, and what ended before it was due. */
export const lateSaid: readonly Said[] = [
  {
    name: 'a meeting that is forbidden, held',
    rule: {
      forEach: { each: 'meeting', kinds: ['placement-planning-meeting'] },
      answeredBy: [],
      forbidden: { happened: 'placement.startedAt' },
    },
    history: held('2026-04-20'),
    expected: { status: 'contravened', metBy: { pointer: '/meetings/0', at: '2026-04-20' } },
  },
  {
    name: 'a placement that is forbidden, which is no record of an act',
    rule: { answeredBy: [], forbidden: { happened: 'placement.startedAt' } },
    history: {},
    expected: { status: 'contravened' },
  },
  {
    name: 'late by two kinds of record, the second the sooner',
    rule: {
      ...limb({ within: { days: 5 }, of: 'placement.startedAt' }),
      answeredBy: [
        { document: ['safety-plan'], of: 'placement' },
        { meeting: ['placement-planning-meeting'], of: 'placement' },
      ],
    },
    history: { ...held('2026-04-20'), documents: [{ kind: 'safety-plan', at: '2026-04-25', placementId: 'p1' }] },
    expected: { status: 'met-late', metBy: { pointer: '/meetings/0', at: '2026-04-20' } },
  },
  {
    name: 'late by two kinds of record at one time',
    rule: {
      ...limb({ within: { days: 5 }, of: 'placement.startedAt' }),
      answeredBy: [
        { document: ['safety-plan'], of: 'placement' },
        { meeting: ['placement-planning-meeting'], of: 'placement' },
      ],
    },
    history: { ...held('2026-04-20'), documents: [{ kind: 'safety-plan', at: '2026-04-20', placementId: 'p1' }] },
    expected: { status: 'met-late', metBy: { pointer: '/documents/0', at: '2026-04-20' } },
  },
  {
    name: 'on the day of the limit, at one time in time',
    rule: limb({ within: { hours: 72 }, of: 'placement.startedAt' }),
    history: {
      meetings: [
        { id: 'm1', kind: 'placement-planning-meeting', placementId: 'p1', heldAt: '2026-04-12' },
        { id: 'm2', kind: 'placement-planning-meeting', placementId: 'p1', heldAt: '2026-04-12T09:00' },
      ],
    },
    expected: { status: 'met' },
  },
  {
    name: 'held late, and the extract begins later than the limit',
    rule: limb({ within: { days: 5 }, of: 'placement.startedAt' }),
    history: { ...held('2026-04-20'), coverage: { meetings: { from: '2026-04-18' } } },
    expected: { status: 'undetermined', couldBe: ['met', 'met-late'] },
  },
  {
    name: 'held as the placement started, and due before',
    rule: { ...limb({ before: 'placement.startedAt' }), needEnds: ['placement-start'] },
    history: held('2026-04-09T10:00'),
    expected: { status: 'met-late' },
  },
  {
    name: 'allowed by a date that passed before the end',
    rule: { ...limb({ within: { days: 5 }, of: 'placement.startedAt' }), modality: 'may' },
    history: { placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: '2026-05-01' }] },
    expected: { status: 'lapsed' },
  },
  {
    name: 'due 48 hours before the start, of a placement that ended nobody knows when',
    rule: limb({ before: 'placement.startedAt', by: { hours: 48 } }),
    history: { placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: 'unknown' }] },
    expected: { status: 'undetermined', couldBe: ['overdue', 'missed'] },
  },
  {
    name: 'due before the start and held at it, of a placement that ended nobody knows when',
    rule: limb({ before: 'placement.startedAt' }),
    history: { ...held('2026-04-09T10:00'), placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: 'unknown' }] },
    expected: { status: 'met-late' },
  },
  {
    name: 'due before a later moment and held at it, of a placement that ended nobody knows when',
    rule: limb({ before: 'placement.permanenceMatchAgreedAt' }),
    history: {
      ...held('2026-04-12T10:00'),
      placements: [
        { id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', permanenceMatchAgreedAt: '2026-04-12T10:00', endedAt: 'unknown' },
      ],
    },
    expected: { status: 'undetermined', couldBe: ['met-late', 'lapsed'] },
  },
];
