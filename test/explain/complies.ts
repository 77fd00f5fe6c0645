import fc from 'fast-check';
import { expect } from 'vitest';
import type { Evaluation, PlacementHistory, PolicyProfile, Requirement } from '../../src/contract.ts';
import * as api from '../../src/index.ts';
import { endOfDay, formatDay, formatInstant, parseDay, parseMoment } from '../../src/time/index.ts';
import { alone } from './alone.ts';

export const councils = fc.constantFrom<PolicyProfile>(
  api.withOverlays(api.derby, api.placementStability),
  api.trafford,
  api.withOverlays(api.leicester, api.placementPlanStandards),
);
export const find = (evaluation: Evaluation, id: string): Requirement | undefined => evaluation.requirements.find((each) => each.id === id);
export const instantOf = (moment: string): number => {
  const parsed = parseMoment(moment);
  return typeof parsed === 'string' || parsed.kind !== 'instant' ? Number.NaN : parsed.instant;
};

/** The last instant that a moment stands for. */
export const endOf = (moment: string): number => {
  const day = parseDay(moment);
  return day === undefined ? instantOf(moment) : endOfDay(day);
};

/** The first moment that is too late: the next day after a date, the next second after an instant, the limit itself where one has to come before it. */
function justAfter({ latest, before }: api.Compliance): string {
  if (before !== undefined) return before;
  const day = parseDay(latest ?? '');
  return day === undefined ? formatInstant(instantOf(latest ?? '') + 1_000) : formatDay(day + 1);
}
/** The same changes at another moment. */
const movedTo = (changes: readonly api.FactChange[], from: string, to: string): readonly api.FactChange[] =>
  JSON.parse(JSON.stringify(changes).replaceAll(`"${from}"`, `"${to}"`)) as readonly api.FactChange[];

export function check(of: PlacementHistory, profile: PolicyProfile, asOf: string, requirement: Requirement): void {
  const found = api.whatWouldComply(of, { profile, asOf }, requirement.id);
  expect(found.requirement).toEqual(requirement);
  if (found.outcome === 'met') {
    expect([requirement.status, requirement.applies]).toEqual(['met', 'certain']);
    return;
  }
  if (found.outcome === 'none') return;
  const only = alone(profile, requirement.rule);
  const changed = api.applyChanges(of, found.changes),
    parsed = api.parseHistory(changed);
  expect(parsed.ok ? [] : parsed.issues, requirement.id).toEqual([]);
  expect(find(api.evaluate(changed, { profile: only, asOf: found.judgedAt }), requirement.id), JSON.stringify(found.changes)).toMatchObject(
    { status: 'met', applies: 'certain' },
  );
  if (found.latest === undefined) return;
  const later = justAfter(found),
    then = found.judgedAt === asOf && endOf(later) <= endOf(asOf) ? asOf : later;
  // Something else on record may answer it by then, once the facts that this answer takes are known: that moment is the last one of this answer only where nothing does.
  const known = api.applyChanges(
    of,
    found.changes.filter((change) => !JSON.stringify(change).includes(`"${found.latest}"`)),
  );
  if (find(api.evaluate(known, { profile: only, asOf: then }), requirement.id)?.status === 'met') return;
  const missed = api.applyChanges(of, movedTo(found.changes, found.latest, later));
  if (api.parseHistory(missed).ok)
    expect(find(api.evaluate(missed, { profile: only, asOf: then }), requirement.id)?.status, `${requirement.id} at ${later}`).not.toBe(
      'met',
    );
}
