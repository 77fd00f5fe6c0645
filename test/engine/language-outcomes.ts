import { limb, type Said } from './language.ts';
import { careEnds, carePlan, fiveDays, left, planning, visit, visited } from './language-lacking.ts';

/** What is forbidden, waived, done out of order, or to be done by an end. */
export const outcomesSaid: readonly Said[] = [
  {
    name: 'not done by a limit that is not to be gone past: forbidden',
    rule: { ...fiveDays, limitForbids: true },
    history: {},
    expected: { status: 'contravened', breaches: ['not-permitted'] },
  },
  {
    name: 'asked for where possible, and attested that it was not',
    rule: { ...fiveDays, wherePossible: true },
    history: { attestations: [{ clause: 'WALSALL-1', outcome: 'not-practicable', at: '2026-04-20' }] },
    expected: { status: 'lapsed' },
  },
  {
    name: 'what must come first was never done, and the extract may lack what was to follow',
    rule: {},
    earlier: { answeredBy: [carePlan] },
    history: { meetings: undefined },
    expected: { status: 'undetermined', couldBe: ['pending', 'contravened'], breaches: [], asks: ['/meetings'] },
  },
  {
    name: 'of two kinds that show it the extract lacks the second: that alone is asked for',
    rule: { answeredBy: [planning, carePlan] },
    earlier: { answeredBy: [visit] },
    history: { ...visited, documents: undefined },
    expected: { status: 'undetermined', couldBe: ['met', 'outstanding', 'contravened'], asks: ['/documents'] },
  },
  {
    name: 'to be done by the end of the placement, and it is not known when care ended',
    rule: { ...limb({ by: 'placement.endedAt' }), ...careEnds },
    history: { placements: [left], lookedAfter: [{ from: '2026-04-09', to: 'unknown' }] },
    expected: { status: 'undetermined', couldBe: ['overdue', 'missed', 'lapsed'] },
  },
  {
    name: 'to be done before the move, and the child has moved',
    rule: { ...limb({ before: 'placement.endedAt' }), ...careEnds },
    history: { placements: [left] },
    expected: { status: 'missed', breaches: ['missed'] },
  },
  {
    name: 'to be done before the first placement, of care and no placement',
    rule: { ...limb({ before: 'care.first-placement' }), forEach: { each: 'care-period' }, answeredBy: [{ review: 'held' }] },
    history: { lookedAfter: [{ from: '2026-04-01' }] },
    expected: { status: 'overdue', breaches: ['overdue'] },
  },
];
