import type { Note } from '../contract.ts';
import type { HistoryView } from '../history/view.ts';
import type { About } from './case.ts';
import type { LayeredRule } from './compile.ts';
import { truths } from './conditions.ts';

/** What a reader of the requirement has to know beside it. */
export function notesOf(
  view: HistoryView,
  { rule, layer }: LayeredRule,
  about: About,
  clauses: readonly string[],
  byDate: boolean,
): readonly Note[] {
  // A note states a fact, so it needs to hold whatever is not known.
  const notes: Note[] = (rule.notes ?? [])
    .filter(({ when }) => !truths(view, about, when).includes(false))
    .map((note) => ({ code: note.code, text: note.text, clauses: note.clauses }));
  const unread = clauses.filter((clause) => layer.unread?.includes(clause));
  if (unread.length > 0)
    notes.push({
      code: 'provision-not-read-at-source',
      text: 'It rests on restatements or general knowledge; the legislation was not read.',
      clauses: unread,
    });
  if (byDate) notes.push({ code: 'attributed-by-date', text: 'The record names no placement; by its date it fits this one.', clauses: [] });
  const joined = about.spell?.members.map(({ value }) => value.id) ?? [];
  if (joined.length > 1 && (rule.forEach.each === 'placement' || about.opening === true))
    notes.push({
      code: 'same-carer-continues',
      text: `Placements ${joined.join(', ')} have the same carer and count as one.`,
      clauses: [],
    });
  return notes;
}
