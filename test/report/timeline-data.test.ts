import { describe, expect, it, test } from 'vitest';
import { evaluate, statutory } from '../../src/index.ts';
import { timelineEntries, timelineSvg } from '../../src/report/index.ts';
import { parsed } from '../history/parsed.ts';
import { demo, demoByDerby, runs } from './runs.ts';

describe('the timeline as data', () => {
  test('whatever the picture says, the data say, and nothing else', () => {
    const unescaped = (text: string): string => text.replaceAll('&#x27;', "'").replaceAll('&#x26;', '&').replaceAll('&amp;', '&');
    for (const { history, evaluation } of runs) {
      const drawn = [...timelineSvg(history, evaluation).matchAll(/<title>([^<]*)<\/title>/g)]
        .map(([, says = '']) => unescaped(says).replace(/^[DB]\d+: /, ''))
        .filter((says) => !says.startsWith('Placement timeline'));
      expect(drawn.toSorted()).toEqual(
        timelineEntries(history, evaluation)
          .map(({ says }) => says)
          .toSorted(),
      );
    }
  });

  test('deadlines and breaches name a requirement of the evaluation; what is overdue runs to as-of', () => {
    for (const { history, evaluation } of runs) {
      const ids = new Set(evaluation.requirements.map(({ id }) => id));
      const overdue = new Set(evaluation.breaches.filter(({ kind }) => kind === 'overdue').map(({ requirement }) => requirement));
      for (const { lane, requirement, to } of timelineEntries(history, evaluation)) {
        expect(requirement === undefined).toBe(lane !== 'deadlines' && lane !== 'breaches');
        if (requirement !== undefined) expect(ids.has(requirement)).toBe(true);
        if (lane === 'breaches' && requirement !== undefined && overdue.has(requirement)) expect(to).toBe(evaluation.asOf);
      }
    }
  });

  it('a breach that has neither a due date nor a date done: at the longest that the stay may last, or at as-of', () => {
    const history = parsed({
      child: { id: 'c1' },
      lookedAfter: [{ from: '2023-01-02' }],
      legalStatuses: [{ status: 'short-break-series', from: '2023-01-02' }],
      placements: [{ id: 'p1', kind: 'foster', startedAt: '2023-03-01' }],
    });
    const evaluation = evaluate(history, { profile: statutory, asOf: '2023-05-01' });
    const drawn = (each = evaluation) =>
      timelineEntries(history, each)
        .filter(({ lane }) => lane === 'breaches')
        .map(({ from, to }) => [from, to]);
    expect(evaluation.breaches.map(({ requirement, due, doneAt }) => [requirement, due, doneAt])).toEqual([
      ['reg-48.17:p1', undefined, undefined],
    ]);
    expect(drawn()).toEqual([['2023-03-18T23:59:59+00:00', undefined]]);
    expect(timelineSvg(history, evaluation)).toContain('certain breaches and missed standards: 1');
    expect(drawn({ ...evaluation, requirements: [] })).toEqual([['2023-05-01T23:59:59+01:00', undefined]]);
  });

  it('a placement that broke down, and the one that runs on', () => {
    const [p1, p2] = timelineEntries(demo, demoByDerby);
    expect(p1).toEqual({
      lane: 'placements',
      state: 'placement',
      from: '2026-04-02T16:30',
      to: '2026-06-12T15:00',
      ending: 'unplanned',
      label: 'p1 foster, in-house, unplanned end',
      says: 'Placement p1, foster, in-house, from Thu 2 Apr 2026, 16:30 BST to Fri 12 Jun 2026, 15:00 BST, unplanned end, made in an emergency.',
    });
    expect(p2).not.toHaveProperty('to');
  });

  it('an end that nobody knows, and a placement that is only proposed', () => {
    const history = parsed({
      child: { id: 'c1' },
      placements: [
        { id: 'p1', kind: 'foster', startedAt: '2026-04-02', endedAt: 'unknown' },
        { id: 'p2', kind: 'residential', plannedStart: '2026-07-01' },
      ],
    });
    expect(
      timelineEntries(history, evaluate(history, { profile: statutory, asOf: '2026-05-01' }))
        .filter(({ lane }) => lane === 'placements')
        .map(({ state, ending, label }) => [state, ending, label]),
    ).toEqual([
      ['placement', 'unknown', 'p1 foster, end not known'],
      ['planned', undefined, 'p2 residential, proposed'],
    ]);
  });
});
