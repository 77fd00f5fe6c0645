import type { Day } from '../time/index.ts';
import type { CollectionName, Entry, RecordOf } from './records.ts';
import { countFirst } from './sorted.ts';
import type { Spell } from './spells.ts';
import type { Timed } from './timed.ts';
import type { HistoryView } from './view.ts';
import { meetingAlias } from './vocabulary-judged.ts';
import { worked } from './worked.ts';

/**
 * Which record serves which need (semantics, section 8). A record that names its placement belongs there; one that names none belongs
 * to the placement running at its moment, which on the day of a move two placements may be: then it is a candidate of both, and
 * `date` tells the rule to compare the instants. `date-alone`: it names no placement, and its date alone tells which it is for.
 */
export interface Candidate<T = unknown> {
  readonly entry: Entry<T>;
  readonly by?: 'date' | 'date-alone' | undefined;
}

type MayNamePlacement = { readonly placementId?: string };

/** Whether a placement may have run at a moment. */
export const overlaps = (spell: Spell, at: Timed): boolean =>
  spell.start !== undefined && at.to >= spell.start.from && (spell.ended === undefined || at.from <= spell.ended.to);

/** The placement running at a moment; on the day of a move, the one that starts. */
export function spellAt(view: HistoryView, at: Timed): Spell | undefined {
  let found: Spell | undefined;
  for (const spell of view.spells) {
    const { start, ended } = spell;
    if (start === undefined || start.day > at.day || (start.day === at.day && at.to < start.from)) continue;
    if (ended !== undefined && (ended.day < at.day || (ended.day === at.day && at.to >= ended.from))) continue;
    found = spell;
  }
  return found;
}

/** Whether a record that names no placement may be of another than the one it was taken to be of: made on the day that one began or ended. */
export const mayBeOfAnother = (view: HistoryView, taken: Spell | undefined, at: Timed): boolean =>
  daysOfMoves(view).has(at.day) &&
  view.spells.some((spell) => overlaps(spell, at) && (spell !== taken || (spell.start !== undefined && at.from < spell.start.to)));

/** The days on which a placement began or ended. */
export const daysOfMoves = (view: HistoryView): ReadonlySet<Day> =>
  worked(
    view,
    'days-of-moves',
    () =>
      new Set(view.spells.flatMap(({ start, ended }) => [start, ended]).flatMap((moment) => (moment === undefined ? [] : [moment.day]))),
  );

/** The placement that a record names, else the one running when it arose. */
export function spellOfRecord(view: HistoryView, record: MayNamePlacement, at: Timed | undefined): Spell | undefined {
  if (record.placementId !== undefined) return view.spellNamed(record.placementId);
  return at === undefined ? undefined : spellAt(view, at);
}

/** Chosen once for what they are wanted for, such as the start of a placement. */
function among<C extends CollectionName>(
  view: HistoryView,
  collection: C,
  wantedFor: string,
  keep: (entry: Entry<RecordOf<C>>) => boolean | 'date' | 'date-alone',
): readonly Candidate<RecordOf<C>>[] {
  return worked(view, `${collection}:${wantedFor}`, () => {
    const found: Candidate<RecordOf<C>>[] = [];
    for (const entry of view.records(collection) ?? []) {
      const kept = keep(entry);
      if (kept !== false) found.push(kept === true ? { entry } : { entry, by: kept });
    }
    return found;
  });
}

/** Whether a record names a placement, a meeting by one of its concerns too; undefined where it names none. */
export function isRecordOf(view: HistoryView, value: object, spell: Spell): boolean | undefined {
  const { placementId, concernIds = [] }: MayNamePlacement & { readonly concernIds?: readonly string[] } = value;
  if (placementId !== undefined) return view.spellNamed(placementId) === spell;
  return concernIds.length === 0
    ? undefined
    : view
        .records('concerns')
        ?.some((concern) => concernIds.includes(concern.value.id) && spellOfRecord(view, concern.value, concern.at) === spell);
}

/** The arrays whose records may name the placement that they are of, and else are of one by their date. */
export type PlacedCollection = 'visits' | 'notifications' | 'documents' | 'decisions' | 'consultations';

/** Records of a placement: those that name it, and those that name none and were made while it ran. */
export function ofSpell<C extends PlacedCollection | 'plans' | 'meetings'>(
  view: HistoryView,
  collection: C,
  spell: Spell,
): readonly Candidate<RecordOf<C>>[] {
  return among(
    view,
    collection,
    `of:${spell.id}`,
    ({ value, at }) => isRecordOf(view, value, spell) ?? (at !== undefined && overlaps(spell, at) && 'date'),
  );
}

/**
 * Records of what a placement's start calls for: those of the placement and, of such as name none, those made in the 28 days before it
 * while the child was in no placement. What is decided or talked over in that time may be for either: it has to come before the move.
 */
