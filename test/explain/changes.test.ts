import { describe, expect, test } from 'vitest';
import type { PlacementHistory } from '../../src/contract.ts';
import { applyChanges, deadlineBreaches, statutory, whatWouldComply } from '../../src/index.ts';
import { folded } from '../../src/explain/changes.ts';

const history: PlacementHistory = {
  child: { id: 'c1' },
  placements: [
    { id: 'p1', kind: 'foster' },
    { id: 'p2', kind: 'residential' },
  ],
  network: [{ role: 'iro' }, { role: 'parent' }, { role: 'child' }],
};

describe('applyChanges', () => {
  test.each<readonly [string, Parameters<typeof applyChanges>[1], Partial<PlacementHistory>]>([
    ['fills in a fact', [{ pointer: '/child/inEducation', to: true }], { child: { id: 'c1', inEducation: true } }],
    [
      'takes one out',
      [{ pointer: '/placements/0/kind', from: 'foster' }],
      { placements: [{ id: 'p1' }, { id: 'p2', kind: 'residential' }] as unknown as PlacementHistory['placements'] },
    ],
    [
      'begins what holds a fact',
      [{ pointer: '/placements/0/ending/manner', to: 'abrupt' }],
      {
        placements: [
          { id: 'p1', kind: 'foster', ending: { manner: 'abrupt' } },
          { id: 'p2', kind: 'residential' },
        ],
      },
    ],
    [
      'adds a record to an array, which it begins, and what else it holds stays unknown',
      [{ pointer: '/visits/-', to: { id: 'v1', at: '2026-04-02' } }],
      { visits: [{ id: 'v1', at: '2026-04-02' }], coverage: { visits: { from: '2199-12-31' } } },
    ],
    [
      'leaves one complete that is there, or is begun as one',
      [
        { pointer: '/visits/-', to: { id: 'v1', at: '2026-04-02' } },
        { pointer: '/visits', to: [] },
      ],
      { visits: [{ id: 'v1', at: '2026-04-02' }] },
    ],
    [
      'begins one of which no coverage speaks',
      [{ pointer: '/legalStatuses/-', to: { status: 'care-order', from: '2026-04-02' } }],
      { legalStatuses: [{ status: 'care-order', from: '2026-04-02' }] },
    ],
    [
      'takes out several records, each the one that its pointer means',
      [{ pointer: '/network/0' }, { pointer: '/network/2' }],
      { network: [{ role: 'parent' }] },
    ],
    [
      'records a thing before its parts',
      [
        { pointer: '/placements/0/ending/endedBy', to: 'carer' },
        { pointer: '/placements/0/ending', to: { manner: 'planned' } },
      ],
      {
        placements: [
          { id: 'p1', kind: 'foster', ending: { manner: 'planned', endedBy: 'carer' } },
          { id: 'p2', kind: 'residential' },
        ],
      },
    ],
    ['reads escaped names', [{ pointer: '/child/a~1b~0c', to: 1 }], { child: { id: 'c1', 'a/b~c': 1 } as PlacementHistory['child'] }],
    [
      'changes nothing below a record that is not there',
      [
        { pointer: '/placements/9/emergency', to: true },
        { pointer: '/visits/0/at', to: '2026-04-02' },
      ],
      {},
    ],
  ])('%s', (_, changes, expected) => {
    expect(applyChanges(history, changes)).toEqual({ ...history, ...expected });
  });

  test('a visit that is recorded where visits are unknown leaves the others unknown: no breach arises of it', () => {
    const of: PlacementHistory = {
      child: { id: 'c1' },
      lookedAfter: [{ from: '2026-01-05' }],
      legalStatuses: [{ status: 'care-order', from: '2026-01-05' }],
      placements: [
        { id: 'p1', kind: 'foster', startedAt: '2026-01-05', endedAt: '2026-04-01' },
        { id: 'p2', kind: 'foster', startedAt: '2026-04-01' },
      ],
    };
    const options = { profile: statutory, asOf: '2026-04-20' };
    const { changes, outcome } = whatWouldComply(of, options, 'reg-28.2.a:p1');
    expect([outcome, changes.map(({ pointer }) => pointer)]).toEqual(['too-late', ['/visits/-']]);
    const certain = (judged: PlacementHistory) => deadlineBreaches(judged, options).map(({ requirement }) => requirement);
    expect(certain(applyChanges(of, changes))).toEqual(certain(of));
  });

  test('the history passed in, and what is put into it, stay apart', () => {
    const record = { id: 'v1', at: '2026-04-02' };
    const changed = applyChanges(history, [{ pointer: '/visits/-', to: record }]);
    expect(changed.visits?.[0]).not.toBe(record);
    expect(history.visits).toBeUndefined();
  });
  test('a name that every object has is a name like any other', () => {
    const changed = applyChanges(history, [
      { pointer: '/child/__proto__/polluted', to: true },
      { pointer: '/child/constructor/prototype/polluted', to: true },
    ]);
    expect(({} as Readonly<Record<string, unknown>>)['polluted']).toBeUndefined();
    expect(changed.child.id).toBe('c1');
  });
});

describe('folded', () => {
  test('what is said of a record that is added is said with it', () => {
    expect(
      folded(history, [
        { pointer: '/visits/-', to: { id: 'v1' } },
        { pointer: '/visits/0/at', to: '2026-04-02' },
        { pointer: '/child/inEducation', to: true },
      ]),
    ).toEqual([
      { pointer: '/visits/-', to: { id: 'v1', at: '2026-04-02' } },
      { pointer: '/child/inEducation', to: true },
    ]);
  });
});
