import type { CollectionName, Entry, RecordOf } from './records.ts';
import type { Spell } from './spells.ts';
import type { Timed } from './timed.ts';
import type { HistoryView } from './view.ts';

/**
 * Which record serves which need (semantics, section 8). A record that names its placement belongs there; one that names none belongs
 * to the placement running at its moment, which on the day of a move two placements may be: then it is a candidate of both, and
 * `byDate` tells the rule to compare the instants. `taken`: it names no placement, and its date alone tells which it is for.
 */
export interface Candidate<T = unknown> { readonly entry: Entry<T>; readonly byDate: boolean; readonly taken?: true }

type Placed = { readonly placementId?: string };

/** Whether a placement may have run at a moment. */
export const overlaps = (spell: Spell, at: Timed): boolean =>
  spell.start !== undefined && at.to >= spell.start.from && (spell.end === undefined || spell.end === 'unknown' || at.from <= spell.end.to);

/** The placement running at a moment; on the day of a move, the one that starts. */
export function spellAt(view: HistoryView, at: Timed): Spell | undefined {
  let found: Spell | undefined;
  for (const spell of view.spells) {
    const { start, end } = spell;
    if (start === undefined || start.day > at.day || (start.day === at.day && at.to < start.from)) continue;
    if (end !== undefined && end !== 'unknown' && (end.day < at.day || (end.day === at.day && at.to >= end.from))) continue;
    found = spell;
  }
  return found;
}

/** The placement that a record names, else the one running when it arose. */
export function spellOfRecord(view: HistoryView, record: Placed, at: Timed | undefined): Spell | undefined {
  if (record.placementId !== undefined) return view.spellNamed(record.placementId);
  return at === undefined ? undefined : spellAt(view, at);
}

function among<C extends CollectionName>(view: HistoryView, collection: C, keep: (entry: Entry<RecordOf<C>>) => boolean | 'by-date' | 'taken'): readonly Candidate<RecordOf<C>>[] {
  const found: Candidate<RecordOf<C>>[] = [];
  for (const entry of view.records(collection) ?? []) {
    const kept = keep(entry);
    if (kept !== false) found.push(kept === 'taken' ? taken(entry) : { entry, byDate: kept === 'by-date' });
  }
  return found;
}

const taken = <T>(entry: Entry<T>): Candidate<T> => ({ entry, byDate: false, taken: true });

/** A meeting that names concerns and no placement belongs to the placement of its concerns. */
function spellOfConcerns(view: HistoryView, value: object): Spell | undefined {
  const { concernIds } = value as { readonly concernIds?: readonly string[] };
  const concern = concernIds === undefined || concernIds.length === 0 ? undefined : view.records('concerns')?.find((entry) => concernIds.includes(entry.value.id));
  return concern === undefined ? undefined : spellOfRecord(view, concern.value, concern.at);
}

/** Visits, notices, documents, decisions and consultations of a placement. */
export function ofSpell<C extends 'visits' | 'notifications' | 'documents' | 'decisions' | 'consultations' | 'plans' | 'carerBreaks' | 'meetings'>(
  view: HistoryView, collection: C, spell: Spell,
): readonly Candidate<RecordOf<C>>[] {
  return among(view, collection, ({ value, at }) => {
    const named = (value as Placed).placementId;
    if (named !== undefined) return view.spellNamed(named) === spell;
    const through = spellOfConcerns(view, value);
    if (through !== undefined) return through === spell;
    return at !== undefined && overlaps(spell, at) ? 'by-date' : false;
  });
}

/**
 * Records of what a placement's start calls for: those of the placement and, of such as name none, those made in the 28 days before it
 * while the child was in no placement.
 */
export function ofStart<C extends 'visits' | 'notifications' | 'documents' | 'decisions' | 'consultations'>(view: HistoryView, collection: C, spell: Spell): readonly Candidate<RecordOf<C>>[] {
  const start = spell.start ?? spell.plannedStart;
  return among(view, collection, ({ value, at }) => {
    const named = (value as Placed).placementId;
    if (named !== undefined) return view.spellNamed(named) === spell;
    if (at === undefined || start === undefined) return false;
    const running = view.spells.filter((other) => overlaps(other, at));
    if (running.length > 0) return running.includes(spell) && (running.length === 1 ? 'taken' : 'by-date');
    const next = view.spells.find((other) => (other.start ?? other.plannedStart ?? at).from > at.to);
    return next === spell && start.day - at.day <= DAYS_AHEAD ? 'taken' : false;
  });
}

/**
 * Records of an ended placement: those that name it, else those from its end up to the end of the next one. Notices and documents may
 * come while it still runs; a meeting about an ending or a decision on one does not, and would be about the ending before.
 */
