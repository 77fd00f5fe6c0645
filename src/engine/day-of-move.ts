import { mayBeOfAnother, overlaps, spellOfRecord } from '../history/attribution.ts';
import type { Spell } from '../history/spells.ts';
import type { Timed } from '../history/timed.ts';
import type { HistoryView } from '../history/view.ts';
import type { About, Case } from './case.ts';

/** The placement that ran at a moment, in this completion; of several the last. */
export const ranIn = ({ view, world }: Pick<Case, 'view' | 'world'>, at: Timed): Spell | undefined =>
  view.spells.findLast((each) => {
    const { start, ended } = each;
    return start !== undefined && overlaps(each, at) && world.atMost(start, at) && (ended === undefined || !world.atMost(ended, at));
  });

/** The placement that a record is of in this completion: the one that it names, else the one that ran when it arose. */
export function spellOfRecordIn(
  c: Pick<Case, 'view' | 'world'>,
  record: { readonly placementId?: string },
  at: Timed | undefined,
): Spell | undefined {
  const spell = spellOfRecord(c.view, record, at);
  return record.placementId === undefined && at !== undefined && mayBeOfAnother(c.view, spell, at) ? ranIn(c, at) : spell;
}

/** What something is about, with another placement in the place of its own; with none, where it is of none. */
export const withPlacement = (about: About, spell: Spell | undefined): About => (spell === about.spell ? about : { ...about, spell });

/** A record that names no placement is of the one that ran when it was made, in each completion; nothing where that is certain. */
export const settledByDate = (view: HistoryView, spell: Spell | undefined, at: Timed): ((c: Case) => About) | undefined =>
  mayBeOfAnother(view, spell, at) ? (c) => withPlacement(c.about, ranIn(c, at)) : undefined;

/** Whether the placement of the case ran at the moment of a record that was taken to be its own; on the day of a move that may not be certain. */
export function ranAt({ about: { spell }, world }: Pick<Case, 'about' | 'world'>, at: Timed): boolean {
  if (spell?.start !== undefined && !world.atMost(spell.start, at)) return false;
  return spell?.ended === undefined || world.before(at, spell.ended);
}
