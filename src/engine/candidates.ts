import type { Role } from '../contract.ts';
import {
  meetingKind,
  meetingsOfConcern,
  ofEnding,
  ofSpell,
  ofStart,
  type Candidate,
  type PlacedCollection,
} from '../history/attribution.ts';
import { careAround, careAt, reviewsOfCare } from '../history/care.ts';
import type { Covered } from '../history/coverage.ts';
import { byTime, type Entry, type RecordOf } from '../history/records.ts';
import { earliestFirst, type Timed } from '../history/timed.ts';
import type { HistoryView } from '../history/view.ts';
import { worked } from '../history/worked.ts';
import type { Evidence } from '../policy/language.ts';
import type { Case } from './case.ts';
import { spellOfRecordIn } from './day-of-move.ts';
import { eventOf, hasHappened } from './events.ts';
import { chained, given } from './lists.ts';
import { looksAhead, planningMeetings } from './planning-meetings.ts';
import { isVisit } from './visits.ts';
import type { Unknown } from './world.ts';

/** A record that answers a requirement, and when it did. */
export interface Answer {
  readonly pointer: string;
  readonly at: Timed;
  readonly by?: Candidate['by'];
  readonly entry?: Entry;
}

/** Evidence names what shows it by the kind of record, of which some have kinds of their own: `meeting: ['disruption-meeting']`, `visit: 'any'`. */
const shows = ['meeting', 'visit', 'review', 'plan', 'document', 'notification', 'decision', 'consultation'] as const;

/** The kinds of record that evidence rests on, for what the extract does not cover. */
export function restsOn(evidence: Evidence): readonly (readonly [Covered, string | undefined])[] {
  if ('together' in evidence) return chained(evidence.together, restsOn);
  const record = shows.find((each) => each in evidence);
  if (record === undefined) return [];
  // It has the kinds, if it has any, under the name of the record.
  const kinds = (evidence as Readonly<Partial<Record<typeof record, string | readonly string[]>>>)[record];
  return (typeof kinds === 'object' ? kinds : [undefined]).map((kind) => [`${record}s`, kind]);
}

/** The question for what the extract does not hold. */
export const askFor = (collection: Covered, kind: string | undefined): Unknown => ({
  pointer: `/${collection}`,
  asks: kind === undefined ? collection : `${collection}:${kind}`,
  uncovered: true,
});

/** Every record that may answer, earliest first; those of another placement, concern or meeting left out. */
export function candidates(c: Case, evidence: Evidence): readonly Answer[] {
  if ('event' in evidence) {
    const moment = eventOf(c, evidence.event);
    return moment === undefined || moment === 'unknown' || !hasHappened(c, evidence.event)
      ? []
      : [{ pointer: recordPointer(moment.pointer), at: moment }];
  }
  if ('meeting' in evidence) return meetings(c, evidence.meeting, evidence.of).map(answer);
  if ('plan' in evidence) return plans(c, evidence.plan);
  if ('visit' in evidence) return visits(c, evidence);
  if ('review' in evidence)
    return kept(c.view, `reviews:${c.about.care?.pointer ?? ''}`, () =>
      reviewsOfCare(c.view, c.about.care).map((entry) => answer({ entry })),
    );
  if ('document' in evidence)
    return scoped(c, 'documents', evidence.of)
      .filter(({ entry }) => evidence.document.includes(entry.value.kind))
      .flatMap((found) => shared(c, found, evidence.sharedWith, evidence.named === true))
      .sort((a, b) => earliestFirst(a.at, b.at));
  if ('decision' in evidence)
    return scoped(c, 'decisions', evidence.of)
      .filter(
        ({ entry }) =>
          evidence.decision.includes(entry.value.kind) &&
          (evidence.by === undefined || rolesOf(entry.value.by).some((role) => evidence.by?.includes(role))),
      )
      .map(answer);
  if ('consultation' in evidence)
    return scoped(c, 'consultations', evidence.of)
      .filter(({ entry }) => evidence.consultation.includes(entry.value.about) && evidence.with.includes(entry.value.with))
      .map(answer);
  return [];
}

