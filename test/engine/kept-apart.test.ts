import { describe, expect, it } from 'vitest';
import type { PlacementHistory } from '../../src/contract.ts';
import { attendeeList, derby, evaluate } from '../../src/index.ts';

const history: PlacementHistory = {
  child: { id: 'c1' },
  placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-02T16:30', emergency: true }],
  meetings: [],
};
const options = { profile: derby, asOf: '2026-05-20' } as const;

describe('a result and the policy that it comes of', () => {
  it('whoever changes what a result shows of the policy is stopped, and the next child is judged as before', () => {
    const before = JSON.stringify(evaluate(history, options));
    const shown = attendeeList(history, { ...options, meeting: 'placement-planning-meeting:p1:first' }).map(
      ({ clauses }) => clauses as string[],
    );
    // A list that was made for this result alone may be changed; those of the policy may not.
    const refused = shown.filter((clauses) => {
      try {
        clauses.push('NOT-THE-POLICY');
        return false;
      } catch (error) {
        return error instanceof TypeError;
      }
    });
    expect(refused.length).toBeGreaterThan(0);
    expect(JSON.stringify(evaluate(history, options))).toBe(before);
  });

  it('a profile stays as it was once something was judged by it', () => {
    evaluate(history, options);
    expect(() => {
      (derby as { id: string }).id = 'other';
    }).toThrow(TypeError);
  });
});
