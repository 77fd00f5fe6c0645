import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Evaluation, PlacementHistory } from '../../src/contract.ts';
import { derby, evaluate } from '../../src/index.ts';
import { calendarFeed, toICalendar } from '../../src/report/index.ts';
import { folded, unfolded } from '../../src/report/calendar/fold.ts';
import { londonOffset } from '../../src/time/index.ts';
import { checked, complete, demo, demoAsOf, demoByDerby, runs } from './runs.ts';

/** Read by another library, strictly: a line or a value that it cannot read fails the test. */
function read(text: string): { readonly calendar: ICAL.Component; readonly events: readonly ICAL.Event[] } {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each, { strictExceptions: true })) };
}
const briefly = (text: string): readonly string[] => read(text).events.map(({ component, summary, startDate, sequence }) => (
  `${startDate.toString()} ${sequence} ${String(component.getFirstPropertyValue('status'))} ${summary}`
));
const byUid = (text: string): ReadonlyMap<string, ICAL.Event> => new Map(read(text).events.map((event) => [event.uid, event]));
const loneSurrogate = /\p{Cs}/u;
const octets = (line: string): number => new TextEncoder().encode(line).length;

afterEach(() => { vi.useRealTimers(); });

describe('the feed', () => {
  test('of the demo under Derby', () => {
    expect(briefly(toICalendar(demo, demoByDerby))).toEqual([
      '2026-04-20 0 CONFIRMED Overdue: Care plan for placement p1 (c-0417)',
      '2026-04-29 0 CONFIRMED Overdue: Health assessment for placement p1 (c-0417)',
      '2026-06-19 0 CONFIRMED Overdue: Written notice of the placement for placement p2 (c-0417)',
      '2026-07-28 0 CONFIRMED Due: Placement Planning Meeting for placement p2 (c-0417)',
      '2026-07-29 0 CONFIRMED Due: Next looked-after review after review r1 (c-0417)',
      '2026-08-04 0 CONFIRMED Due: Next visit for placement p2 (c-0417)',
    ]);
  });

  test.each(runs)('is RFC 5545 to another parser: run %#', ({ history, evaluation }) => {
    const text = toICalendar(history, evaluation);
    const { calendar, events } = read(text);
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    for (const { component, startDate, endDate } of events) {
      // The moment of making is as-of, in UTC as the standard asks.
      expect(String(component.getFirstPropertyValue('dtstamp'))).toBe(new Date(evaluation.asOf).toISOString().replace('.000', ''));
      expect(endDate.compare(startDate)).toBe(1);
      expect(component.getFirstPropertyValue('class')).toBe('PRIVATE');
    }
  });

  test('has exactly the open, certain deadlines that must or should be kept', () => {
    for (const { history, evaluation } of runs) {
      const open = evaluation.requirements.filter(({ applies, status, modality, deadline }) => (
        applies === 'certain' && (status === 'due' || status === 'overdue') && (modality === 'must' || modality === 'should') && deadline !== undefined
      ));
      const said = read(toICalendar(history, evaluation)).events.map(({ description }) => description).join('\n');
      for (const { id } of open) expect(said).toContain(`[${id}]`);
      expect(said.match(/\[[^\]]+\]/g) ?? []).toHaveLength(open.length);
    }
  });

  test('the same input gives the same bytes, whatever the clock says', () => {
    const first = toICalendar(demo, demoByDerby);
    vi.useFakeTimers({ now: new Date('2031-01-01T00:00:00Z') });
    expect(toICalendar(demo, demoByDerby)).toBe(first);
  });

  test('many children in one feed', () => {
    const other: PlacementHistory = { ...demo, child: { ...demo.child, id: 'c-0500' } };
    const feed = calendarFeed([{ history: demo, evaluation: demoByDerby }, { history: other, evaluation: evaluate(other, { profile: derby, asOf: demoAsOf }) }]);
    expect(read(feed).events).toHaveLength(12);
    expect(byUid(feed).size).toBe(12);
  });

  test('of nobody is an empty calendar', () => {
    expect(read(calendarFeed([])).events).toEqual([]);
  });
});

