import type { Timescale } from '../contract.ts';
import type { Spell } from '../history/spells.ts';
import type { Due } from '../policy/language.ts';
import { addToDay, parseDay, type Day } from '../time/index.ts';
import type { Case } from './case.ts';
import { given } from './lists.ts';
import { underLegalStatus } from './states.ts';

type StaysDue = Extract<Due, { readonly stays: number }>;
interface StayOfDays {
  readonly from: Day;
  readonly to: Day;
}

/** Whether a placement began under one of these statuses; a status that is not recorded is none. */
export const isUnder = (c: Case, spell: Spell, statuses: StaysDue['under']): boolean =>
  spell.start !== undefined && underLegalStatus(c, statuses, spell.start.day, false);

/**
 * The last day on which this stay may end, so that no such time that ends within it holds more days of stays than the number. Days of
 * a stay are its end minus its start: a stay from 1 to 15 March has 14, the first to the fourteenth.
 */
export function lastDayOfStay(c: Case, { stays: most, inAny, under, since }: StaysDue): Day | undefined {
  const start = c.about.spell?.start?.day;
  if (start === undefined) return undefined;
  const earlier = earlierStays(c, start, addToDay(start, inAny, -1), under, parseDay(since) ?? -Infinity);
  for (let day = start; ; day += 1) {
    const opens = windowTo(day, inAny);
    const before = earlier.reduce((sum, { from, to }) => sum + Math.max(0, to - Math.max(from, opens)), 0);
    // Staying on through this day would make it one of the days of the stay.
    if (before + day + 1 - Math.max(start, opens) > most) return day;
  }
}

/** The first day of the longest such time that has this day as its last: for 12 months up to 28 Feb 2025, 1 Mar 2024. */
function windowTo(day: Day, inAny: Timescale): Day {
  let opens = addToDay(day + 1, inAny, -1);
  while (addToDay(opens, inAny) <= day) opens += 1;
  return opens;
}

/** Earlier stays under the status, without overlap; those that ended before the window opens are left out. */
function earlierStays(c: Case, start: Day, opens: Day, under: StaysDue['under'], since: Day): readonly StayOfDays[] {
  let covered = since;
  return given(c.view.spells, (spell): StayOfDays | undefined => {
    if (spell === c.about.spell || spell.start === undefined || spell.start.day > start) return undefined;
    const from = Math.max(spell.start.day, covered);
    const to = Math.min(start, lastDayOf(c, spell));
    if (to <= from || to <= opens || !isUnder(c, spell, under)) return undefined;
    covered = to;
    return { from, to };
  });
}

/** The day that a stay ended; where the record cannot say, as short and as long as it can have been. */
function lastDayOf(c: Case, spell: Spell): Day {
  const { end, start, endPointer } = spell;
  if (end === undefined || start === undefined) return Infinity;
  if (end !== 'unknown') return end.day;
  return c.world.choose(`${endPointer}:length`, { pointer: endPointer, asks: 'placement.endedAt' }, [start.day, Infinity]);
}
