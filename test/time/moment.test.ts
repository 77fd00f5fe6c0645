import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MomentFault, type ParsedMoment, parseMoment } from '../../src/time/index.ts';
import { anyDay, anyInstant } from './arbitraries.ts';
import { day, hour, instantOf, isoDate, minute, platformOffset, utcDay } from './platform.ts';

/** Every instant at which the platform's London shows a clock time, in order. */
function instantsShowing(clock: number): readonly number[] {
  return [120, 60, 0]
    .map((offset) => ({ offset, instant: clock - offset * minute }))
    .filter(({ offset, instant }) => platformOffset(instant) === offset)
    .map(({ instant }) => instant);
}

function expectedMoment(clock: number): ParsedMoment | MomentFault {
  const [earlier, later] = instantsShowing(clock);
  const onDay = Math.floor(clock / utcDay);
  if (earlier === undefined) return 'skipped-clock-time';
  return later === undefined ? { kind: 'instant', day: onDay, instant: earlier } : { kind: 'repeated', day: onDay, earlier, later };
}

describe('moments', () => {
  it('a London clock time is the instants at which the platform shows it: one, two in autumn, none in spring', () => {
    fc.assert(
      fc.property(anyInstant, (clock) => {
        const wholeMinute = clock - (clock % minute);
        expect(parseMoment(new Date(wholeMinute).toISOString().slice(0, 16))).toEqual(expectedMoment(wholeMinute));
      }),
    );
  });

  it('every half hour of the days on which the clocks change, 1900-2060', () => {
    for (let of = day('1900-01-02'); of <= day('2060-12-31'); of += 1) {
      if (platformOffset(of * utcDay) === platformOffset((of + 1) * utcDay)) continue;
      for (let clock = of * utcDay; clock < (of + 1) * utcDay; clock += hour / 2) {
        expect(parseMoment(new Date(clock).toISOString().slice(0, 16))).toEqual(expectedMoment(clock));
      }
    }
  });

  it.each<readonly [string, MomentFault | string | readonly [string, string]]>([
    ['2026-03-29T00:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29T00:59:59.999', '2026-03-29T00:59:59.999Z'],
    ['2026-03-29T01:00', 'skipped-clock-time'],
    ['2026-03-29T01:59', 'skipped-clock-time'],
    ['2026-03-29T01:59:59.999', 'skipped-clock-time'],
    ['2026-03-29T02:00', '2026-03-29T01:00:00.000Z'],
    ['2026-03-29T01:30Z', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25T00:59:59.999', '2026-10-24T23:59:59.999Z'],
    ['2026-10-25T01:00', ['2026-10-25T00:00:00.000Z', '2026-10-25T01:00:00.000Z']],
    ['2026-10-25T01:30', ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']],
    ['2026-10-25T01:59:59.999', ['2026-10-25T00:59:59.999Z', '2026-10-25T01:59:59.999Z']],
    ['2026-10-25T02:00', '2026-10-25T02:00:00.000Z'],
    ['2026-10-25T01:30+01:00', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T01:30+00:00', '2026-10-25T01:30:00.000Z'],
    ['1972-10-29T02:30', ['1972-10-29T01:30:00.000Z', '1972-10-29T02:30:00.000Z']],
    ['1941-05-04T02:30', 'skipped-clock-time'],
    ['1941-08-10T02:30', ['1941-08-10T00:30:00.000Z', '1941-08-10T01:30:00.000Z']],
  ])('reads %s beside a change of the clocks', (text, expected) => {
    const moment = parseMoment(text);
    if (expected === 'skipped-clock-time') expect(moment).toBe(expected);
    else if (typeof expected === 'string')
      expect(moment).toEqual({ kind: 'instant', day: day(text.slice(0, 10)), instant: instantOf(expected) });
    else
      expect(moment).toEqual({
        kind: 'repeated',
        day: day(text.slice(0, 10)),
        earlier: instantOf(expected[0]),
        later: instantOf(expected[1]),
      });
  });

  it('a date is known only to the day', () => {
    fc.assert(
      fc.property(anyDay, (of) => {
        expect(parseMoment(isoDate(of))).toEqual({ kind: 'day', day: of });
      }),
    );
  });

  it('an instant is read whatever offset it is written with, on its London day', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: -1439, max: 1439 }), fc.boolean(), (instant, offset, colon) => {
        const pad = (value: number): string => String(Math.floor(value)).padStart(2, '0');
        const written = `${offset < 0 ? '-' : '+'}${pad(Math.abs(offset) / 60)}${colon ? ':' : ''}${pad(Math.abs(offset) % 60)}`;
        const text = new Date(instant + offset * minute).toISOString().replace('.000Z', written);
        const londonDay = Math.floor((instant + platformOffset(instant - (instant % minute)) * minute) / utcDay);
        expect(parseMoment(text)).toEqual({ kind: 'instant', day: londonDay, instant });
      }),
    );
  });

  it.each([
    ['2026-01-02T03:04Z', '2026-01-02T03:04:00.000Z'],
    ['2026-01-02T03:04:05Z', '2026-01-02T03:04:05.000Z'],
    ['2026-01-02T03:04:05.6Z', '2026-01-02T03:04:05.600Z'],
    ['2026-01-02T03:04:05.67Z', '2026-01-02T03:04:05.670Z'],
    ['2026-01-02T03:04:05.678Z', '2026-01-02T03:04:05.678Z'],
    ['2026-01-02T03:04:05.007Z', '2026-01-02T03:04:05.007Z'],
    ['2026-01-02T03:04:05.678901234Z', '2026-01-02T03:04:05.678Z'],
    ['2026-01-02T03:04:59.999', '2026-01-02T03:04:59.999Z'],
    ['2026-01-02T23:59:59.999999999', '2026-01-02T23:59:59.999Z'],
    ['2026-01-02T00:00:00', '2026-01-02T00:00:00.000Z'],
    ['2026-01-02T03:04+00:30', '2026-01-02T02:34:00.000Z'],
    ['2026-01-02T03:04-0130', '2026-01-02T04:34:00.000Z'],
    ['2026-01-02T03:04:05.5+23:59', '2026-01-01T03:05:05.500Z'],
    ['2026-01-02T03:04-23:59', '2026-01-03T03:03:00.000Z'],
    ['2026-01-02T03:04-00:00', '2026-01-02T03:04:00.000Z'],
    ['1900-01-01T00:00', '1900-01-01T00:00:00.000Z'],
    ['2199-12-31T23:59:59', '2199-12-31T23:59:59.000Z'],
    ['1900-01-01T00:00:00Z', '1900-01-01T00:00:00.000Z'],
    ['2199-12-31T23:59:59Z', '2199-12-31T23:59:59.000Z'],
    ['2026-01-02T03:04:05.6+12:34', '2026-01-01T14:30:05.600Z'],
  ])('reads %s', (text, instant) => {
    expect(parseMoment(text)).toEqual({ kind: 'instant', day: Math.floor(instantOf(instant) / utcDay), instant: instantOf(instant) });
  });
});
