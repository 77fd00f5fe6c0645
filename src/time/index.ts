export { bankHoliday, calendar, inCalendar } from './bank-holidays.ts';
export { hour, minute, second, utcDay } from './clock-changes.ts';
export { type Day, dayFromParts, daysInMonth, firstYear, formatDay, lastYear, padded, parseDay, partsOfDay, weekday } from './day.ts';
export {
  clockChangeWithin,
  endOfDay,
  formatInstant,
  type Instant,
  lastDay,
  londonClock,
  londonDay,
  londonOffset,
  startOfDay,
} from './london.ts';
export { type MomentFault, parseMoment, type ParsedMoment } from './moment.ts';
export { addMonths, addYears, ageOn, birthday } from './months.ts';
export {
  addHours,
  addToDay,
  amountOf,
  type Counting,
  countingOf,
  isProvisional,
  isTimescale,
  skippedDays,
  type Unit,
  unitOf,
} from './timescale.ts';
export { addWorkingDays, isWorkingDay, whyNotWorking } from './working-days.ts';
