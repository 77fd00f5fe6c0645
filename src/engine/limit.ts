import type { Deadline, Timescale } from '../contract.ts';
import { nowOf, type Timed } from '../history/timed.ts';
import { type Day, endOfDay } from '../time/index.ts';
import type { Case } from './case.ts';
import { unknownEnd } from './events.ts';
import { UNRECORDED_REVIEW } from './review-moments.ts';
import type { Unknown } from './world.ts';

/** The last moment for something, in one completion. */
export type Limit = LimitDetail &
  /** In time up to the end of a London day. */
  (
    | { readonly kind: 'day'; readonly day: Day }
    /** In time up to `plus` after the anchor's instant; `exclusive`: strictly before it. */
    | { readonly kind: 'instant'; readonly plus: number; readonly exclusive: boolean }
    /** The anchor's date is not known. */
    | { readonly kind: 'unknown'; readonly unknown: Unknown }
  );
interface LimitDetail {
  readonly anchor: Timed;
  readonly direction: Deadline['direction'];
  readonly timescale?: Timescale | undefined;
  readonly notBefore?: { readonly day: Day; readonly timescale: Timescale } | undefined;
  readonly source: Deadline['source'];
  /** Index of the limb that set it. */
  readonly limb: number;
  /** Anchored at a planned move: the limit runs against the actual one, and cannot pass before it (semantics, section 4). */
  readonly planned?: boolean;
  /** Where it is the earlier of several limits: the instant by which the others have passed for certain. */
  readonly atLatest?: number;
}

/** Whether something done then was in time. */
export function inTime(c: Case, limit: Limit, done: Timed): boolean {
  if (limit.planned === true) return true;
  switch (limit.kind) {
    case 'day':
      return done.day <= limit.day;
    case 'instant':
      return c.world.atMost(done, limit.anchor, limit.exclusive ? limit.plus - 1 : limit.plus);
    // No review of a period of care was held before it began.
    case 'unknown':
      return (countsFromUnrecordedReview(limit) && done.day < (c.about.care?.at?.day ?? -Infinity)) || !longAgo(c, limit);
  }
}

/** Whether the limit has passed at a moment: `asOf`, or the end of what called for it. */
export function passedBy(c: Case, limit: Limit, moment: Timed): boolean {
  if (limit.planned === true) return false;
  switch (limit.kind) {
    case 'day':
      return moment.day > limit.day;
    // anchor + plus < moment; an exclusive limit has passed at the instant itself.
    case 'instant':
      return c.world.atMost(limit.anchor, moment, (limit.exclusive ? 0 : -1) - limit.plus);
    case 'unknown':
      return longAgo(c, limit, moment);
  }
}

/** Whether the limit has passed by now. */
export const hasPassed = (c: Case, limit: Limit): boolean => passedBy(c, limit, nowOf(c.view.asOf));

/** Whether the limit fell before a moment: at the same instant it did not, and what ends then lapses (semantics 12.16). */
export function fellStrictlyBefore(c: Case, limit: Limit, moment: Timed): boolean {
  return limit.kind === 'instant' && limit.planned !== true
    ? c.world.atMost(limit.anchor, moment, -limit.plus - 1)
    : passedBy(c, limit, moment);
}

export const countsFromUnrecordedReview = ({ anchor }: Limit): boolean => anchor.pointer === UNRECORDED_REVIEW.pointer;

/** A limit that counts from an unknown date has either passed before everything recorded, or not yet; one that is itself what has happened has passed by `asOf`. */
export function longAgo(c: Case, limit: Extract<Limit, { readonly kind: 'unknown' }>, by?: Timed): boolean {
  const {
    unknown,
    unknown: { pointer },
    timescale,
  } = limit;
  const ofEnd = pointer === c.about.spell?.endPointer;
  const ofReview = countsFromUnrecordedReview(limit);
  if (ofEnd && unknownEnd(c) === 'not-ended') return false;
  // Every review of a period of care comes before what ends the need.
  if (by !== undefined && (ofReview || (ofEnd && timescale === undefined && by.from >= c.view.asOf.instant))) return true;
  return c.world.either(`limit:${pointer}`, unknown);
}

/** The instant that the limit falls on: in time up to it or, where the limit is exclusive, before it. */
export const dueInstant = (limit: Limit): number | undefined =>
  limit.kind === 'day'
    ? endOfDay(limit.day)
    : limit.kind === 'instant'
      ? Math.min(limit.anchor.to + limit.plus, limit.atLatest ?? Infinity)
      : undefined;
