import { addWorkingDays, formatDay, parseDay, whyNotWorking } from '../../../src/time/index.ts';
import { box, line, picture, text } from './svg.ts';

const FIRST = '2026-04-02';
const WEEKDAYS = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'] as const;
const ROW = 46;

interface Shown {
  readonly date: string;
  readonly name: string;
  readonly off: string | undefined;
  readonly counted: number | undefined;
}

/** Thursday 2 to Monday 13 April 2026, and which of them the count of five working days takes. */
function countedDays(): readonly Shown[] {
  const start = parseDay(FIRST);
  if (start === undefined) throw new Error(`${FIRST} is no date`);
  const taken = [1, 2, 3, 4, 5].map((count) => formatDay(addWorkingDays(start, count)));
  return Array.from({ length: 12 }, (_, index) => {
    const day = addDays(FIRST, index);
    const date = parseDay(day);
    const count = taken.indexOf(day);
    return {
      date: day,
      name: `${WEEKDAYS[index % 7] ?? ''} ${Number(day.slice(-2))}`,
      off: date === undefined ? undefined : whyNotWorking(date),
      counted: count < 0 ? undefined : count + 1,
    };
  });
}

const addDays = (date: string, count: number): string => `${date.slice(0, 8)}${String(Number(date.slice(8)) + count).padStart(2, '0')}`;

export function time(): string {
  const shown = countedDays();
  const y = (index: number): number => 50 + index * ROW;
  return picture(
    { width: 720, height: 50 + 12 * ROW + 16 },
    'Three limits from one moment',
    `A placement begins on Thursday 2 April 2026 at 16:30. 72 hours end on Sunday 5 April at 16:30; weekends and holidays count. A week ends with Thursday 9 April. Five working days: ${shown.flatMap(({ name, counted }) => (counted === undefined ? [] : [`${counted} on ${name} April`])).join(', ')}; passed over are ${shown.flatMap(({ name, off }) => (off === undefined ? [] : [`${name} (${off})`])).join(', ')}.`,
    [
      text([16, 30], 'April 2026', 'strong'),
      text([210, 30], '5 working days', 'strong centre'),
      text([430, 30], '72 hours', 'strong centre'),
      text([610, 30], 'a week', 'strong centre'),
      ...shown.flatMap(({ name, off, counted }, index) => [
        text([16, y(index) + 24], name, index === 0 ? 'strong' : ''),
        ...workingDay(index, y(index), off, counted),
      ]),
      line([430, y(0) + 30], [430, y(3) + 26]),
      ...box({ x: 350, y: y(0), width: 160, height: 36 }, 'plain', 'from 16:30'),
      ...box({ x: 350, y: y(3), width: 160, height: 36 }, 'good', 'ends at 16:30'),
      line([610, y(0) + 30], [610, y(7)]),
      ...box({ x: 540, y: y(0), width: 140, height: 36 }, 'plain', 'from this day'),
      ...box({ x: 540, y: y(7), width: 140, height: 36 }, 'good', 'ends that night'),
    ],
  );
}

function workingDay(index: number, y: number, off: string | undefined, counted: number | undefined): ReturnType<typeof box> {
  const at = { x: 110, y, width: 200, height: 36 };
  if (index === 0) return box(at, 'plain', 'does not count itself');
  if (off !== undefined) return box(at, 'muted', off);
  return counted === 5 ? box(at, 'good', '5: ends with the day') : box(at, 'plain', String(counted ?? ''));
}
