import type { Period } from '../../contract.ts';
import { dayOf } from '../../engine/judged-day.ts';
import { mayHold } from '../../history/periods.ts';
import { legalStatuses } from '../../history/vocabulary.ts';
import type { Condition } from '../../policy/language.ts';
import { addYears, formatDay, type Day } from '../../time/index.ts';
import { addTo, recordAt, takeOut } from '../changes.ts';
import { caseOf, today, type Standing } from './standing.ts';
import { allOf, impossible, type Way } from './ways.ts';

/** The records of an array that hold on a day, with where they stand. */
function holding<T extends Partial<Period>>(
  all: readonly T[] | undefined,
  collection: string,
  day: Day,
  fits: (record: T) => boolean,
): readonly { readonly pointer: string; readonly value: T }[] {
  return (all ?? [])
    .map((value, index) => ({ pointer: `/${collection}/${index}`, value }))
    .filter(({ value }) => fits(value) && mayHold(value, day));
}

/** The status that runs on the day recorded as another, or one more; out of it: as one of the others. */
export function legalStatusWays(
  standing: Standing,
  { legalStatus, on }: Extract<Condition, { readonly legalStatus: unknown }>,
  want: boolean,
): readonly Way[] {
  const { history } = standing;
  const day = dayOf(caseOf(standing), on);
  const running = holding(history.legalStatuses, 'legalStatuses', day, () => true);
  if (want) {
    return legalStatus.flatMap((status): readonly Way[] => [
      ...running.map(({ pointer }): Way => [recordAt(history, `${pointer}/status`, status)]),
      [addTo('legalStatuses', { status, from: formatDay(day) })],
    ]);
  }
  if (history.legalStatuses === undefined) return [[recordAt(history, '/legalStatuses', [])]];
  const others = legalStatuses.filter((status) => !legalStatus.includes(status));
  return allOf(
    running
      .filter(({ value }) => legalStatus.includes(value.status))
      .map(({ pointer }) => others.map((status): Way => [recordAt(history, `${pointer}/status`, status)])),
  );
}

type InCircumstance = Extract<Condition, { readonly circumstance: unknown } | { readonly everCircumstance: unknown }>;
/** A circumstance from the day on, or every one of the kind taken out. */
export function circumstanceWays(standing: Standing, condition: InCircumstance, want: boolean): readonly Way[] {
  const { history, about } = standing;
  const kinds = 'circumstance' in condition ? condition.circumstance : condition.everCircumstance;
  const day = dayOf(caseOf(standing), 'circumstance' in condition ? condition.on : undefined);
  if (want)
    return kinds.map((kind): Way => [
      addTo('circumstances', { kind, from: formatDay(day), placementId: kind === 'missing' ? about.spell?.id : undefined }),
    ]);
  if (history.circumstances === undefined) return [[recordAt(history, '/circumstances', [])]];
  const found =
    'circumstance' in condition
      ? holding(history.circumstances, 'circumstances', day, ({ kind }) => kinds.includes(kind))
      : history.circumstances
          .map((value, index) => ({ pointer: `/circumstances/${index}`, value }))
          .filter(({ value }) => kinds.includes(value.kind));
  return found.length === 0 ? impossible : [found.map(({ pointer }) => takeOut(history, pointer))];
}

/** Somebody of the role in the network, or everybody of it taken out. */
export function allocatedWays(
  standing: Standing,
  { allocated, on }: Extract<Condition, { readonly allocated: unknown }>,
  want: boolean,
): readonly Way[] {
  const { history } = standing;
  if (want) return allocated.map((role): Way => [addTo('network', { role })]);
  if (history.network === undefined) return [[recordAt(history, '/network', [])]];
  const found = holding(history.network, 'network', dayOf(caseOf(standing), on), ({ role }) => allocated.includes(role));
  return found.length === 0 ? impossible : [found.map(({ pointer }) => takeOut(history, pointer))];
}

/** Sixteen on a day: born sixteen years before it, or a day later where the child is not to be. */
export function agedWays(standing: Standing, { aged, on }: Extract<Condition, { readonly aged: unknown }>, want: boolean): readonly Way[] {
  const born = addYears(dayOf(caseOf(standing), on), -aged) + (want ? 0 : 1);
  return [[recordAt(standing.history, '/child/dateOfBirth', formatDay(born))]];
}

/** Another date of birth: in the middle of those school years, before them or after them. */
export function schoolYearsWays(
  standing: Standing,
  condition: Extract<Condition, { readonly schoolYearsFrom: unknown }>,
  want: boolean,
): readonly Way[] {
  const day = dayOf(caseOf(standing), condition.on);
  const ages = want ? [condition.schoolYearsFrom + 1] : [condition.schoolYearsFrom - 2, condition.to + 2];
  return ages.map((age) => [recordAt(standing.history, '/child/dateOfBirth', formatDay(addYears(day, -age)))]);
}

/** The judgements that there are turned round, or one made. */
export function judgedWays(
  { history, about }: Standing,
  { judged, role }: Extract<Condition, { readonly judged: unknown }>,
  want: boolean,
): readonly Way[] {
  const fitting = (history.judgements ?? [])
    .map((value, index) => ({ value, pointer: `/judgements/${index}` }))
    .filter(
      ({ value }) =>
        value.kind === judged &&
        (role === undefined || value.role === undefined || value.role === role) &&
        (value.placementId === undefined || about.spell?.members.some((member) => member.value.id === value.placementId) === true) &&
        (value.meetingId === undefined || value.meetingId === about.meeting?.value.id),
    );
  const against = fitting.filter(({ value }) => value.value !== want);
  if (fitting.length > 0) return [against.map(({ pointer }) => recordAt(history, `${pointer}/value`, want))];
  return [[addTo('judgements', { kind: judged, value: want, role })]];
}

/** A statement on the record, or every one of them taken out. */
export function attestedWays(
  standing: Standing,
  { attested, outcome }: Extract<Condition, { readonly attested: unknown }>,
  want: boolean,
): readonly Way[] {
  const { history, about } = standing;
  if (want) return [[addTo('attestations', { clause: attested, outcome, at: today(standing), placementId: about.spell?.id })]];
  const found = (history.attestations ?? []).flatMap((value, index) =>
    value.clause === attested && value.outcome === outcome ? [`/attestations/${index}`] : [],
  );
  return found.length === 0 ? impossible : [found.map((pointer) => takeOut(history, pointer))];
}
