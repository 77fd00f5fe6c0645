import type { FactUsed } from '../contract.ts';
import { mayBeOfAnother, overlaps, spellAt, spellOfRecord } from '../history/attribution.ts';
import { DAYS_BEFORE, recordedFrom } from '../history/coverage.ts';
import type { Entry, RecordOf } from '../history/records.ts';
import type { Spell } from '../history/spells.ts';
import type { Timed } from '../history/timed.ts';
import { ofKinds, type HistoryView } from '../history/view.ts';
import { worked } from '../history/worked.ts';
import type { Trigger } from '../policy/language.ts';
import { caseFor, type About, type Asks, type Case, type Ended } from './case.ts';
import { compileCondition } from './conditions.ts';
import { chained, distinct, given, grouped } from './lists.ts';
import { hasHappened } from './events.ts';
import { ranIn } from './day-of-move.ts';
import { endDay, isAttested } from './states.ts';
import type { Unknown } from './world.ts';

/** One record, or the placement itself, that may call for something. */
export interface Call {
  readonly trigger: Trigger;
  readonly about: About;
  /** `beginning`: from the time that the placement was thought of; `unknown`: the record cannot say when it began. */
  readonly at: Timed | 'beginning' | 'unknown';
  readonly pointer: string;
  readonly fact?: FactUsed;
  /** What called has ended by `asOf`. */
  readonly ended?: Timed | undefined;
  /** The record names no placement, and its moment does not tell for certain which one ran: it calls in the one that did. */
  readonly ranAt?: Timed | 'unknown' | undefined;
}

/** What may call for something in each placement, worked out once for a view: records first, the placement itself last. */
export const callsOf = (view: HistoryView, triggers: readonly Trigger[]): ReadonlyMap<Spell, readonly Call[]> =>
  worked(view, triggers, () => {
    const ordered = [...triggers].sort((a, b) => Number('placement' in a.on) - Number('placement' in b.on));
    // Every call is in a placement.
    return grouped(
      chained(ordered, (trigger) => callsFor(view, trigger)),
      ({ about: { spell } }) => spell as Spell,
    );
  });

function callsFor(view: HistoryView, trigger: Trigger): readonly Call[] {
  const { on } = trigger;
  if ('placement' in on) return given(view.spells, (spell) => ofPlacement(trigger, spell));
  if ('circumstance' in on)
    return ofKinds(view, 'circumstances', on.circumstance).flatMap((entry) => ofCircumstance(view, trigger, entry, on.lasting === true));
  if ('concern' in on)
    return ofKinds(view, 'concerns', on.concern).flatMap((concern) => ofRecord(view, trigger, concern, { concern }, 'kind'));
  if ('document' in on)
    return ofKinds(view, 'documents', on.document).flatMap((document) => ofRecord(view, trigger, document, { document }, 'kind'));
  if ('decision' in on)
    return ofKinds(view, 'decisions', on.decision).flatMap((decision) => ofRecord(view, trigger, decision, { decision }, 'kind'));
  return (view.records('consultations') ?? [])
    .filter(({ value }) => on.consultation.includes(value.about) && on.with.includes(value.with))
    .flatMap((consultation) => ofRecord(view, trigger, consultation, {}, 'about'));
}

function ofRecord(
  view: HistoryView,
  trigger: Trigger,
  entry: Entry<{ readonly placementId?: string }>,
  about: About,
  named: 'kind' | 'about',
): readonly Call[] {
  const { at } = entry;
  if (at === undefined) return [];
  // Each of these records has the property that it is chosen by.
  const value = (entry.value as Readonly<Record<string, unknown>>)[named];
  const resolved = trigger.ends === undefined ? undefined : about.concern?.value.resolvedAt;
  const ended = view.moment(resolved, `${entry.pointer}/resolvedAt`);
  return spellsOf(view, entry.value, at).map(({ spell, byDate }) => ({
    trigger,
    about: { ...about, spell },
    at,
    pointer: entry.pointer,
    fact: { pointer: `${entry.pointer}/${named}`, value },
    ended,
    ranAt: byDate ? at : undefined,
  }));
}

