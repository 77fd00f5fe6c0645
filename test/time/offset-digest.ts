import { createHash } from 'node:crypto';
import { getTimezoneOffset } from 'date-fns-tz';
import { endOfDay, formatInstant, londonOffset, parseMoment, startOfDay } from '../../src/time/index.ts';
import { hourlyOffsets, isoDate } from './platform.ts';

/** Run by london.test.ts in hosts of several zones. Prints what the sources answer there, and what the library alone does. */
const clockTimes: unknown[] = [];
for (let day = 0; day < 24_837; day += 1) {
  clockTimes.push(formatInstant(startOfDay(day)), formatInstant(endOfDay(day)), parseMoment(`${isoDate(day)}T01:30`));
}

console.log(
  JSON.stringify({
    hostOffset: -new Date('2026-01-15T12:00:00Z').getTimezoneOffset(),
    offsets: createHash('sha256')
      .update(hourlyOffsets(1970, 2037, londonOffset))
      .digest('hex'),
    clockTimes: createHash('sha256').update(JSON.stringify(clockTimes)).digest('hex'),
    libraryAtChangeOf2026: getTimezoneOffset('Europe/London', new Date('2026-10-25T01:00:00Z')) / 60_000,
  }),
);
