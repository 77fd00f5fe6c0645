import { timescaleOf, type Question } from './questions.ts';

/** A row on which the oracles disagree, worked with the published list in hand. */
export interface WorkedByHand {
  readonly anchor: string;
  readonly timescale: string;
  readonly due: string;
  readonly why: string;
}

const wedding = 'by hand: Fri 29 Apr 2011 was a bank holiday for the royal wedding and date-holidays leaves it out';
const jubilee = 'by hand: the spring holiday of 2012 was moved from 28 May to Mon 4 Jun and date-holidays leaves it in May';

const rows: readonly WorkedByHand[] = [
  // Good Fri 22, Mon 25, then Tue 26 (1), Wed 27 (2), Thu 28 (3), Fri 29 off, Mon 2 May off, Tue 3 (4), Wed 4 (5).
  { anchor: '2011-04-21', timescale: '5 working-days', due: '2011-05-04', why: wedding },
  // As above, then Thu 5 (6), Fri 6 (7), Mon 9 (8), Tue 10 (9), Wed 11 (10).
  { anchor: '2011-04-21', timescale: '10 working-days', due: '2011-05-11', why: wedding },
  // Fri 29 off, Mon 2 May off, Tue 3.
  { anchor: '2011-04-28', timescale: '1 working-days', due: '2011-05-03', why: wedding },
  // Back from Tue 3 May: Mon 2 off, Fri 29 off, Thu 28.
  { anchor: '2011-05-03', timescale: '-1 working-days', due: '2011-04-28', why: `counted back; ${wedding}` },
  // Mon 28 May was a working day.
  { anchor: '2012-05-25', timescale: '1 working-days', due: '2012-05-28', why: jubilee },
  // Mon 28 (1) to Fri 1 June (5).
  { anchor: '2012-05-25', timescale: '5 working-days', due: '2012-06-01', why: jubilee },
  // Mon 4 off (the spring holiday), Tue 5 off (the jubilee), Wed 6.
  { anchor: '2012-06-01', timescale: '1 working-days', due: '2012-06-06', why: jubilee },
  { anchor: '2012-06-06', timescale: '-1 working-days', due: '2012-06-01', why: `counted back; ${jubilee}` },
];

export function byHand(question: Question): WorkedByHand | undefined {
  return rows.find(({ anchor, timescale }) => anchor === question.anchor && timescale === timescaleOf(question));
}

export const countByHand = rows.length;