/** Worked out once for a placement, however many intervals of the series ask for them. */
function visits(c: Case, evidence: Extract<Evidence, { readonly visit: unknown }>): readonly Answer[] {
  const find = (): readonly Answer[] =>
    scoped(c, 'visits', evidence.of)
      .filter(
        ({ entry }) => isVisit(entry) && (evidence.visit === 'any' || entry.value.by === undefined || entry.value.by === 'social-worker'),
      )
      .map(answer);
  const { spell } = c.about;
  return spell !== undefined && isOfPlacement(evidence) ? kept(c.view, `visits:${evidence.visit}:${spell.id}`, find) : find();
}
export const isOfPlacement = (evidence: Evidence): boolean =>
  'visit' in evidence && (evidence.of === undefined || evidence.of === 'placement');
const kept = (view: HistoryView, key: string, find: () => readonly Answer[]): readonly Answer[] => worked(view, `answers:${key}`, find);

const rolesOf = (by: Role | readonly Role[]): readonly Role[] => (typeof by === 'string' ? [by] : by);
/** `/meetings/3/minutes/circulatedAt` stands in the record `/meetings/3`. */
export function recordPointer(pointer: string): string {
  const end = pointer.indexOf('/', pointer.indexOf('/', 1) + 1);
  return end <= 0 ? pointer : pointer.slice(0, end);
}

export function answer({ entry, by }: Candidate): Answer {
  // Only records that have happened are candidates; `at` is there for each of them.
  return { pointer: entry.pointer, at: entry.at as Timed, entry, by };
}

const dated = <T>(found: readonly Candidate<T>[]): readonly Candidate<T>[] => found.filter(({ entry }) => entry.at !== undefined);

export function scoped<C extends PlacedCollection>(c: Case, collection: C, of: string | undefined): readonly Candidate<RecordOf<C>>[] {
  const found = scopedByPlacement(c, collection, of).filter(({ entry }) => servesAbout(c, entry.value, of));
  if (of !== 'meeting') return found;
  // What names the meeting is of it, whichever placement ran then, or none; not every kind of record can name one.
  const own = c.about.meeting?.value.id;
  const named = dated(
    (c.view.records(collection) ?? [])
      .filter(({ value }) => own !== undefined && (value as References).meetingId === own)
      .map((entry) => ({ entry })),
  );
  return [...found.filter(({ entry }) => !named.some((each) => each.entry === entry)), ...named].sort((a, b) => byTime(a.entry, b.entry));
}

/** What a record names it serves: not another concern, and not another meeting. */
function servesAbout({ about, view }: Case, value: object, of: string | undefined): boolean {
  const record: References & { readonly placementId?: string } = value;
  // What is said of the carers of another placement is no answer to this concern.
  if (about.concern !== undefined && record.placementId !== undefined && view.spellNamed(record.placementId) !== about.spell) return false;
  if (record.concernId !== undefined && about.concern !== undefined && record.concernId !== about.concern.value.id) return false;
  if (record.meetingId === undefined) return true;
  if (about.meeting !== undefined) return record.meetingId === about.meeting.value.id;
  // A paper for a meeting that was held is no paper for the next one.
  return (
    of !== 'meeting' ||
    view.records('meetings')?.some((meeting) => meeting.value.id === record.meetingId && meeting.at !== undefined) !== true
  );
}
export interface References {
  readonly concernId?: string;
  readonly concernIds?: readonly string[];
  readonly meetingId?: string;
}

function scopedByPlacement<C extends PlacedCollection>(c: Case, collection: C, of: string | undefined): readonly Candidate<RecordOf<C>>[] {
  const { spell } = c.about;
  if (of === 'care') return dated(ofCare(c, collection));
  if (of === 'child' || spell === undefined) return dated((c.view.records(collection) ?? []).map((entry) => ({ entry })));
  if (of === 'start') return dated(ofStart(c.view, collection, spell));
  if (of === 'ending' && (collection === 'notifications' || collection === 'documents' || collection === 'decisions')) {
    // The collection is one of the three that ofEnding takes.
    return dated(ofEnding(c.view, collection, spell) as readonly Candidate<RecordOf<C>>[]);
  }
  return dated(ofSpell(c.view, collection, spell));
}

