import type { Day } from '../../../src/time/index.ts';
import type { Chance } from '../sample-return/chance.ts';
import { addOthers, addReviews, addVisits } from './care-rows.ts';
import type { Career, Stage } from './careers.ts';
import { dateText, today, windowStart, type Tables } from './extract.ts';

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

const isInWindow = (end: Day | undefined): boolean => end === undefined || end >= windowStart;

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
