import { describe, expect, test } from 'vitest';
import { parseHistory } from '../../src/history/parse-history.ts';
import { readSsda903, type Ssda903File } from '../../src/ssda903/index.ts';
import { allIssues, briefly, episodeColumns, episodesFile, onlyChild, readChild, table } from './read.ts';
import { expected, rows, text } from './two-rows.ts';

function utf16(content: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(content.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < content.length; index += 1) view.setUint16(index * 2, content.charCodeAt(index), littleEndian);
  return bytes;
}

describe('encodings and separators', () => {
  const utf8 = (content: string): Uint8Array => new TextEncoder().encode(content);
  const files: readonly (readonly [string, Partial<Ssda903File>])[] = [
    ['text', { text }],
    ['text with a byte order mark', { text: `\uFEFF${text}` }],
    ['UTF-8', { bytes: utf8(text) }],
    ['UTF-8 with a byte order mark', { bytes: utf8(`\uFEFF${text}`) }],
    ['UTF-16, little end first, with a byte order mark', { bytes: utf16(`\uFEFF${text}`, true) }],
    ['UTF-16, big end first, with a byte order mark', { bytes: utf16(`\uFEFF${text}`, false) }],
    ['UTF-16, little end first', { bytes: utf16(text, true) }],
    ['UTF-16, big end first', { bytes: utf16(text, false) }],
    ['CRLF', { text: text.replaceAll('\n', '\r\n') }],
    ['CR', { text: text.replaceAll('\n', '\r') }],
    ['two kinds of line end', { text: text.replace('\n', '\r\n') }],
    ['a line end at the end', { text: `${text}\r\n` }],
    ['tabs, as Excel writes "Unicode text"', { text: text.replaceAll(',', '\t') }],
    ['semicolons', { text: text.replaceAll(',', ';') }],
    [
      'semicolons, and headings that hold commas',
      {
        text: text
          .replaceAll(',', ';')
          .replace('\n', ';"NOTE, FREE";SEEN, BY WHOM\n')
          .replaceAll(/\n(\d.*)/g, '\n$1;;'),
      },
    ],
    [
      'quotes',
      {
        text: text
          .split('\n')
          .map((line) =>
            line
              .split(',')
              .map((cell) => `"${cell}"`)
              .join(','),
          )
          .join('\n'),
      },
    ],
    ['the line by which Excel is told the separator', { text: `sep=;\r\n${text.replaceAll(',', ';')}` }],
    ['blank lines before the headings', { text: `\n  \n${text}` }],
    ['a line of separators before the headings', { text: `,,,\n${text}` }],
    ['spaces around cells', { text: text.replaceAll(',', ' , ') }],
  ];
  test.each(files)('%s', (_, file) => {
    const child = readChild([{ name: 'e.csv', ...file }]);
    expect(child.history).toEqual(expected);
    expect(child.issues).toEqual([]);
  });

  test('bytes that are not UTF-8 are read as Windows-1252, so that two ids stay two, and it is said', () => {
    const row = '02/10/2017,S,C2,N1,U6,PR1,,,,,,';
    const bytes = Uint8Array.from(`${episodeColumns}\nZo\xEB1,${row}\nZo\xE91,${row}\nO\x92N,${row}`, (letter) => letter.charCodeAt(0));
    const { children, issues } = readSsda903([
      { name: 'e.csv', year: 2018, bytes },
      { name: 'h.csv', year: 2018, bytes: utf8('CHILD,DOB\nO’N,01/02/2005') },
    ]);
    expect(children.map(({ child }) => child)).toEqual(['Zoë1', 'Zoé1', 'O’N']);
    expect(children[2]?.history.child.dateOfBirth).toBe('2005-02-01');
    expect(issues.filter(({ file }) => file === 'e.csv')).toMatchObject([{ row: 1, code: 'code-page-read', level: 'info' }]);
  });

  test('UTF-16 of which a letter is damaged: said, and the rest is read', () => {
    const damaged = utf16(`\uFEFF${text.replace(episodeColumns, `${episodeColumns},NOTE`)},\uD800`, true);
    const result = readSsda903([{ name: 'e.csv', year: 2018, bytes: damaged }]);
    expect(briefly(result.issues)).toEqual(['1 encoding-not-certain', '1 columns-not-read']);
    expect(onlyChild(result).history).toEqual(expected);
  });
});

test('half a character in a text is replaced, and it is said: what is read passes parseHistory', () => {
  const { children, issues } = readSsda903([
    { name: 'e', year: 2018, text: 'CHILD,DECOM,RNE,LS,PLACE,DEC,REC\nc\ud800,01/05/2017,S,C2,U6,,\n' },
  ]);
  expect(issues.map(({ code }) => code)).toContain('encoding-not-certain');
  expect(children.map(({ history }) => [history.child.id, parseHistory(history).ok])).toEqual([['c\uFFFD', true]]);
});

