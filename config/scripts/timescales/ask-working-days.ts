import { listed } from './bank-holidays.ts';
import { askBeyondTheList } from './ask-beyond-the-list.ts';
import { yearsOfTable, type Question } from './questions.ts';
import { walkByJoda } from './working-days.ts';

const forwards = [1, 2, 3, 5, 7, 10, 15, 20];
const backwards = [-2, -5, -10, -20, -3, -7];

const ofYears = listed.filter(({ date }) => yearsOfTable.includes(Number(date.slice(0, 4))));

const workingDays = (anchor: string, amount: number, why?: string): Question => ({
  anchor,
  amount,
  unit: 'working-days',
  ...(why !== undefined && { why }),
});

/** Every bank holiday of the table's years run over forwards, every other one backwards too, and what else goes wrong in practice. */
export function askWorkingDays(): readonly Question[] {
  return [
    ...worked,
    ...ofYears.map(({ date }, index) => workingDays(walkByJoda(date, -1), forwards[index % forwards.length] ?? 1)),
    ...ofYears
      .filter((_, index) => index % 2 === 1)
      .map(({ date }, index) => workingDays(walkByJoda(date, 2), backwards[index % backwards.length] ?? -2)),
    // The two weeks of the year in which councils count wrong, by the limits that policies set.
    ...yearsOfTable.filter((year) => year < 2028).map((year) => workingDays(`${year}-12-24`, 5)),
    ...ofYears.filter(({ title }) => title === 'Good Friday').map(({ date }) => workingDays(walkByJoda(date, -1), 20)),
    ...ofYears.filter(({ title }) => title === 'Good Friday').map(({ date }) => workingDays(date, 1)),
    ...elsewhere,
    ...plain,
    ...beforeTheTable,
    ...askBeyondTheList(),
  ];
}

/** From the statute's notes, each with the answer worked there. */
const worked: readonly Question[] = [
  { ...workingDays('2026-04-02', 5), worked: '2026-04-13' },
  { ...workingDays('2026-04-02', 20), worked: '2026-05-05' },
  { ...workingDays('2026-12-24', 5), worked: '2027-01-05' },
  { ...workingDays('2025-12-24', 5), worked: '2026-01-05' },
  { ...workingDays('2025-12-24', 20), worked: '2026-01-26' },
  { ...workingDays('2022-09-16', 5), worked: '2022-09-26' },
  { ...workingDays('2026-06-12', 5, "the holiday of Mon 15 Jun 2026 is Scotland's alone"), worked: '2026-06-19' },
];

/** Days off in other parts of the United Kingdom that are working days in England and Wales. */
const elsewhere: readonly Question[] = [
  workingDays('2026-01-01', 1, '2 January is a holiday in Scotland alone'),
  workingDays('2025-08-01', 1, 'the first Monday of August is a holiday in Scotland alone'),
  workingDays('2026-11-27', 1, "St Andrew's Day is a holiday in Scotland alone"),
  workingDays('2025-03-14', 1, "St Patrick's Day is a holiday in Northern Ireland alone"),
  workingDays('2024-07-11', 1, '12 July is a holiday in Northern Ireland alone'),
  workingDays('2024-02-29', 1, "St David's Day is no bank holiday in Wales"),
];

const plain: readonly Question[] = [
  workingDays('2026-06-08', 1),
  workingDays('2026-06-08', 5),
  workingDays('2026-06-12', 1),
  workingDays('2026-06-13', 1),
  workingDays('2026-06-14', 1),
  workingDays('2026-06-13', 5),
  workingDays('2026-06-14', -1),
  workingDays('2026-06-13', -1),
  workingDays('2026-06-15', -1),
  workingDays('2026-06-19', -5),
  workingDays('2024-02-28', 2),
  workingDays('2028-02-28', 1),
  workingDays('2023-02-28', 1),
  workingDays('2026-03-27', 1, 'the clocks go forward on the way'),
  workingDays('2026-10-23', 1, 'the clocks go back on the way'),
  workingDays('2026-01-05', 260),
  workingDays('2025-12-27', 1),
  workingDays('2022-09-19', 1),
  workingDays('2022-06-01', 1, 'two holidays in a row'),
  workingDays('2020-05-07', 1, 'the Monday holiday was moved to VE Day'),
  workingDays('2020-05-01', 1, 'no holiday on Mon 4 May 2020: it was moved to the 8th'),
  workingDays('2023-05-05', 1, 'the coronation came a week after the early May holiday'),
];

/** The list goes back to 2011. In its first two years the package has other days: see by-hand.ts. */
const beforeTheTable: readonly Question[] = [
  workingDays('2011-04-21', 5),
  workingDays('2011-04-28', 1),
  workingDays('2011-05-03', -1),
  workingDays('2011-04-21', 10),
  workingDays('2012-05-25', 1),
  workingDays('2012-06-01', 1),
  workingDays('2012-05-25', 5),
  workingDays('2012-06-06', -1),
  workingDays('2018-12-24', 5),
];
