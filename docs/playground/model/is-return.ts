/** Whether a text is a table of the statutory return: each of them has a column CHILD. */
export const isReturn = (text: string): boolean =>
  /^\W*(?:sep=.*\r?\n)?(?:[^\n]*[,;\t])?"?CHILD"?\s*[,;\t]/i.test(text.slice(0, 2_000).trimStart());
