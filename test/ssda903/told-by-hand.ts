// Care, placements and absences of a return, once more: from the recipe of the return's codes alone, row by row with a pencil, and
// without anything of `src/`. It reads the CSV by itself too, so that nothing is shared but the file.

/** What is told of a child, a line each: `2024-07-28 foster in-house to 2024-09-25, same carer`. */
export interface Told {
  readonly care: readonly string[];
  readonly placements: readonly string[];
  readonly absences: readonly string[];
}

export interface Row {
  readonly child: string;
  readonly year: number;
  readonly line: number;
  readonly from: string;
  readonly rne: string;
  readonly ls: string;
  readonly place: string;
  readonly provider: string;
  /** Blank: open. `?`: a date that cannot be true. */
  readonly to: string;
  readonly rec: string;
  readonly reason: string;
  readonly post: string;
  readonly urn: string;
  /** DEC before DECOM: either may be the wrong one. */
  readonly swapped: boolean;
}

const KINDS: Readonly<Record<string, string>> = {
  A3: 'adoptive',
  A4: 'adoptive',
  A5: 'adoptive',
  A6: 'adoptive',
  U1: 'connected-person',
  U2: 'connected-person',
  U3: 'connected-person',
  U4: 'foster',
  U5: 'foster',
  U6: 'foster',
  K1: 'secure',
  K2: 'residential',
  R1: 'residential',
  S1: 'residential-school',
  K3: 'supported-accommodation',
  H5: 'supported-accommodation',
  P1: 'with-parents',
  P2: 'independent-living',
  R2: 'hospital',
  R5: 'custody',
  P3: 'other',
  R3: 'other',
  Z1: 'other',
  Z11: 'other',
  Z12: 'other',
  Z13: 'other',
  Z14: 'other',
};
const PROVISIONS: Readonly<Record<string, string>> = {
  PR0: 'not told',
  PR1: 'in-house',
  PR2: 'not told',
  PR3: 'not told',
  PR4: 'commissioned',
  PR5: 'commissioned',
};
const LEAVING = new Set('E11 E12 E2 E3 E4A E4B E13 E14 E15 E16 E17 E41 E43 E44 E45 E46 E47 E48 E5 E6 E7 E8 E9'.split(' '));
const MOVING_ON = new Set('CARPL CLOSE ALLEG STAND APPRR CREQB CREQO CHILD LAREQ CUSTOD OTHER'.split(' '));
const STATUSES = new Set(['C1', 'C2', 'D1', 'E1', 'V2', 'V3', 'V4', 'L1', 'L2', 'L3', 'J1', 'J2', 'J3']);
const AWAY = new Set(['T0', 'T1', 'T2', 'T3', 'T4']);

