import { expect } from 'vitest';
import type { PlacementHistory } from '../../src/contract.ts';
import type { Condition, Evidence, Subject } from '../../src/policy/language.ts';
import { askedWhere } from './asked-where.ts';
import { endUnknown, parentLeftOut, shownFrom, shownIn } from './fact-histories-shown.ts';
import { undatedPlan } from './fact-histories.ts';

/** Evidence, and what is asked for where it is shown, as `askedWhere` says it. */
type Row = readonly [evidence: Evidence, each: Subject, says: readonly string[]];
interface Shown {
  readonly name: string;
  readonly history: PlacementHistory;
  readonly rows: readonly Row[];
}

const placement: Subject = { each: 'placement' };
const plan: Subject = { each: 'plan' };
const review: Subject = { each: 'review' };
const visit: Subject = { each: 'visit' };
const concern: Subject = { each: 'concern', kinds: ['support-need'] };

const shown: readonly Shown[] = [
  {
    name: 'what is shown',
    history: shownIn,
    rows: [
      [{ visit: 'any', where: { fact: 'record.by', is: 'iro' } }, placement, ['p2 =/visits/2/by']],
      [{ visit: 'any', where: { fact: 'record.mode', recorded: true } }, placement, ['p1 =/visits/0/mode']],
      [{ visit: 'any', where: { fact: 'record.mode', recorded: false } }, placement, ['p1 =/visits/0/mode', 'p2', 'p3']],
      [{ visit: 'any', where: { fact: 'record.childSeen', recorded: true } }, placement, ['p1 =/visits/0/childSeen']],
      [{ visit: 'any', where: { fact: 'record.childSeen', is: false } }, placement, []],
      [
        { decision: ['additional-support'], where: { fact: 'record.outcome', is: 'yes' } },
        placement,
        ['p1 =/decisions/0/outcome', 'p3? ?/decisions/2/outcome'],
      ],
      [
        { decision: ['additional-support'], where: { fact: 'record.outcome', is: 'no' } },
        placement,
        ['p2 =/decisions/1/outcome', 'p3? ?/decisions/2/outcome'],
      ],
      [
        { decision: ['additional-support'], where: { fact: 'record.inReview', is: true } },
        placement,
        ['p1 =/decisions/0/inReview', 'p3? ?/decisions/2/inReview'],
      ],
      [
        { notification: ['placement-made'], to: [{ role: 'parent' }], where: { fact: 'record.written', is: true } },
        placement,
        ['p1 =/notifications/0/written', 'p3? ?/notifications/4/written'],
      ],
      [
        { notification: ['placement-made'], to: [{ role: 'parent' }], where: { fact: 'record.written', is: false } },
        placement,
        ['p2 =/notifications/2/written', 'p3? ?/notifications/4/written'],
      ],
      [{ notification: ['placement-made'], to: [{ role: 'parent' }, { role: 'iro' }] }, placement, ['p1']],
      [{ together: [{ visit: 'any' }, { decision: ['additional-support'], by: ['iro'] }] }, placement, ['p2', 'p3']],
      [{ together: [{ visit: 'any' }, { meeting: ['placement-support-meeting'], of: 'placement' }] }, placement, ['p2']],
      [{ together: [] }, placement, []],
      [{ event: 'placement.endedAt' }, placement, ['p1', 'p2']],
      [{ event: 'placement.endedAt', from: 'placement.startedAt' }, placement, ['p1', 'p2']],
      [{ visit: 'any', until: 'concern.resolvedAt' }, concern, ['k1 =/concerns/0/kind']],
      [{ visit: 'any', before: 'placement.endedAt' }, placement, ['p1', 'p2', 'p3']],
      [{ visit: 'any', after: 'visit.at' }, visit, ['x1', 'x3', 'x5']],
      [{ review: 'held', after: 'review.heldAt' }, review, ['r1']],
      [{ plan: 'finalised', after: 'plan.preparedAt' }, plan, ['v0']],
      [{ plan: 'signed', dated: 'placement.startedAt' }, placement, ['p2']],
      [{ meeting: ['placement-support-meeting'], of: 'placement' }, placement, ['p2']],
    ],
  },
  {
    name: 'the parent is not to be told',
    history: parentLeftOut,
    rows: [
      [{ notification: ['placement-made'], to: [{ role: 'parent' }, { role: 'iro' }] }, placement, ['p1']],
      [{ notification: ['placement-made'], to: [{ role: 'parent' }] }, placement, []],
    ],
  },
  {
    name: 'a plan that was signed before it was prepared',
    history: undatedPlan,
    rows: [
      [{ plan: 'signed', dated: 'placement.startedAt' }, placement, ['p1']],
      [{ plan: 'prepared' }, placement, []],
    ],
  },
  {
    name: 'not every record is held',
    history: shownFrom,
    rows: [
      [{ visit: 'any' }, placement, ['p1? ?/visits']],
      [{ visit: 'any', from: 'placement.startedAt' }, placement, ['p1? ?/visits']],
      [{ visit: 'any', after: 'placement.startedAt' }, placement, ['p1? ?/visits']],
      [{ visit: 'any', fromDay: 'placement.startedAt' }, placement, ['p1? ?/visits']],
      [{ visit: 'any', after: 'placement.endedAt', from: 'placement.startedAt' }, placement, []],
      [{ visit: 'any', from: 'placement.endedAt', fromDay: 'placement.startedAt' }, placement, []],
      [{ event: 'placement.endedAt' }, placement, ['p1', 'p2']],
      [
        { meeting: ['placement-stability-meeting', 'placement-support-meeting'] },
        placement,
        ['p1? ?/meetings', 'p2? ?/meetings', 'p3? ?/meetings'],
      ],
      [{ meeting: ['placement-stability-meeting'] }, placement, []],
      [
        { meeting: ['disruption-meeting', 'placement-support-meeting'] },
        placement,
        ['p1? ?/meetings ?/meetings', 'p2? ?/meetings ?/meetings', 'p3? ?/meetings ?/meetings'],
      ],
    ],
  },
];

/** Evidence is shown or it is not, where the moment that bounds it is not known. */
const shownOrNot = (evidence: Evidence): Condition => ({ any: [{ shown: evidence }, { not: { shown: evidence } }] });

/** Which records show that something was done: those that lie where the evidence must, and what the extract may lack. */
export function recordsAreShown(): void {
  for (const { name, history, rows } of shown) {
    expect(
      askedWhere(
        history,
        rows.map(([evidence, each]) => [{ shown: evidence }, each]),
      ),
      name,
    ).toEqual(rows.map(([, , says]) => says));
  }
  const bounded = (['after', 'until', 'before', 'fromDay', 'dated'] as const).map((bound): Evidence => ({
    visit: 'any',
    [bound]: 'placement.endedAt',
  }));
  expect(
    askedWhere(
      endUnknown,
      bounded.map((evidence) => [shownOrNot(evidence), placement]),
    ),
  ).toEqual(bounded.map(() => ['p1', 'p2', 'p3']));
}
