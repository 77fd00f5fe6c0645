import type { Requirement, Visit } from '../contract.ts';
import { ofSpell, spellAt } from '../history/attribution.ts';
import { careAt, careName, endOfCare } from '../history/care.ts';
import { ordersIn } from '../history/legal-orders.ts';
import type { Entry, RecordOf } from '../history/records.ts';
import type { Spell } from '../history/spells.ts';
import { exactly, type Timed } from '../history/timed.ts';
import type { HistoryView } from '../history/view.ts';
import { worked } from '../history/worked.ts';
import type { Rule, Subject } from '../policy/language.ts';
import { startOfDay } from '../time/index.ts';
import type { About, Case, Holds } from './case.ts';
import { settledByDate } from './day-of-move.ts';
import { given } from './lists.ts';
import type { SubjectFound } from './subject-found.ts';
import { isVisit } from './visits.ts';

type Series = Extract<Subject, { readonly each: 'visit' | 'review' }>;
type Care = Entry<RecordOf<'lookedAfter'>>;

/** What a series of visits runs from in one placement: each visit that took place and, where the rule says so, the start and the orders. */
export function visitsOf(view: HistoryView, rule: Rule, forEach: Series, spell: Spell): readonly SubjectFound[] {
  const subject: Requirement['subject'] = { placementId: spell.id };
  const opening =
    forEach.opening !== true || spell.start === undefined
      ? []
      : [{ about: { spell, opening: true, trigger: spell.start } as const, key: spell.id, subject }];
  const orders = ordersIn(view, spell, forEach.orders ?? []).map((order): SubjectFound => ({
    about: { spell, legalStatus: order, opening: true, trigger: firstMoment(order) },
    key: spell.id,
    anchor: `after-${order.id}`,
    subject,
  }));
  const visits = visitsMade(view, spell).map(({ entry, about, settle }): SubjectFound =>
    rule.series === true
      ? { about, subject, settle, key: spell.id, anchor: `after-${entry.id}` }
      : { about, subject, settle, key: entry.id },
  );
  return [...opening, ...orders, ...visits];
}

interface VisitMade {
  readonly entry: Entry<Visit>;
  readonly about: About;
  readonly settle: SubjectFound['settle'];
}

/** The visits that took place in a placement, which several rules ask for: from its start on (semantics 12.24). */
const visitsMade = (view: HistoryView, spell: Spell): readonly VisitMade[] =>
  worked(view, `visits-made:${spell.id}`, () =>
    given(ofSpell(view, 'visits', spell), ({ entry, by }): VisitMade | undefined => {
      const { at } = entry;
      const { start } = spell;
      if (at === undefined || start === undefined || !isVisit(entry) || at.to < start.from) return undefined;
      const settle =
        by === 'date'
          ? settledByDate(view, spell, at)
          : at.from < start.to
            ? (c: Case) => (c.world.atMost(start, at) ? c.about : undefined)
            : undefined;
      return { entry, about: { spell, visit: entry, trigger: at }, settle };
    }),
  );

/** An order is a state: it holds from the beginning of its London day (semantics, section 2). */
const firstMoment = ({ at, pointer }: Entry): Timed | undefined =>
  at === undefined ? undefined : exactly(startOfDay(at.day), at.day, at.value, `${pointer}/from`);

/** The periods of care and the reviews that a series of reviews runs from. */
export function reviewsOf(view: HistoryView, rule: Rule, forEach: Series): readonly SubjectFound[] {
  const opening =
    forEach.opening !== true ? [] : periodsOf(view).map((found) => ({ ...found, about: { ...found.about, opening: true as const } }));
  const reviews = given(view.records('reviews') ?? [], (review): SubjectFound | undefined => {
    const { at } = review;
    if (at === undefined) return undefined;
    const care = careAt(view, at.day);
    const spell = spellAt(view, at);
    const ended = endOfCare(view, care);
    // A review held once care had ended, or where a record of periods has none, is no occurrence that another could follow.
    if ((ended !== undefined && ended <= at.day) || (care === undefined && view.records('lookedAfter') !== undefined)) return undefined;
    // Reviews follow the child from placement to placement.
    const about: About = { review, care, spell: rule.series === true ? undefined : spell, trigger: at };
    const subject = { reviewId: review.value.id };
    return rule.series === true
      ? { about, key: careKey(view, care), anchor: `after-${review.id}`, subject }
      : { about, key: review.id, subject, settle: settledByDate(view, spell, at) };
  });
  return [...opening, ...reviews];
}

export const periodsOf = (view: HistoryView): readonly SubjectFound[] =>
  (view.records('lookedAfter') ?? [])
    .filter(({ value, at }) => at !== undefined || value.from === 'unknown')
    .map((care) => ({ about: { care, trigger: care.at }, key: careKey(view, care), subject: {} }));

export const careKey = (view: HistoryView, care: Care | undefined): string => `care-${careName(view, care)}`;

/** When an order started the series anew, after what it ran from: the first one made in a case that the rule names. */
export function restartOf(c: Case, rule: Rule, holds: Holds): Timed | undefined {
  const { spell, trigger } = c.about;
  if (rule.restartedBy === undefined || spell === undefined || trigger === undefined) return undefined;
  for (const order of ordersIn(c.view, spell, rule.restartedBy.orders)) {
    if (order.at !== undefined && order.at.day > trigger.day && holds({ ...c, judged: order.at.day, read: [] })) return firstMoment(order);
  }
  return undefined;
}
