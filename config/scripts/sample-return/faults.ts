import type { Life } from './lives.ts';
import { dayOf, text, yearEnd, type Cells } from './tables.ts';

/** A fault of real returns: how many children have it, whose rows can have it, and how it gets there. */
interface Fault {
  readonly name: string;
  readonly children: number;
  fits(rows: readonly Cells[]): boolean;
  spoil(rows: Cells[]): void;
}

const row = (rows: readonly Cells[], at: number): Cells => rows.at(at) ?? {};
const moved = (date: string | undefined, days: number): string => text(dayOf(date ?? '') + days);
const isOpen = ({ DEC }: Cells): boolean => DEC === '';
const lived = ({ DECOM, DEC }: Cells): number => (DEC === '' ? yearEnd : dayOf(DEC ?? '')) - dayOf(DECOM ?? '');
const inPlacement = (rows: readonly Cells[]): boolean =>
  rows.every(({ LS, PLACE }) => !['V3', 'V4'].includes(LS ?? '') && PLACE?.startsWith('T') === false);
const movesOn = (rows: readonly Cells[]): boolean =>
  inPlacement(rows) && rows.length > 1 && row(rows, 1)['RNE'] === 'P' && row(rows, 0)['REC'] === 'X1' && lived(row(rows, 1)) > 30;

const faults: readonly Fault[] = [
  {
    name: 'open row with a REC',
    children: 3,
    fits: (rows) => inPlacement(rows) && isOpen(row(rows, -1)),
    spoil: (rows) => Object.assign(row(rows, -1), { REC: 'X1' }),
  },
  { name: 'overlap', children: 3, fits: movesOn, spoil: (rows) => Object.assign(row(rows, 0), { DEC: moved(row(rows, 0)['DEC'], 4) }) },
  { name: 'rows not in order', children: 2, fits: movesOn, spoil: (rows) => rows.reverse() },
  {
    name: 'open row followed by another',
    children: 1,
    fits: movesOn,
    spoil: (rows) => Object.assign(row(rows, 0), { DEC: '', REC: '', REASON_PLACE_CHANGE: '' }),
  },
  {
    name: 'gap before a continuation',
    children: 1,
    fits: movesOn,
    spoil: (rows) => Object.assign(row(rows, 1), { DECOM: moved(row(rows, 1)['DECOM'], 3) }),
  },
  { name: 'S on the day of an ending', children: 1, fits: movesOn, spoil: (rows) => Object.assign(row(rows, 1), { RNE: 'S' }) },
  {
    name: 'X1 and nothing after it',
    children: 2,
    fits: (rows) => inPlacement(rows) && isOpen(row(rows, -1)) && lived(row(rows, -1)) > 100,
    spoil: (rows) => Object.assign(row(rows, -1), { DEC: text(yearEnd - 20), REC: 'X1' }),
  },
  {
    name: 'P after an ending',
    children: 1,
    fits: (rows) => inPlacement(rows) && row(rows, 0)['REC'] === 'E4A' && rows.length === 2,
    spoil: (rows) => Object.assign(row(rows, 1), { RNE: 'P' }),
  },
  {
    name: 'L with another address',
    children: 2,
    fits: (rows) => rows.length > 1 && row(rows, 1)['RNE'] === 'L' && inPlacement(rows),
    spoil: (rows) => rows.slice(1).forEach((each) => Object.assign(each, { PL_POST: 'ZZ30 1ZZ', URN: '7300000' })),
  },
  {
    name: 'end before start',
    children: 1,
    fits: (rows) => inPlacement(rows) && row(rows, -1)['REC']?.startsWith('E4') === true,
    spoil: (rows) => Object.assign(row(rows, -1), { DEC: moved(row(rows, -1)['DECOM'], -30) }),
  },
  {
    name: 'end and no REC',
    children: 1,
    fits: (rows) => inPlacement(rows) && row(rows, -1)['REC']?.startsWith('E4') === true,
    spoil: (rows) => Object.assign(row(rows, -1), { REC: '' }),
  },
  { name: 'impossible DEC', children: 1, fits: movesOn, spoil: (rows) => Object.assign(row(rows, 0), { DEC: '31/11/2024' }) },
  { name: 'impossible DECOM', children: 1, fits: movesOn, spoil: (rows) => Object.assign(row(rows, 1), { DECOM: '30/02/2025' }) },
  { name: 'code that does not exist', children: 1, fits: movesOn, spoil: (rows) => Object.assign(row(rows, 0), { PLACE: 'U9' }) },
  {
    name: 'codes in lower case',
    children: 1,
    fits: movesOn,
    spoil: (rows) => Object.assign(row(rows, 0), { PLACE: row(rows, 0)['PLACE']?.toLowerCase() ?? '' }),
  },
  { name: 'row twice', children: 1, fits: movesOn, spoil: (rows) => rows.push({ ...row(rows, -1) }) },
  {
    name: 'less than a day',
    children: 1,
    fits: movesOn,
    spoil: (rows) => {
      const first = row(rows, 0);
      const day = first['DEC'] ?? '';
      rows.splice(1, 0, { ...first, RNE: 'P', DECOM: day, DEC: day, PL_POST: 'ZZ30 2ZZ', URN: '7300001', REASON_PLACE_CHANGE: 'OTHER' });
    },
  },
  {
    name: 'with a parent under section 20',
    children: 1,
    fits: (rows) => row(rows, -1)['PLACE'] === 'P1',
    spoil: (rows) => Object.assign(row(rows, -1), { LS: 'V2' }),
  },
  {
    name: 'care that starts with an absence',
    children: 1,
    fits: (rows) => inPlacement(rows) && row(rows, 0)['RNE'] === 'S' && lived(row(rows, 0)) > 30 && row(rows, 0)['LS'] === 'V2',
    spoil: (rows) => {
      const first = row(rows, 0);
      const day = moved(first['DECOM'], 5);
      rows.unshift({ ...first, PLACE: 'T4', PLACE_PROVIDER: '', URN: '', DEC: day, REC: 'X1', REASON_PLACE_CHANGE: '' });
      Object.assign(first, { DECOM: day, RNE: 'P' });
    },
  },
];

