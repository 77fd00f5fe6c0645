/** What grows: a recipe (recipe.ts). `builtIn`: most of the work is done in built-in functions, where steps cannot be counted. */
export interface Shape {
  readonly name: string;
  readonly call: 'parseHistory' | 'readSsda903';
  readonly builtIn: boolean;
  readonly input: unknown;
}

const child = { id: 'c1' };
const foster = { id: 'p$(i)', kind: 'foster', startedAt: '$(day i)', endedAt: '$(day i+1)' };
const meeting = { id: 'm1', kind: 'disruption-meeting' };

function inside(levels: number, value: unknown): unknown {
  return levels === 0 ? value : { ['n'.repeat(10_000)]: inside(levels - 1, value) };
}

const histories: Readonly<Record<string, unknown>> = {
  'stays one after another': { child, placements: [{ $times: 'n', of: foster }] },
  'stays all at once': { child, placements: [{ $times: 'n', of: { id: 'p$(i)', kind: 'foster', startedAt: '2026-01-01' } }] },
  'one id for all': { child, placements: [{ $times: 'n', of: { ...foster, id: 'p' } }] },
  'references to nothing': {
    child,
    placements: [],
    visits: [{ $times: 'n', of: { id: 'v$(i)', at: '2026-05-01', placementId: 'x$(i)' } }],
  },
  'references to everything': {
    child,
    placements: [{ $times: 'n', of: foster }],
    visits: [{ $times: 'n', of: { id: 'v$(i)', at: '2026-05-01', placementId: 'p$(i)' } }],
  },
  'a meeting on everything': { child, placements: [], meetings: [{ ...meeting, concernIds: [{ $times: 'n', of: 'k$(i)' }] }] },
  'a meeting with everybody': {
    child,
    placements: [],
    meetings: [
      {
        ...meeting,
        attended: [{ $times: 'n', of: 'soical-worker' }],
        informed: [{ $times: 'n', of: [] }],
        actions: [{ $times: 'n', of: {} }],
      },
    ],
  },
  'slips in every word': { child, placements: [], meetings: [{ $times: 'n', of: { id: 'm$(i)', kind: 'dispution-meeting' } }] },
  'names that nobody knows': { child, placements: [], visits: [{ $times: 'n', of: { id: 'v$(i)', at: '2026-05-01', wher: 1, hwo: 2 } }] },
  nulls: { child, placements: [{ $times: 'n', of: null }], visits: [{ $times: 'n', of: null }] },
  'statuses one over another': {
    child,
    placements: [],
    legalStatuses: [{ $times: 'n', of: { status: 'care-order', from: '$(day i)', to: 'unknown' } }],
  },
  'statements of one clause': {
    child,
    placements: [],
    attestations: [{ $times: 'n', of: { id: 'a$(i)', clause: 'REG-9.1', outcome: 'not-applicable', at: '2026-01-01' } }],
  },
  'texts at their longest': {
    child,
    placements: [],
    attestations: [{ $times: 'n', of: { id: 'a$(i)', clause: 'REG-9.1 '.repeat(1_250), outcome: 'done', at: '2026-01-01' } }],
  },
  // A pointer of a hundred thousand characters in each of two hundred issues.
  'names at their longest, one inside another': { child, placements: [], extra: inside(10, [{ $times: 'n', of: {} }]) },
};

const headings = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN';
const table = (name: string, ...lines: readonly unknown[]): unknown => ({ name, year: 2100, text: { $join: '\n', of: lines } });
const episodes = (row: string): unknown => table('episodes.csv', headings, { $times: 'n', of: row });
const one = table('episodes.csv', headings, '1,2017-01-01,S,C2,N1,U6,PR1,,,,,,');

const returns: Readonly<Record<string, readonly unknown[]>> = {
  'rows with gaps': [episodes('1,$(day 2i),P,C2,N1,U6,PR1,$(day 2i+1),X1,CARPL,,ZZ$(i),1')],
  'rows that never end': [episodes('1,$(day i),P,C2,N1,U6,PR1,,,,,ZZ$(i),1')],
  'care that starts again and again': [episodes('1,$(day 2i),S,C2,N1,U6,PR1,$(day 2i+1),E8,,,ZZ$(i),1')],
  'rows of one day': [episodes('1,2017-01-01,P,C2,N1,U6,PR1,2017-01-02,X1,,,ZZ$(i),1')],
  'one row again and again': [episodes('1,2017-01-01,P,C2,N1,U6,PR1,2017-01-02,X1,,,ZZ,1')],
  'a child a row': [episodes('c$(i),2017-01-01,S,C2,N1,U6,PR1,,,,,ZZ$(i),1')],
  reviews: [one, table('reviews.csv', 'CHILD,DOB,REVIEW,REVIEW_CODE', { $times: 'n', of: '1,,$(day i),PN1' })],
  'dates of birth': [one, table('header.csv', 'CHILD,DOB', { $times: 'n', of: '1,$(day i)' })],
  strangers: [one, table('header.csv', 'CHILD,DOB', { $times: 'n', of: 's$(i),$(day i)' })],
  'lines with nothing in them': [table('episodes.csv', headings, { $times: 'n', of: '\r' })],
  'cells without headings': [table('episodes.csv', headings, { $join: ',', of: [{ $times: 'n', of: '1' }] })],
  'quotation marks': [table('episodes.csv', headings, { $join: '', of: [{ $times: 'n', of: '"a""' }] })],
  'no headings that anybody knows': [{ name: 'e.csv', text: { $join: ',', of: [{ $times: 'n', of: 'X$(i)' }] } }],
  files: [{ $times: 'n', of: { name: 'f$(i)', text: `${headings}\n1,$(day i+30000),S,C2,N1,U6,PR1,,,,,,` } }],
};

const inBuiltIns: ReadonlySet<string> = new Set([
  'lines with nothing in them',
  'cells without headings',
  'quotation marks',
  'no headings that anybody knows',
  'a meeting on everything',
]);

const shapesOf = (call: Shape['call'], recipes: Readonly<Record<string, unknown>>): readonly Shape[] =>
  Object.entries(recipes).map(([name, input]) => ({ name, call, builtIn: inBuiltIns.has(name), input }));

export const shapes: readonly Shape[] = [...shapesOf('parseHistory', histories), ...shapesOf('readSsda903', returns)];
