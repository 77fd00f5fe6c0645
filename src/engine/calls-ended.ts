import { DAYS_BEFORE, recordedFrom } from '../history/coverage.ts';
import type { Timed } from '../history/timed.ts';
import type { HistoryView } from '../history/view.ts';
import type { Trigger } from '../policy/language.ts';
import { firstArose } from './calls-in-a-case.ts';
import type { Call } from './calls.ts';
import type { Case, Ended } from './case.ts';
import { chained, distinct, given } from './lists.ts';
import type { Unknown } from './world.ts';

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
