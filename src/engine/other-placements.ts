import { endOfCare, lastCareFrom } from '../history/care.ts';
import type { Spell } from '../history/spells.ts';
import type { HistoryView } from '../history/view.ts';
import type { Condition } from '../policy/language.ts';
import { addToDay, type Day } from '../time/index.ts';
import type { Case, Holds } from './case.ts';
import { eventOf, hasHappened, unknownOf } from './events.ts';
import { dayOf } from './judged-day.ts';
import { completions, inEvery } from './world.ts';

/**
 * Another placement has started since this one ended; where nobody knows when that was, one that has started since its start may have. One
 * of a later period of care is no move from this one: the child had left care.
 */
export function hasLaterPlacement(
  c: Case,
  day: Day,
  { proposed, running }: { readonly proposed?: true; readonly running?: true },
): boolean {
  const {
    view: { spells },
    about: { spell },
  } = c;
  const left = leftCareOn(c);
  if (
    proposed === true &&
    left === undefined &&
    spells.some((other) => other !== spell && other.start === undefined && other.withdrawn === undefined)
  )
    return true;
  const since = spell?.end === 'unknown' ? spell.start : spell?.end;
  if (spell === undefined || since === undefined) return false;
  const hasStarted = spells
    .slice(spells.indexOf(spell) + 1)
    .some(
      (other) =>
        other.start !== undefined &&
        other.start.day <= Math.min(day, left ?? day) &&
        (running === true ? runsOn(c, other, day) : other.start.day >= since.day),
    );
  return hasStarted && (spell.end !== 'unknown' || c.world.either(`${spell.endPointer}:moved`, unknownOf(c, 'placement.endedAt')));
}

/** Whether a placement that had begun by then goes on, on that day; where nobody knows whether it ended, both ways. */
export function runsOn(c: Case, { end, endPointer }: Spell, day: Day): boolean {
  if (end !== 'unknown') return end === undefined || end.day >= day;
  return c.world.either(`${endPointer}:runs-on-${day}`, { pointer: endPointer, asks: 'placement.endedAt' });
}

/** The day that the period of care ended which the placement began in. */
function leftCareOn({ view, about: { spell } }: Case): Day | undefined {
  const began = spell?.start?.day;
  const care = began === undefined ? undefined : lastCareFrom(view, began, spell);
  const left = endOfCare(view, care);
  return left !== undefined && began !== undefined && left > began ? left : undefined;
}

/** A placement, a period of care, a review or a visit. */
export const beganBefore = (view: HistoryView, day: Day): boolean =>
  view.spells.some(({ start }) => start !== undefined && start.day < day) ||
  (['lookedAfter', 'reviews', 'visits'] as const).some((collection) =>
    (view.records(collection) ?? []).some(({ at }) => at !== undefined && at.day < day),
  );

type Counted = Extract<Condition, { readonly placementsWhere: unknown }>;

/** Of this placement and those before it, so many fulfil a condition; one of which that is not known is tried both ways. */
export function hasPlacements(c: Case, { atLeast, inLast }: Counted, where: Holds): boolean {
  const own = c.about.spell === undefined ? c.view.spells.length - 1 : c.view.spells.indexOf(c.about.spell);
  const begun = c.view.spells
    .filter(({ start }, index) => start !== undefined && index <= own)
    .map((spell) => casesOf(c, spell))
    .filter((of) => inLast === undefined || isInLast(c, of, inLast));
  const certainly = (of: Case, wanted: boolean): boolean =>
    inEvery(
      completions((world) => where({ ...of, world, read: [] })),
      (result) => result === wanted,
    );
  const known = begun.filter((of) => certainly(of, true));
  const open = begun.filter((of) => !known.includes(of) && !certainly(of, false));
  let found = 0;
  for (const of of [...known, ...open]) {
    if (found >= atLeast) break;
    if (where(of)) found += 1;
  }
  return found >= atLeast;
}
const casesOf = (c: Case, spell: Spell): Case => ({ ...c, about: { spell }, judged: spell.start?.day ?? c.judged });

/** Two endings 12 months apart to the day, 10 March 2025 and 10 March 2026, lie in 12 months of each other. */
function isInLast(c: Case, of: Case, { length, of: name }: NonNullable<Counted['inLast']>): boolean {
  if (!hasHappened(of, name)) return false;
  const moment = eventOf(of, name);
  const last = dayOf(c, name);
  if (moment === undefined) return false;
  if (moment !== 'unknown') return moment.day <= last && moment.day >= addToDay(last, length, -1);
  const unknown = unknownOf(of, name);
  return of.about.spell === c.about.spell || c.world.either(`${unknown.pointer}:in-last`, unknown);
}