export function ofEnding<C extends 'notifications' | 'documents' | 'meetings' | 'decisions'>(view: HistoryView, collection: C, spell: Spell): readonly Candidate<RecordOf<C>>[] {
  const end = spell.end === 'unknown' ? undefined : spell.end;
  const later = view.spells.find((other) => other !== spell && other.start !== undefined && end !== undefined && other.start.from >= end.from && other.end !== undefined);
  const nextEnd = later?.end === 'unknown' ? undefined : later?.end;
  return among(view, collection, ({ value, at }) => {
    const named = (value as Placed).placementId;
    if (named !== undefined) return view.spellNamed(named) === spell;
    if (at === undefined) return false;
    const afterwards = end !== undefined && (at.to >= end.from || at.day === end.day);
    const since = afterwards || (overlaps(spell, at) && (end === undefined || collection === 'notifications' || collection === 'documents'));
    return since && (nextEnd === undefined || at.from < nextEnd.from) ? 'by-date' : false;
  });
}

const DAYS_AHEAD = 28;

/**
 * Planning and introduction meetings of a placement. One that names no placement belongs to the one running then or, where another
 * starts within 28 days after it and has none of its own, to that one. `running: 'first'`: to the one running then, if any.
 */
export function planningMeetingsOf(view: HistoryView, spell: Spell, kinds: readonly string[], running: 'first' | 'last' = 'last'): readonly Candidate<RecordOf<'meetings'>>[] {
  const meetings = among(view, 'meetings', ({ value, at }) => at !== undefined && kinds.includes(meetingKind(value.kind)));
  const ahead = meetingsAhead(view, meetings, kinds, running);
  return meetings.flatMap(({ entry }): readonly Candidate<RecordOf<'meetings'>>[] => {
    const { at } = entry;
    if (at === undefined) return [];
    if (entry.value.placementId !== undefined) return view.spellNamed(entry.value.placementId) === spell ? [{ entry, byDate: false }] : [];
    const starting = ahead.get(entry.pointer);
    // A day-only meeting on the day of the start may have been before it or after it: either way it is this placement's.
    if (starting === undefined) return !overlaps(spell, at) ? [] : spell.start?.day !== at.day || spellAt(view, at) !== spell ? [{ entry, byDate: true }] : [taken(entry)];
    return starting === spell ? [taken(entry)] : [];
  });
}

/**
 * The placement that each meeting without one looks ahead to. Worked out from the last meeting back: whether a placement has a meeting
 * of its own turns on where the meetings held in it went. Held while the child was in no placement, it can be for the next one alone.
 */
function meetingsAhead(view: HistoryView, meetings: readonly Candidate<RecordOf<'meetings'>>[], kinds: readonly string[], running: 'first' | 'last'): ReadonlyMap<string, Spell> {
  const key = `meetings-ahead:${running}:${kinds.join()}`;
  const known = view.worked.get(key);
  // The key names what was made.
  if (known !== undefined) return known as ReadonlyMap<string, Spell>;
  const found = new Map<string, Spell>();
  const served = new Set(meetings.flatMap(({ entry }) => (entry.value.placementId === undefined ? [] : view.spellNamed(entry.value.placementId) ?? [])));
  for (const { entry } of [...meetings].sort((a, b) => (b.entry.at?.to ?? 0) - (a.entry.at?.to ?? 0))) {
    const { at } = entry;
    if (at === undefined || entry.value.placementId !== undefined) continue;
    const now = spellAt(view, at);
    const starting = now !== undefined && running === 'first' ? undefined : view.spells.find((other) => {
      const start = other.start ?? other.plannedStart;
      return start !== undefined && start.from > at.to && start.day - at.day <= DAYS_AHEAD && (now === undefined || !served.has(other));
    });
    if (starting !== undefined) found.set(entry.pointer, starting);
    else if (now !== undefined) served.add(now);
  }
  view.worked.set(key, found);
  return found;
}

/** Support, pre-disruption and stability meetings that serve a concern: those that name it, else those of its placement at or after it. */
export function meetingsOfConcern(view: HistoryView, concern: Entry<RecordOf<'concerns'>>, kinds: readonly string[]): readonly Candidate<RecordOf<'meetings'>>[] {
  const spell = spellOfRecord(view, concern.value, concern.at);
  return among(view, 'meetings', ({ value, at }) => {
    if (!kinds.includes(meetingKind(value.kind))) return false;
    if (value.concernIds !== undefined && value.concernIds.length > 0) return value.concernIds.includes(concern.value.id);
    return at !== undefined && spell !== undefined && spellOfRecord(view, value, at) === spell && (value.placementId === undefined ? 'taken' : true);
  });
}

/** The contract's alias: an agreement meeting is a placement planning meeting. */
export const meetingKind = (kind: string): string => (kind === 'placement-agreement-meeting' ? 'placement-planning-meeting' : kind);

/** The position of the first that begins at an instant or later; they are sorted by it. */
export function firstFrom(found: readonly Candidate[], instant: number): number {
  let low = 0, high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((found[middle]?.entry.at?.from ?? Infinity) < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
