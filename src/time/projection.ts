import { countDays, type Day, weekday } from './day.ts';

/** A bank holiday with the day it is kept on. */
export interface Holiday {
  readonly day: Day;
  readonly title: string;
}

const friday = 4;
const saturday = 5;
const sunday = 6;

/** The bank holidays that the standing rules give a year (Banking and Financial Dealings Act 1971, schedule 1). */
export function projectHolidays(year: number): readonly Holiday[] {
  const easter = easterSunday(year);
  return [
    { day: keptOnWeekday(countDays(year, 1, 1)), title: 'New Year’s Day' },
    { day: easter - 2, title: 'Good Friday' },
    { day: easter + 1, title: 'Easter Monday' },
    { day: mondayOnOrAfter(countDays(year, 5, 1)), title: 'Early May bank holiday' },
    { day: mondayOnOrAfter(countDays(year, 5, 25)), title: 'Spring bank holiday' },
    { day: mondayOnOrAfter(countDays(year, 8, 25)), title: 'Summer bank holiday' },
    ...christmas(year),
  ];
}

/** A Saturday or Sunday is kept on the Monday: Sat 1 Jan 2028 on Mon 3 January. */
function keptOnWeekday(day: Day): Day {
  return weekday(day) >= saturday ? mondayOnOrAfter(day) : day;
}

function mondayOnOrAfter(day: Day): Day {
  return day + ((7 - weekday(day)) % 7);
}

/** Whichever of the two days falls on a weekend moves to the first weekday that neither of them has. */
function christmas(year: number): readonly Holiday[] {
  const christmasDay = countDays(year, 12, 25);
  const boxingDay = christmasDay + 1;
  const kept = (christmasKept: Day, boxingKept: Day): readonly Holiday[] => [
    { day: christmasKept, title: 'Christmas Day' },
    { day: boxingKept, title: 'Boxing Day' },
  ];
  switch (weekday(christmasDay)) {
    case sunday:
      return kept(boxingDay + 1, boxingDay); // Sun 25 Dec 2022: Boxing Day Mon 26, Christmas Day Tue 27
    case saturday:
      return kept(christmasDay + 2, boxingDay + 2); // Sat 25 Dec 2027: Mon 27 and Tue 28
    case friday:
      return kept(christmasDay, boxingDay + 2); // Fri 25 Dec 2026: Boxing Day Mon 28
    default:
      return kept(christmasDay, boxingDay);
  }
}

/**
 * Easter Sunday of the Gregorian calendar (5 Apr 2026): the Sunday after the full moon that falls on or after 21 March.
 * Moons repeat every 19 years; a century's dropped leap days and the moon's own drift correct them.
 */
export function easterSunday(year: number): Day {
  const century = Math.floor(year / 100);
  const moonDrift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const ageOfMoon = (19 * (year % 19) + century - Math.floor(century / 4) - moonDrift + 15) % 30;
  // A lunar month of 29 days where two of the 19 years would share a full moon, and never one later than 18 April.
  const shortened = ageOfMoon === 29 || (ageOfMoon === 28 && year % 19 > 10) ? 1 : 0;
  const fullMoon = countDays(year, 3, 21) + ageOfMoon - shortened;
  return fullMoon + 7 - ((weekday(fullMoon) + 1) % 7);
}