/** The placement that a record is of; on the day of a move, where it names none, each that it may be of. */
function spellsOf(
  view: HistoryView,
  value: { readonly placementId?: string },
  at: Timed,
): readonly { readonly spell: Spell; readonly byDate: boolean }[] {
  const spell = spellOfRecord(view, value, at);
  if (value.placementId === undefined && mayBeOfAnother(view, spell, at))
    return view.spells.filter((each) => overlaps(each, at)).map((each) => ({ spell: each, byDate: true }));
  return spell === undefined ? [] : [{ spell, byDate: false }];
}

function ofPlacement(trigger: Trigger, spell: Spell): Call | undefined {
  const at = 'placement' in trigger.on && trigger.on.once !== undefined ? spell.start : 'beginning';
  return at === undefined ? undefined : { trigger, about: { spell }, at, pointer: spell.first.pointer };
}

/**
 * A circumstance that names no placement belongs to the one in which it began, which may be any where that is not known; a lasting one
 * to each in which it holds, from its start on.
 */
function ofCircumstance(
  view: HistoryView,
  trigger: Trigger,
  circumstance: Entry<RecordOf<'circumstances'>>,
  lasting: boolean,
): readonly Call[] {
  const { value, at, pointer } = circumstance;
  if (at === undefined && value.from !== 'unknown') return [];
  const call = (spell: Spell, when: Call['at']): Call => ({
    trigger,
    about: { spell, circumstance },
    at: when,
    pointer,
    fact: { pointer: `${pointer}/kind`, value: value.kind },
  });
  const own = value.placementId === undefined ? undefined : view.spellNamed(value.placementId);
  if (own !== undefined) return [call(own, at ?? 'unknown')];
  const until = endDay(view, value, pointer);
  if (!lasting && at !== undefined)
    return spellsOf(view, value, at).map(({ spell, byDate }) => ({ ...call(spell, at), ranAt: byDate ? at : undefined }));
  if (!lasting)
    return view.spells
      .filter(({ start }) => start !== undefined && start.day < until)
      .map((spell) => ({ ...call(spell, 'unknown'), ranAt: 'unknown' }));
  return given(view.spells, (spell): Call | undefined => {
    const { start, end, ended } = spell;
    if (start === undefined || until <= start.day) return undefined;
    if (at !== undefined && ended !== undefined && (at.day > ended.day || (at.day === ended.day && spellAt(view, at) !== spell)))
      return undefined;
    if (at !== undefined) return call(spell, at.day >= start.day ? at : start);
    // It may have begun only after the placement had ended.
    return { ...call(spell, 'unknown'), ranAt: end && 'unknown' };
  });
}

/** A call as it stood when it arose. */
export const caseOfCall = (view: HistoryView, call: Call, world: Asks): Case =>
  caseFor(view, call.about, world, aroseAt(call)?.day ?? view.asOf.day);

/** Whether the record, or the placement, is in this completion what the trigger speaks of. */
export function holds(c: Case, { trigger, about, ranAt, pointer }: Call): boolean {
  if (
    ranAt === 'unknown'
      ? !c.world.either(`${pointer}/from:in:${about.spell?.id ?? ''}`, { pointer: `${pointer}/from`, asks: 'period.from' })
      : ranAt !== undefined && ranIn(c, ranAt) !== about.spell
  )
    return false;
  const { on, when } = trigger;
  const start = about.spell?.start ?? about.spell?.plannedStart;
  const own: Case = { ...c, about, judged: 'placement' in on ? (start?.day ?? c.judged) : c.judged, read: [] };
  if (isAttested(own, trigger.clauses, 'not-applicable')) return false;
  if ('placement' in on && ((on.once !== undefined && !hasHappened(own, on.once)) || !compileCondition(on.placement)(own))) return false;
  if ('circumstance' in on && on.lasting === true && !stillHeld(own)) return false;
  if (!compileCondition(when)(own)) return false;
  c.read.push(...own.read);
  return true;
}

