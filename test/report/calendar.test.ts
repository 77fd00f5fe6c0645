import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Evaluation, PlacementHistory } from '../../src/contract.ts';
import { derby, evaluate } from '../../src/index.ts';
import { calendarFeed, toICalendar } from '../../src/report/index.ts';
import { briefly, byUid, octets, read } from './read-calendar.ts';
import { demo, demoAsOf, demoByDerby, runs } from './runs.ts';

afterEach(() => {
  vi.useRealTimers();
});

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
      const open = evaluation.requirements.filter(
        ({ applies, status, modality, deadline }) =>
          applies === 'certain' &&
          (status === 'due' || status === 'overdue') &&
          (modality === 'must' || modality === 'should') &&
          deadline !== undefined,
      );
      const said = read(toICalendar(history, evaluation))
        .events.map(({ description }) => description)
        .join('\n');
      for (const { id } of open) expect(said).toContain(`[${id}]`);
      expect(said.match(/\[[^\]]+\]/g) ?? []).toHaveLength(open.length);
    }
  });

  test('where a fact that is not recorded decides the limit, the earliest is shown and the others are named', () => {
    const evaluation: Evaluation = {
      ...demoByDerby,
      requirements: demoByDerby.requirements.map((each) =>
        each.id !== 'reg-28.2.b:p2:after-v3' || each.deadline === undefined
          ? each
          : {
              ...each,
              deadline: {
                ...each.deadline,
                alternatives: [each.deadline, { ...each.deadline, due: '2026-07-20T23:59:59+01:00', dueDate: '2026-07-20' }],
              },
            },
      ),
    };
    const event = read(toICalendar(demo, evaluation)).events.find(({ summary }) => summary.includes('Next visit'));
    expect(event?.startDate.toString()).toBe('2026-07-20');
    expect(event?.description).toContain('A fact that is not recorded decides the limit; it could also be by Tue 4 Aug 2026.');
  });

  test('two clauses that ask for one event by one moment are one entry, under the first', () => {
    const twins = demoByDerby.requirements
      .filter(({ id }) => id === 'reg-28.2.b:p2:after-v3')
      .map((each) => ({
        ...each,
        id: 'twin',
        basis: 'authority' as const,
        clauses: ['LOCAL-1'],
        owners: [{ role: 'iro' as const, source: 'stated' as const }],
      }));
    const feed = toICalendar(demo, { ...demoByDerby, requirements: [...demoByDerby.requirements, ...twins] });
    const before = byUid(toICalendar(demo, demoByDerby));
    expect([...byUid(feed).keys()]).toEqual([...before.keys()]);
    expect([...byUid(feed).values()].find(({ summary }) => summary.includes('Next visit'))?.description).toBe(
      'Due by Tue 4 Aug 2026.\nRegulation, must: REG-28.2.b [reg-28.2.b:p2:after-v3].\nLocal procedure, must: LOCAL-1 [twin].\nTo act: independent reviewing officer (IRO).',
    );
  });

  test('a limit that must be kept before something known only to the day says so', () => {
    const evaluation: Evaluation = {
      ...demoByDerby,
      requirements: demoByDerby.requirements.map((each) =>
        each.id !== 'reg-28.2.b:p2:after-v3' || each.deadline === undefined
          ? each
          : { ...each, deadline: { ...each.deadline, exclusive: true } },
      ),
    };
    expect(briefly(toICalendar(demo, evaluation))).toContain('2026-08-04 0 CONFIRMED Due beforehand: Next visit for placement p2 (c-0417)');
  });

  test('the same input gives the same bytes, whatever the clock says', () => {
    const first = toICalendar(demo, demoByDerby);
    vi.useFakeTimers({ now: new Date('2031-01-01T00:00:00Z') });
    expect(toICalendar(demo, demoByDerby)).toBe(first);
  });

  test('what only possibly applies, and what need only be considered, is no deadline', () => {
    const others = [{ applies: 'possible' as const }, { modality: 'consider' as const }, { modality: 'may' as const }];
    for (const other of others)
      expect(
        read(toICalendar(demo, { ...demoByDerby, requirements: demoByDerby.requirements.map((each) => ({ ...each, ...other })) })).events,
      ).toEqual([]);
  });

  test('many children in one feed', () => {
    const other: PlacementHistory = { ...demo, child: { ...demo.child, id: 'c-0500' } };
    const feed = calendarFeed([
      { history: demo, evaluation: demoByDerby },
      { history: other, evaluation: evaluate(other, { profile: derby, asOf: demoAsOf }) },
    ]);
    expect(read(feed).events).toHaveLength(12);
    expect(byUid(feed).size).toBe(12);
  });

  test('of nobody is an empty calendar', () => {
    expect(read(calendarFeed([])).events).toEqual([]);
  });
});
