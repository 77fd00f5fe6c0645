import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMoment } from '../../src/time/index.ts';
import { anyInstant } from './arbitraries.ts';
import { instantOf } from './platform.ts';

describe('moments', () => {
  it.each([
    '',
    'unknown',
    '2026',
    '2026-01',
    '2026-1-2',
    '02/01/2026',
    '2026-01-02 03:04',
    '2026-01-02t03:04',
    '2026-01-02T',
    '2026-01-02T03',
    '2026-01-02T03:0',
    '2026-01-02T0304',
    '2026-01-02T03:04z',
    '2026-01-02T03:04ZZ',
    '2026-01-02T03:04Z+01:00',
    '2026-01-02T03:04 Z',
    '2026-01-02T03:04:',
    '2026-01-02T03:04:5',
    '2026-01-02T03:04:05.',
    '2026-01-02T03:04:05.Z',
    '2026-01-02T03:04:05,6Z',
    '2026-01-02T03:04:05.6789012345Z',
    '2026-01-02T03:04:05:06',
    '2026-01-02T03:04.5',
    '2026-01-02T03:04+',
    '2026-01-02T03:04+01',
    '2026-01-02T03:04+1:00',
    '2026-01-02T03:04+01:0',
    '2026-01-02T03:04+01:000',
    '2026-01-02T03:04+01000',
    '2026-01-02T03:04+010',
    '2026-01-02T03:04+01:00Z',
    '2026-01-02T03:04*01:00',
    '2026-01-02T03:04+01.00',
    '2026-01-02T03:04+0a:00',
    '2026-01-02T03:04+01:0a',
    '2026-01-02T0a:04',
    '2026-01-02T03:a4',
    '2026-01-02T03.04',
    '2026-01-02T03:04:0a',
    '2026-01-0aT03:04',
    '2026-0a-02T03:04',
    '202a-01-02T03:04',
    '2026/01-02T03:04',
    '2026-01/02T03:04',
    '2026/01-02',
    '2026-01/02',
    '202a-01-02',
    '2026-0a-02',
    '2026-01-0a',
    ' 2026-01-02',
    '2026-01-02 ',
    '2026-02-30X03:04',
    '2026-02-30T3:04',
    '2026-02-30T25:04+01',
  ])('%s is malformed', (text) => {
    expect(parseMoment(text)).toBe('malformed');
  });

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-01',
    '2026-04-31',
    '1899-12-31',
    '2200-01-01',
    '2026-02-29T10:00',
    '2026-02-29T25:00',
    '2200-01-01T00:00Z',
    '1899-12-31T23:59',
    '2199-12-31T23:30-05:00',
    '2199-12-31T23:59-00:01',
    '1900-01-01T00:00+00:01',
  ])('%s is an impossible date', (text) => {
    expect(parseMoment(text)).toBe('impossible-date');
  });

  it.each([
    '2026-01-02T24:00',
    '2026-01-02T24:00:00',
    '2026-01-02T25:00',
    '2026-01-02T99:00',
    '2026-01-02T03:60',
    '2026-01-02T03:99',
    '2026-01-02T03:04:60',
    '2026-01-02T23:59:60',
    '2026-01-02T23:59:60Z',
    '2026-01-02T03:04:99',
    '2026-01-02T03:04+24:00',
    '2026-01-02T03:04-24:00',
    '2026-01-02T03:04+01:60',
    '2026-01-02T03:04+9999',
    '2026-03-29T01:60',
    '2026-01-02T03:04:60.000',
  ])('%s is an impossible time', (text) => {
    expect(parseMoment(text)).toBe('impossible-time');
  });

  it('never throws, and reads nothing that Date cannot read or that it reads otherwise', () => {
    const damaged = fc
      .tuple(anyInstant, fc.nat(24), fc.string({ maxLength: 2 }), fc.nat(2))
      .map(
        ([instant, at, text, removed]) =>
          new Date(instant).toISOString().slice(0, at) + text + new Date(instant).toISOString().slice(at + removed),
      );
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
