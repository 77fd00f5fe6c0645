import type { NotificationSubject } from '../contract.ts';
import { DAYS_BEFORE, recordedFrom } from '../history/coverage.ts';
import type { CollectionName, Entry, RecordOf } from '../history/records.ts';
import { countFirst } from '../history/sorted.ts';
import { DAY_AND_HOUR, type Timed } from '../history/timed.ts';
import { worked } from '../history/worked.ts';
import type { Day } from '../time/index.ts';
import type { Evidence, Point, Recipient } from '../policy/language.ts';
import type { Case, Compile } from './case.ts';
import { ranAt } from './day-of-move.ts';
import { eventOf, hasHappened } from './events.ts';
import { pointOf } from './points.ts';
import { isLeftOut } from './exclusions.ts';
import { looksAhead, servedIn } from './planning-meetings.ts';
import { recordedRecipients } from './recipients.ts';
import { answer, recordPointer, type Answer } from './answer.ts';
import { askFor, candidates, isOfPlacement, restsOn } from './candidates.ts';
import { scoped, type References } from './scoped-records.ts';

type Bound = (point: Point | undefined) => Timed | undefined;

/** The moments between which evidence must lie, each worked out once, when the first candidate is held against it. */
function boundsIn(c: Case): Bound {
  const known = new Map<Point | undefined, Timed | undefined>();
  return (point) => {
    if (point !== undefined && !known.has(point)) {
      const moment = pointOf(c, point);
      known.set(point, moment === 'unknown' ? undefined : moment);
    }
    return known.get(point);
  };
}

/** Whether a candidate lies where the evidence must: from, after, until, and within the placement it was attributed to by its date. */
function fits(c: Case, evidence: Evidence, bound: Bound, found: Answer, compile: Compile): boolean {
  if ('together' in evidence) return true;
  const from = bound(evidence.from);
  const { meetingId }: References = found.entry?.value ?? {};
  // A paper that names its meeting is for it, whenever what called for the meeting arose.
  if (from !== undefined && (evidence.from !== 'trigger' || meetingId === undefined) && !c.world.atMost(from, found.at)) return false;
  // A visit counts from the placement's start on (semantics 12.24).
  const since = isOfPlacement(evidence) ? c.about.spell?.start : undefined;
  if (since !== undefined && !c.world.atMost(since, found.at)) return false;
  if ('event' in evidence) return true;
  const after = bound(evidence.after);
  const until = bound(evidence.until);
  const fromDay = bound(evidence.fromDay);
  if (fromDay !== undefined && found.at.day < fromDay.day) return false;
  if (after !== undefined && (found.pointer === recordPointer(after.pointer) || !follows(c, after, found))) return false;
  if (evidence.until !== undefined && (until === undefined || !c.world.atMost(found.at, until))) return false;
  const before = bound(evidence.before);
  const written = bound(evidence.dated);
  if (before !== undefined && !c.world.before(found.at, before)) return false;
  if (written !== undefined && found.entry?.at !== undefined && found.entry.at.day < written.day) return false;
  // The record of another meeting is not that of this one; a Care Plan, which is the child's, is no record of any.
  if (written !== undefined && evidence.of !== 'child' && meetingId !== undefined && meetingId !== meetingAt(c, written)) return false;
  // What an ending calls for comes after the placement, mostly; `ofEnding` has said how far.
  if (found.by === 'date' && evidence.of !== 'ending' && !isItsOwn(c, evidence, found)) return false;
  return evidence.where === undefined || compile(evidence.where)(found.entry === undefined ? c : { ...c, record: found.entry });
}

/** The id of the meeting of which a moment is. */
const meetingAt = ({ view }: Case, { pointer: moment }: Timed): string | undefined =>
  view.records('meetings')?.find(({ pointer }) => pointer === recordPointer(moment))?.value.id;

/** Whether a record that names no placement is of the one that the case is about. */
function isItsOwn(c: Case, evidence: Evidence, found: Answer): boolean {
  const { spell } = c.about;
  if (!('meeting' in evidence) || !looksAhead(evidence.meeting) || found.entry === undefined || spell === undefined)
    return ranAt(c, found.at);
  // Candidates of a meeting are meetings.
  return servedIn(c, found.entry as Entry<RecordOf<'meetings'>>, evidence.meeting).includes(spell);
}

/** Two records of one array and one day, or of one instant, follow each other as they are sorted: neither can be told to be first, and the chain goes on. Decisions make no chain. */
const follows = (c: Case, after: Timed, found: Answer): boolean =>
  after.day === found.at.day &&
  !after.pointer.startsWith('/decisions') &&
  (after.precision === 'day' || found.at.precision === 'day' || after.to === found.at.from) &&
  ofOneArray(after, found.at)
    ? recordAfter(c, after, found.at)
    : c.world.before(after, found.at);
const ofOneArray = (a: Timed, b: Timed): boolean => a.pointer.split('/')[1] === b.pointer.split('/')[1];
const recordAfter = (c: Case, after: Timed, at: Timed): boolean =>
  at.from > after.from ||
  (at.from === after.from && (at.to > after.to || (at.to === after.to && placeOf(c, at.pointer) > placeOf(c, after.pointer))));

/** Where a record stands among those of its array as they are sorted, which the order of the array does not change. */
function placeOf({ view }: Case, pointer: string): number {
  // A moment that follows another of its array stands in one of the arrays that the view sorts.
  const collection = pointer.split('/')[1] as CollectionName;
  return (
    worked(view, `places:${collection}`, () => new Map((view.records(collection) ?? []).map((entry, place) => [entry.pointer, place]))).get(
      recordPointer(pointer),
    ) ?? -1
  );
}

