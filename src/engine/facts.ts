import { visitIntervalOn } from '../history/agreed-intervals.ts';
import { heldIn, meetingKind } from '../history/attribution.ts';
import { reviewsOfCare } from '../history/care.ts';
import { recordedFrom } from '../history/coverage.ts';
import { continuesStatus } from '../history/legal-orders.ts';
import { memberOn, type PlacementEntry } from '../history/spells.ts';
import { facts, type FactMeaning, type FactName } from '../policy/facts.ts';
import { parseDay } from '../time/index.ts';
import { recordNamed, type Case } from './case.ts';
import { ranAt } from './day-of-move.ts';
import { approvals, unknownOf } from './events.ts';
import { isFirstOfCare } from './events-worked-out.ts';
import { hasUnrecordedMeeting, UNRECORDED_REVIEW } from './review-moments.ts';

/** What a fact reads as in one completion: `undefined` where the thing is not there. */
export type FactValue = boolean | string | number | readonly unknown[] | object | undefined;

/** What a list that is not recorded may hold: one of the words that are asked for, or another. */
export const ONE_OF_THOSE = Symbol('one of those');
const ANOTHER = Symbol('another');

interface Holder {
  readonly pointer: string;
  readonly value: unknown;
}

/** The placement of a joined spell that ran on the day judged: its kind may have changed with the same carer. */
function runningMember(c: Case, path: string): PlacementEntry | undefined {
  const { spell } = c.about;
  if (spell === undefined || path.startsWith('ending')) return spell?.last;
  // Urgency is of the move: the same carer goes on without one.
  if (path === 'emergency') return spell.first;
  if (path === 'temporaryApproval' || path === 'outsideApproval') return approvals[path](c);
  return memberOn(spell, c.judged);
}

function holderOf(c: Case, record: string, path: string): Holder | undefined {
  switch (record) {
    case 'child':
      return { pointer: '/child', value: c.view.history.child };
    case 'placement':
      return runningMember(c, path);
    case 'record':
      return c.record;
    // A need stands in no record of its own.
    case 'need':
      return undefined;
    default:
      return recordNamed(c.about, record);
  }
}

/** Facts that are worked out from a record rather than read from it. */
const workedOut: Readonly<Partial<Record<FactName, (c: Case) => FactValue>>> = {
  'meeting.kind': ({ about: { meeting } }) => (meeting === undefined ? undefined : meetingKind(meeting.value.kind)),
  'carer-break.days': ({ about: { carerBreak } }) => {
    const from = parseDay(carerBreak?.value.from ?? '');
    const to = parseDay(carerBreak?.value.to ?? '');
    // 20 March to 3 April 2026 is 14 days: `to` is the first day back.
    return from === undefined || to === undefined ? undefined : to - from;
  },
  'review.first': isFirstReview,
  'placement.visitInterval': (c) => visitIntervalOn(c.view, c.about.spell, c.judged),
  'need.first': ({ about: { need } }) => need?.first === true,
  'meeting.firstOfKind': isFirstOfKind,
  'plan.first': (c) => !comesAfter(c, 'any'),
  'plan.followsNew': (c) => comesAfter(c, 'new'),
  'concern.raisedAtMeeting': raisedAtMeeting,
  'legal-status.continues': ({ view, about: { legalStatus } }) => legalStatus !== undefined && continuesStatus(view, legalStatus),
  'placement.firstOfCare': isFirstOfCare,
};

function isFirstOfKind(c: Case): boolean {
  const {
    view,
    about: { spell, meeting },
  } = c;
  if (spell === undefined || meeting === undefined) return false;
  const kind = meetingKind(meeting.value.kind);
  const first = heldIn(view, spell, kind).find(({ entry: { at }, by }) => by !== 'date' || (at !== undefined && ranAt(c, at)));
  return first?.entry.pointer === meeting.pointer && !hasUnrecordedMeeting(c, kind, spell.start, meeting);
}

