import { heldIn, meetingKind, meetingsOfConcern, ofSpell } from '../history/attribution.ts';
import { endOfCare, firstPlacementOf, reviewsOfCare } from '../history/care.ts';
import { recordedFrom } from '../history/coverage.ts';
import { leftKinds, memberOn } from '../history/spells.ts';
import { exactly, type Timed } from '../history/timed.ts';
import { birthday, formatDay, startOfDay } from '../time/index.ts';
import type { Case } from './case.ts';
import { ranAt, spellOfRecordIn } from './day-of-move.ts';
import type { Read } from './event-time.ts';
import { given } from './lists.ts';
import { hasUnrecordedMeeting, UNRECORDED_REVIEW } from './review-moments.ts';

/** The meeting of its kind held before it, on the concern that it names or else for its placement. */
export const previousMeeting: Read = (c) => {
  const {
    about: { meeting, concern, spell },
    view,
  } = c;
  if (meeting === undefined || spell === undefined) return undefined;
  const kind = meetingKind(meeting.value.kind);
  const all = (
    concern === undefined
      ? heldIn(view, spell, kind)
      : meetingsOfConcern(view, concern, spellOfRecordIn(c, concern.value, concern.at), [kind])
  ).filter(({ entry, by }) => entry.at !== undefined && (by !== 'date' || ranAt(c, entry.at)));
  const own = all.findIndex(({ entry }) => entry.pointer === meeting.pointer);
  const before = all[own - 1]?.entry.at;
  const { at } = meeting;
  if (at === undefined) return undefined;
  if (before === undefined) return hasUnrecordedMeeting(c, kind, concern?.at ?? spell.start, meeting) ? 'unknown' : undefined;
  // A meeting of an earlier matter is not one of this: what it is held on arose since.
  const arose = (of: Timed | undefined): boolean => of !== undefined && of.day <= at.day && of.day > before.day;
  const since =
    concern === undefined
      ? (view.records('concerns') ?? []).some((each) => arose(each.at) && spellOfRecordIn(c, each.value, each.at) === spell)
      : arose(concern.at);
  return since ? undefined : before;
};

/** When, with the same carer, it went on as another kind of placement than on the day judged. */
export const changeOfKind: Read = ({ about: { spell }, judged }) => spell && leftKinds(spell, [memberOn(spell, judged).value.kind]);

/** A recorded seventy-two-hour review is one held, at or after the start, by `asOf` (semantics 12.20); of several, the first in this completion. */
export const seventyTwoHourReview: Read = (c) => {
  const {
    about: { spell },
    view,
    world,
  } = c;
  const start = spell?.start;
  if (spell === undefined || start === undefined) return undefined;
  const held = given(heldIn(view, spell, 'seventy-two-hour-review'), ({ entry: { at }, by }) =>
    at !== undefined && (by === 'date' ? ranAt(c, at) : world.atMost(start, at)) ? at : undefined,
  );
  const [one, ...others] = held;
  if (one === undefined) return undefined;
  const sooner = others.reduce((least, next) => (world.before(next, least) ? next : least), one);
  // However late it may have been, it was no later than any of the others; of a repeated clock time only the first instant is left.
  const latest = Math.min(...held.map(({ to }) => to));
  if (sooner.to <= latest) return sooner;
  return sooner.precision === 'repeated' ? { ...sooner, to: sooner.from, precision: 'instant' } : { ...sooner, to: latest };
};

/** Whether care began with the placement: where its start is not known, the child may have been placed before. */
export function isFirstOfCare(c: Case): boolean {
  const { care } = c.about;
  return care?.value.from === 'unknown'
    ? c.world.either('first-placement', { pointer: `${care.pointer}/from`, asks: 'care.from' })
    : care !== undefined;
}

/** The start of the placement that a period of care began with. */
export const firstPlacement: Read = (c) => {
  const {
    about: { care },
    view,
  } = c;
  const start = care === undefined ? undefined : firstPlacementOf(view, care)?.start;
  return start === undefined || isFirstOfCare(c) ? start : 'unknown';
};
/** The first review held in the period of care, while the child was one; where the extract does not reach back to its start, one that it lacks may have come before. */
export const firstReview: Read = (c) => {
  const {
    about: { care },
    view,
    view: { born },
    world,
  } = c;
  const left = endOfCare(view, care);
  const end = Math.min(left ?? Infinity, born === undefined ? Infinity : birthday(born, 18));
  const unrecorded =
    recordedFrom(view.history, 'reviews') > (care?.at?.day ?? -Infinity) && !world.either('earlier-review', UNRECORDED_REVIEW);
  return unrecorded ? 'unknown' : reviewsOfCare(view, care).find(({ at }) => at !== undefined && at.day < end)?.at;
};

export const dayBeforeStart: Read = ({ about: { spell } }) => {
  const start = spell?.start ?? spell?.plannedStart;
  return start === undefined ? undefined : exactly(startOfDay(start.day - 1), start.day - 1, formatDay(start.day - 1));
};

/** The first assessment of the parent made at or after the start. */
export const parentAssessment: Read = (c) => {
  const { spell } = c.about;
  const start = spell?.start;
  return spell === undefined || start === undefined
    ? undefined
    : ofSpell(c.view, 'documents', spell).find(
        ({ entry: { at, value } }) => value.kind === 'parent-assessment' && at !== undefined && c.world.atMost(start, at),
      )?.entry.at;
};
