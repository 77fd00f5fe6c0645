import type { Role } from '../contract.ts';
import { type Candidate, meetingKind, meetingsOfConcern, ofEnding, ofSpell } from '../history/attribution.ts';
import { reviewsOfCare } from '../history/care.ts';
import type { Covered } from '../history/coverage.ts';
import type { Entry, RecordOf } from '../history/records.ts';
import { earliestFirst, type Timed } from '../history/timed.ts';
import type { HistoryView } from '../history/view.ts';
import { worked } from '../history/worked.ts';
import type { Evidence } from '../policy/language.ts';
import { type Answer, answer, recordPointer } from './answer.ts';
import type { Case } from './case.ts';
import { spellOfRecordIn } from './day-of-move.ts';
import { eventOf, hasHappened } from './events.ts';
import { chained, given } from './lists.ts';
import { looksAhead, planningMeetings } from './planning-meetings.ts';
import { dated, scoped } from './scoped-records.ts';
import { isVisit } from './visits.ts';
import type { Unknown } from './world.ts';

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
          (evidence.by === undefined || [entry.value.by].flat().some((role) => evidence.by?.includes(role))),
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