/** Records of the rule's period of care, and of the time between it and the one before or after; one that names a placement is of that one's. */
function ofCare<C extends PlacedCollection>(c: Case, collection: C): readonly Candidate<RecordOf<C>>[] {
  const {
    view,
    about: { care },
  } = c;
  return (view.records(collection) ?? [])
    .filter(({ at, value: { placementId = '' } }) => {
      const day = view.spellNamed(placementId)?.start?.day ?? at?.day;
      return day !== undefined && (care === undefined || careAround(view, day) === care || careAt(view, day) === care);
    })
    .map((entry) => ({ entry }));
}

function meetings(c: Case, kinds: readonly string[], of: string | undefined): readonly Candidate<RecordOf<'meetings'>>[] {
  const { spell, concern } = c.about;
  const isKind = ({ entry }: Candidate<RecordOf<'meetings'>>): boolean =>
    entry.at !== undefined && kinds.includes(meetingKind(entry.value.kind));
  if (of === 'child' || (spell === undefined && concern === undefined)) {
    return (c.view.records('meetings') ?? []).map((entry) => ({ entry })).filter(isKind);
  }
  if (concern !== undefined && of !== 'placement')
    return dated(meetingsOfConcern(c.view, concern, spellOfRecordIn(c, concern.value, concern.at), kinds));
  if (spell === undefined) return [];
  if (of === 'ending') return ofEnding(c.view, 'meetings', spell).filter(isKind);
  // On a concern, only what names it or none; what follows a meeting follows it whatever either names.
  if (looksAhead(kinds))
    return planningMeetings(c.view, spell, kinds).filter(
      ({
        entry: {
          value: { concernIds = [] },
        },
      }) => concern === undefined || c.about.meeting !== undefined || concernIds.length === 0 || concernIds.includes(concern.value.id),
    );
  return ofSpell(c.view, 'meetings', spell).filter(isKind);
}

function plans(c: Case, wanted: Extract<Evidence, { readonly plan: unknown }>['plan']): readonly Answer[] {
  const { spell } = c.about;
  const found: Answer[] = [];
  for (const entry of c.view.records('plans') ?? []) {
    if (spell !== undefined && c.view.spellNamed(entry.value.placementId) !== spell) continue;
    const { value, pointer } = entry;
    const finalised = c.view.moment(value.finalisedAt, `${pointer}/finalisedAt`);
    const at =
      wanted === 'finalised'
        ? finalised
        : wanted === 'signed'
          ? c.view.moment(value.signedAt, `${pointer}/signedAt`)
          : wanted === 'prepared-and-finalised'
            ? laterOf(c, entry.at, finalised)
            : entry.at;
    if (at !== undefined && (wanted !== 'revised' || isRevision(c, entry))) found.push({ pointer, at, entry });
    if (wanted === 'reviewed') found.push(...reviewsOfPlan(c, entry));
  }
  return found.sort((a, b) => earliestFirst(a.at, b.at));
}
/** A version that does not say whether it is new may be a revision. */
const isRevision = (c: Case, { value, pointer }: Entry<RecordOf<'plans'>>): boolean =>
  (value.kind ?? c.world.choose(`${pointer}/kind`, { pointer: `${pointer}/kind`, asks: 'plan.kind' }, ['new', 'revision'] as const)) ===
  'revision';
const reviewsOfPlan = (c: Case, entry: Entry<RecordOf<'plans'>>): readonly Answer[] =>
  given(entry.value.reviewedAt ?? [], (reviewed, index) => {
    const at = c.view.moment(reviewed, `${entry.pointer}/reviewedAt/${index}`);
    return at === undefined ? undefined : { pointer: entry.pointer, at, entry };
  });
/** The later of two, no sooner than either. */
const laterOf = (c: Case, a: Timed | undefined, b: Timed | undefined): Timed | undefined =>
  a === undefined || b === undefined ? undefined : { ...(c.world.atMost(a, b) ? b : a), from: Math.max(a.from, b.from) };

function shared(c: Case, found: Candidate<RecordOf<'documents'>>, roles: readonly Role[] | undefined, byName: boolean): readonly Answer[] {
  const { entry } = found;
  const named = entry.value.sharedWith;
  if (roles === undefined || (!byName && (named === undefined || named.length === 0))) return [answer(found)];
  if (named === undefined) return [];
  const [at] = given(named, (share, index) =>
    roles.includes(share.role) ? c.view.moment(share.at, `${entry.pointer}/sharedWith/${index}/at`) : undefined,
  ).sort(earliestFirst);
  return at === undefined ? [] : [{ ...answer(found), at }];
}
