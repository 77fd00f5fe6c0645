import { box, line, picture, text } from './svg.ts';

/** Each status with the words that the page gives it, by what is asked first of the record. */
const groups = [
  {
    asks: ['Done, and nothing', 'is against it'],
    ways: [
      ['in time, or no date is set', 'met', 'good'],
      ['after its date', 'met-late', 'bad'],
    ],
  },
  {
    asks: ['Not done yet,', 'but still can be'],
    ways: [
      ['its date has not passed', 'due', 'plain'],
      ['its date has passed', 'overdue', 'bad'],
      ['no date is set', 'outstanding', 'plain'],
      ['something must come first', 'pending', 'plain'],
    ],
  },
  {
    asks: ['Not done, and the', 'need for it is over'],
    ways: [
      ['its date came first', 'missed', 'bad'],
      ['the need ended first', 'lapsed', 'muted'],
    ],
  },
  { asks: ['Done as the policy', 'forbids'], ways: [['in another order or by others', 'contravened', 'bad']] },
  { asks: ['A fact is missing', 'that decides'], ways: [['it could be one or the other', 'undetermined', 'open']] },
] as const;

const ROW = 42;
const height = groups.reduce((sum, { ways }) => sum + Math.max(ways.length * ROW, 56) + 14, 62);

export function verdicts(): string {
  let y = 50;
  const parts = groups.flatMap(({ asks, ways }) => {
    const tall = Math.max(ways.length * ROW, 56);
    const top = y;
    y += tall + 14;
    const middle = top + tall / 2;
    return [
      ...box({ x: 16, y: middle - 26, width: 170, height: 52 }, 'plain', ...asks),
      ...ways.flatMap(([when, status, look], index) => {
        const at = top + (tall - ways.length * ROW) / 2 + index * ROW + ROW / 2;
        return [
          line([186, middle], [206, middle], [206, at], [222, at]),
          text([230, at + 5], when),
          ...box({ x: 492, y: at - 16, width: 128, height: 32 }, look, status),
          ...(look === 'bad' ? [text([632, at + 5], '← can breach', 'small')] : []),
        ];
      }),
    ];
  });
  return picture(
    { width: 720, height },
    'The ten statuses',
    `What is asked of the record, and the status that follows. ${groups.map(({ asks, ways }) => `${asks.join(' ')}: ${ways.map(([when, status]) => `${when}, ${status}`).join('; ')}.`).join(' ')} Met-late, overdue, missed and contravened can be breaches.`,
    [
      text([16, 30], 'What the record shows', 'strong'),
      text([230, 30], 'and when', 'strong'),
      text([492, 30], 'status', 'strong'),
      ...parts,
    ],
  );
}
