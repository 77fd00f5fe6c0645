import { describe, expect, test } from 'vitest';
import type { PlacementHistory } from '../../src/contract.ts';
import * as api from '../../src/index.ts';

describe('the records of an explanation', () => {
  test('what is not forbidden, or was attested, is the record that counts', () => {
    const history: PlacementHistory = {
      child: { id: 'c' },
      placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-01-05' }],
      carerBreaks: [
        { id: 'b1', placementId: 'p1', from: '2026-02-01', to: '2026-02-08', agreed: true, allowance: 'full' },
        { id: 'b2', placementId: 'p1', from: '2026-02-20', to: '2026-02-22', agreed: true, allowance: 'reduced' },
      ],
    };
    const shown = (id: string) =>
      api.explain(history, { profile: api.trafford, asOf: '2026-03-10' }, `trafford/allowance-during-break:${id}`);
    expect([shown('b1').requirement.metBy?.pointer, shown('b1').records.map(({ pointer, counts }) => [pointer, counts])]).toEqual([
      '/carerBreaks/0',
      [['/carerBreaks/0', 'true']],
    ]);
    expect(api.explanationText(shown('b1'))).not.toContain('No such record counts');
    expect([shown('b2').requirement.status, shown('b2').records]).toEqual(['contravened', []]);
  });

  test('a record of the kind that answers is named where a fact on it speaks against it', () => {
    const history: PlacementHistory = {
      child: { id: 'c' },
      placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-01', emergency: false, disruptsEducation: true }],
      visits: [
        { id: 'v1', at: '2026-04-03' },
        { id: 'v2', at: '2026-05-10', childSeen: false },
        { id: 'v3', at: '2026-05-11', mode: 'video' },
        { id: 'v4', at: '2026-06-01', by: 'social-worker' },
      ],
      decisions: [{ kind: 'approve-education-change', at: '2026-03-20', by: 'nominated-officer', outcome: 'no' }],
    };
    const options = { profile: api.statutory, asOf: '2026-06-05' };
    const visit = api.explain(history, options, 'reg-28.2.b:p1:after-v1');
    expect(visit.records.map(({ pointer, counts, against }) => [pointer, counts, against])).toEqual([
      ['/visits/3', 'true', undefined],
      ['/visits/1', 'false', [{ pointer: '/visits/1/childSeen', value: false }]],
      ['/visits/2', 'false', [{ pointer: '/visits/2/mode', value: 'video' }]],
    ]);
    const text = api.explanationText(visit);
    expect(text).toContain('  visit v2, Sun 10 May 2026: does not count (visit v2, child seen: no).');
    expect(text).toContain('  visit v2, child seen: no [/visits/1/childSeen]');
    const approval = api.evaluate(history, options).requirements.find(({ rule }) => rule === 'reg-10.1');
    const refused = api.explain(history, options, approval?.id ?? '');
    expect(refused.records.map(({ counts, against }) => [counts, against])).toEqual([
      ['false', [{ pointer: '/decisions/0/outcome', value: 'no' }]],
    ]);
    expect(api.explanationText(refused)).toContain('No such record counts.');
  });
});
