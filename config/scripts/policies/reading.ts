import type { Layer } from '../../../src/policy/language.ts';
import { conventionText } from '../../../src/wording/convention-text.ts';
import { modalities, modalityText } from '../../../src/wording/modality-text.ts';
import type { Timescale } from '../../../src/contract.ts';
import type { unitOf } from '../../../src/time/index.ts';
import { heading, table } from './markdown.ts';

type Unit = ReturnType<typeof unitOf>;
const one: Readonly<Record<Unit, Timescale>> = {
  hours: { hours: 1 },
  days: { days: 1 },
  workingDays: { workingDays: 1 },
  weeks: { weeks: 1 },
  months: { months: 1 },
  years: { years: 1 },
};
const counted: Readonly<Record<Unit, readonly [name: string, how: string]>> = {
  hours: ['Hours', 'Elapsed time from the minute at which it began, whatever the clocks do'],
  days: ['Days', 'Calendar days; the day that it began does not count, and the last one runs to midnight'],
  workingDays: [
    'Working days',
    'Days but Saturdays, Sundays and the bank holidays of England and Wales; the day that it began does not count, and the last one runs to midnight',
  ],
  weeks: ['Weeks', 'Seven calendar days each; the last day runs to midnight'],
  months: ['Months', 'To the corresponding date, or the month’s last day where there is none: 31 January and one month is 28 February'],
  years: ['Years', 'To the corresponding date; 29 February and one year is 28 February'],
};

/** How firmly a text asks, and how time is counted in it. */
export function readingLines(layer: Layer): readonly string[] {
  const units = unitsIn(layer.rules);
  return [
    ...heading(2, 'How to read this page'),
    ...table(
      [
        { heading: 'How firmly', of: ({ modality }) => modalityText(modality) },
        { heading: 'What it means here', of: ({ means }) => means },
      ],
      modalities,
    ),
    'Only a date that the text states, or that people agreed and recorded, can be missed. A date that is our reading is marked, and nobody is late by it.',
    '',
    ...(units.length === 0
      ? []
      : [
          'How time is counted:',
          '',
          ...table<Unit>(
            [
              { heading: 'Unit', of: (unit) => counted[unit][0] },
              { heading: 'How it is counted', of: (unit) => counted[unit][1] },
              { heading: 'Weekends and bank holidays', of: (unit) => conventionText(one[unit]) },
            ],
            units,
          ),
        ]),
    '"Before" something means strictly before it. A record that gives only the day happened at some time of that day, and is late only where it is late at every time of it.',
    '',
  ];
}

/** The units that the text's limits count in, in the order of their length. */
function unitsIn(rules: Layer['rules']): readonly Unit[] {
  const text = JSON.stringify(rules.map(({ limbs }) => limbs));
  // Keys of the record above.
  return (Object.keys(one) as Unit[]).filter((unit) => text.includes(`"${unit}":`) || (unit === 'weeks' && text.includes('"agreed":')));
}
