import { expect, test } from 'vitest';
import { readSsda903 } from '../../src/ssda903/index.ts';
import { allIssues, briefly, onlyChild, table } from './read.ts';

const minimal = 'CHILD,DECOM,RNE,LS,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,CIN,HOME_POST,PL_POST,URN';

test('of a row with a cell too many only the child is certain: the separator may stand anywhere', () => {
  const episodes = table('e.csv', minimal, '1,02/10/2017,S,C2,U6,PR1,,,,N1,,,,spilt', '2,02/10/2017,S,C2,U6,PR1,,,,N1,,,');
  const reviews = table('r.csv', 'CHILD,DOB,REVIEW,REVIEW_CODE', '2,,14/08/2012,28/10/2017,PN1');
  const result = readSsda903([episodes, reviews], { year: 2018 });
  expect(briefly(allIssues(result))).toEqual(expect.arrayContaining(['2 row-length', '2 start-not-readable 141', '2 row-length']));
  const child = result.children.find(({ history }) => history.child.id === '2');
  expect([child?.history.reviews, child?.history.coverage?.reviews]).toEqual([undefined, undefined]);
  expect(result.children.map(({ history }) => history.child.id)).toEqual(['2']);
});

test("a file whose quotation marks swallow whole rows is not read: they are somebody else's", () => {
  const episodes = table('e.csv', minimal, '1,02/10/2017,S,C2,U6,PR1,,,,N1,,,', '2,02/10/2017,S,C2,U6,PR1,,,,N1,,,');
  const reviews = table(
    'r.csv',
    'CHILD,DOB,REVIEW,REVIEW_CODE',
    '1,14/08/2012,28/10/2017,"PN1',
    '2,14/08/2011,28/10/2017,PN1',
    '2,14/08/2011,20/01/2018,PN1"',
  );
  const result = readSsda903([episodes, reviews], { year: 2018 });
  expect(briefly(allIssues(result))).toContain('1 file-not-readable');
  expect(result.children.map(({ history }) => history.reviews)).toEqual([undefined, undefined]);
  const notes = table(
    'r.csv',
    'CHILD,DOB,REVIEW,REVIEW_CODE,NOTES',
    '1,14/08/2012,28/10/2017,PN1,"seen, at school\nwell, happy, fed, taller, loud"',
    '2,14/08/2011,28/10/2017,PN1,',
  );
  expect(readSsda903([episodes, notes], { year: 2018 }).children.map(({ history }) => history.reviews?.length)).toEqual([1, 1]);
});

test('an earlier status that cannot be read does not make ordinary care of short breaks', () => {
  const rows = ['1,02/10/2016,S,V9,U6,PR1,09/10/2016,E8,,N1,,,', '1,02/10/2017,S,V3,U6,PR1,09/10/2017,X1,OTHER,N1,,,'];
  expect(onlyChild(readSsda903([table('e.csv', minimal, ...rows)], { year: 2018 })).history.legalStatuses).toEqual([
    { status: 'short-break-series', from: '2017-10-02', to: '2017-10-09' },
  ]);
});

test('of an episode that ends before it starts neither date tells when care began', () => {
  const { history } = onlyChild(
    readSsda903([table('e.csv', minimal, '1,05/01/2018,S,C2,U6,PR1,20/08/2017,X1,OTHER,N1,,,', '1,20/01/2018,P,C2,K2,PR4,,,,N1,,,')], {
      year: 2018,
    }),
  );
  expect([history.lookedAfter, history.legalStatuses]).toEqual([[{ from: 'unknown' }], [{ status: 'care-order', from: 'unknown' }]]);
});

test.each(['10 0123', '="100123"', '100123\u200B', '１００１２３', "'100123"])(
  "a review under the id %j may be the child's: what its reviews lack is unknown",
  (id) => {
    const reviews = table('r.csv', 'CHILD,DOB,REVIEW,REVIEW_CODE', `"${id.replaceAll('"', '""')}",14/08/2012,28/10/2017,PN1`);
    const child = onlyChild(readSsda903([table('e.csv', minimal, '100123,02/10/2017,S,C2,U6,PR1,,,,N1,,,'), reviews], { year: 2018 }));
    expect([child.history.reviews, child.history.coverage?.reviews]).toEqual([undefined, undefined]);
  },
);

test('Episodes is not of a later year than its dates where reviews of more years are there than tables of Episodes', () => {
  const episodes = table('e.csv', minimal, '1,01/10/2015,S,C2,U6,PR1,,,,N1,,,');
  const reviews = (name: string, ...dates: string[]) =>
    table(name, 'CHILD,DOB,REVIEW,REVIEW_CODE', ...dates.map((date) => `1,14/08/2012,${date},PN1`));
  expect(readSsda903([episodes, reviews('a.csv', '22/10/2015', '16/01/2016'), reviews('b.csv', '22/10/2016')]).years).toEqual([2016]);
  expect(readSsda903([episodes, reviews('b.csv', '22/10/2016')]).years).toEqual([2017]);
});
