import { describe, expect, it } from 'vitest';
import { parseHistory } from '../../src/history/parse-history.ts';

/** The sentence about one property of the only placement, or of the parts given beside it. */
function messages(placement: object, parts: object = {}): readonly string[] {
  const result = parseHistory({ child: { id: 'c1' }, placements: [{ id: 'p1', kind: 'foster', ...placement }], ...parts });
  return (result.ok ? result.warnings : result.issues).map(({ message }) => message);
}

describe('every message says the fix', () => {
  it.each([
    [
      { startedAt: '2026-03-29T01:30' },
      '01:30 on 29 March 2026 does not exist in London: the clocks go from 01:00 to 02:00. Write 02:30, or add an offset: 2026-03-29T01:30Z.',
    ],
    // Until 1971 the clocks changed at 02:00 GMT, not at 01:00.
    [
      { startedAt: '1968-02-18T02:10' },
      '02:10 on 18 February 1968 does not exist in London: the clocks go from 02:00 to 03:00. Write 03:10, or add an offset: 1968-02-18T02:10Z.',
    ],
    [{ startedAt: '2026-02-31' }, '"2026-02-31" is not a date: February 2026 has 28 days. Correct the day.'],
    [{ startedAt: '2028-02-30T10:00' }, '"2028-02-30" is not a date: February 2028 has 29 days. Correct the day.'],
    [{ startedAt: '2026-00-10' }, '"2026-00-10" is not a date: months run from 01 to 12.'],
    [{ startedAt: '2200-01-01' }, '"2200-01-01" is outside the years that are read, 1900 to 2199: correct the year.'],
    [
      { startedAt: '2199-12-31T23:30-05:00' },
      '"2199-12-31T23:30-05:00" is outside the years that are read, 1900 to 2199, in London: correct the year.',
    ],
    [
      { startedAt: '2026-05-01T24:00' },
      '"2026-05-01T24:00" has no such time of day or offset: write 00:00 to 23:59, and midnight at the end of a day as 00:00 of the next.',
    ],
    [
      { startedAt: '30/03/2026' },
      '"30/03/2026" is not written as a date: write YYYY-MM-DD, or YYYY-MM-DDTHH:MM with or without an offset, such as 2026-03-30T19:00+01:00.',
    ],
    [{ startedAt: 20260330 }, 'This is the number 20260330: give a moment as text, such as 2026-03-30 or 2026-03-30T19:00.'],
    [{ startedAt: new Date(0) }, 'This is a Date object: write dates as text, 2026-03-30 or 2026-03-30T19:00:00+01:00.'],
    [
      { startedAt: '2026-04-02', endedAt: 'not known' },
      'This text is not written as a date: write YYYY-MM-DD, or YYYY-MM-DDTHH:MM with or without an offset, such as 2026-03-30T19:00+01:00. Where the source cannot say, write "unknown".',
    ],
    [
      { startedAt: '2026-04-02', endedAt: '2026-03-01' },
      'The placement ends (2026-03-01) before it begins (2026-04-02): correct "endedAt" or "startedAt".',
    ],
    [{ kind: 'fosster' }, '"fosster" is not a known placement kind. Did you mean "foster"?'],
    [{ provision: 'private' }, '"private" is not a known provision. Write one of in-house, commissioned.'],
    [{ emergency: 'yes' }, 'This is text: give true or false.'],
    [{ emergency: [] }, 'This is an array: give true or false.'],
    [{ id: '' }, '"id" is empty: give text that is not empty.'],
    [{ strtedAt: '2026-04-02' }, '"strtedAt" is not a property of the contract here and was left out. Did you mean "startedAt"?'],
  ])('%j', (placement, message) => {
    expect(messages(placement)).toEqual([message]);
  });

  it.each([
    [
      { meetings: [{ id: 'm1', kind: 'disruption-meeting', chair: 'Social Worker' }] },
      'This text is not a known role. Did you mean "social-worker"? A council\'s own word has the form namespace/slug, in small letters.',
    ],
    [
      { meetings: [{ id: 'm1', kind: 'disruption-meeting', chair: 'keyworker' }] },
      '"keyworker" is not a known role. Did you mean "link-worker"? A council\'s own word has the form namespace/slug, in small letters.',
    ],
    [
      { visits: [{ id: 'v1', at: '2026-05-01', placementId: 'p2' }] },
      'No record of "placements" has the id "p2": correct it, or add the record.',
    ],
    [
      {
        visits: [
          { id: 'v1', at: '2026-05-01' },
          { id: 'v1', at: '2026-06-01' },
        ],
      },
      '"v1" is already the id of /visits/0: give each record of "visits" its own id.',
    ],
    [
      { carerBreaks: [{ id: 'b1', from: '2026-03-20T10:00', to: '2026-04-03' }] },
      '"2026-03-20T10:00" has a time of day, and only the date is read here: write 2026-03-20.',
    ],
    [
      { carerBreaks: [{ id: 'b1', from: '2026-03-29T01:30', to: '2026-04-03' }] },
      '"2026-03-29T01:30" has a time of day, and only the date is read here: write 2026-03-29.',
    ],
    [
      { carerBreaks: [{ id: 'b1', from: '2026-03-20T24:00', to: '2026-04-03' }] },
      '"2026-03-20T24:00" has a time of day, and only the date is read here: write 2026-03-20.',
    ],
    [
      { attestations: [{ clause: 'REG-9.11', outcome: 'done', at: '2026-05-01' }] },
      '"REG-9.11" is no clause of the register and no provision of the regulations. Did you mean "REG-9.1" or "REG-19.1" or "REG-9.2"? A council\'s own clauses are named to parseHistory as `clauses`.',
    ],
    [{ coverage: { visits: { kinds: ['x'] } } }, 'These records are of one kind only: leave `kinds` out, or empty.'],
  ])('%j', (parts, message) => {
    expect(messages({}, parts)).toEqual([message]);
  });
});

describe('messages keep what was written to themselves', () => {
  it('where it may be a name', () => {
    expect(messages({}, { meetings: [{ id: 'm1', kind: 'disruption-meeting', chair: 'Mary Bloggs' }] }).join()).not.toContain('Bloggs');
  });

  it('past eighty characters', () => {
    const [message = ''] = messages({ kind: 'x'.repeat(9_000) });
    expect(message).toContain('xxx…');
    expect(message.length).toBeLessThan(400);
  });

  it('and never cut a character in two', () => {
    const [message = ''] = messages({ kind: `${'x'.repeat(78)}${'👪'.repeat(20)}` });
    expect(JSON.stringify(message)).not.toMatch(/\\ud/);
  });
});