export function ofStart<C extends PlacedCollection>(view: HistoryView, collection: C, spell: Spell): readonly Candidate<RecordOf<C>>[] {
  const start = spell.start ?? spell.plannedStart;
  return among(view, collection, `start:${spell.id}`, ({ value, at }) => {
    const named = isRecordOf(view, value, spell);
    if (named !== undefined) return named;
    if (at === undefined || start === undefined) return false;
    const running = view.spells.filter((other) => overlaps(other, at));
    const next = view.spells.find((other) => (other.start ?? other.plannedStart ?? at).from > at.to);
    const isAhead = next === spell && start.day - at.day <= DAYS_AHEAD;
    if (isAhead && (running.length === 0 || collection === 'decisions' || collection === 'consultations')) return 'date-alone';
    return running.includes(spell) && (running.length === 1 ? 'date-alone' : 'date');
  });
}

/**
 * Records of an ended placement: those that name it, else those from its end up to the end of the next one. Notices, of the ending that
 * they lie nearest to, and documents may come while it still runs; a meeting about an ending or a decision on one does not, and would be about the ending before.
 */
export function ofEnding<C extends 'notifications' | 'documents' | 'meetings' | 'decisions'>(
  view: HistoryView,
  collection: C,
  spell: Spell,
): readonly Candidate<RecordOf<C>>[] {
  const { ended: end } = spell;
  const later = view.spells
    .slice(view.spells.indexOf(spell) + 1)
    .find((other) => other.start !== undefined && end !== undefined && other.start.to >= end.from && other.end !== undefined);
  const nextEnd = later?.ended;
  return among(view, collection, `ending:${spell.id}`, ({ value, at }) => {
    const named = isRecordOf(view, value, spell);
    if (named !== undefined) return named;
    if (at === undefined) return false;
    if (collection === 'notifications' && knownEnd(spell) !== undefined && nearestEnding(view, at) !== spell) return false;
    const afterwards = end !== undefined && (at.to >= end.from || at.day === end.day);
    const since =
      afterwards || (overlaps(spell, at) && (spell.end === 'unknown' || collection === 'notifications' || collection === 'documents'));
    return since && (nextEnd === undefined || at.from < nextEnd.from) ? 'date' : false;
  });
}

const knownEnd = ({ ended, plannedEnd }: Spell): Timed | undefined => ended ?? plannedEnd;

/** The ending that a notice which names no placement lies nearest to, by the day; of two as near the earlier. */
function nearestEnding(view: HistoryView, { day }: Timed): Spell | undefined {
  const away = (spell: Spell): number => Math.abs((knownEnd(spell)?.day ?? Infinity) - day);
  return view.spells.reduce<Spell | undefined>(
    (nearest, next) => (nearest !== undefined && away(nearest) <= away(next) ? nearest : next),
    undefined,
  );
}

/** How many days before a placement something may be done for it (semantics, section 8). */
export const DAYS_AHEAD = 28;

/** Support, pre-disruption and stability meetings that serve a concern of a placement: those that name it, else those of the placement. */
export function meetingsOfConcern(
  view: HistoryView,
  concern: Entry<RecordOf<'concerns'>>,
  spell: Spell | undefined,
  kinds: readonly string[],
): readonly Candidate<RecordOf<'meetings'>>[] {
  return among(view, 'meetings', `concern:${concern.pointer}:${spell?.id ?? ''}:${kinds.join()}`, ({ value, at }) => {
    if (!kinds.includes(meetingKind(value.kind))) return false;
    if (value.concernIds !== undefined && value.concernIds.length > 0) return value.concernIds.includes(concern.value.id);
    if (at === undefined || spell === undefined) return false;
    const own = spellOfRecord(view, value, at);
    if (value.placementId !== undefined) return own === spell;
    return overlaps(spell, at) && (mayBeOfAnother(view, own, at) ? 'date' : 'date-alone');
  });
}

/** The contract's alias: an agreement meeting is a placement planning meeting. */
export const meetingKind = (kind: string): string => (kind === meetingAlias ? 'placement-planning-meeting' : kind);

/** The meetings of a kind that were held in a placement, or may have been. */
export const heldIn = (view: HistoryView, spell: Spell, kind: string): readonly Candidate<RecordOf<'meetings'>>[] =>
  ofSpell(view, 'meetings', spell).filter(({ entry }) => entry.at !== undefined && meetingKind(entry.value.kind) === kind);

/** The position of the first that begins at an instant or later; they are sorted by it. */
export const firstFrom = (found: readonly Candidate[], instant: number): number =>
  countFirst(found, ({ entry: { at } }) => at !== undefined && at.from < instant);