describe('times', () => {
  test('the zone says what London\'s clocks do, every quarter of a year and about each change, 1997 to 2037', () => {
    const vtimezone = read(toICalendar(demo, demoByDerby)).calendar.getFirstSubcomponent('vtimezone');
    const zone = new ICAL.Timezone({ component: vtimezone ?? '', tzid: 'Europe/London' });
    for (let instant = Date.UTC(1997, 0, 1); instant < Date.UTC(2038, 0, 1); instant += 37 * 3_600_000) {
      const shown = new Date(instant + londonOffset(instant) * 60_000);
      // A clock time that the autumn change repeats is two instants, and the library may take either.
      const again = londonOffset(instant - 3_600_000) !== londonOffset(instant) || londonOffset(instant + 3_600_000) !== londonOffset(instant);
      const time = ICAL.Time.fromDateTimeString(shown.toISOString().slice(0, 19));
      time.zone = zone;
      if (!again) expect(time.toUnixTime() * 1_000, shown.toISOString()).toBe(instant);
    }
  });

  const history = checked({
    child: { id: 'c-1' }, lookedAfter: [{ from: '2026-03-27' }],
    placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-03-27T18:00', emergency: true }],
    meetings: [{ id: 'm1', kind: 'placement-planning-meeting', placementId: 'p1', scheduledFor: '2026-03-30T10:30' }, { id: 'm2', kind: 'disruption-meeting', scheduledFor: '2026-04-02', chair: 'iro' }],
    reviews: [{ id: 'r1', scheduledFor: '2026-04-20T14:00' }], visits: [], plans: [],
  });
  const evaluation = evaluate(history, { profile: derby, asOf: '2026-03-28T12:00' });
  const events = read(toICalendar(history, evaluation)).events;
  const find = (summary: RegExp): ICAL.Event | undefined => events.find((event) => summary.test(event.summary));

  test('72 hours from Friday evening over the spring change end at 19:00 in summer time; the half hour before them is marked', () => {
    const event = find(/Planning Meeting.*due|^Due by 19:00: Placement Planning Meeting/);
    expect(event?.summary).toBe('Due by 19:00: Placement Planning Meeting for placement p1 (c-1)');
    expect(event?.startDate.toString()).toBe('2026-03-30T18:30:00');
    expect(event?.endDate.toString()).toBe('2026-03-30T19:00:00');
    expect(event?.startDate.zone.tzid).toBe('Europe/London');
    expect(event?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
  });

  test('a planned meeting at a time takes an hour of somebody\'s day, one on a day takes the day', () => {
    const timed = find(/^Placement planning meeting/i), whole = find(/^Disruption meeting/i);
    expect([timed?.startDate.toString(), timed?.endDate.toString(), timed?.component.getFirstPropertyValue('transp')]).toEqual(['2026-03-30T10:30:00', '2026-03-30T11:30:00', 'OPAQUE']);
    expect([whole?.startDate.toString(), whole?.startDate.isDate, whole?.endDate.toString(), whole?.description]).toEqual(['2026-04-02', true, '2026-04-03', 'Meeting m2.\nChair: independent reviewing officer (IRO).']);
    expect(find(/^Looked-after review \(/)?.startDate.toString()).toBe('2026-04-20T14:00:00');
  });

  test('reminders: a day before what has a time, nine in the morning two days before what is a day, none for what has passed', () => {
    const trigger = (event: ICAL.Event | undefined): readonly string[] => event?.component.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger'))) ?? [];
    expect(trigger(find(/^Due by 19:00/))).toEqual(['-PT24H']);
    expect(trigger(find(/^Disruption meeting/i))).toEqual(['-P1DT15H']);
    const passed = read(toICalendar(demo, demoByDerby)).events.filter(({ summary }) => summary.startsWith('Overdue'));
    expect(passed.flatMap(trigger)).toEqual([]);
    const chosen = read(toICalendar(history, evaluation, { remindHoursBefore: [2, 72], remindDaysBefore: [] })).events;
    expect(trigger(chosen.find(({ summary }) => summary.startsWith('Due by 19:00')))).toEqual(['-PT2H', '-PT72H']);
  });

  test('a meeting that was held by as-of is no longer planned', () => {
    const later = evaluate(complete, { profile: derby, asOf: '2026-10-01' });
    expect(read(toICalendar(complete, later)).events.filter(({ component }) => component.getFirstPropertyValue('categories') === 'Meeting').map(({ summary }) => summary)).toEqual(['Adoption panel (c-0417)']);
  });
});

describe('change', () => {
  const feedAt = (history: PlacementHistory, asOf: string, previous?: string): string => toICalendar(history, evaluate(history, { profile: derby, asOf }), previous === undefined ? {} : { previous });
  const first = feedAt(demo, '2026-07-06T09:00');

  test('UIDs stay, and name nobody', () => {
    const later = byUid(feedAt(demo, '2026-07-07T09:00'));
    expect([...byUid(first).keys()].every((uid) => later.has(uid))).toBe(true);
    for (const uid of later.keys()) expect(uid).toMatch(/^[0-9a-f]{40}@placement-rules$/);
    expect([...byUid(toICalendar(demo, demoByDerby, { namespace: 'council.example' })).keys()].every((uid) => uid.endsWith('@council.example'))).toBe(true);
  });

  test('nothing changed: the next day\'s feed says so by the same SEQUENCE', () => {
    expect(briefly(feedAt(demo, '2026-07-07T09:00', first))).toEqual(briefly(first));
  });

  test('another date is the next SEQUENCE of the same event, and the one after that the next again', () => {
    const moved: PlacementHistory = { ...demo, visits: (demo.visits ?? []).map((visit) => (visit.id === 'v3' ? { ...visit, at: '2026-06-24' } : visit)) };
    const second = feedAt(moved, '2026-07-07T09:00', first);
    const [before, after] = [first, second].map((feed) => read(feed).events.find(({ summary }) => summary.includes('Next visit')));
    expect([after?.uid, after?.startDate.toString(), after?.sequence]).toEqual([before?.uid, '2026-08-05', 1]);
    const third = byUid(feedAt(demo, '2026-07-08T09:00', second)).get(after?.uid ?? '');
    expect([third?.startDate.toString(), third?.sequence]).toEqual(['2026-08-04', 2]);
  });

  test('a deadline that passes is the same event, changed', () => {
    const passed = [...byUid(feedAt(demo, '2026-07-30T09:00', first)).values()].find(({ summary }) => summary.includes('review'));
    expect([passed?.summary, passed?.sequence]).toEqual(['Overdue: Next looked-after review after review r1 (c-0417)', 1]);
  });

  test('what is done is cancelled once while its day is ahead, and a past one just leaves', () => {
    const visited: PlacementHistory = { ...demo, visits: [...(demo.visits ?? []), { id: 'v4', at: '2026-07-20', placementId: 'p2', by: 'social-worker', childSeen: true }] };
    const second = feedAt(visited, '2026-07-21T09:00', first);
    expect(briefly(second).filter((event) => event.includes('CANCELLED'))).toEqual(['2026-08-04 1 CANCELLED Due: Next visit for placement p2 (c-0417)']);
    expect(briefly(feedAt(visited, '2026-07-22T09:00', second)).filter((event) => event.includes('CANCELLED'))).toEqual([]);
    const planned: PlacementHistory = { ...demo, documents: [{ id: 'd1', kind: 'care-plan', at: '2026-07-20' }] };
    expect(briefly(feedAt(planned, '2026-07-21T09:00', first)).filter((event) => event.includes('Care plan'))).toEqual([]);
  });

  test('a text that is no feed is refused', () => {
    expect(() => toICalendar(demo, demoByDerby, { previous: '<html>' })).toThrow('toICalendar got "<html>" as previous, expected the text of an earlier feed');
  });
});

describe('texts', () => {
  test('any name and any title come back whole to another parser, but for control characters', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ',', ';', '\\', '\n', '\r', '\t', ':', '"', 'é', '😀', ' ', '\u0007'), minLength: 1, maxLength: 120 });
    const plain = (value: string): string => value.replace(/\p{Cc}+/gu, ' ');
    fc.assert(fc.property(text, text, (name, title) => {
      const evaluation: Evaluation = { ...demoByDerby, requirements: demoByDerby.requirements.map((each) => ({ ...each, title: `x${title}x` })) };
      const feed = toICalendar(demo, evaluation, { name: `x${name}x` });
      for (const line of feed.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
      const { calendar, events } = read(feed);
      expect(calendar.getFirstPropertyValue('x-wr-calname')?.toString().replace(/\\([\\;,])/g, '$1')).toBe(plain(`x${name}x`));
      expect(events[0]?.summary).toBe(`Overdue: ${plain(`x${title}x`)} for placement p1 (c-0417)`);
    }), { numRuns: 50 });
  });

  test('folding never cuts a character, and unfolding takes it back', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'é', '€', '😀'), maxLength: 300 }), (line) => {
      const lines = folded(line).split('\r\n');
      expect(lines.every((each) => octets(each) <= 75 && !loneSurrogate.test(each))).toBe(true);
      expect(unfolded(lines.join('\r\n'))).toBe(line);
    }));
  });
});
