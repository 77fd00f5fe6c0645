/** Numbers as a spreadsheet shows a text that it took for a number: `100123.0`, `1.00123E+05`. */
export const damaged = /^\d+\.0+$|^\d+(\.\d+)?E\+?\d+$/i;

/** What spreadsheets leave of an id that they take for a number: they drop zeros in front, and put `.0` behind. */
export const digitsOf = (id: string): string => (/^\d+(\.0+)?$/.test(id) ? id.replace(/\.0+$/, '').replace(/^0+(?=\d)/, '') : id);
