import { chanceOf } from '../sample-return/chance.ts';
import { careers } from './careers.ts';
import { today, type Tables } from './extract.ts';
import { addChild, personRow } from './rows.ts';

const columns: Readonly<Record<string, string>> = {
  ssd_person: 'pers_person_id,pers_dob,pers_sex,pers_ethnicity,pers_death_date,pers_expected_dob',
  ssd_cla_episodes:
    'clae_cla_episode_id,clae_person_id,clae_cla_id,clae_cla_placement_id,clae_cla_episode_start_date,clae_cla_episode_start_reason,' +
    'clae_cla_primary_need_code,clae_cla_episode_ceased_date,clae_cla_episode_ceased_reason,clae_entered_care_date,clae_cla_last_iro_contact_date',
  ssd_cla_placement:
    'clap_cla_placement_id,clap_cla_id,clap_person_id,clap_cla_placement_start_date,clap_cla_placement_end_date,clap_cla_placement_type,' +
    'clap_cla_placement_provider,clap_cla_placement_urn,clap_cla_placement_distance,clap_cla_placement_postcode,clap_cla_placement_change_reason',
  ssd_cla_reviews:
    'clar_cla_review_id,clar_cla_id,clar_cla_review_due_date,clar_cla_review_date,clar_cla_review_cancelled,clar_cla_review_participation',
  ssd_cla_visits: 'clav_cla_visit_id,clav_cla_id,clav_person_id,clav_cla_visit_date,clav_cla_visit_seen,clav_cla_visit_seen_alone',
  ssd_cla_care_plan: 'lacp_table_id,lacp_person_id,lacp_cla_care_plan_start_date,lacp_cla_care_plan_end_date,lacp_cla_care_plan_json',
  ssd_legal_status: 'lega_legal_status_id,lega_person_id,lega_legal_status,lega_legal_status_start_date,lega_legal_status_end_date',
  ssd_missing:
    'miss_table_id,miss_person_id,miss_missing_episode_start_date,miss_missing_episode_end_date,miss_missing_episode_type,miss_missing_rhi_offered,miss_missing_rhi_accepted',
  ssd_involvements:
    'invo_involvements_id,invo_person_id,invo_professional_id,invo_professional_role_id,invo_professional_team,invo_involvement_start_date,' +
    'invo_involvement_end_date,invo_worker_change_reason',
  ssd_cla_health: 'clah_health_check_id,clah_person_id,clah_health_check_type,clah_health_check_date,clah_health_check_status',
};

/**
 * The tables of an invented authority on 31 March 2026, as the standard safeguarding data set has them, by name of file. No child,
 * place or number in them is real; a few rows are spoilt in the ways that real extracts are.
 */
export function sampleDataSet(): ReadonlyMap<string, string> {
  const chance = chanceOf(2026);
  const tables: Tables = Object.fromEntries(Object.keys(columns).map((name) => [name, []]));
  let person = 100_000;
  for (const career of careers) {
    for (let child = 0; child < career.children; child += 1) {
      person += chance.between(1, 90);
      addChild(tables, career, String(person), chance);
    }
  }
  // Known to the authority, and never looked after.
  for (let child = 0; child < 5; child += 1)
    tables['ssd_person']?.push(personRow(String(person + 100 + child), today - chance.between(400, 5_000), chance));
  spoil(tables);
  return new Map(Object.entries(tables).map(([name, rows]) => [`${name}.csv`, csv(columns[name] ?? '', rows)]));
}

/** Faults that the tests count: an unknown child, two unreadable dates, an unknown period of care, an unknown legal status. */
function spoil(tables: Tables): void {
  const at = (table: string, index: number): Record<string, string> => tables[table]?.[index] ?? {};
  Object.assign(at('ssd_cla_visits', 10), { clav_person_id: '999999', clav_cla_id: 'NULL' });
  Object.assign(at('ssd_cla_visits', 40), { clav_cla_visit_date: 'not yet' });
  const held = tables['ssd_cla_reviews']?.filter((row) => row['clar_cla_review_cancelled'] !== 'Y') ?? [];
  Object.assign(held[5] ?? {}, { clar_cla_review_date: '31/02/2026' });
  Object.assign(held[12] ?? {}, { clar_cla_id: '777' });
  Object.assign(at('ssd_legal_status', 7), { lega_legal_status: 'X9 local' });
}

function csv(heading: string, rows: readonly Record<string, string>[]): string {
  const names = heading.split(',');
  return [heading, ...rows.map((row) => names.map((name) => row[name] ?? '').join(','))].map((line) => `${line}\n`).join('');
}