/** Whether a version of the placement's plan came before this one, as they are sorted: any, or one of kind `new`. */
function comesAfter(c: Case, before: 'any' | 'new'): boolean {
  const { spell, plan } = c.about;
  for (const { value, at, pointer } of c.view.records('plans') ?? []) {
    if (pointer === plan?.pointer) return false;
    if (at === undefined || c.view.spellNamed(value.placementId) !== spell) continue;
    if (before === 'any' || (value.kind ?? missing(c, 'plan.kind', `${pointer}/kind`)) === 'new') return true;
  }
  return false;
}

function raisedAtMeeting(c: Case): FactValue {
  const { concern } = c.about;
  const id = concern?.value.raisedAtMeetingId;
  const meeting = id === undefined ? undefined : c.view.records('meetings')?.find(({ value, at }) => at !== undefined && value.id === id);
  if (concern === undefined || meeting === undefined) return undefined;
  c.read.push({ pointer: `${concern.pointer}/raisedAtMeetingId`, value: id });
  return meetingKind(meeting.value.kind);
}

/** Whether a review is the first of its period of care: not known where the period's start is not, for an earlier one may lie before the extract. */
function isFirstReview(c: Case): boolean {
  const { care, review } = c.about;
  const [earlier] = reviewsOfCare(c.view, care);
  if (earlier !== undefined && earlier.pointer !== review?.pointer) return false;
  const known = care?.value.from !== 'unknown' && care?.at !== undefined;
  if (known && recordedFrom(c.view.history, 'reviews') <= care.at.day) return true;
  const asked = known
    ? UNRECORDED_REVIEW
    : care === undefined
      ? { pointer: '/lookedAfter', asks: 'lookedAfter' }
      : unknownOf(c, 'care.from');
  return c.world.either(`first-review:${review?.id ?? ''}`, asked);
}

/** Where a fact stands or would stand; undefined where the record that it is of is not there. */
export function pointerOfFact(c: Case, name: FactName): string | undefined {
  const { record, path, below } = placeOf(name);
  const holder = holderOf(c, record, path[0] ?? '');
  return holder === undefined ? undefined : holder.pointer + below;
}

/** `placement.ending.manner`: `ending` and `manner` below the placement, at `/ending/manner`. */
function placeOf(name: FactName): { readonly record: string; readonly path: readonly string[]; readonly below: string } {
  const [record = '', ...path] = name.split('.');
  return { record, path, below: `/${path.join('/')}` };
}

/** How a fact is read: where it is not recorded, one of the values that it may have is taken. */
export const readerOf = (name: FactName): ((c: Case) => FactValue) => workedOut[name] ?? recorded(name);

function recorded(name: FactName): (c: Case) => FactValue {
  const { record, path, below } = placeOf(name);
  const [first = ''] = path;
  return (c) => {
    const holder = holderOf(c, record, first);
    if (holder === undefined) return undefined;
    let value: unknown = holder.value;
    // The path of a fact leads through objects.
    for (const step of path) value = (value as Readonly<Record<string, unknown>> | undefined)?.[step];
    const pointer = holder.pointer + below;
    if (value === undefined) return missing(c, name, pointer);
    c.read.push({ pointer, value });
    // The contract makes it one of these.
    return value as FactValue;
  };
}

function missing(c: Case, name: FactName, pointer: string): FactValue {
  const meaning: FactMeaning = facts[name];
  if (meaning.missing === 'absent') return undefined;
  const unknown = { pointer, asks: name };
  switch (meaning.type) {
    case 'boolean':
      return c.world.either(pointer, unknown);
    case 'word':
      return c.world.choose(pointer, unknown, meaning.values ?? []);
    case 'list':
      return c.world.choose<readonly unknown[]>(pointer, unknown, [[ONE_OF_THOSE], [], [ANOTHER]]);
    case 'object':
    case 'number':
      return undefined;
  }
}
