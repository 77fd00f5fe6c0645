/**
 * Several things in one phrase, as people write them: "a, b or c".
 * @example
 * listed(['foster', 'residential', 'secure'], 'or'); //=> 'foster, residential or secure'
 */
export function listed(words: readonly string[], link: 'and' | 'or'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${link} ${last}`;
}

/**
 * Things that all have to be there, each of which may have a comma of its own: "a, b; and c".
 * @example
 * together(['a Chronology', 'a Single Assessment, dated today']); //=> 'a Chronology; and a Single Assessment, dated today'
 */
export const together = (words: readonly string[]): string =>
  words.some((word) => word.includes(',')) ? words.join('; and ') : listed(words, 'and');

/**
 * A slug as words, a council's own without its namespace: `walsall/adoption-panel` is "adoption panel".
 * @example
 * slugText('connected-person'); //=> 'connected person'
 */
export const slugText = (slug: string): string => (slug.split('/').at(-1) ?? slug).replaceAll('-', ' ');

/**
 * A count with its noun in the right number.
 * @example
 * counted(1, 'working day'); //=> '1 working day'
 * counted(2, 'child', 'children'); //=> '2 children'
 */
export const counted = (count: number, noun: string, several = `${noun}s`): string => `${count} ${count === 1 ? noun : several}`;

/** With a capital letter. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Clause ids in brackets; nothing where there are none.
 * @example
 * cited(['REG-9.1']); //=> ' (REG-9.1)'
 */
export const cited = (clauses: readonly string[]): string => (clauses.length === 0 ? '' : ` (${clauses.join(', ')})`);
