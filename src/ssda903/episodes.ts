import type { DateString, Unknown } from '../contract.ts';
import { ascending } from '../history/sorted.ts';
import { readDate, whyNoDate } from './dates.ts';
import { issueAt, type Place, type RowIssue } from './issues.ts';
import type { TableRow } from './table-rows.ts';
import type { Submission } from './submissions.ts';

/** One row of Episodes, with its dates read: half-open, from the day of DECOM up to, not including, the day of DEC. */
export interface Episode extends Place {
  readonly child: string;
  readonly submission: Submission;
  readonly from: DateString;
  /** DEC lies before DECOM: one of the two is wrong, and nothing tells which. */
  readonly startDoubted: boolean;
  /** `undefined`: DEC is blank, the episode was open when the return was made. `'unknown'`: DEC cannot be true, or was cut off. */
  readonly to: DateString | Unknown | undefined;
  /** RNE */
  readonly newEpisode: string;
  /** LS */
  readonly legalStatus: string;
  /** PLACE */
  readonly place: string;
  /** PLACE_PROVIDER */
  readonly provider: string;
  /** REC */
  readonly ceased: string;
  /** REASON_PLACE_CHANGE */
  readonly changeReason: string;
  /** PL_POST */
  readonly postcode: string;
  readonly urn: string;
  /** PL_LOCATION, where the extract has it. */
  readonly location: string;
  /** What was noticed while the dates were read. */
  readonly remarks: readonly RowIssue[];
}

/** Reads a row, or says why it cannot be placed in time. */
export function readEpisode(row: TableRow, submission: Submission): { readonly episode: Episode } | { readonly refused: RowIssue } {
  const { file, row: line, child, cells } = row;
  const from = readDate(cells['DECOM']);
  if (from === undefined || from === '') {
    return {
      refused: issueAt(row, 'start-not-readable', {
        column: 'DECOM',
        message: whyNoDate('DECOM', cells['DECOM']),
        done: 'the row was not used',
      }),
    };
  }
  const end = readEnd(row, from);
  const code = (column: string): string => (cells[column] ?? '').toUpperCase();
  return {
    episode: {
      file,
      row: line,
      child,
      submission,
      from,
      ...end,
      newEpisode: code('RNE'),
      legalStatus: code('LS'),
      place: code('PLACE'),
      provider: code('PLACE_PROVIDER'),
      ceased: code('REC'),
      changeReason: code('REASON_PLACE_CHANGE'),
      postcode: code('PL_POST').replaceAll(' ', ''),
      urn: code('URN'),
      location: code('PL_LOCATION'),
    },
  };
}

function readEnd(row: TableRow, from: DateString): Pick<Episode, 'to' | 'startDoubted' | 'remarks'> {
  const cell = row.cells['DEC'];
  const to = readDate(cell);
  if (to === '') return { to: undefined, startDoubted: false, remarks: [] };
  if (to === undefined) {
    const done = 'the end of the episode is unknown';
    return {
      to: 'unknown',
      startDoubted: false,
      remarks: [issueAt(row, 'end-not-readable', { column: 'DEC', message: whyNoDate('DEC', cell), done })],
    };
  }
  if (to < from) {
    const message = `the episode ends on ${to}, before it starts on ${from}`;
    const done = 'the end of the episode is unknown, and so is the start of care, where this row gave it';
    return { to: 'unknown', startDoubted: true, remarks: [issueAt(row, 'end-before-start', { column: 'DEC', message, done })] };
  }
  return { to, startDoubted: false, remarks: [] };
}

/** By start, then by end (open last), then as the files have them. */
export function inOrder(episodes: readonly Episode[]): readonly Episode[] {
  const endOf = ({ to }: Episode): string => (to === undefined || to === 'unknown' ? '9999' : to);
  return [...episodes].sort(
    (a, b) => ascending(a.from, b.from) || ascending(endOf(a), endOf(b)) || a.submission.order - b.submission.order || a.row - b.row,
  );
}
