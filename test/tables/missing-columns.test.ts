import { describe, expect, test } from 'vitest';
import { deadlineBreaches, evaluate, leicester, statutory } from '../../src/index.ts';
import { adaptMap, fromTables, safeguardingDataSet, type FromTables, type TableMap, type TableRow } from '../../src/tables/index.ts';
import { notThere } from '../../src/tables/read-cell.ts';
import { briefly, onlyHistory } from './read.ts';

/** Where a lack says "no", a column that the map names and the file does not have is read as cells that are not there, not as blank ones. */
const columns = { placements: { id: 'ID', kind: 'TYPE', startedAt: 'START', endedAt: 'END' } } as const satisfies TableMap['columns'];
const placement = (more: TableRow = {}): TableRow => ({ CHILD: '1', ID: 'a', TYPE: 'foster', START: '05/01/2026', END: null, ...more });
const certain = ({ histories }: FromTables, profile = statutory, asOf = '2026-11-30'): readonly string[] =>
  histories.flatMap((history) =>
    deadlineBreaches(history, { profile, asOf }).flatMap(({ certainty, requirement }) => (certainty === 'certain' ? [requirement] : [])),
  );
const notUsed = 'no row was used, and for a child who has one records of its kind count as not all recorded';

describe('who must not be invited', () => {
  const map: TableMap = {
    child: 'CHILD',
    columns: { ...columns, network: { role: 'ROLE', from: 'FROM', to: 'TO', 'excluded.reason': 'EXCLUDED' } },
  };
  const network = (more: TableRow) =>
    fromTables(
      {
        placements: [placement()],
        network: [
          { CHILD: '1', ROLE: 'parent', FROM: '05/01/2026', TO: null, ...more },
          { CHILD: '1', ROLE: 'iro', FROM: '05/01/2026', TO: null, ...more },
        ],
      },
      map,
    );

  test('a blank cell says that nobody is excluded; one that is not there, that is unreadable, or that no row has leaves the role unknown', () => {
    expect(onlyHistory(network({ EXCLUDED: null }))).toMatchObject({
      network: [{ role: 'iro' }, { role: 'parent' }],
      coverage: { network: { kinds: ['iro', 'parent'] } },
    });
    for (const result of [network({ EXCLUDED: notThere }), network({ EXCLUDED: {} }), network({})])
      expect(onlyHistory(result)).toMatchObject({ network: [], coverage: { network: { kinds: [] } } });
    expect(network({}).issues).toMatchObject([{ table: 'network', column: 'EXCLUDED', code: 'column-missing', done: notUsed }]);
  });

  test('a table without a row of the child lacks nothing by it', () => {
    expect(
      onlyHistory(fromTables({ placements: [placement()], network: [{ CHILD: '2', ROLE: 'parent', FROM: null, TO: null }] }, map)),
    ).toMatchObject({ network: [], coverage: { network: { kinds: ['parent'] } } });
  });
});

describe('approvals that may have ended', () => {
  const of = (name: 'outsideApproval' | 'temporaryApproval', row: TableRow, ...properties: readonly ('from' | 'to')[]) =>
    fromTables(
      { placements: [placement({ FROM: '05/01/2026', ...row, ...(name === 'temporaryApproval' ? { TYPE: 'connected-person' } : {}) })] },
      {
        child: 'CHILD',
        columns: {
          placements: {
            ...columns.placements,
            ...Object.fromEntries(properties.map((property) => [`${name}.${property}`, property.toUpperCase()])),
          },
        },
      },
    );

  test.each([
    ['outsideApproval', { from: '2026-01-05', to: 'unknown' }, 'reg-23.1:a'],
    ['temporaryApproval', undefined, 'reg-24.1:a'],
  ] as const)('%s without its end', (name, approval, requirement) => {
    for (const result of [of(name, {}, 'from', 'to'), of(name, {}, 'from'), of(name, { TO: 'soon' }, 'from', 'to')]) {
      expect(onlyHistory(result).placements[0]?.[name]).toEqual(approval);
      expect(certain(result)).not.toContain(requirement);
    }
    const open = of(name, { TO: null }, 'from', 'to');
    expect([onlyHistory(open).placements[0]?.[name], certain(open)]).toEqual([
      { from: '2026-01-05' },
      expect.arrayContaining([requirement]),
    ]);
  });
});

