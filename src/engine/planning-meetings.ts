import { DAYS_AHEAD, meetingKind, isRecordOf, overlaps, type Candidate } from '../history/attribution.ts';
import type { Entry, RecordOf } from '../history/records.ts';
import type { Spell } from '../history/spells.ts';
import type { HistoryView } from '../history/view.ts';
import { worked } from '../history/worked.ts';
import type { Case } from './case.ts';
import { ranAt, ranIn } from './day-of-move.ts';
import { chained, distinct, grouped, oneForEach } from './lists.ts';
import { results } from './world.ts';

type Meeting = Entry<RecordOf<'meetings'>>;
type Asked = Pick<Case, 'view' | 'world'>;

/** Held, it may be, before the placement that they are for. */
const PLANNING: ReadonlySet<string> = new Set(['placement-planning-meeting', 'introduction-planning-meeting']);
/** Held in the placement that they are for, unless none is running. */
const EARLY: ReadonlySet<string> = new Set(['seventy-two-hour-review', 'enhanced-case-management-meeting']);
/** Whether a meeting of one of these kinds may be for a placement that had not begun. */
export const looksAhead = (kinds: readonly string[]): boolean => kinds.some((kind) => PLANNING.has(kind) || EARLY.has(kind));

function heldOf(view: HistoryView, kinds: readonly string[]): readonly Meeting[] {
  return worked(view, `held:${kinds.join()}`, () =>
    (view.records('meetings') ?? []).filter(({ value, at }) => at !== undefined && kinds.includes(meetingKind(value.kind))),
  );
}

/**
 * Planning and introduction meetings look ahead (semantics, section 8). One that names no placement belongs to the one running then or,
 * where another starts within 28 days after it and has none of its own, to that one; held while the child was in no placement, it can be
 * for the next one alone. On the day of a move that may turn on the order of two moments, which each completion takes for itself.
 * Given are a placement's, those that may be included.
 */
export function planningMeetings(view: HistoryView, spell: Spell, kinds: readonly string[]): readonly Candidate<RecordOf<'meetings'>>[] {
  const all = worked(view, `planning:${kinds.join()}`, () =>
    grouped(
      chained(heldOf(view, kinds), (entry) => {
        const named = view.spells.filter((each) => isRecordOf(view, entry.value, each));
        return named.length > 0
          ? named.map((of) => ({ of, entry }))
          : distinct(servedByCompletion(view, entry, kinds).flat()).map((of) => ({ of, entry, by: 'date' as const }));
      }),
      ({ of }) => of,
    ),
  );
  return all.get(spell) ?? [];
}

/** The placements that a meeting without one serves, in each way that the completions differ. */
export function servedByCompletion(view: HistoryView, meeting: Meeting, kinds: readonly string[]): readonly (readonly Spell[])[] {
  return worked(view, `served:${kinds.join()}:${meeting.pointer}`, () => {
    const found = results((world) => served({ view, world }, meeting, kinds));
    return oneForEach(found, (spells) => spells.map(({ id }) => id).join('\n'));
  });
}

/** The placements that a meeting without one serves in this completion: the one that it looks ahead to, else those running then. */
export function servedIn(c: Asked, meeting: Meeting, kinds: readonly string[]): readonly Spell[] {
  const [only, ...others] = servedByCompletion(c.view, meeting, kinds);
  return only !== undefined && others.length === 0 ? only : served(c, meeting, kinds);
}

function served(c: Asked, meeting: Meeting, kinds: readonly string[]): readonly Spell[] {
  const ahead = aheadOf(c, meeting, kinds, new Map());
  const { at } = meeting;
  if (ahead !== undefined || at === undefined) return ahead === undefined ? [] : [ahead];
  return c.view.spells.filter((spell) => overlaps(spell, at) && ranAt({ ...c, about: { spell } }, at));
}

/** The placement that a meeting without one looks ahead to. Whether a placement has a meeting of its own turns on where those held in it went. */
function aheadOf(c: Asked, meeting: Meeting, kinds: readonly string[], known: Map<Meeting, Spell | undefined>): Spell | undefined {
  const { at } = meeting;
  if (at === undefined || known.has(meeting)) return known.get(meeting);
  const now = ranIn(c, at);
  const found =
    now !== undefined && !kinds.some((kind) => PLANNING.has(kind))
      ? undefined
      : c.view.spells.find((other) => {
          const start = other.start ?? other.plannedStart;
          return (
            start !== undefined &&
            start.day - at.day <= DAYS_AHEAD &&
            c.world.before(at, start) &&
            (now === undefined || (other.withdrawn === undefined && !hasItsOwn(other)))
          );
        });
  known.set(meeting, found);
  return found;

  function hasItsOwn(spell: Spell): boolean {
    return heldOf(c.view, kinds).some(
      (held) =>
        isRecordOf(c.view, held.value, spell) ??
        (held.at !== undefined && ranIn(c, held.at) === spell && aheadOf(c, held, kinds, known) === undefined),
    );
  }
}
