import { describe, expect, test } from 'vitest';
import type { PlacementHistory } from '../../src/contract.ts';
import * as api from '../../src/index.ts';
import { AS_OF, demo } from './demo.ts';

describe('questions', () => {
  test('who would know, with the worker that the network names', () => {
    const outOfArea = api
      .openQuestions(demo, { profile: api.leicester, asOf: AS_OF })
      .find(({ pointer }) => pointer === '/placements/1/outOfArea');
    expect(outOfArea).toMatchObject({
      type: 'boolean',
      knownBy: [{ role: 'placement-officer' }, { role: 'social-worker', worker: 'w-22', team: 'children-in-care-1' }],
      clauses: ['REG-11.1'],
      settles: 1,
      replies: [
        { reply: true, leadsTo: [{ answer: 'reg-11.1:p2', becomes: ['overdue'] }] },
        { reply: false, leadsTo: [{ answer: 'reg-11.1:p2', becomes: ['not-applicable'] }] },
      ],
    });
  });
  test.each([
    [api.derby, 'derby', 'DERBY-1.14.5'],
    [api.leicester, 'leicester', 'LEICESTER-2.07.5'],
  ] as const)('a paper that no reply alone leaves out is not settled by one: %#', (profile, council, clause) => {
    // With the documents not in the extract, a plan of a child who is in no education may be there all the same.
    const history: PlacementHistory = {
      child: { id: 'c1' },
      placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-02T10:00', emergency: false }],
      meetings: [],
    };
    const asked = (of: PlacementHistory): api.OpenQuestion | undefined =>
      api.openQuestions(of, { profile, asOf: '2026-04-10' }).find(({ pointer }) => pointer === '/child/inEducation');
    const answer = `${council}/first-placement-planning-meeting:p1|${clause}`;
    expect(asked(history)).toMatchObject({
      settles: 0,
      replies: [
        { reply: true, leadsTo: [{ answer, becomes: ['asked-for'] }] },
        { reply: false, leadsTo: [{ answer, becomes: ['undetermined'] }] },
      ],
    });
    expect(asked({ ...history, documents: [] })).toMatchObject({
      settles: 1,
      replies: [{ leadsTo: [{ answer, becomes: ['asked-for'] }] }, { leadsTo: [{ answer, becomes: ['left-out'] }] }],
    });
  });
  test('what a rule needs that several things can call for is needed by their clauses, not by the plan', () => {
    const history: PlacementHistory = {
      child: { id: 'c1' },
      placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-02T10:00', emergency: false }],
      meetings: [],
      plans: [],
      visits: [],
      documents: [],
      notifications: [],
      decisions: [],
    };
    const ofRule = api
      .openQuestions(history, { profile: api.withOverlays(api.leicester, api.placementStability), asOf: '2026-04-10' })
      .filter(({ answers }) => answers.every(({ what }) => what === 'rule'));
    expect(ofRule.find(({ pointer }) => pointer === '/circumstances')?.clauses).toContain('STABILITY-3.1.1');
    expect(ofRule.find(({ pointer }) => pointer === '/consultations')?.clauses).toContain('STABILITY-3.1.10');
    for (const question of ofRule) expect(api.questionText(question)).not.toContain('plan checklist');
  });
  test('nothing is asked where nothing is open', () => {
    expect(
      api.questions(
        { child: { id: 'c1' }, placements: [], lookedAfter: [], legalStatuses: [], carerBreaks: [], documents: [], reviews: [] },
        { profile: api.statutory, asOf: AS_OF },
      ),
    ).toEqual([]);
  });
});
