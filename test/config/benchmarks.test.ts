import { describe, expect, it } from 'vitest';
import { documentOf } from '../../config/bench/document.ts';
import { duration, figure, meets, type Target } from '../../config/bench/section.ts';

const target = (measured: number, better: Target['better']): Target => ({
  what: `measured ${measured}`,
  aim: 3,
  measured,
  better,
  unit: '×',
});
const circumstances = { date: '2026-11-28', node: 'v20.20.2', cpu: 'a processor', cores: 2, memory: 2 ** 33, load: [0.5, 1] } as const;

describe('docs/benchmarks.md', () => {
  it('says of each aim whether it is met, on either side of it', () => {
    expect([2.9, 3, 3.1].map((measured) => meets(target(measured, 'lower')))).toEqual([true, true, false]);
    expect([2.9, 3, 3.1].map((measured) => meets(target(measured, 'higher')))).toEqual([false, true, true]);
    const text = documentOf([{ text: '## Part', targets: [target(75, 'lower'), target(75, 'higher')] }], circumstances);
    expect(text).toContain('| measured 75 | at most 3 × | 75 × | **misses** |\n| measured 75 | at least 3 × | 75 × | meets |');
  });

  it('says whether the machine was busy', () => {
    expect(documentOf([], circumstances)).toContain('The machine was quiet.');
    expect(documentOf([], { ...circumstances, load: [0.5, 7] })).toContain('**The machine was busy**');
  });

  it('writes figures to what counts', () => {
    expect([0.00412, 0.026, 4.123, 41.23, 412.3, 4123].map(figure)).toEqual(['0.0041', '0.026', '4.1', '41.2', '412', '4,123']);
    expect([512, 20_480, 7_700_000].map(duration)).toEqual(['512 ns', '20.5 µs', '7.7 ms']);
  });
});