export function tell(rows: readonly Row[], lastYear: number): Told {
  const care: string[] = [],
    placements: string[] = [],
    absences: string[] = [];

  /** The day that a row ended; blank where it goes on, `?` where that is not known. */
  const endAt = (index: number): string => {
    const row = rows[index],
      next = rows[index + 1];
    if (row === undefined || row.to === '?') return '?';
    if (row.to === '') return next !== undefined || row.year < lastYear || LEAVING.has(row.rec) ? '?' : '';
    if (next !== undefined && next.from < row.to) return '?';
    return next?.from === row.to || row.ls === 'V3' || LEAVING.has(row.rec) ? row.to : '?';
  };
  /** That of a placement: a reason for leaving it tells that it ended on the day of DEC, whatever follows. */
  const leftAt = (index: number): string => {
    const row = rows[index],
      next = rows[index + 1];
    if (endAt(index) !== '?' || row === undefined || !MOVING_ON.has(row.reason)) return endAt(index);
    return row.to === '' || row.to === '?' || (next !== undefined && next.from < row.to) ? '?' : row.to;
  };
  const words = (end: string): string => (end === '' ? '' : ` to ${end}`);

  let start = 0,
    earlierSpan = '';
  while (start < rows.length) {
    const first = rows[start];
    if (first === undefined || first.ls === 'V4') {
      start += 1;
      continue;
    }
    // The rows of one period of care: up to an S of another day, a gap, an agreement, a change to or from short breaks, or a row that
    // goes on from one that says that care ended that day.
    let stop = start + 1,
      until = reach(first),
      status = STATUSES.has(first.ls) ? first.ls : '';
    for (let row = rows[stop], prior = first; row !== undefined && row.ls !== 'V4' && row.from <= until; row = rows[stop]) {
      if ((row.rne === 'S' && row.from !== prior.from) || otherCare(status, row.ls) || disputed(prior, row)) break;
      if (reach(row) > until) until = reach(row);
      if (STATUSES.has(row.ls)) status = row.ls;
      prior = row;
      stop += 1;
    }
    const last = rows[stop - 1] ?? first,
      next = rows[stop],
      before = rows[start - 1];
    const outlasted = last.to !== '' && last.to !== '?' && rows.slice(start, stop).some(({ to }) => to !== '?' && to > last.to);
    const ended =
      last.ls === 'V3' ||
      (next?.ls === 'V3' && next.from === last.to) ||
      (LEAVING.has(last.rec) && (next === undefined || !disputed(last, next)));
    const end = endAt(stop - 1);
    const span = `${starts(before, first) && !first.swapped ? first.from : '?'}${words(end === '' || (ended && !outlasted) ? end : '?')}`;
    // One that tells neither may be part of the one before it.
    if (span !== '? to ?' || !earlierSpan.endsWith(' to ?')) care.push(span);
    earlierSpan = span;
    placementsIn(
      start,
      stop,
      before === undefined ||
        disputed(before, first) ||
        !(LEAVING.has(before.rec) || before.ls === 'V4' || before.ls === 'V3' || otherCare(before.ls, first.ls)),
    );
    start = stop;
  }
  return { care, placements, absences };

  function placementsIn(begin: number, stop: number, goesOnFromElsewhere: boolean): void {
    let began = -1,
      lived: Row | undefined,
      same = false,
      kind: string | undefined,
      provision: string | undefined;
    const close = (at: number): void => {
      if (began >= 0)
        placements.push(
          `${rows[began]?.from} ${kind ?? 'no kind'} ${provision ?? 'not told'}${words(leftAt(at))}${same ? ', same carer' : ''}`,
        );
    };
    let awaySince = -1;
    let opened = 0;
    for (let at = begin; at < stop; at += 1) {
      const row = rows[at],
        before = at === begin ? undefined : rows[at - 1];
      if (row === undefined) return;
      if (AWAY.has(row.place)) {
        const goesOn = before !== undefined && awaySince >= 0 && before.place === row.place && row.rne === 'L';
        if (!goesOn) awaySince = at;
        const next = rows[at + 1];
        const onAgain = at + 1 < stop && next?.place === row.place && next.rne === 'L';
        const since = rows[awaySince];
        const notBefore = lived === undefined && since?.rne === 'L';
        if (!onAgain) absences.push(`${notBefore ? '?' : since?.from}${words(endAt(at))}`);
        continue;
      }
      const wasAway = awaySince >= 0;
      awaySince = -1;
      const elsewhere =
        lived !== undefined &&
        [
          [lived.place, row.place],
          [lived.post, row.post],
          [lived.urn, row.urn],
          [lived.provider, row.provider],
        ].some(([one, other]) => one !== '' && other !== '' && one !== other);
      const saysMoved = ['S', 'P', 'B', 'T', 'U'].includes(row.rne);
      if (lived === undefined || elsewhere || (saysMoved && !wasAway)) {
        close(at - 1);
        began = at;
        opened += 1;
        kind = undefined;
        provision = undefined;
        same =
          before?.reason === 'PLACE' ||
          (opened === 1 ? goesOnFromElsewhere && ['T', 'U', 'L'].includes(row.rne) : row.rne === 'T' || row.rne === 'U');
      }
      lived = row;
      kind ??= KINDS[row.place];
      const told = PROVISIONS[row.provider];
      provision ??= told;
    }
    close(stop - 1);
  }
}

/** Short breaks and other care are two periods of care. */
const otherCare = (one: string, other: string): boolean => STATUSES.has(one) && STATUSES.has(other) && (one === 'V3') !== (other === 'V3');
/** One row says that care ended, the other that it goes on from that day. */
const disputed = (row: Row, next: Row): boolean => LEAVING.has(row.rec) && row.to === next.from && next.rne !== 'S' && next.ls !== 'V4';
/** Care starts with a row, for certain. */
function starts(before: Row | undefined, row: Row): boolean {
  if (before === undefined || before.ls === 'V4') return row.rne === 'S';
  if (otherCare(before.ls, row.ls)) return row.rne === 'S' || before.to === row.from;
  const inCare = before.to !== '' && before.to !== '?' && (before.to > row.from || (before.to === row.from && before.rec === 'X1'));
  return row.rne === 'S' && (before.ls === 'V3' || !inCare);
}
/** A row whose end nobody knows may last to any day. */
const reach = ({ to }: Row): string => (to === '' || to === '?' ? '9999-12-31' : to);
