import { type Candidate, firstFrom, meetingKind, ofSpell } from '../history/attribution.ts';
import type { Entry, RecordOf } from '../history/records.ts';
import type { Spell } from '../history/spells.ts';
import type { Timed } from '../history/timed.ts';
import type { HistoryView } from '../history/view.ts';
import type { Parting, Rule, Subject, Trigger } from '../policy/language.ts';
import { aroseAt, caseOfCall, firstArose, holds } from './calls-in-a-case.ts';
import { type Call, callsOf } from './calls.ts';
import { endOf, lacking } from './calls-ended.ts';
import type { About, Case, Ended } from './case.ts';
import { truths } from './conditions.ts';
import { ranAt } from './day-of-move.ts';
import { chained, distinct, grouped } from './lists.ts';
import { completions, inEvery, type Unknown } from './world.ts';

/**
 * Joined needs (semantics, section 8): what arises before the next meeting joins the need that is open, what arises after a meeting
 * opens the next one. Concerns on 1, 7 and 9 April, meetings on 2 and 20 April: the first need has one call, the need after the
 * meeting of the 2nd has two, and the meeting of the 20th answers it.
 */
export interface JoinedNeed {
  readonly triggers: readonly Trigger[];
  /** What may call for it. */
  readonly calls: readonly Call[];
  /** The records that part the placement's needs from each other, and the position of the one that this need comes after; -1: none. */
  readonly partings: readonly Candidate[];
  readonly after: number;
}
export interface JoinedSubject {
  readonly about: About;
  readonly key: string;
  readonly anchor: string | undefined;
  readonly subject: { readonly placementId: string };
  readonly joined: JoinedNeed;
}

/** What called for a need, in one completion. */
export interface Called {
  readonly by: readonly Trigger[];
  readonly trigger: Timed | undefined;
  readonly ended: Ended | undefined;
}

type ForEach = Extract<Subject, { readonly each: 'joined-need' }>;

/** Every need that a history may hold, by placement: the first, and one after each parting that something may have come after. */
export function joinedNeeds(view: HistoryView, { triggers, answers, afterFirst }: ForEach): readonly JoinedSubject[] {
  return chained([...callsOf(view, triggers)], ([spell, calls]) => {
    const partings = partingsOf(view, answers, spell);
    const places = grouped(
      chained(calls, (call) => placesOf(call, partings).map((after) => ({ after, call }))),
      ({ after }) => after,
    );
    return [...places]
      .filter(([after]) => after >= 0 || afterFirst !== true)
      .map(([after, placed]): JoinedSubject => {
        const own = placed.map(({ call }) => call);
        const parting = partings[after]?.entry;
        const joined = { triggers, calls: own, partings, after };
        return {
          about: { spell, need: { first: parting === undefined }, trigger: firstArose(own), ...partedBy(answers, parting) },
          key: spell.id,
          anchor: parting && `after-${parting.id}`,
          subject: { placementId: spell.id },
          joined: { ...joined, calls: withoutDoubt(view, joined) ?? own },
        };
      });
  });
}

// `partingsOf` gives records of the array that `answers` names.
const partedBy = (answers: Parting, parting: Entry | undefined): About =>
  'meeting' in answers
    ? { meeting: parting as Entry<RecordOf<'meetings'>> | undefined }
    : { plan: parting as Entry<RecordOf<'plans'>> | undefined };

function partingsOf(view: HistoryView, answers: Parting, spell: Spell): readonly Candidate[] {
  const found: readonly Candidate[] =
    'meeting' in answers
      ? ofSpell(view, 'meetings', spell).filter(({ entry }) => answers.meeting.some((kind) => kind === meetingKind(entry.value.kind)))
      : ofSpell(view, 'plans', spell);
  return found.filter(({ entry }) => entry.at !== undefined);
}