test('which placement a document is of: without the column every kind that the child has is unknown', () => {
  const map: TableMap = {
    child: 'CHILD',
    columns: { ...columns, documents: { id: 'ID', kind: 'KIND', at: 'AT', placementId: 'PLACEMENT' } },
  };
  const placements = [placement({ END: '02/03/2026' }), placement({ ID: 'b', TYPE: 'residential', START: '02/03/2026' })];
  const documents = (named: boolean): readonly TableRow[] =>
    [
      ['d1', '04/01/2026', 'a'],
      ['d2', '27/02/2026', 'b'],
    ].map(([ID, AT, PLACEMENT]) => ({ CHILD: '1', ID, KIND: 'information-for-carers', AT, ...(named ? { PLACEMENT } : {}) }));
  const whole = fromTables({ placements, documents: documents(true) }, map);
  const lacking = fromTables({ placements, documents: documents(false) }, map);
  expect([onlyHistory(whole).documents?.length, onlyHistory(lacking).documents, onlyHistory(lacking).coverage?.documents]).toEqual([
    2,
    [],
    { kinds: [] },
  ]);
  expect(
    certain(lacking, leicester, '2026-03-20').filter((requirement) => !certain(whole, leicester, '2026-03-20').includes(requirement)),
  ).toEqual([]);
});

describe('the column by which rows are left out', () => {
  const ssd = {
    ssd_cla_episodes: [
      {
        clae_person_id: '1',
        clae_cla_id: '9',
        clae_cla_episode_start_date: '2026-01-05',
        clae_cla_episode_start_reason: 'S',
        clae_cla_episode_ceased_date: null,
        clae_cla_episode_ceased_reason: null,
      },
    ],
    ssd_cla_placement: [
      {
        clap_cla_placement_id: '77',
        clap_person_id: '1',
        clap_cla_placement_start_date: '2026-01-05',
        clap_cla_placement_end_date: null,
        clap_cla_placement_type: 'U6',
      },
    ],
  };
  const readBy = (review: TableRow) =>
    fromTables(
      { ...ssd, ssd_cla_reviews: [{ clar_cla_review_id: 'r1', clar_cla_id: '9', clar_cla_review_date: '2026-01-28', ...review }] },
      adaptMap(safeguardingDataSet, { recordedFrom: '2020-04-01' }),
    );
  const first = (result: FromTables) =>
    evaluate(onlyHistory(result), { profile: statutory, asOf: '2026-03-31' })
      .requirements.filter(({ rule }) => rule === 'reg-33.1')
      .map(({ status }) => status);

  test('is not there: whether a review was cancelled is unknown, and so is whether it was held', () => {
    const result = readBy({});
    expect(onlyHistory(result)).toMatchObject({ reviews: [], coverage: { reviews: { from: '2199-12-31' } } });
    expect(result.issues.filter(({ table }) => table === 'ssd_cla_reviews')).toMatchObject([
      { column: 'clar_cla_review_cancelled', code: 'column-missing', level: 'fault', done: notUsed },
    ]);
    expect([first(readBy({ clar_cla_review_cancelled: 'N' })), first(readBy({ clar_cla_review_cancelled: 'Y' })), first(result)]).toEqual([
      ['met'],
      ['overdue'],
      ['undetermined'],
    ]);
  });

  test('of placements it leaves no history', () => {
    const result = fromTables({ placements: [placement()] }, { child: 'CHILD', columns, leaveOut: { placements: { VOID: [true] } } });
    expect([result.refused, briefly(result.issues)]).toEqual([['1'], ['placements VOID column-missing']]);
  });
});

test('a visit is read without the column of its placement, and without that of whether the child was seen', () => {
  const map: TableMap = { child: 'CHILD', columns: { ...columns, visits: { at: 'AT', placementId: 'PLACEMENT', childSeen: 'SEEN' } } };
  expect(onlyHistory(fromTables({ placements: [placement({})], visits: [{ CHILD: '1', AT: '06/01/2026' }] }, map)).visits?.length).toBe(1);
});

test('rows that leave out what is blank, as JSON without nulls does, have a column that none of them shows', () => {
  const map: TableMap = {
    child: 'CHILD',
    columns: { ...columns, concerns: { id: 'ID', kind: 'KIND', identifiedAt: 'AT', resolvedAt: 'DONE', placementId: 'PLACEMENT' } },
  };
  const concerns = [
    { CHILD: '1', ID: 'k1', KIND: 'fragility', AT: '06/01/2026', PLACEMENT: 'a' },
    { CHILD: '1', ID: 'k2', KIND: 'fragility', AT: '07/01/2026' },
  ];
  expect(onlyHistory(fromTables({ placements: [placement({})], concerns }, map)).concerns?.map(({ id }) => id)).toEqual(['k1', 'k2']);
  expect(onlyHistory(fromTables({ placements: [placement({})], concerns: concerns.slice(0, 1) }, map)).concerns).toEqual([]);
});

test('of a column that the map names and the file lacks one thing is said, not two that contradict each other', () => {
  const map: TableMap = {
    child: 'CHILD',
    columns: { ...columns, concerns: { id: 'ID', kind: 'KIND', identifiedAt: 'AT', resolvedAt: 'DONE' } },
  };
  const { issues } = fromTables(
    { placements: [placement({})], concerns: [{ CHILD: '1', ID: 'k1', KIND: 'fragility', AT: '06/01/2026' }] },
    map,
  );
  expect(issues.filter(({ table }) => table === 'concerns').map(({ code, done }) => [code, done])).toEqual([['column-missing', notUsed]]);
});
