/** By what bytes an Excel workbook begins: a zip, as .xlsx is one, or the container of the old .xls. */
const beginnings: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

export const isWorkbook = (bytes: Uint8Array): boolean =>
  beginnings.some((beginning) => beginning.every((byte, index) => bytes[index] === byte));

/** What a person is told of one. */
export const workbookGiven = 'it is an Excel workbook; save each sheet that you need as CSV UTF-8, and import that';

/** A stream turned out to be one. */
export class WorkbookFault extends Error {}

/** Passes bytes on, unless they are those of a workbook. Nothing passes before it is known. */
export async function* withoutWorkbook(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | undefined = new Uint8Array();
  for await (const chunk of source) {
    if (head === undefined) {
      yield chunk;
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (isWorkbook(head)) throw new WorkbookFault(workbookGiven);
    if (head.length < 4) continue;
    yield head;
    head = undefined;
  }
  if (head !== undefined && head.length > 0) yield head;
}
