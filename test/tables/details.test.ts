import { describe, expect, test } from 'vitest';
import { fromTables, type TableMap } from '../../src/tables/index.ts';
import { briefly, map, onlyHistory, placement } from './read.ts';

const columns: TableMap['columns'] = {
  ...map.columns,
  people: { of: 'MEETING', role: 'ROLE', attended: 'CAME', contributed: 'SPOKE' },
  plans: {
    id: 'ID',
    placementId: 'PLACEMENT',
    preparedAt: 'PREPARED',
    finalisedAt: 'FINAL',
    signedAt: 'SIGNED',
    'sections.contact': 'CONTACT',
    'sections.education': 'SCHOOL',
  },
  'plans.sections': { of: 'PLAN', section: 'SECTION', state: 'STATE' },
};
const local: TableMap = {
  ...map,
  columns,
  of: { people: 'meetings.people' },
  child: { placements: 'CHILD', meetings: 'CHILD', plans: 'CHILD', visits: 'CHILD', reviews: 'CHILD', children: 'CHILD' },
};
const meeting = (ID: string, CHILD = 'c1') => ({
  CHILD,
  ID,
  KIND: 'disruption-meeting',
  HELD: '2026-04-09',
  ATTENDED: null,
  PLACEMENT: null,
});
const plan = (more: Readonly<Record<string, unknown>> = {}) => ({
  CHILD: 'c1',
  ID: 'a',
  PLACEMENT: 'p1',
  PREPARED: '2026-04-09',
  FINAL: null,
  SIGNED: null,
  CONTACT: null,
  SCHOOL: null,
  ...more,
});

