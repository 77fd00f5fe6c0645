import type { Day } from '../../../src/time/index.ts';
import type { Chance } from '../sample-return/chance.ts';
import { dateText, flag, windowStart, type Tables } from './extract.ts';

/** From when until when a child was looked after. */
type Span = readonly [from: Day, to: Day];

export function addVisits(tables: Tables, person: string, care: string, [from, to]: Span, chance: Chance): void {
  const rows = tables['ssd_cla_visits'] ?? [];
  for (let day = from + chance.between(2, 9); day < to; day += chance.between(30, 46)) {
    if (day < windowStart) continue;
    rows.push({
      clav_cla_visit_id: `V${rows.length + 1}`,
      clav_cla_id: care,
      clav_person_id: chance.between(1, 8) === 1 ? 'NULL' : person,
      clav_cla_visit_date: dateText(
        day,
        chance.between(1, 3) === 1 ? `${chance.between(10, 17)}:${chance.oneOf('00', '15', '30')}:00` : undefined,
      ),
      clav_cla_visit_seen: flag(chance, 9),
      clav_cla_visit_seen_alone: flag(chance, 6),
    });
  }
}

export function addReviews(tables: Tables, care: string, [from, to]: Span, chance: Chance): void {
  const rows = tables['ssd_cla_reviews'] ?? [];
  for (
    let day = from + chance.between(18, 30), count = 0;
    day < to;
    day += count === 1 ? chance.between(80, 95) : chance.between(150, 185)
  ) {
    count += 1;
    if (day < windowStart) continue;
    const row = (held: Day | undefined, cancelled: string): Record<string, string> => ({
      clar_cla_review_id: `R${rows.length + 1}`,
      clar_cla_id: care,
      clar_cla_review_due_date: dateText(day),
      clar_cla_review_date: dateText(held),
      clar_cla_review_cancelled: cancelled,
      clar_cla_review_participation: chance.oneOf('PN1', 'PN2', 'PN6', 'PN7'),
    });
    if (chance.between(1, 9) === 1) rows.push(row(day - 3, 'Y'));
    rows.push(row(day, chance.oneOf('N', 'N', 'NULL')));
  }
}

/** A care plan, workers, health checks, and now and then a time of being missing. */
export function addOthers(tables: Tables, person: string, [from, to]: Span, chance: Chance): void {
  const plan = Math.max(from + chance.between(3, 20), windowStart);
  tables['ssd_cla_care_plan']?.push({
    lacp_table_id: `C${person}`,
    lacp_person_id: person,
    lacp_cla_care_plan_start_date: dateText(plan),
    lacp_cla_care_plan_end_date: 'NULL',
    lacp_cla_care_plan_json: '{}',
  });
  if (chance.between(1, 4) === 1) {
    const day = chance.between(Math.max(from, windowStart), to - 2);
    tables['ssd_missing']?.push({
      miss_table_id: `M${person}`,
      miss_person_id: person,
      miss_missing_episode_start_date: dateText(day, '22:15:00'),
      miss_missing_episode_end_date: dateText(day + 1, '07:40:00'),
      miss_missing_episode_type: chance.oneOf('M', 'A'),
      miss_missing_rhi_offered: 'Y',
      miss_missing_rhi_accepted: flag(chance, 5),
    });
  }
  const involved = (role: string, key: string): Record<string, string> => ({
    invo_involvements_id: `I${person}${key}`,
    invo_person_id: person,
    invo_professional_id: `w-${chance.between(10, 40)}`,
    invo_professional_role_id: role,
    invo_professional_team: `team-${chance.between(1, 4)}`,
    invo_involvement_start_date: dateText(Math.max(from, windowStart)),
    invo_involvement_end_date: 'NULL',
    invo_worker_change_reason: 'NULL',
  });
  tables['ssd_involvements']?.push(involved('Allocated Case Worker', 'a'), involved('IRO', 'b'), involved('Health Visitor', 'c'));
  for (const [type, key] of [
    ['Review Health Assessment', 'a'],
    ['Dental Check', 'b'],
  ] as const) {
    tables['ssd_cla_health']?.push({
      clah_health_check_id: `H${person}${key}`,
      clah_person_id: person,
      clah_health_check_type: type,
      clah_health_check_date: dateText(Math.max(from + chance.between(10, 60), windowStart)),
      clah_health_check_status: chance.oneOf('Completed', 'Completed', 'Refused', 'Planned'),
    });
  }
}
