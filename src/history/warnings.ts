import { checkAfterCare, checkOutsideCare } from './after-care.ts';
import { ageOn, parseDay, type Day } from '../time/index.ts';
import { checkOverlaps } from './overlaps.ts';
import { isBefore, momentOf } from './compare-moments.ts';
import { ProblemList, type Path, type ProblemCode } from './problems.ts';
import { checkSameCarer } from './same-carer.ts';
import { checkCareAfterShortBreaks, checkShortBreaks } from './short-breaks.ts';
import type { Moment, PlacementHistory } from '../contract.ts';

/** What is odd in a history that is accepted all the same. */
export function checkSense(history: PlacementHistory): readonly ProblemList[] {
  return [
    checkOverlaps(history),
    checkShortBreaks(history),
    checkCareAfterShortBreaks(history),
    checkSameCarer(history),
    checkAfterCare(history),
    checkOutsideCare(history),
    checkPlans(history),
    checkNextMeetings(history),
    checkWaivers(history),
    ...checkAges(history),
  ];
}

const checkPlans = ({ plans = [] }: PlacementHistory): ProblemList =>
  checkOrder(
    plans.map(({ preparedAt, finalisedAt }, index) => ({ path: ['plans', index, 'finalisedAt'], first: preparedAt, later: finalisedAt })),
    'finalised-before-prepared',
    (later, first) => `The plan was agreed as final (${later}) before its text existed (${first}): check both dates.`,
  );
const checkNextMeetings = ({ meetings = [] }: PlacementHistory): ProblemList =>
  checkOrder(
    meetings.map(({ heldAt, nextMeetingAgreedFor }, index) => ({
      path: ['meetings', index, 'nextMeetingAgreedFor'],
      first: heldAt,
      later: nextMeetingAgreedFor,
    })),
    'next-meeting-before-this-one',
    (later, first) => `The next meeting was agreed for ${later}, before this one was held (${first}): check both dates.`,
  );

interface InOrder {
  readonly path: Path;
  readonly first: Moment | undefined;
  readonly later: Moment | undefined;
}

/** Of two moments of one record the later certainly comes first. */
function checkOrder(all: readonly InOrder[], code: ProblemCode, say: (later: string, first: string) => string): ProblemList {
  const warnings = new ProblemList();
  for (const { path, first = '', later = '' } of all) {
    const one = momentOf(first);
    const other = momentOf(later);
    if (one !== undefined && other !== undefined && isBefore(other, one)) warnings.add(path, code, () => say(later, first));
  }
  return warnings;
}

/** A regulation that binds cannot be waived by a statement that it did not apply. */
function checkWaivers({ attestations = [] }: PlacementHistory): ProblemList {
  const warnings = new ProblemList();
  attestations.forEach(({ clause, outcome }, index) => {
    if (outcome !== 'not-applicable' || !clause.startsWith('REG-')) return;
    warnings.add(
      ['attestations', index, 'outcome'],
      'statutory-duty-not-waived',
      () => `${clause} is a regulation: a statement that it does not apply has no effect. Record the facts that take the case out of it.`,
    );
  });
  return warnings;
}

/** What happens to a child, and where a record says when. Allocations and statements may rightly be later. */
const happenings = [
  ['lookedAfter', 'from'],
  ['legalStatuses', 'from'],
  ['placements', 'startedAt'],
  ['circumstances', 'from'],
  ['concerns', 'identifiedAt'],
  ['meetings', 'heldAt'],
  ['plans', 'preparedAt'],
  ['plans', 'finalisedAt'],
  ['reviews', 'heldAt'],
  ['visits', 'at'],
  ['notifications', 'at'],
  ['decisions', 'at'],
  ['consultations', 'at'],
  ['documents', 'at'],
  ['carerBreaks', 'from'],
] as const;

const sinceBirth: ReadonlySet<string> = new Set(['lookedAfter', 'placements', 'reviews', 'visits']);

/** What must lie between the child's birth and eighteenth birthday; much is rightly planned, noticed and decided before a birth. */
function checkAges(history: PlacementHistory): readonly ProblemList[] {
  const born = history.child.dateOfBirth === undefined ? undefined : parseDay(history.child.dateOfBirth);
  if (born === undefined) return [];
  return happenings.map(([array, property]) => {
    const warnings = new ProblemList();
    const records: readonly object[] = history[array] ?? [];
    records.forEach((record, index) => {
      // Each row of the table names a moment of its array's records, left out or as text.
      const at = (record as Readonly<Record<string, unknown>>)[property];
      const day = momentOf(at)?.day;
      if (day !== undefined && day < born && sinceBirth.has(array)) {
        warnings.add(
          [array, index, property],
          'record-before-birth',
          () => `This is on ${String(at)}, before the child was born: check it against "dateOfBirth" (${history.child.dateOfBirth ?? ''}).`,
        );
      }
      if (isAdult(born, day)) {
        warnings.add(
          [array, index, property],
          'record-after-eighteen',
          () =>
            `This is on ${String(at)}, and the child turned eighteen by that day: check it against "dateOfBirth" (${history.child.dateOfBirth ?? ''}).`,
        );
      }
    });
    return warnings;
  });
}

function isAdult(born: Day, day: Day | undefined): boolean {
  return day !== undefined && day >= born && ageOn(born, day) >= 18;
}
