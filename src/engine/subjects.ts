import type { Requirement } from '../contract.ts';
import { meetingKind, isRecordOf, spellAt, spellOfRecord } from '../history/attribution.ts';
import { careAround, firstPlacementOf } from '../history/care.ts';
import { recordedFrom } from '../history/coverage.ts';
import type { CollectionName, Entry, RecordOf } from '../history/records.ts';
import type { Spell } from '../history/spells.ts';
import type { Timed } from '../history/timed.ts';
import { ofKinds, type HistoryView } from '../history/view.ts';
import type { Rule, Subject } from '../policy/language.ts';
import type { About, Case } from './case.ts';
import { settledByDate, withPlacement } from './day-of-move.ts';
import { joinedNeeds, unrecordedCalls } from './joined-needs.ts';
import { chained, distinct, given } from './lists.ts';
import { looksAhead, servedByCompletion, servedIn } from './planning-meetings.ts';
import { reviewIntervals } from './review-intervals.ts';
import { careKey, periodsOf, reviewsOf, visitsOf } from './series.ts';
import type { SubjectFound } from './subject-found.ts';
import type { Unknown } from './world.ts';

/** The array that holds what a rule is about, where its name is not the plural of the language's word. */
const collections: Readonly<Partial<Record<Subject['each'], CollectionName>>> = {
  'care-period': 'lookedAfter',
  'first-placement': 'lookedAfter',
  'review-interval': 'reviews',
  'carer-break': 'carerBreaks',
  'legal-status': 'legalStatuses',
};

/** The arrays that the extract lacks and that could hold what this rule is about. A series asks through its first requirement. */
export function unrecordedSubjects(view: HistoryView, rule: Rule): readonly Unknown[] {
  const { forEach } = rule;
  if (forEach.each === 'placement' || (rule.series === true && forEach.each !== 'review-interval')) return [];
  if (forEach.each === 'joined-need') return unrecordedCalls(view, rule, forEach);
  if (forEach.each === 'review-interval' && view.spells.every(({ start }) => start === undefined)) return [];
  if (rule.placements !== undefined && !view.spells.some((spell) => rule.placements?.includes(spell.first.value.kind))) return [];
  // Every other word has an array of its own.
  const collection = collections[forEach.each] ?? (`${forEach.each}s` as CollectionName);
  const kinds: readonly (string | undefined)[] = 'kinds' in forEach ? forEach.kinds : [undefined];
  const lacking = kinds.filter((kind) => recordedFrom(view.history, collection, kind) === Infinity);
  const named = lacking.filter((kind) => kind !== undefined);
  return lacking.length === 0
    ? []
    : [{ pointer: `/${collection}`, asks: named.length === 0 ? collection : `${collection}:${named.join('|')}` }];
}

/** Everything that a rule makes a requirement for. */
export function subjectsOf(view: HistoryView, rule: Rule): readonly SubjectFound[] {
  const { forEach } = rule;
  switch (forEach.each) {
    case 'placement':
      return view.spells.map((spell) => placed(spell, {}));
    case 'first-placement':
      return given(periodsOf(view), ({ about: { care } }) => {
        const spell = care === undefined ? undefined : firstPlacementOf(view, care);
        return care === undefined || spell === undefined ? undefined : placed(spell, { care });
      });
    case 'visit':
      return chained(view.spells, (spell) => visitsOf(view, rule, forEach, spell));
    case 'care-period':
      return periodsOf(view);
    case 'review':
      return reviewsOf(view, rule, forEach);
    case 'concern':
      return dated(view, 'concerns', forEach.kinds).map((concern) => recorded(view, { concern }, concern, { concernId: concern.value.id }));
    case 'circumstance':
      return dated(view, 'circumstances', forEach.kinds).map((circumstance) => recorded(view, { circumstance }, circumstance));
    case 'meeting':
      return meetings(view, rule, forEach.kinds);
    case 'plan':
      return dated(view, 'plans').map((plan) => version(view, rule, plan));
    case 'review-interval':
      return reviewIntervals(view);
    case 'joined-need':
      return joinedNeeds(view, forEach);
    case 'document': {
      const documents = dated(view, 'documents', forEach.kinds);
      return rule.series === true ? renewed(view, documents) : documents.map((document) => recorded(view, { document }, document));
    }
    case 'decision':
      return dated(view, 'decisions', forEach.kinds).map((decision) => recorded(view, { decision }, decision));
    case 'carer-break':
      return dated(view, 'carerBreaks').map((carerBreak) => recorded(view, { carerBreak }, carerBreak));
    case 'legal-status':
      return dated(view, 'legalStatuses').map((legalStatus) => recorded(view, { legalStatus }, legalStatus));
  }
}

/** The records that have a date, of these kinds where kinds are given. */
const dated = <C extends CollectionName>(view: HistoryView, collection: C, kinds?: readonly string[]): readonly Entry<RecordOf<C>>[] =>
  ofKinds(view, collection, kinds).filter(({ at }) => at !== undefined);

