import type { Timed } from '../history/timed.ts';
import type { HistoryView } from '../history/view.ts';
import type { Call } from './calls.ts';
import { type Asks, type Case, caseFor } from './case.ts';
import { compileCondition } from './conditions.ts';
import { ranIn } from './day-of-move.ts';
import { hasHappened } from './events.ts';
import { given } from './lists.ts';
import { isAttested } from './states.ts';

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
