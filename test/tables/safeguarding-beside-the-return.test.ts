import { describe, expect, test } from 'vitest';
import type { PlacementHistory } from '../../src/contract.ts';
import { readSsda903 } from '../../src/ssda903/index.ts';
import { sample } from './sample.ts';
import { day, historyOf, result, rowsOf } from './sample-tables.ts';

describe('the same children by the rows of the statutory return', () => {
  /** One row of Episodes for each episode: the data set has the same facts in three tables. */
  const statusCodes: Readonly<Record<string, string>> = { 'Accommodated s20': 'V2', 'Interim Care Order': 'C1', 'X9 local': 'V2' };
  const british = (cell: string | undefined): string => day(cell)?.split('-').reverse().join('/') ?? '';
  const code = (cell: string | undefined): string => (cell === undefined || cell === 'NULL' ? '' : (cell.split(' ')[0] ?? ''));
  const lines = (sample['ssd_cla_episodes'] ?? []).map((episode) => {
    const [place] = rowsOf('ssd_cla_placement', 'clap_cla_placement_id', episode['clae_cla_placement_id'] ?? '');
    const start = day(episode['clae_cla_episode_start_date']) ?? '';
    const status = rowsOf('ssd_legal_status', 'lega_person_id', episode['clae_person_id'] ?? '').find(
      (row) => (day(row['lega_legal_status_start_date']) ?? '') <= start && start < (day(row['lega_legal_status_end_date']) ?? '9'),
    );
    const ls = status?.['lega_legal_status'] ?? 'V2';
    const isLast = day(place?.['clap_cla_placement_end_date']) === day(episode['clae_cla_episode_ceased_date']);
    return [
      episode['clae_person_id'],
      british(episode['clae_cla_episode_start_date']),
      code(episode['clae_cla_episode_start_reason']),
      statusCodes[ls] ?? ls,
      'N1',
      place?.['clap_cla_placement_type'],
      code(place?.['clap_cla_placement_provider']),
      british(episode['clae_cla_episode_ceased_date']),
      code(episode['clae_cla_episode_ceased_reason']),
      isLast ? code(place?.['clap_cla_placement_change_reason']) : '',
      '',
      code(place?.['clap_cla_placement_postcode']),
      code(place?.['clap_cla_placement_urn']),
    ].join(',');
  });
  const heading = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN';
  const returned = readSsda903([{ name: 'episodes.csv', text: [heading, ...lines].join('\n'), year: 2026 }]);

  /** Ids are the council's own in one, and named by the day in the other. */
  const placementsOf = (history: PlacementHistory | undefined) =>
    history?.placements.map((facts) =>
      Object.fromEntries(
        Object.entries(facts)
          .filter(([name]) => name !== 'id')
          .sort(),
      ),
    );

  test('placements, carers and endings are the same', () => {
    expect(returned.children.length).toBe(result.histories.length);
    for (const { child, history } of returned.children) expect(placementsOf(historyOf(child)), child).toEqual(placementsOf(history));
    const facts = result.histories.flatMap(({ placements }) => placements);
    for (const has of [
      facts.some(({ sameCarer }) => sameCarer),
      facts.some(({ longTerm }) => longTerm),
      facts.some(({ ending }) => ending?.manner === 'unplanned'),
    ])
      expect(has).toBe(true);
  });

  test('care begins and ends on the same days; the data set knows starts that lie before the rows', () => {
    for (const { child, history } of returned.children) {
      const [mine, theirs] = [historyOf(child)?.lookedAfter, history.lookedAfter];
      expect(
        mine?.map(({ to }) => to),
        child,
      ).toEqual(theirs?.map(({ to }) => to));
      mine?.forEach(({ from }, index) => {
        if (theirs?.[index]?.from !== 'unknown') expect(from).toBe(theirs?.[index]?.from);
      });
    }
    expect(returned.children.some(({ history }) => history.lookedAfter?.[0]?.from === 'unknown')).toBe(true);
    expect(result.histories.every(({ lookedAfter }) => lookedAfter?.[0]?.from !== 'unknown')).toBe(true);
  });

  test('times away are the same circumstances', () => {
    const away = (history: PlacementHistory | undefined) =>
      history?.circumstances?.filter(({ kind }) => kind === 'temporary-absence').map(({ from, to }) => [from, to]) ?? [];
    for (const { child, history } of returned.children) expect(away(historyOf(child)), child).toEqual(away(history));
    expect(result.histories.some((history) => away(history).length > 0)).toBe(true);
  });
});
