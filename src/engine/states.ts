import type { Attestation, FactUsed, Period } from '../contract.ts';
import { DAYS_BEFORE, recordedFrom, type Covered } from '../history/coverage.ts';
import type { Entry } from '../history/records.ts';
import type { Spell } from '../history/spells.ts';
import type { Timed } from '../history/timed.ts';
import type { HistoryView } from '../history/view.ts';
import { birthday, dayFromParts, partsOfDay, type Day } from '../time/index.ts';
import type { Case } from './case.ts';
import { spellOfRecordIn } from './day-of-move.ts';

/**
 * States: legal status, circumstance, allocation, age, judgement. They are compared by London day; one that begins on a day holds on
 * it, one that ends on a day does not (semantics, section 2).
 */

/** Whether a period holds on a day; a boundary that the record calls unknown is tried both ways. */
export function holdsOn(c: Case, period: Partial<Period>, pointer: string, day: Day): boolean {
  const { from, to } = period;
  if (!mayHoldOn(c.view, period, pointer, day)) return false;
  if (from === 'unknown' && !c.world.either(`${pointer}/from@${day}`, { pointer: `${pointer}/from`, asks: 'period.from' })) return false;
  return to !== 'unknown' || c.world.either(`${pointer}/to@${day}`, { pointer: `${pointer}/to`, asks: 'period.to' });
}

/** Whether a period holds on a day; a boundary that nobody knows does not stand in the way. What begins or ends after `asOf` has not, even for a placement that is still to come (semantics, section 2). */
export function mayHoldOn(view: HistoryView, period: Partial<Period>, pointer: string, day: Day): boolean {
  const { from } = period;
  return (
    (from === undefined || from === 'unknown' || (view.moment(from, `${pointer}/from`)?.day ?? Infinity) <= day) &&
    endDay(view, period, pointer) > day
  );
}

/** The day from which a period holds no longer; Infinity where it had not ended by `asOf`, or nobody knows when it did. */
export const endDay = (view: HistoryView, { to }: Partial<Period>, pointer: string): Day =>
  (to === 'unknown' ? undefined : view.moment(to, `${pointer}/to`)?.day) ?? Infinity;

const used = (c: Case, pointer: string, value: unknown): true => {
  const fact: FactUsed = { pointer, value };
  c.read.push(fact);
  return true;
};

/** Whether the extract holds every record of a kind back to a day. */
const isRecorded = (c: Case, collection: Covered, kind: string, day: Day): boolean => recordedFrom(c.view.history, collection, kind) <= day;

export function underLegalStatus(c: Case, statuses: readonly string[], day: Day, assume: boolean | undefined): boolean {
  const periods = c.view.records('legalStatuses');
  if (periods === undefined) {
    // Not recorded counts as not standing in the way (semantics 12.1) where the rule says what then holds.
    return (
      assume ??
      c.world.either(`legal-status:${statuses.join()}@${day}`, { pointer: '/legalStatuses', asks: 'legalStatuses', uncovered: true })
    );
  }
  return periods.some(
    ({ value, pointer }) =>
      statuses.includes(value.status) && holdsOn(c, value, pointer, day) && used(c, `${pointer}/status`, value.status),
  );
}

export function inCircumstance(c: Case, kinds: readonly string[], day: Day): boolean {
  const found = (c.view.records('circumstances') ?? []).some(
    ({ value, pointer }) => kinds.includes(value.kind) && holdsOn(c, value, pointer, day) && used(c, `${pointer}/kind`, value.kind),
  );
  return found || unrecordedKind(c, kinds, day);
}

/** Began by the day judged, open or closed; `fromPlacement`: a missing episode from home, or from a later placement, does not count. */
export function everInCircumstance(c: Case, kinds: readonly string[], fromPlacement: boolean): boolean {
  const found = (c.view.records('circumstances') ?? []).some((entry) => {
    const { value, pointer, at } = entry;
    if (!kinds.includes(value.kind)) return false;
    if (value.from !== 'unknown' && (at === undefined || at.day > c.judged)) return false;
    if (
      fromPlacement &&
      value.kind === 'missing' &&
      (at !== undefined || value.placementId !== undefined) &&
      !isOfThisOrEarlier(c, spellOfRecordIn(c, value, at))
    )
      return false;
    // Since when is not known: unless it had ended by then it may have begun later than the day judged, or, missing, from home.
    if (
      value.from === 'unknown' &&
      (value.kind === 'missing' || endDay(c.view, value, pointer) > c.judged) &&
      !c.world.either(`${pointer}/from@${c.judged}`, { pointer: `${pointer}/from`, asks: 'period.from' })
    )
      return false;
    return used(c, `${pointer}/kind`, value.kind);
  });
  return found || unrecordedKind(c, kinds, (c.about.trigger?.day ?? c.judged) - DAYS_BEFORE);
}

const isOfThisOrEarlier = ({ view: { spells }, about: { spell: own } }: Case, spell: Spell | undefined): boolean =>
  spell !== undefined && (own === undefined || spells.indexOf(spell) <= spells.indexOf(own));