/** The partings that a call may come next after. Only what lies within a day of another, or of a move, can have more than one. */
function placesOf(call: Call, partings: readonly Candidate[]): readonly number[] {
  const { at } = call;
  if (at === 'beginning') return [-1];
  if (at === 'unknown') return [-1, ...partings.keys()];
  const places: number[] = [];
  for (let place = firstFrom(partings, at.to) - 1; place >= 0; place -= 1) {
    places.push(place);
    const parting = partings[place];
    if (parting?.entry.at !== undefined && parting.by !== 'date' && parting.entry.at.day < at.day) return places;
  }
  return [-1, ...places];
}

/** Where something certain calls for the need, and nothing but its placement's end will end that, what is only possible and came no earlier changes nothing. */
function withoutDoubt(view: HistoryView, need: JoinedNeed): readonly Call[] | undefined {
  const always = need.calls.filter((call) =>
    inEvery(
      completions((world) => {
        const c = caseOfCall(view, call, world);
        return comesNext(c, need, call) && holds(c, call);
      }),
      Boolean,
    ),
  );
  const since = firstArose(always);
  const changesNothing = (call: Call): boolean => {
    const arose = aroseAt(call);
    return always.includes(call) || arose === undefined || (since !== undefined && arose.from >= since.from);
  };
  return always.some(({ trigger }) => trigger.ends === undefined) && need.calls.every(changesNothing) ? always : undefined;
}

/** Whether a call comes after the need's own parting and after no later one. */
function comesNext(c: Case, { partings, after }: JoinedNeed, call: Call): boolean {
  const { at } = call;
  if (at === 'beginning') return after === -1;
  if (at === 'unknown')
    return (
      c.world.choose(`${call.pointer}/from:next`, { pointer: `${call.pointer}/from`, asks: 'period.from' }, [-1, ...partings.keys()]) ===
      after
    );
  const own = partings[after];
  if (own !== undefined && !precedes(c, own, call, at)) return false;
  for (let next = after + 1; next < partings.length; next += 1) {
    const parting = partings[next];
    if (parting?.entry.at === undefined || parting.entry.at.from >= at.to) return true;
    if (precedes(c, parting, call, at)) return false;
  }
  return true;
}

/** Strictly before: a meeting serves what was known at or before it, and a concern that it names whatever its time on that day. */
function precedes(c: Case, parting: Candidate, call: Call, at: Timed): boolean {
  const { entry, by } = parting;
  if (entry.at === undefined || isNamedBy(parting, call, at)) return false;
  if (by === 'date' && !ranAt(c, entry.at)) return false;
  return c.world.before(entry.at, at);
}

/** Whether a meeting names the concern, on the day on which it was identified or later. */
function isNamedBy({ entry }: Candidate, { about }: Call, at: Timed): boolean {
  // Only meetings name concerns; other records lack the property.
  const named = (entry.value as { readonly concernIds?: readonly string[] }).concernIds;
  return (
    about.concern !== undefined && entry.at !== undefined && entry.at.day >= at.day && named?.includes(about.concern.value.id) === true
  );
}

/** What calls for the need in this completion; undefined where nothing does. */
export function calledIn(c: Case, need: JoinedNeed): Called | undefined {
  const called = need.calls.filter((call) => comesNext(c, need, call) && holds(c, call));
  if (called.length === 0) return undefined;
  for (const { fact } of called) if (fact !== undefined) c.read.push(fact);
  return {
    by: distinct(called.map(({ trigger }) => trigger)),
    trigger: firstArose(called),
    ended: endOf(c, need.triggers, called),
  };
}

/** What the extract lacks that could call for a need: asked once, and only where a placement could have one. */
export function unrecordedCalls(view: HistoryView, rule: Rule, { triggers, answers, afterFirst }: ForEach): readonly Unknown[] {
  const could = view.spells.some(
    (spell) =>
      spell.start !== undefined &&
      (afterFirst !== true || partingsOf(view, answers, spell).length > 0) &&
      truths(view, { spell, trigger: spell.start }, rule.when).includes(true),
  );
  // A kind that is in part covered is not asked for (semantics 12.4 sets the rest aside).
  return could ? lacking(view, triggers, Number.MAX_SAFE_INTEGER) : [];
}
