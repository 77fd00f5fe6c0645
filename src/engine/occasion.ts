import { careName } from '../history/care.ts';
import type { HistoryView } from '../history/view.ts';
import { recordNamed, type About } from './case.ts';
import type { LayeredRule } from './compile.ts';
import type { SubjectFound } from './subject-found.ts';

/** The name of the real-world event that a requirement is about (semantics, section 7). */
export function occasionOf(view: HistoryView, { occasion }: LayeredRule, { about, key, anchor }: SubjectFound): string {
  let text = '';
  for (const part of occasion) text += part.named ? namedInOccasion(view, part.text, about, key, anchor) : part.text;
  return text;
}

function namedInOccasion(view: HistoryView, name: string, about: About, key: string, anchor: string | undefined): string {
  switch (name) {
    case 'key':
      return key;
    case 'anchor':
      return anchor ?? firstOf(view, about);
    case 'ifAnchored':
      return anchor === undefined ? '' : `:${anchor}`;
    case 'next':
      return anchor ?? 'first';
    case 'care':
      return careName(view, about.care);
    default:
      return (name === 'placement' ? about.spell : recordNamed(about, name))?.id ?? 'unknown';
  }
}
/** The first of a series is that of its placement, or of its period of care. */
const firstOf = (view: HistoryView, about: About): string =>
  about.spell === undefined && about.care !== undefined ? `${careName(view, about.care)}:first` : 'first';
