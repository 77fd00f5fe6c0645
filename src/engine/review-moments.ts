import { firstFrom, heldIn } from '../history/attribution.ts';
import { DAYS_BEFORE, recordedFrom } from '../history/coverage.ts';
import type { Entry, RecordOf } from '../history/records.ts';
import { exactly, nowOf, timed, type Timed } from '../history/timed.ts';
import { endOfDay, formatDay } from '../time/index.ts';
import type { Case } from './case.ts';
import { ranAt } from './day-of-move.ts';
import type { Unknown } from './world.ts';

/** A review that the extract may lack. */
export const UNRECORDED_REVIEW: Unknown = { pointer: '/reviews', asks: 'reviews', uncovered: true };
/** A meeting of a kind that the extract may lack. */
export const unrecordedMeeting = (kind: string): Unknown => ({ pointer: '/meetings', asks: `meetings:${kind}`, uncovered: true });

/** Whether a meeting of the kind came before this one that the extract does not hold. */
export function hasUnrecordedMeeting(
  { view, world }: Case,
  kind: string,
  since: Timed | undefined,
  before: { readonly pointer: string; readonly at: Timed | undefined },
): boolean {
  const from = recordedFrom(view.history, 'meetings', kind);
  const day = since?.day ?? before.at?.day ?? view.asOf.day;
  return from > day - DAYS_BEFORE && !world.either(`unrecorded-before:${before.pointer}`, unrecordedMeeting(kind));
}

/** When a review was held or, a planned date, is to be held. */
export function dateOf(review: Entry<RecordOf<'reviews'>>): Timed | undefined {
  if (review.at !== undefined) return review.at;
  const { heldAt, scheduledFor } = review.value;
  if (heldAt !== undefined) return timed(heldAt, `${review.pointer}/heldAt`);
  return scheduledFor === undefined ? undefined : timed(scheduledFor, `${review.pointer}/scheduledFor`);
}

/** The review before; where the extract does not reach back to the placement's start, there may have been one that it lacks. */
export function previousReview(c: Case): Timed | undefined {
  const { previousReview: previous, trigger } = c.about;
  if (previous !== undefined) return previous.at;
  const from = recordedFrom(c.view.history, 'reviews');
  if (trigger === undefined || from <= trigger.day - DAYS_BEFORE || from === Infinity) return undefined;
  const unrecorded = !c.world.either('previous-review', UNRECORDED_REVIEW);
  return unrecorded ? exactly(endOfDay(from - 1), from - 1, formatDay(from - 1), '/reviews') : undefined;
}

/** The last stability meeting that was held in the placement by the review, or by now where the review is to come. */
export function lastStabilityMeeting(c: Case): Timed | undefined {
  const { spell, review } = c.about;
  if (spell === undefined) return undefined;
  const kind = 'placement-stability-meeting';
  const held = heldIn(c.view, spell, kind);
  for (let place = review?.at === undefined ? held.length : firstFrom(held, review.at.to + 1); place > 0; place -= 1) {
    const meeting = held[place - 1];
    const at = meeting?.entry.at;
    if (at !== undefined && (meeting?.by !== 'date' || ranAt(c, at)) && (review?.at === undefined || c.world.atMost(at, review.at)))
      return at;
  }
  const { start } = spell;
  if (start === undefined || recordedFrom(c.view.history, 'meetings', kind) <= start.day - DAYS_BEFORE) return undefined;
  // One that the extract lacks may have been held early in the placement or as late as by the review.
  return c.world.choose('last-stability-meeting', unrecordedMeeting(kind), [undefined, start, review?.at ?? nowOf(c.view.asOf)]);
}
