import type { Question } from './questions.ts';

/** Counts that touch a day for which no bank holidays are published: past 31 December 2028, or before 1 January 2011. */
export function askBeyondTheList(): readonly Question[] {
  return [...atTheEnd, ...later, ...atTheBeginning];
}

const of = (anchor: string, ...amounts: readonly number[]): readonly Question[] =>
  amounts.map((amount) => ({ anchor, amount, unit: 'working-days' }));

const atTheEnd: readonly Question[] = [
  ...of('2028-12-28', 1, 2),
  ...of('2028-12-29', 1, 5),
  ...of('2028-12-30', 1),
  ...of('2028-12-22', 3, 5),
  ...of('2028-12-15', 10),
  ...of('2028-01-04', 260),
  ...of('2029-01-02', -1),
  ...of('2029-01-05', -5),
];

const later: readonly Question[] = [
  ...of('2029-03-29', 5),
  ...of('2030-04-18', 1),
  ...of('2030-12-24', 5),
  ...of('2031-05-02', 20),
  ...of('2032-12-24', 5),
  ...of('2033-12-23', 5),
  ...of('2034-08-25', 1),
  ...of('2035-06-01', -10),
  ...of('2038-04-22', 1),
  ...of('2049-12-24', 5),
];

const atTheBeginning: readonly Question[] = [
  ...of('2010-12-24', 5),
  ...of('2010-12-31', 1),
  ...of('2011-01-05', -3),
  ...of('2011-01-04', 1),
];
