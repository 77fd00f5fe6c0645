import { formatDay, type Day } from '../../../src/time/index.ts';
import type { Chance } from '../sample-return/chance.ts';
import type { Career, Stage } from './careers.ts';

/** The day on which the extract was made. */
export const today: Day = 20_543; // 31 March 2026
/** Extracts reach six years back: what ended before is not in them. */
const windowStart: Day = today - 6 * 365 - 2;

/** The tables, by name; each row by column. */
export type Tables = Readonly<Record<string, Record<string, string>[]>>;

/** As SQL Server Management Studio saves results: midnight is written out, and a lack of a value is a word. */
const dateText = (day: Day | undefined, time = '00:00:00'): string => (day === undefined ? 'NULL' : `${formatDay(day)} ${time}.000`);
const flag = (chance: Chance, yesInTen: number): string => (chance.between(1, 10) <= yesInTen ? 'Y' : 'N');

interface Placed {
  readonly id: string;
  readonly start: Day;
  end: Day | undefined;
  readonly urn: string;
  readonly postcode: string;
}

/** Writes one child's rows into every table. */
export function addChild(tables: Tables, career: Career, person: string, chance: Chance): void {
  const start = today - chance.between(...career.since);
  tables['ssd_person']?.push(personRow(person, start - chance.between(career.age[0] * 365, career.age[1] * 365 + 364), chance));
  const care = `${9}${person}`;
  const placed: Placed[] = [];
  let day = start;
  let statusStart = start;
  career.stages.forEach((stage, index) => {
    const next = career.stages[index + 1];
    const end = stage.days === undefined ? undefined : Math.min(today - 1, day + chance.between(...stage.days));
    const current = placementOf(stage, placed, { person, day }, chance);
    current.end = end;
    const hasMoved = next === undefined || next.because !== 'L';
    if (hasMoved) addPlacement(tables, stage, current, person, care);
    addEpisode(tables, stage, { person, care, day, end, entered: start, placement: current.id, ceased: stage.ceased ?? 'X1' });
    if (next === undefined || next.status !== stage.status) {
      addStatus(tables, stage.status, person, statusStart, end);
      statusStart = end ?? day;
    }
    day = end ?? day;
  });
  const endOfCare = career.stages.at(-1)?.days === undefined ? today : day;
  addVisits(tables, person, care, [start, endOfCare], chance);
  addReviews(tables, care, [start, endOfCare], chance);
  addOthers(tables, person, [start, endOfCare], chance);
}

export function personRow(person: string, born: Day, chance: Chance): Record<string, string> {
  return {
    pers_person_id: person,
    pers_dob: dateText(born),
    pers_sex: chance.oneOf('M', 'F'),
    pers_ethnicity: chance.oneOf('WBRI', 'MWBC', 'BAFR', 'ABAN'),
    pers_death_date: 'NULL',
    pers_expected_dob: 'NULL',
  };
}

function placementOf(
  stage: Stage,
  placed: Placed[],
  { person, day }: { readonly person: string; readonly day: Day },
  chance: Chance,
): Placed {
  const last = placed.at(-1);
  if (stage.because === 'L' && last !== undefined) return last;
  const before = stage.back === true ? placed.at(-2) : undefined;
  const made = {
    id: `${person}${placed.length + 1}`,
    start: day,
    end: undefined,
    urn: before?.urn ?? `SC${chance.digits(6)}`,
    postcode: before?.postcode ?? chance.postcode('ZX'),
  };
  placed.push(made);
  return made;
}

const isInWindow = (end: Day | undefined): boolean => end === undefined || end >= windowStart;

function addPlacement(tables: Tables, stage: Stage, { id, start, end, urn, postcode }: Placed, person: string, care: string): void {
  if (!isInWindow(end)) return;
  tables['ssd_cla_placement']?.push({
    clap_cla_placement_id: id,
    clap_cla_id: care,
    clap_person_id: person,
    clap_cla_placement_start_date: dateText(start),
    clap_cla_placement_end_date: dateText(end),
    clap_cla_placement_type: stage.place,
    clap_cla_placement_provider: stage.provider === '' ? 'NULL' : stage.provider,
    clap_cla_placement_urn: stage.place.startsWith('T') ? 'NULL' : urn,
    clap_cla_placement_distance: 'NULL',
    clap_cla_placement_postcode: stage.place.startsWith('T') ? 'NULL' : postcode,
    clap_cla_placement_change_reason: end === undefined ? 'NULL' : (stage.reason ?? 'NULL'),
  });
}

interface EpisodeFacts {
  readonly person: string;
  readonly care: string;
  readonly day: Day;
  readonly end: Day | undefined;
  readonly entered: Day;
  readonly placement: string;
  readonly ceased: string;
}

function addEpisode(tables: Tables, stage: Stage, { person, care, day, end, entered, placement, ceased }: EpisodeFacts): void {
  if (!isInWindow(end)) return;
  const rows = tables['ssd_cla_episodes'] ?? [];
  rows.push({
    clae_cla_episode_id: `E${rows.length + 1}`,
    clae_person_id: person,
    clae_cla_id: care,
    clae_cla_placement_id: placement,
    clae_cla_episode_start_date: dateText(day),
    clae_cla_episode_start_reason: reasonText[stage.because] ?? stage.because,
    clae_cla_primary_need_code: 'N1',
    clae_cla_episode_ceased_date: dateText(end),
    clae_cla_episode_ceased_reason: end === undefined ? 'NULL' : ceased,
    clae_entered_care_date: dateText(entered),
    clae_cla_last_iro_contact_date: dateText(-25_567),
  });
}

/** Some systems write a code with its meaning behind it. */
const reasonText: Readonly<Record<string, string>> = { S: 'S - started', L: 'L - legal status', P: 'P - placement and carer' };
/** Some write local words for a code. */
const statusText: Readonly<Record<string, string>> = { V2: 'Accommodated s20', C1: 'Interim Care Order' };

function addStatus(tables: Tables, status: string, person: string, from: Day, to: Day | undefined): void {
  if (!isInWindow(to)) return;
  const rows = tables['ssd_legal_status'] ?? [];
  rows.push({
    lega_legal_status_id: `L${rows.length + 1}`,
    lega_person_id: person,
    lega_legal_status: statusText[status] ?? status,
    lega_legal_status_start_date: dateText(from),
    lega_legal_status_end_date: dateText(to),
  });
}

type Span = readonly [from: Day, to: Day];

function addVisits(tables: Tables, person: string, care: string, [from, to]: Span, chance: Chance): void {
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

function addReviews(tables: Tables, care: string, [from, to]: Span, chance: Chance): void {
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

function addOthers(tables: Tables, person: string, [from, to]: Span, chance: Chance): void {
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
