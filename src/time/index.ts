export { bankHoliday, calendar, inCalendar } from './bank-holidays.ts';
export { type Day, dayFromParts, daysInMonth, formatDay, padded, parseDay, partsOfDay, weekday } from './day.ts';
export { endOfDay, formatInstant, type Instant, londonDay, londonOffset, startOfDay } from './london.ts';
export { type MomentFault, parseMoment, type ParsedMoment } from './moment.ts';
export { addMonths, addYears, ageOn, birthday } from './months.ts';
export {
  addHours, addToDay, amountOf, type Counting, countingOf, isProvisional, isTimescale, skippedDays, type Unit, unitOf,
} from './timescale.ts';
export { addWorkingDays, isWorkingDay, whyNotWorking } from './working-days.ts';
