import { addMonths, addWorkingDays, dayOf, type Instant } from './clock.ts';
import type { Asking } from './asking.ts';
import { notApplicable, type Reader } from './completions.ts';
import { onDay, settle, uncovered, type End } from './settle.ts';
import { inChain } from './in-chain.ts';

/** The first review of a period of care, and each from the review before it. */
export function askOfReviews(asking: Asking): void {
  const { history, asOf, add, happened, careEnded, grownUp } = asking;
  (history.lookedAfter ?? []).forEach((period, index) => {
    const care = (read: Reader): { from: Instant; ends: End } | undefined => {
      const from = happened(read, `/lookedAfter/${index}/from`, period.from);
      if (from === undefined) return undefined;
      return { from, ends: careEnded(read, index) };
    };
    const reviewsOf = (read: Reader, from: Instant) =>
      (history.reviews ?? [])
        .flatMap((review, place) => {
          const at = happened(read, `/reviews/${place}/heldAt`, review.heldAt);
          return at === undefined || dayOf(at) < dayOf(from) ? [] : [{ id: review.id, at, text: review.heldAt ?? '' }];
        })
        .sort(inChain);
    add('review:first', (read) => {
      const inCare = care(read);
      if (inCare === undefined) return notApplicable;
      const done = history.reviews === undefined ? read.choice('/reviews', undefined, uncovered) : reviewsOf(read, inCare.from)[0]?.at;
      return settle({
        asOf,
        limit: onDay(addWorkingDays(dayOf(inCare.from), 20)),
        anchor: inCare.from,
        done,
        ends: [inCare.ends, grownUp],
      });
    });
    for (const review of history.reviews ?? []) {
      add(`review:after-${review.id}`, (read) => {
        const inCare = care(read);
        if (inCare === undefined) return notApplicable;
        const held = reviewsOf(read, inCare.from);
        const place = held.findIndex(({ id }) => id === review.id);
        const anchor = held[place]?.at;
        if (
          anchor === undefined ||
          (typeof inCare.ends === 'number' && anchor > inCare.ends) ||
          (grownUp !== undefined && anchor > grownUp)
        )
          return notApplicable;
        const limit = onDay(addMonths(dayOf(anchor), place === 0 ? 3 : 6));
        return settle({ asOf, limit, anchor, done: held[place + 1]?.at, ends: [inCare.ends, grownUp], openLeftOut: true });
      });
    }
  });
}