const settleOf = (
  view: HistoryView,
  spell: About['spell'],
  { value, at }: Entry<{ readonly placementId?: string } | object>,
): SubjectFound['settle'] => ('placementId' in value || at === undefined ? undefined : settledByDate(view, spell, at));
/** States begin with their London day, and so with the placement that begins on it (semantics, section 2). */
const isState = ({ circumstance, carerBreak, legalStatus }: About): boolean => (circumstance ?? carerBreak ?? legalStatus) !== undefined;
const placed = (spell: Spell, more: About): SubjectFound => ({
  about: { ...more, spell, trigger: spell.start ?? spell.plannedStart },
  key: spell.id,
  subject: { placementId: spell.id },
});

function recorded(
  view: HistoryView,
  about: About,
  entry: Entry<{ readonly placementId?: string } | object>,
  subject: Requirement['subject'] = { recordId: entry.id },
): SubjectFound {
  const spell = spellOfRecord(view, entry.value, entry.at);
  const whole = { ...about, spell, trigger: entry.at };
  return {
    about: whole,
    key: entry.id,
    subject: spell === undefined ? subject : { placementId: spell.id, ...subject },
    settle: isState(about) ? undefined : settleOf(view, spell, entry),
  };
}

/** A version belongs to the placement that it names, whenever it was prepared. */
function version(view: HistoryView, rule: Rule, plan: Entry<RecordOf<'plans'>>): SubjectFound {
  const spell = view.spellNamed(plan.value.placementId);
  return occurrence(rule, { plan, spell, trigger: plan.at }, plan, { planId: plan.value.id });
}

/** A recurring duty is named by its placement and the occurrence it follows. */
function occurrence(rule: Rule, about: About, entry: Entry, subject: Requirement['subject']): SubjectFound {
  const placementId = about.spell?.id;
  const where = placementId === undefined ? subject : { placementId, ...subject };
  return rule.series === true && placementId !== undefined
    ? { about, key: placementId, anchor: `after-${entry.id}`, subject: where }
    : { about, key: entry.id, subject: where };
}

function meetings(view: HistoryView, rule: Rule, kinds: readonly string[]): readonly SubjectFound[] {
  return chained(view.records('meetings') ?? [], (meeting): SubjectFound[] => {
    const { at, value } = meeting;
    if (at === undefined || !kinds.includes(meetingKind(value.kind))) return [];
    const isOfEnding = kinds.includes('disruption-meeting');
    const usual = (isOfEnding ? lastEnded(view, at) : undefined) ?? spellAt(view, at);
    const own = [usual, ...view.spells.toReversed()].find((spell) => spell !== undefined && isRecordOf(view, value, spell));
    // Of several concerns the one that lasts longest keeps the need open; two that go on are alike (Infinity less Infinity is no number).
    const concerns = (view.records('concerns') ?? []).filter(
      (each) =>
        value.concernIds?.includes(each.value.id) && (value.placementId !== undefined || spellOfRecord(view, each.value, each.at) === own),
    );
    const resolved = ({ value: { resolvedAt } }: (typeof concerns)[number]): number => view.moment(resolvedAt, '')?.to ?? Infinity;
    const [concern] = concerns.sort((a, b) => resolved(b) - resolved(a) || 0);
    const subject = (spell: About['spell'], settle?: SubjectFound['settle']): SubjectFound => {
      const about: About = { meeting, spell, concern, trigger: at };
      return { ...occurrence(rule, about, meeting, rule.series === true ? {} : { meetingId: value.id }), settle };
    };
    if (value.placementId !== undefined) return [subject(own)];
    if (concern !== undefined) return [subject(own, settleOf(view, own, concern))];
    if (isOfEnding) return [subject(usual)];
    if (!looksAhead(kinds)) return [subject(usual, settleOf(view, usual, meeting))];
    const ways = servedByCompletion(view, meeting, kinds);
    const served = new Set(ways.map(([first]) => first ?? usual));
    const settle = ways.length > 1 ? (c: Case) => withPlacement(c.about, servedIn(c, meeting, kinds)[0]) : undefined;
    // What recurs is a placement's own, and may be each one's; anything else is one thing, whichever placement it is of.
    return (rule.series === true ? [...served] : [...served].slice(0, 1)).map((spell) => subject(spell, settle));
  }).filter(({ about: { spell } }) => rule.series !== true || spell !== undefined);
}

/** The placement that a meeting about an ending is of has ended. */
const lastEnded = (view: HistoryView, at: Timed): About['spell'] =>
  view.spells.findLast(({ ended }) => ended !== undefined && ended.day <= at.day);

/** A document that is to be renewed follows the child from placement to placement; the last before another period of care into that one too. */
function renewed(view: HistoryView, documents: readonly Entry<RecordOf<'documents'>>[]): readonly SubjectFound[] {
  return documents.flatMap((document, place) => {
    const day = document.at?.day ?? Infinity;
    const next = documents[place + 1]?.at?.day ?? Infinity;
    const later = (view.records('lookedAfter') ?? []).filter(({ at }) => at !== undefined && at.day > day && at.day <= next);
    // Where the record has no period of care there is none that it could be of.
    return distinct([careAround(view, day), ...later])
      .filter((care) => care !== undefined || view.records('lookedAfter') === undefined)
      .map((care) => ({
        about: { document, care, trigger: document.at },
        key: careKey(view, care),
        anchor: `after-${document.id}`,
        subject: { recordId: document.id },
      }));
  });
}
