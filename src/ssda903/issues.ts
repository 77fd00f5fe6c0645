import { looksLikeCode } from '../history/problems.ts';

/** `fault`: the data break a rule or cannot be read. `info`: nothing is wrong, but it limits or explains what the history says. */
export type IssueLevel = 'fault' | 'info';

/** How heavy a kind of issue is, and the DfE validation rule that it falls under. */
export interface IssueKind {
  readonly level: IssueLevel;
  readonly rule?: string;
}

const fault = (rule?: string): IssueKind => (rule === undefined ? { level: 'fault' } : { level: 'fault', rule });
const info = (rule?: string): IssueKind => (rule === undefined ? { level: 'info' } : { level: 'info', rule });

/** Every kind of issue, with the DfE validation rule it falls under; a rule that depends on the column is given where the issue is raised. */
export const issueKinds = {
  // The file.
  'file-empty': fault(),
  'file-not-readable': fault(),
  'code-page-read': info(),
  'encoding-not-certain': fault(),
  'table-not-recognised': fault(),
  'table-not-used': info(),
  'column-missing': fault(),
  'column-needed': fault(),
  'column-repeated': fault(),
  'columns-not-read': info(),
  'row-length': fault(),
  'year-inferred': info(),
  'year-unknown': info(),
  'year-later-than-dates': info(),
  'table-ends-early': fault(),

  // The child.
  'child-blank': fault(),
  'id-too-long': fault(),
  'id-damaged': fault(),
  'id-in-two-authorities': info(),
  'id-spelled-otherwise': fault(),
  'id-without-authority': fault(),
  'not-in-earlier-return': fault('562'),
  'no-episodes': info('EPI'),
  'no-placements': info(),
  'episodes-empty': info(),
  'no-history': fault(),
  'too-many-rows': fault(),
  'no-header-row': info('INT03'),
  'birth-not-readable': fault('102'),
  'birth-contradicted': fault('203'),

  // One row of Episodes.
  'start-not-readable': fault('141'),
  'end-not-readable': fault('147'),
  'end-before-start': fault('356'),
  'under-a-day': fault('355'),
  'before-birth': fault('302'),
  'adult-at-start': fault('352'),
  'before-1991': fault('353'),
  'starts-after-year': fault('354'),
  'ends-after-year': fault('385'),
  'end-and-reason': fault('148'),
  'unknown-code': fault(),
  'code-outside-its-time': info(),
  'parent-placement-under-section-20': fault('378'),
  'short-break-agreement': info(),
  'short-break-reviews': info(),
  'absence-starts-care': fault('380'),
  'absence-ends-care': fault('381'),
  'absence-without-placement': info(),
  'change-within-break': fault('366'),

  // One row of Episodes against the next, or against another year's.
  'rows-not-in-order': fault(),
  'row-repeated': fault(),
  'row-changed-later': info('503'),
  'open-row-followed': fault('142'),
  'open-row-vanished': fault('502'),
  overlap: fault('501'),
  'start-on-day-of-ending': fault('431'),
  'continuation-after-ending': fault('432'),
  'continuation-after-gap': fault('433'),
  'no-continuation': fault('388'),
  'rows-after-final-ending': fault('437'),
  'reason-not-reflected': fault(),
  'moved-without-saying': fault('434'),
  'absence-moves-on': fault('383'),
  'change-reason-missing': info('225'),
  'change-reason-not-wanted': info('226'),
  'same-carer-contradicted': fault(),
  'start-of-care-unknown': info(),
  're-entry': info(),

  // Reviews.
  'review-not-readable': fault('166'),
  'review-code-not-valid': fault('167'),
  'review-repeated': fault(),
  'review-after-year': fault(),

  // Missing.
  'missing-start-blank': fault('564'),
  'missing-start-not-readable': fault('1004'),
  'missing-end-not-readable': fault('1005'),
  'missing-kind-not-valid': fault('1006'),
  'missing-end-before-start': fault('567'),
  'missing-after-year': fault('570'),
  'missing-overlap': fault('574'),
  'missing-vanished': fault('576'),
  'missing-open-after-care': fault('577'),
  'missing-outside-care': fault('578'),
} as const satisfies Readonly<Record<string, IssueKind>>;

/** Stable slug of a kind of issue. */
export type IssueCode = keyof typeof issueKinds;

/** One thing that the reader noticed, where, and what it did about it. Holds ids, dates and codes, never names. */
export interface RowIssue {
  readonly file: string;
  /** The line as a spreadsheet shows it: the headings are row 1. What concerns a whole file stands at row 1. */
  readonly row: number;
  readonly column?: string;
  readonly child?: string;
  /** Number of the DfE validation rule: `501`. */
  readonly rule?: string;
  readonly code: IssueCode;
  readonly level: IssueLevel;
  /** What is wrong. */
  readonly message: string;
  /** What the reader did about it. */
  readonly done: string;
}

/** Where a row stands. Every row that the reader makes is one. */
export interface Place {
  readonly file: string;
  readonly row: number;
  readonly child?: string;
}

/** Characters of a message. A list of all columns of the longest table has some two hundred. */
const longestMessage = 500;

interface Details {
  readonly column?: string;
  readonly rule?: string;
  readonly message: string;
  readonly done: string;
}

export function issueAt({ file, row, child }: Place, code: IssueCode, { column, rule, message, done }: Details): RowIssue {
  const kind: IssueKind = issueKinds[code];
  const number = rule ?? kind.rule;
  return {
    file,
    row,
    ...(column === undefined ? {} : { column }),
    ...(child === undefined ? {} : { child }),
    ...(number === undefined ? {} : { rule: number }),
    code,
    level: kind.level,
    message: printable(message),
    done: printable(done),
  };
}

/** A cell as a message may repeat it where a date or a code should stand: never what may be a name. */
export const shown = (cell: string): string => (cell === '' ? 'blank' : looksLikeCode(cell) ? cell : 'a text not repeated here');

/** Not there: it was cut off, or stands twice and differs. */
export const noCode = (column: string, cell: string): string =>
  `${column} is ${cell === '' ? 'blank or not there' : `none of its codes: ${shown(cell)}`}`;

/** A cell may hold line ends, which would break a log's lines, or a whole file, where a quotation is closed far below. */
function printable(message: string): string {
  const short = message.length <= longestMessage ? message : `${message.slice(0, longestMessage)}…`;
  return short.replaceAll(/[\p{Cc}\p{Cs}]/gu, '\uFFFD');
}
