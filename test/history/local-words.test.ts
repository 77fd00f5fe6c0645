import { describe, expect, test } from 'vitest';
import type { PlacementHistory, PlacementPlanVersion } from '../../src/contract.ts';
import { localWords, readAs } from '../../src/history/local-words.ts';

const withSections = (sections: PlacementPlanVersion['sections']): PlacementHistory => ({
  child: { id: 'c1' },
  placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-06-08' }],
  plans: [{ id: 'v1', placementId: 'p1', preparedAt: '2026-06-09', ...(sections === undefined ? {} : { sections }) }],
});
const isA = new Map([
  ['northmere/gifts', 'strengths'],
  ['northmere/talents', 'strengths'],
]);
const sectionsOf = (sections: PlacementPlanVersion['sections']): unknown => readAs(withSections(sections), isA).plans?.[0]?.sections;

describe("a council's own sections of a plan", () => {
  test('are among the words that a history uses', () => {
    expect([...localWords(withSections({ 'northmere/gifts': 'complete', contact: 'complete' }))]).toEqual(['northmere/gifts']);
    expect([...localWords(withSections(undefined))]).toEqual([]);
  });

  test('keep their place and are the known section that they are a kind of', () => {
    expect(sectionsOf({ 'northmere/gifts': 'complete', 'northmere/other': 'complete' })).toEqual({
      'northmere/gifts': 'complete',
      'northmere/other': 'complete',
      strengths: 'complete',
    });
  });

  test('never speak over the known section itself', () => {
    expect(sectionsOf({ 'northmere/gifts': 'complete', strengths: 'incomplete' })).toEqual({
      'northmere/gifts': 'complete',
      strengths: 'incomplete',
    });
  });

  test.each([
    [{ 'northmere/gifts': 'complete', 'northmere/talents': 'incomplete' }, 'incomplete'],
    [{ 'northmere/talents': 'incomplete', 'northmere/gifts': 'complete' }, 'incomplete'],
    [{ 'northmere/gifts': 'none', 'northmere/talents': 'complete' }, 'complete'],
  ] as const)('where several are kinds of one, it is as complete as the least of them: %j', (sections, strengths) => {
    expect(sectionsOf(sections)).toEqual({ ...sections, strengths });
  });
});
