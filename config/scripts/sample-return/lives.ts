import { addYears, ageOn, type Day } from '../../../src/time/index.ts';
import type { Career } from './careers.ts';
import type { Chance } from './chance.ts';
import { dayOf, text, yearEnd, yearStart, type Cells } from './tables.ts';

export interface Life {
  readonly child: string;
  readonly born: Day;
  readonly careFrom: Day;
  readonly careTo: Day | undefined;
  /** Rows of Episodes: those that a return of one year holds. */
  readonly rows: Cells[];
}

/** Draws one life: when it began, and its rows, step by step. */
export function liveCareer(career: Career, child: string, chance: Chance): Life {
  const careFrom = yearEnd - chance.between(...career.begins);
  const age = chance.between(...career.age);
  const born = Math.min(addYears(yearEnd, -age) - chance.between(10, 340), careFrom - chance.between(5, 200));
  const rows = rowsOf(career, careFrom, born, chance);
  const end = rows.at(-1)?.['DEC'] ?? '';
  return {
    child,
    born,
    careFrom,
    careTo: end === '' ? undefined : dayOf(end),
    // What ended before the year began is in an earlier return: most children's first row is therefore not S.
    rows: rows.filter((row) => row['DEC'] === '' || dayOf(row['DEC'] ?? '') >= yearStart),
  };
}

interface Home {
  readonly PLACE: string;
  readonly PL_POST: string;
  readonly URN: string;
}

function rowsOf(career: Career, careFrom: Day, born: Day, chance: Chance): Cells[] {
  const rows: Cells[] = [];
  const need = chance.oneOf('N1', 'N1', 'N1', 'N4', 'N5', 'N8', 'N2');
  const address = chance.postcode('ZX');
  let from = careFrom;
  let home: Home = { PLACE: '', PL_POST: '', URN: '' };
  for (const step of career.steps) {
    const [reason = '', status = '', place = '', provider = '', days = '', end = '-'] = step.split(' ');
    if (reason === 'gap') {
      from += chance.between(Number(status) - 9, Number(status) + 9);
      continue;
    }
    if (from > yearEnd) break;
    const to = endOf(from, days, born, chance);
    const away = place.startsWith('T');
    home = away ? home : nextHome(home, { reason, status, place, returns: rows.at(-1)?.['PLACE']?.startsWith('T') === true }, chance);
    const ended = to <= yearEnd;
    const leaves = end.startsWith('E');
    rows.push({
      DECOM: text(from),
      RNE: reason,
      LS: status,
      CIN: need,
      ...(away ? { PLACE: place, PL_POST: chance.postcode('ZZ'), URN: '' } : home),
      PLACE_PROVIDER: provider === '-' ? '' : provider,
      DEC: ended ? text(to) : '',
      REC: ceased(ended, leaves, end),
      REASON_PLACE_CHANGE: ended && !leaves && end !== '-' ? end : '',
      HOME_POST: isBreak(status) ? '' : address,
    });
    from = to;
  }
  return rows;
}

function ceased(ended: boolean, leaves: boolean, end: string): string {
  if (!ended) return '';
  return leaves ? end : 'X1';
}

const isBreak = (status: string): boolean => status === 'V3' || status === 'V4';

function endOf(from: Day, days: string, born: Day, chance: Chance): Day {
  if (days === 'adult') return addYears(born, 18);
  const length = Number(days);
  return from + (length < 20 ? length : chance.between(Math.round(length * 0.8), Math.round(length * 1.2)));
}

interface Step {
  readonly reason: string;
  readonly status: string;
  readonly place: string;
  readonly returns: boolean;
}

/** L and a return from an absence keep the home, T keeps the carer's address; anything else is a new one. */
function nextHome(home: Home, { reason, status, place, returns }: Step, chance: Chance): Home {
  if (reason === 'L' || reason === 'T' || (returns && place === home.PLACE)) return { ...home, PLACE: place };
  return { PLACE: place, PL_POST: isBreak(status) ? '' : chance.postcode('ZZ'), URN: ['P1', 'R5'].includes(place) ? '' : chance.digits(7) };
}

/** About 20 working days after care started, three months later, then every six months: those of the year. */
export function reviewsOf({ child, born, careFrom, careTo, rows }: Life, { between }: Chance): Cells[] {
  if (isBreak(rows[0]?.['LS'] ?? '')) return [];
  const reviews: Cells[] = [];
  let held = careFrom + between(18, 29);
  for (let count = 0; held <= yearEnd && held < (careTo ?? yearEnd + 1); count += 1) {
    const code = ageOn(born, held) < 4 ? 'PN0' : `PN${between(1, 7)}`;
    if (held >= yearStart) reviews.push({ CHILD: child, DOB: text(born), REVIEW: text(held), REVIEW_CODE: code });
    held += count === 0 ? between(80, 92) : between(160, 186);
  }
  return reviews;
}

/** A third of those who are twelve or older go missing, some of them often. */
export function missingOf({ child, born, careFrom, careTo, rows }: Life, { between }: Chance): Cells[] {
  if (ageOn(born, yearStart) < 12 || isBreak(rows[0]?.['LS'] ?? '') || between(1, 3) > 1) return [];
  const periods: Cells[] = [];
  for (let from = Math.max(yearStart, careFrom) + between(3, 90); from < (careTo ?? yearEnd + 1) - 8; from += between(20, 120)) {
    periods.push({
      CHILD: child,
      DOB: text(born),
      MISSING: between(1, 4) === 1 ? 'A' : 'M',
      MIS_START: text(from),
      MIS_END: text(from + between(1, 5)),
    });
  }
  return periods;
}
