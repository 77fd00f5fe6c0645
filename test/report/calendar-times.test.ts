import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { derby, evaluate } from '../../src/index.ts';
import { toICalendar } from '../../src/report/index.ts';
import { londonOffset } from '../../src/time/index.ts';
import { read } from './read-calendar.ts';
import { parsed } from '../history/parsed.ts';
import { complete, demo, demoByDerby } from './runs.ts';

describe('times', () => {
  test('the zone is written as Outlook reads it: one yearly rule each way, from the clock time before the change', () => {
    expect(/BEGIN:VTIMEZONE[^]*END:VTIMEZONE/.exec(toICalendar(demo, demoByDerby))?.[0].split('\r\n')).toEqual([
      'BEGIN:VTIMEZONE',
      'TZID:Europe/London',
      'BEGIN:DAYLIGHT',
      'DTSTART:19960331T010000',
      'TZOFFSETFROM:+0000',
      'TZOFFSETTO:+0100',
      'TZNAME:BST',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'DTSTART:19961027T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0000',
      'TZNAME:GMT',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
      'END:STANDARD',
      'END:VTIMEZONE',
    ]);
  });

  test("the zone says what London's clocks do, every 37 hours and to the second about each change, 1997 to 2037", () => {
    const vtimezone = read(toICalendar(demo, demoByDerby)).calendar.getFirstSubcomponent('vtimezone');
    const zone = new ICAL.Timezone({ component: vtimezone ?? '', tzid: 'Europe/London' });
    const hours = Array.from(
      { length: Math.floor((Date.UTC(2038, 0, 1) - Date.UTC(1997, 0, 1)) / 3_600_000) },
      (_, index) => Date.UTC(1997, 0, 1) + index * 3_600_000,
    );
    const changes = hours.filter((hour) => londonOffset(hour) !== londonOffset(hour - 1));
    expect(changes).toHaveLength(82);
    for (const instant of [...hours.filter((_, index) => index % 37 === 0), ...changes, ...changes.map((change) => change - 1_000)]) {
      // A clock time that the autumn change repeats is two instants, and the library may take either.
      const repeated = [-1, 1].some(
        (hour) => londonOffset(instant + hour * 3_600_000) * 60_000 + hour * 3_600_000 === londonOffset(instant) * 60_000,
      );
      const shown = new Date(instant + londonOffset(instant) * 60_000).toISOString().slice(0, 19);
      const time = ICAL.Time.fromDateTimeString(shown);
      time.zone = zone;
      if (!repeated) expect(time.toUnixTime() * 1_000, shown).toBe(instant);
    }
  });

  const history = parsed({
    child: { id: 'c-1' },
    lookedAfter: [{ from: '2026-03-27' }],
    placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-03-27T18:00', emergency: true }],
    meetings: [
      { id: 'm1', kind: 'placement-planning-meeting', placementId: 'p1', scheduledFor: '2026-03-30T10:30' },
      { id: 'm2', kind: 'disruption-meeting', scheduledFor: '2026-04-02', chair: 'iro' },
    ],
    reviews: [{ id: 'r1', scheduledFor: '2026-04-20T14:00' }],
    visits: [],
    plans: [],
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

  test("a planned meeting at a time takes an hour of somebody's day, one on a day takes the day", () => {
    const timed = find(/^Placement planning meeting/i),
      whole = find(/^Disruption meeting/i);
    expect([timed?.startDate.toString(), timed?.endDate.toString(), timed?.component.getFirstPropertyValue('transp')]).toEqual([
      '2026-03-30T10:30:00',
      '2026-03-30T11:30:00',
      'OPAQUE',
    ]);
    expect([whole?.startDate.toString(), whole?.startDate.isDate, whole?.endDate.toString(), whole?.description]).toEqual([
      '2026-04-02',
      true,
      '2026-04-03',
      'Meeting m2.\nChair: independent reviewing officer (IRO).',
    ]);
    expect(find(/^Looked-after review \(/)?.startDate.toString()).toBe('2026-04-20T14:00:00');
  });

  test('reminders: a day before what has a time, nine in the morning two days before what is a day, none for what has passed', () => {
    const trigger = (event: ICAL.Event | undefined): readonly string[] =>
      event?.component.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger'))) ?? [];
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
      child: { id: 'c-1' },
      placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-10-22T02:15:00+01:00', emergency: true }],
      lookedAfter: [{ from: '2026-10-22' }],
      meetings: ['2026-10-25T00:30', '2026-10-25T01:30', '2026-10-25T01:30:00+00:00', '2026-10-25T02:30'].map((scheduledFor, index) => ({
        id: `m${index}`,
        kind: 'disruption-meeting',
        placementId: 'p1',
        scheduledFor,
      })),
    });
    const text = toICalendar(autumn, evaluate(autumn, { profile: derby, asOf: '2026-10-23T09:00' }));
    const times = (name: string): readonly string[] =>
      text
        .split('\r\n')
        .filter((line) => line.startsWith(name) && line.includes('202610'))
        .map((line) => line.slice(name.length).replace('TZID=Europe/London', 'London'));
    expect(times('DTSTART').toSorted()).toEqual([
      ':20261025T003000Z',
      ':20261025T004500Z',
      ':20261025T013000Z',
      ';London:20261025T003000',
      ';London:20261025T023000',
    ]);
    expect(times('DTEND').toSorted()).toEqual([
      ':20261025T011500Z',
      ':20261025T013000Z',
      ':20261025T023000Z',
      ';London:20261025T013000',
      ';London:20261025T033000',
    ]);
    for (const { startDate, endDate } of read(text).events) expect(endDate.compare(startDate)).toBe(1);
  });

  test('a meeting that was held by as-of is no longer planned', () => {
    const later = evaluate(complete, { profile: derby, asOf: '2026-10-01' });
    expect(
      read(toICalendar(complete, later))
        .events.filter(({ component }) => component.getFirstPropertyValue('categories') === 'Meeting')
        .map(({ summary }) => summary),
    ).toEqual(['Adoption panel (c-0417)']);
  });
});
