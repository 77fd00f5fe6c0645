import { overlaps, spellAt } from '../history/attribution.ts';
import type { Spell } from '../history/spells.ts';
import type { Timed } from '../history/timed.ts';
import type { HistoryView } from '../history/view.ts';
import type { Day } from '../time/index.ts';
import type { About, Case } from './case.ts';
import type { SubjectFound } from './subject-found.ts';

/** Whether a record that names no placement may be of another than the one it was taken to be of: made on the day that one began or ended. */
export const mayBeOfAnother = (view: HistoryView, taken: Spell | undefined, at: Timed): boolean => daysOfMoves(view).has(at.day)
  && view.spells.some((spell) => overlaps(spell, at) && (spell !== taken || (spell.start !== undefined && at.from < spell.start.to)));

function daysOfMoves(view: HistoryView): ReadonlySet<Day> {
  const known = view.worked.get('days-of-moves');
  // The key names what was kept.
  if (known !== undefined) return known as ReadonlySet<Day>;
  const made = new Set(view.spells.flatMap(({ start, end }) => [start, end === 'unknown' ? undefined : end]).flatMap((moment) => (moment === undefined ? [] : [moment.day])));
  view.worked.set('days-of-moves', made);
  return made;
}

/** The placement that ran at a moment, in this completion; of several the last. */
export const ranIn = ({ view, world }: Pick<Case, 'view' | 'world'>, at: Timed): Spell | undefined => view.spells.findLast((each) => {
  const { start, end } = each;
  return start !== undefined && overlaps(each, at) && world.atMost(start, at) && (end === undefined || end === 'unknown' || !world.atMost(end, at));
});

export function withPlacement(about: About, spell: Spell | undefined): About {
  const { spell: taken, ...others } = about;
  return spell === taken ? about : spell === undefined ? others : { ...others, spell };
}

/** A record that names no placement is of the one that ran when it was made, in each completion; nothing where that is certain. */
export const settledByDate = (view: HistoryView, spell: Spell | undefined, at: Timed): Pick<SubjectFound, 'settle'> =>
  (mayBeOfAnother(view, spell, at) ? { settle: (c) => withPlacement(c.about, ranIn(c, at)) } : {});

/** Whether the placement of the case ran at the moment of a record that was taken to be its own; on the day of a move that may not be certain. */
export function ranAt({ view, about: { spell }, world }: Pick<Case, 'view' | 'about' | 'world'>, at: Timed): boolean {
  if (spell?.start !== undefined && !world.atMost(spell.start, at)) return false;
  const end = spell?.end;
  return end === undefined || end === 'unknown' || spellAt(view, at) === spell || world.atMost(at, end);
}