/** The answers that count in this completion, earliest first, each worked out when it is asked for. */
export function* answers(c: Case, evidence: Evidence, compile: Compile): Generator<Answer> {
  if ('notification' in evidence) {
    yield* told(c, evidence, compile);
    return;
  }
  if ('together' in evidence) {
    yield* allOf(c, evidence.together, compile);
    return;
  }
  const all = candidates(c, evidence);
  const bound = boundsIn(c);
  for (let place = firstAfter(evidence, bound, all); place < all.length; place += 1) {
    const found = all[place];
    if (found !== undefined && fits(c, evidence, bound, found, compile)) yield found;
  }
}
export const firstAnswer = (c: Case, evidence: Evidence, compile: Compile): Answer | undefined =>
  answers(c, evidence, compile).next().value ?? undefined;

/** What it comes after or, where nothing has been, what it comes from. */
const opening = (
  bound: Bound,
  { after, from, fromDay }: Exclude<Evidence, { readonly event: unknown } | { readonly together: unknown }>,
): Timed | undefined => bound(after) ?? bound(from) ?? bound(fromDay);

/** Where what counts can first stand among visits and reviews, which are sorted by the first instant at which they may have been. */
function firstAfter(evidence: Evidence, bound: Bound, all: readonly Answer[]): number {
  const after = 'visit' in evidence || 'review' in evidence ? opening(bound, evidence) : undefined;
  return after === undefined ? 0 : countFirst(all, ({ at }) => at.from < after.from - DAY_AND_HOUR);
}

/** The last of the records that answer each part; none where a part has none. */
function allOf(c: Case, parts: readonly Evidence[], compile: Compile): readonly Answer[] {
  let last: Answer | undefined;
  for (const part of parts) {
    const first = firstAnswer(c, part, compile);
    if (first === undefined) return [];
    if (last === undefined || first.at.to > last.at.to) last = first;
  }
  return last === undefined ? [] : [last];
}

/** The day that the evidence can first lie on, where the rule says so. */
export function opensOn(c: Case, evidence: Evidence): Day | undefined {
  if ('event' in evidence || 'together' in evidence) return undefined;
  const opens = opening(boundsIn(c), evidence);
  const since = isOfPlacement(evidence) ? c.about.spell?.start?.day : undefined;
  return opens === undefined ? since : Math.max(opens.day, since ?? -Infinity);
}

/** Where the extract does not hold every record of a kind, one that it lacks may show it, and so may an event that it cannot date: tried both ways. */
export function mayBeUnrecorded(c: Case, evidence: Evidence): boolean {
  if ('event' in evidence) return eventOf(c, evidence.event) === 'unknown' && hasHappened(c, evidence.event);
  return kindsLacking(c, evidence).some(([collection, kind]) =>
    c.world.either(`shown:${collection}:${kind ?? ''}`, askFor(collection, kind)),
  );
}

/** The first day whose records matter. Where nobody knows when the need arose, it may have been at any time before. */
export function mattersFrom(c: Case, evidence: Evidence): Day {
  const { trigger, spell } = c.about;
  const isToCome = spell !== undefined && spell.start === undefined;
  return opensOn(c, evidence) ?? (trigger?.day ?? (isToCome ? c.judged : -Infinity)) - DAYS_BEFORE;
}

/** The kinds of record of which the extract does not hold every one that may show it. */
export function kindsLacking(c: Case, evidence: Evidence): ReturnType<typeof restsOn> {
  const from = mattersFrom(c, evidence);
  return restsOn(evidence).filter(([collection, kind]) => recordedFrom(c.view.history, collection, kind) > from);
}

/** A notice to several is met when the last listed recipient was told (semantics 12.64); whoever must not be told is left out. */
function told(c: Case, evidence: Extract<Evidence, { readonly notification: unknown }>, compile: Compile): readonly Answer[] {
  const notices = scoped(c, 'notifications', evidence.of)
    .filter(({ entry }) => evidence.notification.includes(entry.value.about))
    .map((found) => ({ found: answer(found), to: found.entry.value.to }));
  const bound = boundsIn(c);
  let last: Answer | undefined;
  const { to: named } = evidence;
  const others = 'toldOf' in named ? toldBeforeUnrecorded(c, named.toldOf) : 'nobody';
  if (others === 'not-told') return [];
  const toTell: readonly Recipient[] =
    'length' in named
      ? named
      : [...recordedRecipients(c, named, compile), ...(others === 'told' ? notices.map(({ to }) => to) : [])].map((role) => ({ role }));
  for (const recipient of toTell) {
    if (isLeftOut(c, recipient.role) || !compile(recipient.when)(c)) continue;
    const first = notices.find(
      ({ found, to }) => (to === recipient.role || recipient.or?.includes(to) === true) && fits(c, evidence, bound, found, compile),
    );
    if (first === undefined) return [];
    if (last === undefined || first.found.at.to > last.at.to) last = first.found;
  }
  return last === undefined ? [] : [last];
}

/** Of somebody who was told of something before, and of whom the extract does not know it: whether they have been told of this. */
function toldBeforeUnrecorded(c: Case, subjects: readonly NotificationSubject[]): 'nobody' | 'told' | 'not-told' {
  const start = c.about.spell?.start?.day ?? c.judged;
  const lacking = subjects.find((about) => recordedFrom(c.view.history, 'notifications', about) > start - DAYS_BEFORE);
  return lacking === undefined
    ? 'nobody'
    : c.world.choose(`told-before:${lacking}`, askFor('notifications', lacking), ['nobody', 'told', 'not-told'] as const);
}
