import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Evaluation, PlacementHistory } from '../../src/contract.ts';
import { derby, evaluate } from '../../src/index.ts';
import { toICalendar } from '../../src/report/index.ts';
import { folded, unfolded } from '../../src/report/calendar/fold.ts';
import { briefly, byUid, octets, read } from './read-calendar.ts';
import { demo, demoByDerby } from './runs.ts';

const loneSurrogate = /\p{Cs}/u;

describe('change', () => {
  const feedAt = (history: PlacementHistory, asOf: string, previous?: string): string =>
    toICalendar(history, evaluate(history, { profile: derby, asOf }), previous === undefined ? {} : { previous });
  const first = feedAt(demo, '2026-07-06T09:00');

  test('UIDs stay, and name nobody', () => {
    const later = byUid(feedAt(demo, '2026-07-07T09:00'));
    expect([...byUid(first).keys()].every((uid) => later.has(uid))).toBe(true);
    for (const uid of later.keys()) expect(uid).toMatch(/^[0-9a-f]{40}@placement-rules$/);
    expect(
      [...byUid(toICalendar(demo, demoByDerby, { namespace: 'council.example' })).keys()].every((uid) => uid.endsWith('@council.example')),
    ).toBe(true);
  });

  test.each(['a b\r\nX-EVIL:1', 'council.example\n', 'council example', ''])(
    'a namespace that is no domain writes nothing into the feed: %j',
    (namespace) => {
      expect(() => toICalendar(demo, demoByDerby, { namespace })).toThrow(
        new RangeError(`toICalendar: namespace is ${JSON.stringify(namespace)}; pass a domain.`),
      );
    },
  );

  test.each(['remindDaysBefore', 'remindHoursBefore'])('%s is a list', (name) => {
    expect(() => toICalendar(demo, demoByDerby, { [name]: 3 })).toThrow(new TypeError(`toICalendar: ${name} is no array; pass [2].`));
  });

  test.each([Number.NaN, -2, 1e9, 1.5, 10_000, 'x'])('%j is no number of days, hours or minutes', (wrong) => {
    for (const [name, value] of Object.entries({ remindDaysBefore: [2, wrong], remindHoursBefore: [wrong], meetingMinutes: wrong })) {
      expect(() => toICalendar(demo, demoByDerby, { [name]: value })).toThrow(
        new RangeError(`toICalendar: ${name} takes whole numbers up to 9999.`),
      );
    }
  });

  test("nothing changed: the next day's feed says so by the same SEQUENCE", () => {
    expect(briefly(feedAt(demo, '2026-07-07T09:00', first))).toEqual(briefly(first));
  });

  test('another date is the next SEQUENCE of the same event, and the one after that the next again', () => {
    const moved: PlacementHistory = {
      ...demo,
      visits: (demo.visits ?? []).map((visit) => (visit.id === 'v3' ? { ...visit, at: '2026-06-24' } : visit)),
    };
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

  test('what is done is cancelled, and stays so for a year', () => {
    const visited: PlacementHistory = {
      ...demo,
      visits: [...(demo.visits ?? []), { id: 'v4', at: '2026-07-20', placementId: 'p2', by: 'social-worker', childSeen: true }],
    };
    const second = feedAt(visited, '2026-07-21T09:00', first);
    expect(briefly(second).filter((event) => event.includes('CANCELLED'))).toEqual([
      '2026-08-04 1 CANCELLED Due: Next visit for placement p2 (c-0417)',
    ]);
    const cancelled = (feed: string): readonly string[] =>
      briefly(feed)
        .filter((event) => event.includes('CANCELLED'))
        .map((event) => event.slice(0, 22));
    const third = feedAt(visited, '2026-07-22T09:00', second);
    expect(cancelled(third)).toEqual(['2026-08-04 1 CANCELLED']);
    expect(cancelled(feedAt(visited, '2027-07-21T09:00', third))).toContain('2026-08-04 1 CANCELLED');
    expect(cancelled(feedAt(visited, '2027-07-22T09:00', third))).not.toContain('2026-08-04 1 CANCELLED');
    // The visit was recorded by mistake: the deadline is there again, and later than the cancellation that calendars have seen.
    expect(briefly(feedAt(demo, '2026-07-23T09:00', third))).toContain('2026-08-04 2 CONFIRMED Due: Next visit for placement p2 (c-0417)');
  });

  test('what was overdue is cancelled once it is done, however long ago it was due; a meeting whose day has passed just leaves', () => {
    const begun = { ...demo, reviews: [...(demo.reviews ?? []), { id: 'r9', scheduledFor: '2026-07-10T10:00' }] };
    const before = feedAt(begun, '2026-07-06T09:00');
    const done: PlacementHistory = {
      ...demo,
      documents: [{ id: 'd1', kind: 'care-plan', at: '2026-07-20' }],
      reviews: (begun.reviews ?? []).map((review) => (review.id === 'r9' ? { ...review, heldAt: '2026-07-10T10:00' } : review)),
    };
    const told = (feed: string): readonly string[] =>
      briefly(feed).filter((event) => event.includes('Care plan') || event.includes('Looked-after review ('));
    expect(told(before)).toEqual([
      '2026-04-20 0 CONFIRMED Overdue: Care plan for placement p1 (c-0417)',
      '2026-07-10T10:00:00 0 CONFIRMED Looked-after review (c-0417)',
    ]);
    expect(told(feedAt(done, '2026-07-21T09:00', before))).toEqual(['2026-04-20 1 CANCELLED Overdue: Care plan for placement p1 (c-0417)']);
    const late = feedAt(done, '2028-07-21T09:00', before);
    expect(told(late)).toEqual(['2026-04-20 1 CANCELLED Overdue: Care plan for placement p1 (c-0417)']);
    expect(told(feedAt(done, '2029-07-21T09:00', late))).toEqual(told(late));
    expect(told(feedAt(done, '2029-07-22T09:00', late))).toEqual([]);
  });

  test('a text that is no feed is refused', () => {
    expect(() => toICalendar(demo, demoByDerby, { previous: '<html>' })).toThrow(
      'toICalendar: previous is no feed; pass what toICalendar returned.',
    );
  });
});

describe('texts', () => {
  test('any name and any title come back whole to another parser, but for control characters', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', ',', ';', '\\', '\n', '\r', '\t', ':', '"', 'é', '😀', ' ', '\u0007'),
      minLength: 1,
      maxLength: 120,
    });
    const plain = (value: string): string => value.replace(/\p{Cc}+/gu, ' ');
    fc.assert(
      fc.property(text, text, (name, title) => {
        const evaluation: Evaluation = {
          ...demoByDerby,
          requirements: demoByDerby.requirements.map((each) => ({ ...each, title: `x${title}x` })),
        };
        const feed = toICalendar(demo, evaluation, { name: `x${name}x` });
        for (const line of feed.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
        const { calendar, events } = read(feed);
        expect(
          calendar
            .getFirstPropertyValue('x-wr-calname')
            ?.toString()
            .replace(/\\([\\;,])/g, '$1'),
        ).toBe(plain(`x${name}x`));
        expect(events[0]?.summary).toBe(`Overdue: ${plain(`x${title}x`)} for placement p1 (c-0417)`);
        for (const { component, summary } of events) {
          for (const alarm of component.getAllSubcomponents('valarm')) expect(alarm.getFirstPropertyValue('description')).toBe(summary);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('folding never cuts a character, and unfolding takes it back', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'é', '€', '😀'), maxLength: 300 }), (line) => {
        const lines = folded(line).split('\r\n');
        expect(lines.every((each) => octets(each) <= 75 && !loneSurrogate.test(each))).toBe(true);
        expect(unfolded(lines.join('\r\n'))).toBe(line);
      }),
    );
  });
});
