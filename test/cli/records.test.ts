import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Line, linesOf } from '../../src/cli/streams/lines.ts';
import { type JsonRecord, recordIn, recordTextsOf } from '../../src/cli/streams/records.ts';

async function* chunked(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const all = async <T>(of: AsyncIterable<T>): Promise<readonly T[]> => {
  const found: T[] = [];
  for await (const each of of) found.push(each);
  return found;
};
const lines = (text: string | Uint8Array, size = 7, longest?: number): Promise<readonly Line[]> =>
  all(linesOf(chunked(Buffer.from(text), size), longest));
const records = async (text: string): Promise<readonly JsonRecord[]> =>
  (await all(recordTextsOf(linesOf(chunked(Buffer.from(text), 64 * 1024))))).map(recordIn);
const valuesIn = async (text: string): Promise<readonly unknown[]> =>
  (await records(text)).map((each) => ('value' in each ? each.value : `line ${each.line}: ${each.problem}`));

const line = (number: number, text = history) => ({ line: number, text, isDocument: false, value: JSON.parse(text) as unknown });
const history = '{"child":{"id":"c1"},"placements":[]}';

describe('the lines of a stream', () => {
  test('are the same however the bytes are cut, with or without CR', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(/[\r\n\ufeff]/g, ' '))),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('\n', '\r\n'),
        async (texts, size, end) => {
          const found = await lines(texts.map((text) => `${text}${end}`).join(''), size);
          expect(found).toEqual(texts.map((text, index) => ({ number: index + 1, text })));
        },
      ),
    );
  });

  test.each([
    ['UTF-8', Buffer.from('\ufeffå1\r\nß2\n')],
    ['UTF-16, little end first', Buffer.from('\ufeffå1\r\nß2\n', 'utf16le')],
    ['UTF-16, big end first', Buffer.from('\ufeffå1\r\nß2\n', 'utf16le').swap16()],
  ])('a byte order mark of %s is no part of them', async (_, bytes) => {
    for (const size of [1, 2, 3, 100])
      expect(await lines(bytes, size)).toEqual([
        { number: 1, text: 'å1' },
        { number: 2, text: 'ß2' },
      ]);
  });

  test('the last needs no line end, and nothing is no line', async () => {
    expect(await lines('a\n\nb')).toEqual([
      { number: 1, text: 'a' },
      { number: 2, text: '' },
      { number: 3, text: 'b' },
    ]);
    expect(await lines('')).toEqual([]);
  });

  test('one over the limit is passed over, and the next are read', async () => {
    for (const size of [1, 5, 1000]) {
      expect(await lines(`${'x'.repeat(10)}\n${'y'.repeat(11)}\nz`, size, 10)).toEqual([
        { number: 1, text: 'x'.repeat(10) },
        { number: 2, problem: 'too-long' },
        { number: 3, text: 'z' },
      ]);
    }
  });

  test('one that is no UTF-8 is refused, not repaired', async () => {
    expect(await lines(Buffer.from([0x61, 0xff, 0x0a, 0x62]))).toEqual([
      { number: 1, problem: 'not-utf-8' },
      { number: 2, text: 'b' },
    ]);
  });
});

describe('the JSON values of a text', () => {
  test('one a line, blank lines left out', async () => {
    expect(await records(`${history}\n\n${history}\n`)).toEqual([line(1), line(3)]);
  });

  test('lines behind a document are records, and the document stays one', async () => {
    const document = JSON.stringify(JSON.parse(history), null, 2);
    const value: unknown = JSON.parse(history);
    expect(await records(`${document}\n${history}\n{\n`)).toEqual([
      { ...line(1, document), isDocument: true },
      line(document.split('\n').length + 1),
      expect.objectContaining({ problem: expect.any(String) }),
    ]);
    expect(await valuesIn(`{\n"child"\n${history}`)).toEqual(['line 1: the line is not JSON: it ends in the middle', 'child', value]);
  });

  test('one document over many lines, wherever it begins', async () => {
    const text = `\n\n${JSON.stringify(JSON.parse(history), null, 2)}\n`;
    expect(await records(text)).toEqual([{ ...line(3, text.slice(2, -1)), isDocument: true }]);
  });

  test('a bad line is one bad value, wherever it stands', async () => {
    const bad = '{"child":{"id":"c1"},"placements":[';
    expect(await valuesIn([bad, history, history].join('\n'))).toEqual([
      'line 1: the line is not JSON: it ends in the middle',
      JSON.parse(history),
      JSON.parse(history),
    ]);
    expect(await valuesIn([history, bad, history].join('\n'))).toEqual([
      JSON.parse(history),
      'line 2: the line is not JSON: it ends in the middle',
      JSON.parse(history),
    ]);
    expect(await valuesIn(`${history}\n{"a":}`)).toEqual([
      JSON.parse(history),
      'line 2: the line is not JSON: it stops being so at column 6',
    ]);
    expect(await valuesIn([bad, bad, history].join('\n'))).toEqual([
      expect.stringContaining('line 1:'),
      expect.stringContaining('line 2:'),
      JSON.parse(history),
    ]);
  });

  test('a line that was cut off says so, wherever the cut is; one that is wrong says where', async () => {
    const whole = '{"child":{"id":"c1"},"placements":[{"id":"p1"},7],"visits":null}';
    for (let length = 1; length < whole.length; length += 1)
      expect(await valuesIn(`${history}\n${whole.slice(0, length)}`), whole.slice(0, length)).toEqual([
        JSON.parse(history),
        'line 2: the line is not JSON: it ends in the middle',
      ]);
    for (const [text, column] of [
      ['{"a":}', 6],
      ['{"a":1,}', 8],
      ['{"a":1} x', 9],
    ] as const)
      expect((await valuesIn(`${history}\n${text}`))[1], text).toMatch(new RegExp(`it stops being so at column ${column}$`));
  });

  test('a document that is not JSON says where', async () => {
    expect(await valuesIn('{\n  "child": { "id": "c1" },\n  "placements": [ }\n}')).toEqual([
      'line 1: the document is not JSON: it stops being so at line 3, column 19',
    ]);
  });

  test.each([
    ['row,child,council\nbreach,c-1,derby\n', 'document'],
    ['"Child";"Start"\r\n"1";"2"\r\n', 'document'],
    ['CHILD\tSTART\n1\t2', 'document'],
    [`row,child\n${history}\n`, 'line'],
  ])('CSV is known by its first line: %j', async (text, what) => {
    expect((await valuesIn(text))[0]).toMatch(
      new RegExp(
        `^line 1: the ${what} is not JSON: .*; it looks like CSV, and what is read here is JSON, as \`import\` and \`evaluate --format ndjson\` write it$`,
      ),
    );
  });

  test.each(['{"a":1,}', '{"a":\n"b, c",}', 'hello', `${history}\nrow,child\n`])('what is no CSV is not called so: %j', async (text) => {
    expect((await valuesIn(text)).filter((each) => String(each).includes('CSV'))).toEqual([]);
  });

  test('an array is refused at once, with what to do', async () => {
    expect(await valuesIn(`[\n${history},\n${history}\n]`)).toEqual([
      expect.stringMatching(/^line 1: an array is not read: write one child a line/),
    ]);
  });

  test('what is refused is never quoted: it may hold what nobody but the council is to read', async () => {
    const [said] = await valuesIn('{"child":{"id":"Anna Secret"},"placements":[}');
    expect(said).not.toContain('Secret');
  });
});
