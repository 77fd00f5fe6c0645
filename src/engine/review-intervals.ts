import { mayBeOfAnother, overlaps, spellAt } from '../history/attribution.ts';
import type { Entry, RecordOf } from '../history/records.ts';
import type { Spell } from '../history/spells.ts';
import type { Timed } from '../history/timed.ts';
import type { HistoryView } from '../history/view.ts';
import type { Case } from './case.ts';
import { ranIn } from './day-of-move.ts';
import { given, chained } from './lists.ts';
import { dateOf } from './review-moments.ts';
import type { SubjectFound } from './subject-found.ts';

type Review = Entry<RecordOf<'reviews'>>;

/**
 * The time up to each review of a placement from the review before it: reviews on 1 March and 1 September of a placement since
 * January give three, up to the first, from it to the second, and the open one since. Each is named by the review that it follows.
 */
export function reviewIntervals(view: HistoryView): readonly SubjectFound[] {
  const reviews = view.records('reviews');
  if (reviews === undefined) return [];
  const held = given(reviews, (review): Held | undefined =>
    review.at === undefined ? undefined : { review, at: review.at, spell: spellAt(view, review.at) },
  );
  const toCome = scheduledNext(reviews, held.at(-1)?.review);
  // On the day of a move a review may be of either placement, or held before the first.
  const open = new Set(held.filter(({ at, spell }) => mayBeOfAnother(view, spell, at)));
  return chained(view.spells, (spell): readonly SubjectFound[] => {
    if (spell.start === undefined) return [];
    const own = held.filter((each) => (open.has(each) ? overlaps(spell, each.at) : each.spell === spell));
    const all = intervalsOf(spell, own, held, toCome);
    if (!own.some((each) => open.has(each))) return all;
    const inCompletion = (c: Case): readonly Held[] => own.filter((each) => !open.has(each) || ranIn(c, each.at) === spell);
    return all.map((found) => ({
      ...found,
      settle: (c) => intervalsOf(spell, inCompletion(c), held, toCome).find(({ anchor }) => anchor === found.anchor)?.about,
    }));
  });
}
interface Held {
  readonly review: Review;
  readonly at: Timed;
  readonly spell: Spell | undefined;
}

/** Up to each review of the placement and, while it lasts, since the last one. */
function intervalsOf(spell: Spell, own: readonly Held[], held: readonly Held[], toCome: Review | undefined): readonly SubjectFound[] {
  const closed = own.map((each, position) => intervalOf(spell, each.review, held[held.indexOf(each) - 1]?.review, position > 0));
  return spell.ended === undefined ? [...closed, intervalOf(spell, toCome, held.at(-1)?.review, own.length > 0)] : closed;
}

function intervalOf(spell: Spell, review: Review | undefined, previous: Review | undefined, follows: boolean): SubjectFound {
  const { start } = spell;
  const trigger = previous?.at !== undefined && (start === undefined || previous.at.from > start.from) ? previous.at : start;
  return {
    about: { spell, review, previousReview: previous, trigger },
    key: spell.id,
    anchor: follows && previous !== undefined ? `after-${previous.id}` : undefined,
    subject: { placementId: spell.id, ...(review === undefined ? {} : { reviewId: review.value.id }) },
  };
}

/** The next review with a date, not earlier than the last one held. */
function scheduledNext(reviews: readonly Review[], last: Review | undefined): Review | undefined {
  const dated = given(reviews, (review) => {
    const at = review.at === undefined ? dateOf(review) : undefined;
    return at === undefined || (last?.at !== undefined && at.day < last.at.day) ? undefined : { review, at };
  });
  return dated.sort((a, b) => a.at.from - b.at.from)[0]?.review;
}
