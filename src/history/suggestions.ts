import leven from 'leven';

/** Up to three of the words that the writer may have meant, the nearest first: a slip of a few letters, other case, blanks for hyphens. */
function suggestions(written: string, words: readonly string[], synonyms: Readonly<Record<string, string>> = {}): readonly string[] {
  if (written.length > 60) return [];
  const meant = normal(written);
  const synonym = Object.hasOwn(synonyms, meant) ? synonyms[meant] : undefined;
  if (synonym !== undefined && words.includes(synonym)) return [synonym];
  const furthest = Math.min(4, Math.floor(written.length / 3));
  return words
    .map((word) => ({ word, distance: leven(meant, normal(word)) }))
    .filter(({ word, distance }) => distance <= furthest && word !== written)
    .sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1))
    .slice(0, 3)
    .map(({ word }) => word);
}

function normal(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
}

/** ` Did you mean "a" or "b"?`, or nothing. */
export function didYouMean(written: string, words: readonly string[], synonyms?: Readonly<Record<string, string>>): string {
  const near = suggestions(written, words, synonyms);
  return near.length === 0 ? '' : ` Did you mean ${near.map((word) => `"${word}"`).join(' or ')}?`;
}