describe('rows that say more about records of another table', () => {
  test('who came to a meeting, through the meeting to its child', () => {
    const people = [
      { MEETING: 'm1', ROLE: 'Social worker', CAME: 'Y', SPOKE: null },
      { MEETING: 'm1', ROLE: 'IRO', CAME: 'N', SPOKE: 'Y' },
      { MEETING: 'm2', ROLE: 'Parent', CAME: 1, SPOKE: 0 },
    ];
    const { histories, issues } = fromTables(
      { placements: [placement(), placement({ CHILD: 'c2' })], meetings: [meeting('m1'), meeting('m2', 'c2'), meeting('m3')], people },
      local,
    );
    expect(issues).toEqual([]);
    expect(histories.map(({ meetings }) => meetings?.map(({ id, attended, contributed }) => [id, attended, contributed]))).toEqual([
      [
        ['m1', ['social-worker'], ['iro']],
        ['m3', undefined, undefined],
      ],
      [['m2', ['parent'], []]],
    ]);
  });

  test('a role that cannot be read leaves the lists of its meeting unrecorded', () => {
    const result = fromTables(
      {
        placements: [placement()],
        meetings: [meeting('m1')],
        people: [
          { MEETING: 'm1', ROLE: 'XYZ 7', CAME: 'Y', SPOKE: 'Y' },
          { MEETING: 'm9', ROLE: 'IRO', CAME: 'Y', SPOKE: 'Y' },
        ],
      },
      local,
    );
    expect(onlyHistory(result).meetings?.[0]).not.toHaveProperty('attended');
    expect(briefly(result.issues)).toEqual(['people 1 ROLE word-not-known', 'people 2 MEETING unknown-reference']);
  });

  test('meetings of two children with one id need the child in the detail too', () => {
    const tables = {
      placements: [placement(), placement({ CHILD: 'c2' })],
      meetings: [meeting('m1'), meeting('m1', 'c2')],
      people: [{ CHILD: 'c2', MEETING: 'm1', ROLE: 'IRO', CAME: 'Y', SPOKE: 'N' }],
    };
    expect(briefly(fromTables(tables, local).issues)).toEqual(['people 1 MEETING child-contradicted']);
    const named = fromTables(tables, { ...local, child: { ...(local.child as Readonly<Record<string, string>>), people: 'CHILD' } });
    expect(named.histories.map(({ meetings }) => meetings?.[0]?.attended)).toEqual([undefined, ['iro']]);
  });

  test('one meeting in several rows, as a join makes them, is one meeting with all who came', () => {
    const row = (ATTENDED: string) => ({ ...meeting('m1'), ATTENDED });
    expect(
      onlyHistory(fromTables({ placements: [placement()], meetings: [row('iro'), row('social-worker'), row('iro')] }, local)).meetings,
    ).toEqual([{ id: 'm1', kind: 'disruption-meeting', heldAt: '2026-04-09', attended: ['iro', 'social-worker'] }]);
  });

  test('sections of a plan: a column each, or a row each; with none recorded they are unknown, not missing', () => {
    const sections = (
      rows: readonly Readonly<Record<string, unknown>>[],
      more: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> = {},
    ) => onlyHistory(fromTables({ placements: [placement()], plans: rows, ...more }, local)).plans?.[0]?.sections;
    expect(sections([plan({ CONTACT: 'Complete', SCHOOL: 'incomplete' })])).toEqual({ contact: 'complete', education: 'incomplete' });
    expect(sections([plan()])).toBeUndefined();
    expect(sections([plan()], { 'plans.sections': [{ PLAN: 'a', SECTION: 'Contact', STATE: 'none' }] })).toEqual({ contact: 'none' });
    expect(sections([plan()], { 'plans.sections': [{ PLAN: 'a', SECTION: 'Contact', STATE: 'half' }] })).toBeUndefined();
  });

  test('two states of one section contradict each other, whichever comes first: the sections are unknown', () => {
    const read = (states: readonly string[], CONTACT: string | null = null) =>
      fromTables(
        {
          placements: [placement()],
          plans: [plan({ CONTACT })],
          'plans.sections': [
            { PLAN: 'a', SECTION: 'education', STATE: 'complete' },
            ...states.map((STATE) => ({ PLAN: 'a', SECTION: 'contact', STATE })),
          ],
        },
        local,
      );
    for (const result of [read(['none', 'incomplete']), read(['incomplete', 'none']), read(['none'], 'complete')]) {
      expect(onlyHistory(result).plans?.[0]).not.toHaveProperty('sections');
      expect(result.issues.filter(({ level }) => level === 'fault')).toMatchObject([
        { table: 'plans.sections', column: 'STATE', child: 'c1', code: 'id-repeated' },
      ]);
    }
    expect(onlyHistory(read(['none', 'none'], 'none')).plans?.[0]?.sections).toEqual({ contact: 'none', education: 'complete' });
    expect(onlyHistory(read([], 'none')).plans?.[0]?.sections).toEqual({ contact: 'none', education: 'complete' });
  });

  test('a column of the child for all tables is needed in those about records of another only where they have it', () => {
    const shared: TableMap = { ...local, child: 'CHILD' };
    const tables = { placements: [placement()], meetings: [meeting('m1')] };
    const people = [{ MEETING: 'm1', ROLE: 'IRO', CAME: 'Y', SPOKE: null }];
    const result = fromTables({ ...tables, people }, shared);
    expect(result.issues).toEqual([]);
    expect(onlyHistory(result).meetings?.[0]?.attended).toEqual(['iro']);
    expect(briefly(fromTables({ ...tables, people: [...people, { ...people[0], CHILD: 'c9' }] }, shared).issues)).toEqual([
      'people 1 CHILD child-blank',
      'people 2 CHILD unknown-child',
    ]);
  });

  test('a table of plans without the day of their final agreement says nothing of plans that it lacks', () => {
    const { finalisedAt, ...without } = columns['plans'] ?? {};
    expect(finalisedAt).toBe('FINAL');
    const result = fromTables({ placements: [placement()], plans: [plan()] }, { ...local, columns: { ...columns, plans: without } });
    expect(onlyHistory(result).coverage?.plans).toEqual({ from: '2199-12-31' });
    expect(result.issues.map(({ message }) => message)).toEqual(['no column fills finalisedAt', 'no column fills reviewedAt']);
  });
});
