import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MomentFault, type ParsedMoment, parseMoment } from '../../src/time/index.ts';
import { anyDay, anyInstant } from './arbitraries.ts';
import { day, hour, instantOf, isoDate, minute, platformOffset, utcDay } from './platform.ts';

/** Every instant at which the platform's London shows a clock time, in order. */
function instantsShowing(clock: number): readonly number[] {
  return [120, 60, 0].map((offset) => ({ offset, instant: clock - offset * minute })).filter(({ offset, instant }) => platformOffset(instant) === offset).map(({ instant }) => instant);
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
    else if (typeof expected === 'string') expect(moment).toEqual({ kind: 'instant', day: day(text.slice(0, 10)), instant: instantOf(expected) });
    else expect(moment).toEqual({ kind: 'repeated', day: day(text.slice(0, 10)), earlier: instantOf(expected[0]), later: instantOf(expected[1]) });
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

  it.each([
    '', 'unknown', '2026', '2026-01', '2026-1-2', '02/01/2026', '2026-01-02 03:04', '2026-01-02t03:04', '2026-01-02T', '2026-01-02T03', '2026-01-02T03:0', '2026-01-02T0304',
    '2026-01-02T03:04z', '2026-01-02T03:04ZZ', '2026-01-02T03:04Z+01:00', '2026-01-02T03:04 Z', '2026-01-02T03:04:', '2026-01-02T03:04:5', '2026-01-02T03:04:05.',
    '2026-01-02T03:04:05.Z', '2026-01-02T03:04:05,6Z', '2026-01-02T03:04:05.6789012345Z', '2026-01-02T03:04:05:06', '2026-01-02T03:04.5', '2026-01-02T03:04+', '2026-01-02T03:04+01',
    '2026-01-02T03:04+1:00', '2026-01-02T03:04+01:0', '2026-01-02T03:04+01:000', '2026-01-02T03:04+01000', '2026-01-02T03:04+010', '2026-01-02T03:04+01:00Z', '2026-01-02T03:04*01:00',
    '2026-01-02T03:04+01.00', '2026-01-02T03:04+0a:00', '2026-01-02T03:04+01:0a', '2026-01-02T0a:04', '2026-01-02T03:a4', '2026-01-02T03.04', '2026-01-02T03:04:0a', '2026-01-0aT03:04',
    '2026-0a-02T03:04', '202a-01-02T03:04', '2026/01-02T03:04', '2026-01/02T03:04', '2026/01-02', '2026-01/02', '202a-01-02', '2026-0a-02', '2026-01-0a', ' 2026-01-02', '2026-01-02 ',
    '2026-02-30X03:04', '2026-02-30T3:04', '2026-02-30T25:04+01',
  ])('%s is malformed', (text) => {
    expect(parseMoment(text)).toBe('malformed');
  });

  it.each([
    '2026-02-29', '2026-13-01', '2026-00-01', '2026-04-31', '1899-12-31', '2200-01-01', '2026-02-29T10:00', '2026-02-29T25:00', '2200-01-01T00:00Z', '1899-12-31T23:59',
    '2199-12-31T23:30-05:00', '2199-12-31T23:59-00:01', '1900-01-01T00:00+00:01',
  ])('%s is an impossible date', (text) => {
    expect(parseMoment(text)).toBe('impossible-date');
  });

  it.each([
    '2026-01-02T24:00', '2026-01-02T24:00:00', '2026-01-02T25:00', '2026-01-02T99:00', '2026-01-02T03:60', '2026-01-02T03:99', '2026-01-02T03:04:60', '2026-01-02T23:59:60', '2026-01-02T23:59:60Z',
    '2026-01-02T03:04:99', '2026-01-02T03:04+24:00', '2026-01-02T03:04-24:00', '2026-01-02T03:04+01:60', '2026-01-02T03:04+9999', '2026-03-29T01:60', '2026-01-02T03:04:60.000',
  ])('%s is an impossible time', (text) => {
    expect(parseMoment(text)).toBe('impossible-time');
  });

  it('never throws, and reads nothing that Date cannot read or that it reads otherwise', () => {
    const damaged = fc
      .tuple(anyInstant, fc.nat(24), fc.string({ maxLength: 2 }), fc.nat(2))
      .map(([instant, at, text, removed]) => new Date(instant).toISOString().slice(0, at) + text + new Date(instant).toISOString().slice(at + removed));
    fc.assert(
      fc.property(damaged, (text) => {
        const moment = parseMoment(text);
        if (typeof moment !== 'string' && moment.kind === 'instant' && text.endsWith('Z')) expect(moment.instant).toBe(instantOf(text));
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseMoment(text)).toBe('malformed');
      }),
    );
  });
});
