import { groupBy } from './group-by.ts';

/** Numbers as a spreadsheet shows a text that it took for a number: `100123.0`, `1.00123E+05`. */
export const damaged = /^\d+\.0+$|^\d+(\.\d+)?E\+?\d+$/i;
export const looksDamaged = 'looks like an id that a spreadsheet turned into a number';

/**
 * An id without what spreadsheets and systems change in it: zeros in front that they drop, `.0` that they put behind, the apostrophe or the
 * formula `="…"` that marks a text, spaces and what no eye can see, the width and the case of letters.
 */
export function plainId(id: string): string {
  const text = id
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}]/gu, '')
    .replace(/^'|^="(.*)"$/, '$1');
  if (/^\d+(\.0+)?$/.test(text)) return text.replace(/\.0+$/, '').replace(/^0+(?=\d)/, '');
  return (damaged.test(text) ? Number(text).toExponential(decimalsOf(text)) : text).toLowerCase();
}
const decimalsOf = (text: string): number => /\.(\d+)/.exec(text)?.[1]?.length ?? 0;

/** The plain ids under which a spreadsheet may have left an id: its own and, of a long number, those cut to some digits, `1.23457e+11`. */
export function spellingsOf(id: string): readonly string[] {
  const plain = plainId(id);
  return /^\d{6,20}$/.test(plain) ? [plain, ...[0, 1, 2, 3, 4, 5].map((decimals) => Number(plain).toExponential(decimals))] : [plain];
}

/** Things by every spelling of their ids. */
export const bySpelling = <Each>(
  all: readonly Each[],
  idOf: (each: Each) => string,
): ReadonlyMap<string, readonly { readonly each: Each }[]> =>
  groupBy(
    all.flatMap((each) => spellingsOf(idOf(each)).map((spelling) => ({ each, spelling }))),
    ({ spelling }) => spelling,
  );