test('rows are counted as a spreadsheet shows them, whatever stands before the headings', () => {
  const result = readSsda903([{ name: 'e.csv', text: `sep=,\n\n${episodeColumns}\n100123,soon,S,C2,N1,U6,PR1,,,,,,`, year: 2018 }]);
  expect(briefly(result.issues)).toEqual(['4 start-not-readable 141', '4 no-history']);
});

describe('files that cannot be used', () => {
  const unusable: readonly (readonly [string, Ssda903File, string])[] = [
    ['neither text nor bytes', { name: 'x.csv' }, 'file-empty'],
    ['nothing in it', { name: 'x.csv', text: '\n' }, 'file-empty'],
    ['columns of no table', { name: 'x.csv', text: 'NAME,TEAM\n1,2' }, 'table-not-recognised'],
    ['a quotation mark that never ends', { name: 'x.csv', text: 'CHILD,DOB\n1,2\n"2,3\n4,5' }, 'file-not-readable'],
  ];
  test.each(unusable)('%s: said, and the other files are read', (_, file, code) => {
    const result = readSsda903([file, episodesFile(rows)], { year: 2018 });
    expect(result.issues).toMatchObject([{ file: 'x.csv', row: 1, code }]);
    expect(onlyChild(result).history).toEqual(expected);
  });

  test('the row of a quotation mark that never ends is named', () => {
    expect(readSsda903([{ name: 'x.csv', text: 'CHILD,DOB\n1,2\n"2,3\n4,5' }]).issues[0]?.message).toContain('opens in row 3');
  });

  test('no files at all', () => {
    expect(readSsda903([])).toMatchObject({ children: [], issues: [{ code: 'no-episodes' }], years: [] });
  });
});

describe('rows and ids', () => {
  const minimal = 'CHILD,DECOM,RNE,LS,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,CIN,HOME_POST,PL_POST,URN';

  test('an id is text: leading zeros stay, and 1.0 is reported and not mended', () => {
    const files = [
      table(
        'e.csv',
        minimal,
        '007,02/10/2017,S,C2,U6,PR1,,,,N1,,,',
        '12.0,02/10/2017,S,C2,U6,PR1,,,,N1,,,',
        '1.2E+05,02/10/2017,S,C2,U6,PR1,,,,N1,,,',
      ),
      table('h.csv', 'CHILD,DOB', '007,01/02/2005', '12,01/02/2005'),
    ];
    const result = readSsda903(files, { year: 2018 });
    expect(result.children.map(({ history }) => history.child)).toEqual([
      { id: '007', dateOfBirth: '2005-02-01' },
      { id: '12.0' },
      { id: '1.2E+05' },
    ]);
    expect(result.children.map(({ issues }) => briefly(issues))).toEqual([
      [],
      ['3 id-damaged', '3 no-header-row INT03', '3 id-spelled-otherwise'],
      ['4 id-damaged', '4 no-header-row INT03'],
    ]);
  });

  test('row numbers are those of a spreadsheet: blank lines and line ends within a cell count as it counts them', () => {
    const file = table(
      'e.csv',
      minimal,
      '',
      '1,02/10/2017,S,C2,U6,PR1,,,,N1,"a',
      'b",,',
      ',,,,,,,,,,,,',
      ',02/10/2017,S,C2,U6,PR1,,,,N1,,,',
    );
    expect(readSsda903([file], { year: 2018 }).issues).toMatchObject([{ row: 5, code: 'child-blank', column: 'CHILD' }]);
  });

  test('a row that is too short is read by position, and one with blank cells too many; both as far as they can be, and said', () => {
    const file = table('e.csv', minimal, '1,02/10/2017,S,C2,U6,PR1', '3,02/10/2017,S,C2,U6,PR1,,,,N1,,,,');
    const result = readSsda903([file], { year: 2018 });
    expect(briefly(allIssues(result))).toEqual(['2 row-length', '2 end-not-readable 147']);
    expect(result.children.map(({ history }) => history.placements.length)).toEqual([1, 1]);
  });

  test('a postcode with and without its space is one postcode', () => {
    const file = table('e.csv', minimal, '1,02/10/2017,S,C1,U6,PR1,09/01/2018,X1,,N1,,ZZ1 1AA,', '1,09/01/2018,L,C2,U6,PR1,,,,N1,,zz11aa,');
    expect(readChild([file]).history.placements).toHaveLength(1);
  });

  test('codes may be in lower case', () => {
    expect(readChild([table('e.csv', minimal, '1,02/10/2017,s,c2,u6,pr1,09/01/2018,e4a,,N1,,,')]).history.placements).toEqual([
      {
        id: 'p-2017-10-02',
        kind: 'foster',
        provision: 'in-house',
        startedAt: '2017-10-02',
        endedAt: '2018-01-09',
        ending: { manner: 'planned' },
      },
    ]);
  });
});