/** Spoils each fault's children, none of them twice. */
export function spoilEpisodes(lives: readonly Life[]): void {
  const whole = new Set(lives);
  for (const fault of faults) {
    const spoilt = [...whole].filter(({ rows }) => fault.fits(rows)).slice(0, fault.children);
    if (spoilt.length < fault.children) throw new Error(`fewer than ${fault.children} children are left for: ${fault.name}`);
    for (const life of spoilt) {
      whole.delete(life);
      fault.spoil(life.rows);
    }
  }
}

/** Faults of the other tables. Their children are the first of each table, whoever they are. */
export function spoilOthers({
  header,
  reviews,
  missing,
}: {
  readonly header: Cells[];
  readonly reviews: Cells[];
  readonly missing: Cells[];
}): void {
  // Booked for next year and entered as held; entered twice; a date of no calendar; an id that a spreadsheet took for a number.
  for (const at of [10, 60, 110, 160]) Object.assign(row(reviews, at), { REVIEW: moved(row(reviews, at)['REVIEW'], 366) });
  reviews.splice(31, 0, { ...row(reviews, 30) });
  reviews.splice(91, 0, { ...row(reviews, 90) });
  Object.assign(row(reviews, 40), { REVIEW: '00/00/0000' });
  Object.assign(row(reviews, 50), { CHILD: `${row(reviews, 50)['CHILD']}.0` });

  // Found again before having gone; gone again before having been found; still missing at the year's end.
  Object.assign(row(missing, 2), { MIS_END: moved(row(missing, 2)['MIS_START'], -10) });
  missing.splice(6, 0, {
    ...row(missing, 5),
    MIS_START: moved(row(missing, 5)['MIS_END'], -1),
    MIS_END: moved(row(missing, 5)['MIS_END'], 2),
  });
  Object.assign(row(missing, -1), { MIS_END: '' });

  // No date of birth; no row at all; care leavers, who have no episodes.
  Object.assign(row(header, 7), { DOB: '' });
  header.splice(20, 1);
  for (const child of ['904001', '904002', '904003'])
    header.push({ CHILD: child, SEX: 'M', DOB: '14/02/2006', ETHNIC: 'WBRI', UPN: 'UN5', MOTHER: '', MC_DOB: '' });
}
