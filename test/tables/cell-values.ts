import { type DateReading, readMoment, settled } from '../../src/tables/moments.ts';

export const how: DateReading = { ...settled(undefined), zone: 'utc', lastDay: false };
export const value = (cell: unknown, more: Partial<DateReading> = {}): unknown => {
  const found = readMoment(cell, { ...how, ...more });
  return typeof found === 'object' && 'value' in found ? found.value : found;
};
export const isFault = (cell: unknown, more: Partial<DateReading> = {}): boolean => typeof value(cell, more) === 'object';