function unrecordedKind(c: Case, kinds: readonly string[], day: Day): boolean {
  return kinds.some(
    (kind) =>
      !isRecorded(c, 'circumstances', kind, day) &&
      c.world.either(`circumstances:${kind}@${day}`, { pointer: '/circumstances', asks: `circumstances:${kind}`, uncovered: true }),
  );
}

export function isAllocated(c: Case, roles: readonly string[], day: Day): boolean {
  const found = c.view
    .network()
    .some(
      ({ value: member, pointer }) =>
        roles.includes(member.role) && holdsOn(c, member, pointer, day) && used(c, `${pointer}/role`, member.role),
    );
  return (
    found ||
    roles.some(
      (role) =>
        !isRecorded(c, 'network', role, day) &&
        c.world.either(`network:${role}@${day}`, { pointer: '/network', asks: `allocated:${role}`, uncovered: true }),
    )
  );
}

/** Attained the age on the day: somebody born on 29 February turns sixteen on 1 March. */
export function hasAttained(c: Case, age: number, day: Day): boolean {
  const { born } = c.view;
  if (born === undefined) return c.world.either(`aged:${age}@${day}`, { pointer: '/child/dateOfBirth', asks: 'child.dateOfBirth' });
  return birthday(born, age) <= day && used(c, '/child/dateOfBirth', c.view.history.child.dateOfBirth);
}

/** From the first 1 September later than the one birthday to the first 31 August on or after the other (semantics 12.67). */
export function inSchoolYears(c: Case, from: number, to: number, day: Day): boolean {
  const { born } = c.view;
  if (born === undefined)
    return c.world.either(`school-years:${from}-${to}@${day}`, { pointer: '/child/dateOfBirth', asks: 'child.dateOfBirth' });
  const first = birthday(born, from);
  const last = birthday(born, to);
  return day >= nextOn(first + 1, 9, 1) && day <= nextOn(last, 8, 31) && used(c, '/child/dateOfBirth', c.view.history.child.dateOfBirth);
}
/** The first such date on or after a day. */
function nextOn(day: Day, month: number, dayOfMonth: number): Day {
  const { year } = partsOfDay(day);
  const same = dayFromParts(year, month, dayOfMonth) ?? day;
  return same >= day ? same : (dayFromParts(year + 1, month, dayOfMonth) ?? day);
}

/** A judgement about the meeting before one about the placement before a general one; equals that differ decide nothing (semantics 12.6). */
export function isJudged(c: Case, kind: string, role: string | undefined, assume?: boolean): boolean {
  const fitting = c.view
    .judgements()
    .filter(({ value }) => value.kind === kind && (role === undefined || value.role === undefined || value.role === role));
  const { spell, scheduled, meeting = scheduled } = c.about;
  const levels = [
    fitting.filter(({ value }) => value.meetingId !== undefined && value.meetingId === meeting?.value.id),
    fitting.filter(
      ({ value }) => value.meetingId === undefined && value.placementId !== undefined && c.view.spellNamed(value.placementId) === spell,
    ),
    fitting.filter(({ value }) => value.meetingId === undefined && value.placementId === undefined),
  ];
  const nearest = levels.find((level) => level.length > 0) ?? [];
  const [first] = nearest;
  if (first !== undefined && nearest.every(({ value }) => value.value === first.value.value)) {
    return used(c, `${first.pointer}/value`, first.value.value) && first.value.value;
  }
  if (first === undefined && assume !== undefined) return assume;
  return c.world.either(`judgement:${kind}:${role ?? ''}`, {
    pointer: first === undefined ? '/judgements' : first.pointer,
    asks: `judgement:${kind}`,
  });
}

/** The attestations of these clauses that fit what the case is about. */
export function attestationsFor(c: Case, clauses: readonly string[], outcome: Attestation['outcome']): readonly Entry<Attestation>[] {
  const { spell, scheduled, meeting = scheduled, concern, review } = c.about;
  return (c.view.records('attestations') ?? []).filter(({ value, at }) => {
    if (at === undefined || value.outcome !== outcome || !clauses.includes(value.clause)) return false;
    if (value.meetingId !== undefined && value.meetingId !== meeting?.value.id) return false;
    if (value.concernId !== undefined && value.concernId !== concern?.value.id) return false;
    if (value.reviewId !== undefined && value.reviewId !== review?.value.id) return false;
    if (value.placementId !== undefined && spell !== undefined) return c.view.spellNamed(value.placementId) === spell;
    return (
      value.meetingId !== undefined ||
      value.concernId !== undefined ||
      value.reviewId !== undefined ||
      spell === undefined ||
      servesByDate(c, at)
    );
  });
}

export const isAttested = (c: Case, clauses: readonly string[], outcome: Attestation['outcome']): boolean =>
  attestationsFor(c, clauses, outcome).length > 0;

/** One that names nothing serves the placement running then, or the last one before it; made before any began, the first. */
function servesByDate(c: Case, at: Timed): boolean {
  const { spell } = c.about;
  const started = c.view.spells.filter(({ start }) => start !== undefined && start.day <= at.day);
  return spell !== undefined && (started.length === 0 ? spell.start === undefined || spell === c.view.spells[0] : started.at(-1) === spell);
}
