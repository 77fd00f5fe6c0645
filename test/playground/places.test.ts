import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formatJson } from '../../docs/playground/model/format.ts';
import { faultIn, placesIn } from '../../docs/playground/model/places.ts';
import { isReturn } from '../../docs/playground/model/is-return.ts';
import { readText } from '../../docs/playground/model/read-text.ts';

/** From a pointer to its place in the text, and from a text that is no JSON to what to do about it. */
const pointersOf = (value: unknown, at = ''): readonly (readonly [string, unknown])[] => [
  [at, value],
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, each]) => pointersOf(each, `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`))
    : []),
];
const hasTwice = (value: unknown): boolean => typeof value === 'object' && value !== null && Object.values(value).some(hasTwice);

describe('places', () => {
  test('Law: every pointer leads to the text of its value, on the line and in the column that an editor shows', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.boolean(), (value, isPretty) => {
        const plain = JSON.parse(JSON.stringify(value)) as unknown;
        const text = isPretty ? formatJson(plain) : JSON.stringify(plain, null, 1);
        const placeOf = placesIn(text);
        for (const [pointer, each] of pointersOf(plain)) {
          const { line, column, from, to } = placeOf(pointer);
          const before = text.slice(0, from).split('\n');
          expect(JSON.parse(text.slice(from, to))).toEqual(each);
          expect([line, column]).toEqual([before.length, (before.at(-1)?.length ?? 0) + 1]);
        }
        return !hasTwice(plain);
      }),
    );
  });

  it('what is not there leads to what is around it', () => {
    expect(placesIn('{"child": {}}')('/child/id')).toEqual({ line: 1, column: 11, from: 10, to: 12 });
  });

  test('Law: a text formatted for people holds the same values', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(formatJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('a text that is no JSON', () => {
  it.each([
    ['{"a": 1,}', 9, 'take out the comma'],
    ['[1, 2,]', 7, 'take out the comma'],
    ['{"a": 1 "b": 2}', 9, 'A comma is missing'],
    ['[1,, 2]', 4, 'one comma too many'],
    ["{'a': 1}", 2, 'not a plain one'],
    ['{"a": “b”}', 7, 'not a plain one'],
    ['{a: 1}', 2, 'without quotation marks'],
    ['{"a": [1, 2', 12, 'ends too soon'],
    ['{"a": "b', 9, 'ends too soon'],
    ['{"a": tru', 10, 'ends too soon'],
    ['{"a"; 1}', 5, 'cannot be read'],
  ])('%s', (text, column, fix) => {
    const fault = faultIn(text);
    expect(fault?.message).toContain(fix);
    expect(fault?.place).toMatchObject({ line: 1, column });
  });

  test('Law: whatever JSON does not read is a fault with a place within the text, and nothing else is', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .tuple(fc.json(), fc.nat(), fc.string({ maxLength: 2 }))
        .map(([json, at, other]) => `${json.slice(0, at % (json.length + 1))}${other}${json.slice((at % (json.length + 1)) + 1)}`),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        const fault = faultIn(text);
        expect(fault === undefined).toBe(isJson);
        if (fault === undefined) return;
        expect(fault.place.from).toBeGreaterThanOrEqual(0);
        expect(fault.place.to).toBeLessThanOrEqual(text.length);
        expect(fault.place.line).toBe(text.slice(0, fault.place.from).split('\n').length);
      }),
    );
  });
});

describe('what a text is', () => {
  it('tells a table of a return from a history, whatever separates its columns', () => {
    for (const text of ['CHILD,DECOM,RNE', '\uFEFFCHILD,DOB', 'CHILD;DOB\n1;2', 'CHILD\tDOB', '"CHILD","DOB"', 'sep=,\nLA,CHILD,DECOM'])
      expect(isReturn(text), text).toBe(true);
    for (const text of ['{"child": {"id": "c1"}, "placements": []}', '{\n  "child":', '[{"child": 1}]', '', 'child'])
      expect(isReturn(text), text).toBe(false);
  });

  it('is read, refused with places, empty, or a return', () => {
    expect(readText(' \n')).toEqual({ kind: 'empty' });
    expect(readText('CHILD,DECOM').kind).toBe('return');
    expect(readText('{"child": {"id": "c1"}, "placements": []}').kind).toBe('read');
    expect(readText('{"child": {"id": ""},\n"placements": []}')).toMatchObject({
      kind: 'refused',
      problems: [{ line: 1, column: 18, pointer: '/child/id' }],
    });
    expect(readText('[]')).toMatchObject({ kind: 'refused', problems: [{ line: 1, column: 1 }] });
  });
});
