import type { FactUsed } from '../contract.ts';
import { mayBeOfAnother, overlaps, spellAt, spellOfRecord } from '../history/attribution.ts';
import type { Entry, RecordOf } from '../history/records.ts';
import type { Spell } from '../history/spells.ts';
import type { Timed } from '../history/timed.ts';
import { type HistoryView, ofKinds } from '../history/view.ts';
import { worked } from '../history/worked.ts';
import type { Trigger } from '../policy/language.ts';
import type { About } from './case.ts';
import { chained, given, grouped } from './lists.ts';
import { endDay } from './states.ts';

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
