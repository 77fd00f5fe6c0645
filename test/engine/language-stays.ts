import type { PlacementHistory } from '../../src/contract.ts';
import type { Rule } from '../../src/profiles/writing.ts';
import { type Changed, limb, type Said } from './language.ts';
import { p1 } from './language-unrecorded.ts';

/** Days of stays in any twelve months, for the foster placement; the residential ones are the stays before it. */
const daysOfStays = (stays: number, since = '2020-01-01'): Changed<Rule> => ({
  ...limb({ stays, inAny: { months: 12 }, under: ['section-20'], since }),
  placements: ['foster'],
});
const stay = (id: string, startedAt: string, endedAt?: string): PlacementHistory['placements'][number] => ({
  id,
  kind: 'residential',
  startedAt,
  ...(endedAt === undefined ? {} : { endedAt }),
});
const agreed = [{ status: 'section-20', from: '2019-01-01' }] as const;

export const staysSaid: readonly Said[] = [
  {
    name: 'five days of an earlier stay leave twelve of seventeen',
    rule: daysOfStays(17),
    history: { legalStatuses: agreed, placements: [stay('p0', '2026-03-01', '2026-03-06'), p1] },
    expected: { status: 'overdue', deadline: { dueDate: '2026-04-21' } },
  },
  {
    name: 'a stay that ended before days of stays were counted',
    rule: daysOfStays(17, '2026-01-01'),
    history: { legalStatuses: agreed, placements: [stay('p0', '2025-11-01', '2025-11-11'), p1] },
    expected: { status: 'overdue', deadline: { dueDate: '2026-04-26' } },
  },
  {
    name: 'no twelve months hold both 28 February and 28 February of the next year',
    rule: daysOfStays(28),
    history: { legalStatuses: agreed, placements: [stay('p0', '2023-02-28', '2023-03-01'), { ...p1, startedAt: '2024-02-01' }] },
    expected: { status: 'overdue', deadline: { dueDate: '2024-02-29' } },
  },
  {
    name: 'a stay that is only proposed has no days',
    rule: daysOfStays(17),
    history: { legalStatuses: agreed, placements: [p1, { id: 'p2', kind: 'residential', plannedStart: '2026-07-20' }] },
    expected: { status: 'overdue', deadline: { dueDate: '2026-04-26' } },
  },
  {
    name: 'two stays within a third count once',
    rule: daysOfStays(17),
    history: {
      legalStatuses: agreed,
      placements: [
        stay('pa', '2026-03-01', '2026-03-11'),
        stay('pb', '2026-03-03', '2026-03-05'),
        stay('pc', '2026-03-06', '2026-03-11'),
        p1,
      ],
    },
    expected: { status: 'overdue', deadline: { dueDate: '2026-04-16' } },
  },
  {
    name: 'an earlier stay that has not ended counts up to the start',
    rule: daysOfStays(17),
    history: { legalStatuses: agreed, placements: [stay('p0', '2026-04-04'), p1] },
    expected: { status: 'overdue', deadline: { dueDate: '2026-04-21' } },
  },
  {
    name: 'two earlier stays, of which it is not known when they ended: none need have days, or the second alone, or the first',
    rule: daysOfStays(17),
    asOf: '2026-04-15',
    history: { legalStatuses: agreed, placements: [stay('pa', '2026-03-01', 'unknown'), stay('pb', '2026-04-04', 'unknown'), p1] },
    expected: {
      status: 'undetermined',
      couldBe: ['due', 'overdue'],
      deadline: { alternatives: [{ dueDate: '2026-04-09' }, { dueDate: '2026-04-21' }, { dueDate: '2026-04-26' }] },
    },
  },
  {
    name: 'the status of a stay is a reason only where it has days that count: not one before the twelve months, nor one of no length',
    rule: daysOfStays(17),
    history: {
      legalStatuses: [
        { status: 'section-20', from: '2024-01-01', to: '2025-06-01' },
        { status: 'section-20', from: '2025-06-01', to: '2025-12-01' },
        { status: 'section-20', from: '2025-12-01' },
      ],
      placements: [
        stay('pa', '2025-03-30', '2025-04-09'),
        stay('pb', '2025-08-01', '2025-08-01'),
        stay('pc', '2026-03-01', '2026-03-06'),
        p1,
      ],
    },
    expected: { deadline: { dueDate: '2026-04-21' }, because: [{ pointer: '/legalStatuses/2/status', value: 'section-20' }] },
  },
];
