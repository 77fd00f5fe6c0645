import type { TableMap, Through } from './map.ts';
import {
  ceasedReasons,
  endedBy,
  endingManners,
  healthChecks,
  involvedRoles,
  legalStatuses,
  longTermKinds,
  missingKinds,
  placementKinds,
  provisions,
  sameCarerReasons,
} from './safeguarding-values.ts';

/** The period of care leads to its child, by the episodes of it or else by its placements. */
const throughCare = (column: string): readonly Through[] => [
  { column, through: 'ssd_cla_episodes', key: 'clae_cla_id' },
  { column, through: 'ssd_cla_placement', key: 'clap_cla_id' },
];

/**
 * The standard safeguarding data set as a map for `fromTables`: the tables that councils fill from LCS, Mosaic and other systems.
 *
 * Give the tables under their own names (`ssd_person`, `ssd_cla_placement`, …) and adapt the map where a council differs: local words
 * for legal statuses and roles, the start of the extract. Codes mean what they mean in the statutory return. The data set holds no
 * planning, support, stability or disruption meetings, no placement plans and no emergency flag: they are unknown. Of care plans and
 * health assessments, what stands in the tables is so, but extracts hold current ones only, so that a missing one is unknown too.
 * Extracts reach back some years: each array counts as recorded from the day of its first row on, unless `recordedFrom` says otherwise.
 *
 * @example
 * adaptMap(safeguardingDataSet, { recordedFrom: '2020-04-01' }).recordedFrom //=> '2020-04-01'
 */
export const safeguardingDataSet: TableMap = {
  of: {
    ssd_person: 'children',
    ssd_cla_episodes: 'episodes',
    ssd_cla_placement: 'placements',
    ssd_cla_reviews: 'reviews',
    ssd_cla_visits: 'visits',
    ssd_cla_care_plan: 'documents',
    ssd_legal_status: 'legalStatuses',
    ssd_missing: 'circumstances',
    ssd_involvements: 'network',
    ssd_cla_health: 'documents',
  },
  child: {
    ssd_person: 'pers_person_id',
    ssd_cla_episodes: 'clae_person_id',
    // Some versions of the extract have no person here.
    ssd_cla_placement: ['clap_person_id', { column: 'clap_cla_id', through: 'ssd_cla_episodes', key: 'clae_cla_id' }],
    ssd_cla_reviews: throughCare('clar_cla_id'),
    ssd_cla_visits: ['clav_person_id', ...throughCare('clav_cla_id')],
    ssd_cla_care_plan: 'lacp_person_id',
    ssd_legal_status: 'lega_person_id',
    ssd_missing: 'miss_person_id',
    ssd_involvements: 'invo_person_id',
    ssd_cla_health: 'clah_person_id',
  },
  columns: {
    ssd_person: { dateOfBirth: 'pers_dob' },
    ssd_cla_episodes: {
      id: 'clae_cla_episode_id',
      period: 'clae_cla_id',
      placementId: 'clae_cla_placement_id',
      enteredCareAt: 'clae_entered_care_date',
      startedAt: 'clae_cla_episode_start_date',
      startReason: 'clae_cla_episode_start_reason',
      endedAt: 'clae_cla_episode_ceased_date',
      endReason: 'clae_cla_episode_ceased_reason',
    },
    ssd_cla_placement: {
      id: 'clap_cla_placement_id',
      kind: 'clap_cla_placement_type',
      longTerm: 'clap_cla_placement_type',
      provision: 'clap_cla_placement_provider',
      startedAt: 'clap_cla_placement_start_date',
      endedAt: 'clap_cla_placement_end_date',
      'ending.manner': 'clap_cla_placement_change_reason',
      'ending.endedBy': 'clap_cla_placement_change_reason',
      sameCarerFollows: 'clap_cla_placement_change_reason',
      urn: 'clap_cla_placement_urn',
      postcode: 'clap_cla_placement_postcode',
    },
    ssd_cla_reviews: { id: 'clar_cla_review_id', heldAt: 'clar_cla_review_date' },
    ssd_cla_visits: {
      id: 'clav_cla_visit_id',
      at: 'clav_cla_visit_date',
      childSeen: 'clav_cla_visit_seen',
      seenAlone: 'clav_cla_visit_seen_alone',
    },
    ssd_cla_care_plan: { id: 'lacp_table_id', kind: { constant: 'care-plan' }, at: 'lacp_cla_care_plan_start_date' },
    ssd_legal_status: {
      id: 'lega_legal_status_id',
      status: 'lega_legal_status',
      from: 'lega_legal_status_start_date',
      to: 'lega_legal_status_end_date',
    },
    ssd_missing: {
      id: 'miss_table_id',
      kind: 'miss_missing_episode_type',
      from: 'miss_missing_episode_start_date',
      to: 'miss_missing_episode_end_date',
    },
    ssd_involvements: {
      id: 'invo_involvements_id',
      role: 'invo_professional_role_id',
      worker: 'invo_professional_id',
      team: 'invo_professional_team',
      from: 'invo_involvement_start_date',
      to: 'invo_involvement_end_date',
      serves: { constant: 'child' },
    },
    ssd_cla_health: { id: 'clah_health_check_id', kind: 'clah_health_check_type', at: 'clah_health_check_date' },
  },
  values: {
    ssd_cla_placement: {
      kind: placementKinds,
      longTerm: longTermKinds,
      provision: provisions,
      'ending.manner': endingManners,
      'ending.endedBy': endedBy,
      sameCarerFollows: sameCarerReasons,
    },
    ssd_cla_episodes: { endReason: ceasedReasons },
    ssd_legal_status: { status: legalStatuses },
    ssd_missing: { kind: missingKinds },
    ssd_involvements: { role: involvedRoles },
    ssd_cla_health: { kind: healthChecks },
  },
  only: { ssd_cla_health: { clah_health_check_status: ['Completed', 'Complete'] } },
  // A cancelled review was not held.
  leaveOut: { ssd_cla_reviews: { clar_cla_review_cancelled: [true] } },
  // A lack of a row is no lack of the thing: extracts keep current care plans, and roles as systems happen to hold them.
  coverage: { documents: 'nothing', network: 'nothing' },
  recordedFrom: 'first-row',
};
