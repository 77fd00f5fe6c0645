import {
  attendeeList, deadlineBreaches, derby, evaluate, parseHistory, placementStability, planChecklists, requiredMeetings, withOverlays,
  type Attendee, type Breach, type Evaluation, type Issue, type PlanChecklist, type PlacementHistory, type PolicyProfile, type RequiredMeeting,
} from 'placement-rules';
import { evaluateMany, type Evaluated } from 'placement-rules/engine';
import { statutory } from 'placement-rules/profiles/statutory';
import * as returns from 'placement-rules/ssda903';
import { adaptMap, fromTables, safeguardingDataSet, whatCanBeJudged, type FromTables, type TableMap } from 'placement-rules/tables';

const written: PlacementHistory = {
  child: { id: 'c-1' },
  placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-02T16:30', emergency: true }],
};
const profile: PolicyProfile = withOverlays(derby, placementStability);

export function ask(input: unknown = written): Evaluation | readonly Issue[] {
  const parsed = parseHistory(input);
  return parsed.ok ? evaluate(parsed.history, { profile, asOf: '2026-04-24' }) : parsed.issues;
}

export const meetings: readonly RequiredMeeting[] = requiredMeetings(written, { profile, asOf: '2026-04-24', includePossible: true });
export const breaches: readonly Breach[] = deadlineBreaches(written, { profile, asOf: '2026-04-24' });
export const checklists: readonly PlanChecklist[] = planChecklists(written, { profile, asOf: '2026-04-24' });
export const people: readonly Attendee[] = attendeeList(written, { profile, asOf: '2026-04-24', meeting: 'placement-planning-meeting:p1:first' });
export type Returns = typeof returns;

const map: TableMap = { child: 'CHILD', columns: { placements: { kind: 'KIND', startedAt: 'START' } }, values: { placements: { kind: { IFA: 'foster' } } } };
export const read: FromTables = fromTables({ placements: [{ CHILD: 1, KIND: 'IFA', START: new Date('2026-04-02T00:00:00Z') }] }, map);
export const local: TableMap = adaptMap(safeguardingDataSet, { recordedFrom: '2020-04-01', columns: { ssd_cla_placement: { emergency: 'EMERGENCY', urn: null } } });
export const decided: number = whatCanBeJudged(read.histories, { profile, asOf: '2026-04-24' }).total.decided;

export const judged: readonly Evaluated[] = [...evaluateMany([written], { profile: statutory, asOf: '2026-04-24' })].flatMap((result) => (result.ok ? [result] : []));
export async function each(lines: AsyncIterable<string>): Promise<void> {
  for await (const result of evaluateMany(lines, { profile, asOf: '2026-04-24', parse: (line) => parseHistory(JSON.parse(line)) })) {
    const refused: string | undefined = result.ok ? undefined : result.record;
    if (refused !== undefined) return;
  }
}

// @ts-expect-error texts are no histories, and nothing is said that reads them
evaluateMany(['{}'], { profile, asOf: '2026-04-24' });

// @ts-expect-error no record has such a property
export const misspelt: TableMap = { child: 'CHILD', columns: { placements: { kinds: 'KIND' } } };

// @ts-expect-error a policy is a value of this package, not its name
evaluate(written, { profile: 'derby', asOf: '2026-04-24' });
