import type { FromTables, TableMap, TableRow } from '../../src/tables/index.ts';
import { map } from './read.ts';

/** Rows of which nobody knows whose they are: what they record is unknown for each child whose they may be. */
export const counted = 'the row was not used, and for a child whose row it may be records of its kind count as not all recorded';
export const coverageOf = ({ histories }: FromTables) => histories.map(({ child, coverage }) => [child.id, coverage]);
export const ofVisits: TableMap['columns'] = { placements: { ...map.columns['placements'] }, visits: { ...map.columns['visits'] } };
export const unknownVisits = { visits: { from: '2199-12-31' } };

/** Two children of the safeguarding data set, each with one placement. */
export function dataSet() {
  const clav = (id: string, person: string, care: string): TableRow => ({
    clap_cla_placement_id: id,
    clap_cla_id: care,
    clap_person_id: person,
    clap_cla_placement_start_date: '2026-01-12',
    clap_cla_placement_end_date: null,
    clap_cla_placement_type: 'U6',
    clap_cla_placement_provider: 'PR1',
    clap_cla_placement_urn: null,
    clap_cla_placement_postcode: null,
    clap_cla_placement_change_reason: null,
  });
  const episode = (id: string, person: string, care: string): TableRow => ({
    clae_cla_episode_id: `E${id}`,
    clae_person_id: person,
    clae_cla_id: care,
    clae_cla_placement_id: id,
    clae_cla_episode_start_date: '2026-01-12',
    clae_cla_episode_start_reason: 'S',
    clae_cla_episode_ceased_date: null,
    clae_cla_episode_ceased_reason: null,
    clae_entered_care_date: '2026-01-12',
  });
  return {
    clav,
    ssd: {
      ssd_cla_episodes: [episode('77', '1', '9'), episode('80', '2', '10')],
      ssd_cla_placement: [clav('77', '1', '9'), clav('80', '2', '10')],
    },
  };
}