/** A state from before the placement whose end the record cannot tell may have ended before the placement began. */
function stillHeld(c: Case): boolean {
  const { circumstance, spell } = c.about;
  if (
    circumstance?.value.to !== 'unknown' ||
    spell?.start === undefined ||
    (circumstance.at !== undefined && circumstance.at.day >= spell.start.day)
  )
    return true;
  const pointer = `${circumstance.pointer}/to`;
  return c.world.either(`${pointer}@${spell.start.day}`, { pointer, asks: 'period.to' });
}

/** When a call arose, as far as it is known; what holds from the beginning counts from the placement's start. */
export const aroseAt = ({ at, about: { spell } }: Call): Timed | undefined =>
  at === 'beginning' ? (spell?.start ?? spell?.plannedStart) : at === 'unknown' ? undefined : at;

/** When the first of them arose. */
export const firstArose = (calls: readonly Call[]): Timed | undefined => given(calls, aroseAt).sort((a, b) => a.from - b.from)[0];

/** What calls for something ends only when all of it has ended; the end of a circumstance ends nothing (semantics 12.50). */
export function endOf(c: Case, triggers: readonly Trigger[], called: readonly Call[]): Ended | undefined {
  let last: Timed | undefined;
  for (const { ended } of called) {
    if (ended === undefined) return undefined;
    last = later(c, last, ended);
  }
  return last === undefined ? undefined : unlessMore(c, triggers, firstArose(called), last);
}
/** The later of two ends, in this completion. */
export const later = (c: Case, a: Timed | undefined, b: Timed): Timed => (a === undefined || c.world.atMost(a, b) ? b : a);

/** One more call that the extract does not hold may keep open what ended, or have ended later. */
export function unlessMore(c: Case, triggers: readonly Trigger[], arose: Timed | undefined, last: Timed): Ended | undefined {
  const from = (arose?.day ?? c.judged) - DAYS_BEFORE;
  for (const unknown of lacking(c.view, triggers, from)) {
    const more = c.world.choose(
      `calls:${unknown.pointer}`,
      { ...unknown, uncovered: true },
      unknown.pointer === '/concerns' ? (['none', 'open', 'ended-later'] as const) : (['none', 'open'] as const),
    );
    if (more !== 'none') return more === 'open' ? undefined : 'after-limit';
  }
  return last;
}

/** What called without being recorded, of a kind that the extract lacks, may have been resolved; only concerns are. */
export function resolvedUnrecorded(c: Case, triggers: readonly Trigger[], arose: Timed): Ended | undefined {
  const unknown = lacking(
    c.view,
    triggers.filter(({ ends }) => ends !== undefined),
    arose.day - DAYS_BEFORE,
  ).find(({ pointer }) => pointer === '/concerns');
  return unknown === undefined
    ? undefined
    : c.world.choose(`resolved:${unknown.pointer}`, { ...unknown, uncovered: true }, [undefined, 'before-limit', 'after-limit'] as const);
}

/** The arrays that do not hold every record of the kinds that call for something, from a day on. */
export function lacking(view: HistoryView, triggers: readonly Trigger[], from: number): readonly Unknown[] {
  return given(['concern', 'circumstance', 'document', 'decision', 'consultation'] as const, (record) => {
    const collection = `${record}s` as const;
    // What calls is named by one of these words, with its kinds.
    const kinds = chained(triggers, ({ on }) => (on as Readonly<Partial<Record<typeof record, readonly string[]>>>)[record] ?? []);
    const open = distinct(kinds).filter((kind) => recordedFrom(view.history, collection, kind) > from);
    return open.length === 0 ? undefined : { pointer: `/${collection}`, asks: `${collection}:${open.join('|')}` };
  });
}
