import { spellAt } from '../history/attribution.ts';
import type { Entry, RecordOf } from '../history/records.ts';
import type { Spell } from '../history/spells.ts';
import type { HistoryView } from '../history/view.ts';
import type { About } from './case.ts';
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
  const held = reviews.filter(({ at }) => at !== undefined);
  const toCome = scheduledNext(reviews, held.at(-1));
  const bySpell = new Map<Spell, number[]>();
  held.forEach(({ at }, index) => {
    const spell = at === undefined ? undefined : spellAt(view, at);
    const together = spell === undefined ? undefined : bySpell.get(spell);
    if (together !== undefined) together.push(index);
    else if (spell !== undefined) bySpell.set(spell, [index]);
  });
  return view.spells.flatMap((spell): readonly SubjectFound[] => {
    if (spell.start === undefined) return [];
    const own = bySpell.get(spell) ?? [];
    const closed = own.map((index, position) => intervalOf(spell, held[index], held[index - 1], position > 0));
    const open = spell.end === undefined || spell.end === 'unknown' ? [intervalOf(spell, toCome, held.at(-1), own.length > 0)] : [];
    return [...closed, ...open];
  });
}

function intervalOf(spell: Spell, review: Review | undefined, previous: Review | undefined, follows: boolean): SubjectFound {
  const { start } = spell;
  const trigger = previous?.at !== undefined && (start === undefined || previous.at.from > start.from) ? previous.at : start;
  const about: About = { spell, ...(review === undefined ? {} : { review }), ...(previous === undefined ? {} : { previousReview: previous }), ...(trigger === undefined ? {} : { trigger }) };
  return {
    about, key: spell.id, ...(follows && previous !== undefined ? { anchor: `after-${previous.id}` } : {}),
    subject: { placementId: spell.id, ...(review === undefined ? {} : { reviewId: review.value.id }) },
  };
}

/** The next review with a date, not earlier than the last one held. */
function scheduledNext(reviews: readonly Review[], last: Review | undefined): Review | undefined {
  const dated = reviews.flatMap((review) => {
    const at = review.at === undefined ? dateOf(review) : undefined;
    return at === undefined || (last?.at !== undefined && at.day < last.at.day) ? [] : [{ review, at }];
  });
  return dated.sort((a, b) => a.at.from - b.at.from || (a.review.id < b.review.id ? -1 : 1))[0]?.review;
}
