import { describe, expect, it } from 'vitest';
import complete from '../../fixtures/history/complete.json' with { type: 'json' };
import example from '../../fixtures/history/example.json' with { type: 'json' };
import refused from '../../fixtures/history/refused.json' with { type: 'json' };
import warned from '../../fixtures/history/warned.json' with { type: 'json' };
import { parseHistory } from '../../src/history/parse-history.ts';
import { historySchema, recordSchemas } from '../../src/history/schema.ts';
import type { Issue } from '../../src/contract.ts';

const inShort = (issues: readonly Issue[]): readonly (readonly string[])[] => issues.map(({ pointer, code }) => [pointer, code]);

describe('refused, each with its pointers and codes', () => {
  it.each(refused)('$name', ({ history, issues }) => {
    const result = parseHistory(history);
    expect(result.ok ? 'accepted' : inShort(result.issues)).toEqual(issues);
  });
});

describe('accepted, with what is odd about it', () => {
  it.each(warned)('$name', ({ history, warnings }) => {
    const result = parseHistory(history);
    expect(result.ok ? inShort(result.warnings) : result.issues).toEqual(warnings);
  });
});

describe('a realistic history', () => {
  it('comes back as it was', () => {
    expect(parseHistory(complete)).toEqual({ ok: true, history: complete, warnings: [] });
    expect(parseHistory(example)).toEqual({ ok: true, history: example, warnings: [] });
  });

  it('holds every array and every property of the contract, so that the schema forgets none', () => {
    expect(Object.keys(complete).sort()).toEqual(Object.keys(historySchema.shape).sort());
    for (const [array, schema] of Object.entries(recordSchemas)) {
      const records: readonly object[] = complete[array as keyof typeof recordSchemas];
      const used = new Set(records.flatMap((record) => Object.keys(record)));
      expect([...used].sort(), array).toEqual(Object.keys(schema.shape).sort());
    }
  });

  it('is copied: the result shares nothing with the input', () => {
    const input = structuredClone(example);
    const result = parseHistory(input);
    for (const placement of input.placements) placement.id = 'changed';
    expect(result.ok && result.history.placements[0]?.id).toBe('p1');
  });
});

describe('null', () => {
  it('is absent: properties, arrays, sections and units that are null are left out', () => {
    const result = parseHistory({
      child: { id: 'c1', dateOfBirth: null },
      visits: null,
      placements: [
        { id: 'p1', kind: 'foster', endedAt: null, ending: { manner: null }, visitInterval: { every: { days: null, weeks: 6 } } },
      ],
      plans: [{ id: 'a', placementId: 'p1', sections: { contact: null, education: 'none' } }],
    });
    expect(result).toEqual({
      ok: true,
      warnings: [],
      history: {
        child: { id: 'c1' },
        placements: [{ id: 'p1', kind: 'foster', ending: {}, visitInterval: { every: { weeks: 6 } } }],
        plans: [{ id: 'a', placementId: 'p1', sections: { education: 'none' } }],
      },
    });
  });
});

describe('unknown properties', () => {
  it('are left out of the result', () => {
    const result = parseHistory({ child: { id: 'c1', name: 'x' }, placements: [], extra: { deep: [1] } });
    expect(result.ok && result.history).toEqual({ child: { id: 'c1' }, placements: [] });
  });
});

describe("a council's own clauses", () => {
  const history = { child: { id: 'c1' }, placements: [], attestations: [{ clause: 'WALSALL-3.1', outcome: 'done', at: '2026-05-01' }] };

  it('are accepted where the caller names them', () => {
    expect(parseHistory(history, { clauses: ['WALSALL-3.1'] }).ok).toBe(true);
  });

  it('are unknown otherwise', () => {
    const result = parseHistory(history);
    expect(result.ok ? [] : inShort(result.issues)).toEqual([['/attestations/0/clause', 'unknown-clause']]);
  });
});

describe('the alias of the placement planning meeting', () => {
  it('stays on a meeting and is rewritten in the coverage', () => {
    const result = parseHistory({
      child: { id: 'c1' },
      placements: [],
      meetings: [{ id: 'm1', kind: 'placement-agreement-meeting' }],
      coverage: { meetings: { kinds: ['placement-agreement-meeting', 'walsall/panel'] } },
    });
    expect(result.ok && result.history.meetings?.[0]?.kind).toBe('placement-agreement-meeting');
    expect(result.ok && result.history.coverage?.meetings?.kinds).toEqual(['placement-planning-meeting', 'walsall/panel']);
  });
});
