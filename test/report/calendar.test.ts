import ICAL from 'ical.js';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Evaluation, PlacementHistory } from '../../src/contract.ts';
import { derby, evaluate } from '../../src/index.ts';
import { calendarFeed, toICalendar } from '../../src/report/index.ts';
import { londonOffset } from '../../src/time/index.ts';
import { briefly, byUid, octets, read } from './read-calendar.ts';
import { parsed } from '../history/parsed.ts';
import { complete, demo, demoAsOf, demoByDerby, runs } from './runs.ts';

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

  test('where a fact that is not recorded decides the limit, the earliest is shown and the others are named', () => {
    const evaluation: Evaluation = { ...demoByDerby, requirements: demoByDerby.requirements.map((each) => (
      each.id !== 'reg-28.2.b:p2:after-v3' || each.deadline === undefined ? each
        : { ...each, deadline: { ...each.deadline, alternatives: [each.deadline, { ...each.deadline, due: '2026-07-20T23:59:59+01:00', dueDate: '2026-07-20' }] } }
    )) };
    const event = read(toICalendar(demo, evaluation)).events.find(({ summary }) => summary.includes('Next visit'));
    expect(event?.startDate.toString()).toBe('2026-07-20');
    expect(event?.description).toContain('A fact that is not recorded decides the limit; it could also be by Tue 4 Aug 2026.');
  });

  test('two clauses that ask for one event by one moment are one entry, under the first', () => {
    const twins = demoByDerby.requirements.filter(({ id }) => id === 'reg-28.2.b:p2:after-v3').map((each) => ({ ...each, id: 'twin', basis: 'authority' as const, clauses: ['LOCAL-1'], owners: [{ role: 'iro' as const, source: 'stated' as const }] }));
    const feed = toICalendar(demo, { ...demoByDerby, requirements: [...demoByDerby.requirements, ...twins] });
    const before = byUid(toICalendar(demo, demoByDerby));
    expect([...byUid(feed).keys()]).toEqual([...before.keys()]);
    expect([...byUid(feed).values()].find(({ summary }) => summary.includes('Next visit'))?.description).toBe(
      'Due by Tue 4 Aug 2026.\nRegulation, must: REG-28.2.b [reg-28.2.b:p2:after-v3].\nLocal procedure, must: LOCAL-1 [twin].\nTo act: independent reviewing officer (IRO).',
    );
  });

  test('a limit that must be kept before something known only to the day says so', () => {
    const evaluation: Evaluation = { ...demoByDerby, requirements: demoByDerby.requirements.map((each) => (
      each.id !== 'reg-28.2.b:p2:after-v3' || each.deadline === undefined ? each : { ...each, deadline: { ...each.deadline, exclusive: true } }
    )) };
    expect(briefly(toICalendar(demo, evaluation))).toContain('2026-08-04 0 CONFIRMED Due beforehand: Next visit for placement p2 (c-0417)');
  });

  test('the same input gives the same bytes, whatever the clock says', () => {
    const first = toICalendar(demo, demoByDerby);
    vi.useFakeTimers({ now: new Date('2031-01-01T00:00:00Z') });
    expect(toICalendar(demo, demoByDerby)).toBe(first);
  });

  test('what only possibly applies, and what need only be considered, is no deadline', () => {
    const others = [{ applies: 'possible' as const }, { modality: 'consider' as const }, { modality: 'may' as const }];
    for (const other of others) expect(read(toICalendar(demo, { ...demoByDerby, requirements: demoByDerby.requirements.map((each) => ({ ...each, ...other })) })).events).toEqual([]);
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
  test('the zone is written as Outlook reads it: one yearly rule each way, from the clock time before the change', () => {
    expect(/BEGIN:VTIMEZONE[^]*END:VTIMEZONE/.exec(toICalendar(demo, demoByDerby))?.[0].split('\r\n')).toEqual([
      'BEGIN:VTIMEZONE', 'TZID:Europe/London',
      'BEGIN:DAYLIGHT', 'DTSTART:19960331T010000', 'TZOFFSETFROM:+0000', 'TZOFFSETTO:+0100', 'TZNAME:BST', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3', 'END:DAYLIGHT',
      'BEGIN:STANDARD', 'DTSTART:19961027T020000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0000', 'TZNAME:GMT', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10', 'END:STANDARD',
      'END:VTIMEZONE',
    ]);
  });

  test('the zone says what London\'s clocks do, every 37 hours and to the second about each change, 1997 to 2037', () => {
    const vtimezone = read(toICalendar(demo, demoByDerby)).calendar.getFirstSubcomponent('vtimezone');
    const zone = new ICAL.Timezone({ component: vtimezone ?? '', tzid: 'Europe/London' });
    const hours = Array.from({ length: Math.floor((Date.UTC(2038, 0, 1) - Date.UTC(1997, 0, 1)) / 3_600_000) }, (_, index) => Date.UTC(1997, 0, 1) + index * 3_600_000);
    const changes = hours.filter((hour) => londonOffset(hour) !== londonOffset(hour - 1));
    expect(changes).toHaveLength(82);
    for (const instant of [...hours.filter((_, index) => index % 37 === 0), ...changes, ...changes.map((change) => change - 1_000)]) {
      // A clock time that the autumn change repeats is two instants, and the library may take either.
      const repeated = [-1, 1].some((hour) => londonOffset(instant + hour * 3_600_000) * 60_000 + hour * 3_600_000 === londonOffset(instant) * 60_000);
      const shown = new Date(instant + londonOffset(instant) * 60_000).toISOString().slice(0, 19);
      const time = ICAL.Time.fromDateTimeString(shown);
      time.zone = zone;
      if (!repeated) expect(time.toUnixTime() * 1_000, shown).toBe(instant);
    }
  });

  const history = parsed({
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
    const onTheDay = read(toICalendar(history, evaluation, { remindDaysBefore: [0, 1] })).events;
    expect(trigger(onTheDay.find(({ summary }) => /^Disruption meeting/i.test(summary)))).toEqual(['PT9H', '-PT15H']);
  });

  test('the hour that clocks show twice is told by UTC: each event at its instant, and none ends before it begins', () => {
    const autumn = parsed({
      child: { id: 'c-1' }, placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-10-22T02:15:00+01:00', emergency: true }], lookedAfter: [{ from: '2026-10-22' }],
      meetings: ['2026-10-25T00:30', '2026-10-25T01:30', '2026-10-25T01:30:00+00:00', '2026-10-25T02:30'].map((scheduledFor, index) => ({ id: `m${index}`, kind: 'disruption-meeting', placementId: 'p1', scheduledFor })),
    });
    const text = toICalendar(autumn, evaluate(autumn, { profile: derby, asOf: '2026-10-23T09:00' }));
    const times = (name: string): readonly string[] => text.split('\r\n').filter((line) => line.startsWith(name) && line.includes('202610')).map((line) => line.slice(name.length).replace('TZID=Europe/London', 'London'));
    expect(times('DTSTART').toSorted()).toEqual([':20261025T003000Z', ':20261025T004500Z', ':20261025T013000Z', ';London:20261025T003000', ';London:20261025T023000']);
    expect(times('DTEND').toSorted()).toEqual([':20261025T011500Z', ':20261025T013000Z', ':20261025T023000Z', ';London:20261025T013000', ';London:20261025T033000']);
    for (const { startDate, endDate } of read(text).events) expect(endDate.compare(startDate)).toBe(1);
  });

  test('a meeting that was held by as-of is no longer planned', () => {
    const later = evaluate(complete, { profile: derby, asOf: '2026-10-01' });
    expect(read(toICalendar(complete, later)).events.filter(({ component }) => component.getFirstPropertyValue('categories') === 'Meeting').map(({ summary }) => summary)).toEqual(['Adoption panel (c-0417)']);
  });
});
