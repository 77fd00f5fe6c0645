import type { Circumstance, DateString, Period, Unknown } from '../contract.ts';
import { furthestEnds } from '../history/furthest-end.ts';
import { groupBy } from '../history/group-by.ts';
import { ascending } from '../history/sorted.ts';
import { afterYear, lastDayOf, readDate, whyNoDate } from './dates.ts';
import { issueAt, noCode, type RowIssue } from './issues.ts';
import type { TableRow } from './table-rows.ts';
import { latestOf, readOnce, vanished, type ReturnYears, type Submission, type SubmittedRow } from './submissions.ts';

/** MISSING: M, whereabouts unknown; A, away from placement without authorisation, whereabouts known. */
const missingCodes = { M: 'missing', A: 'away-without-authorisation' } as const;
type MissingKind = (typeof missingCodes)[keyof typeof missingCodes];

interface MissingRow {
  readonly row: TableRow;
  readonly submission: Submission;
  readonly kind: MissingKind;
  readonly from: DateString;
  readonly to: DateString | Unknown | undefined;
}

/** `care`: empty where it is not known when the child was looked after. */
interface Context {
  readonly years: ReturnYears;
  readonly care: readonly Period[];
}
/** `allRead`: every row says what it was and when it began, in a time that can be true; otherwise the child was away, nobody knows when or how. */
interface Missing {
  readonly circumstances: readonly MissingCircumstance[];
  readonly allRead: boolean;
  readonly issues: readonly RowIssue[];
}
type MissingCircumstance = Circumstance & { readonly kind: MissingKind; readonly from: DateString };

/** A child's missing episodes, from every return given. They lie over the placements and never split one. */
export function toMissing(rows: readonly SubmittedRow[], { years, care }: Context): Missing {
  const issues: RowIssue[] = [];
  let allRead = true;
  const read = rows.flatMap(({ row, submission }) => {
    const result = readMissing(row, submission);
    const lastYear = years(submission.authority).at(-1);
    issues.push(...result.issues);
    if (result.missing === undefined || (lastYear !== undefined && result.missing.from > lastDayOf(lastYear))) allRead = false;
    return result.missing === undefined ? [] : [result.missing];
  });
  const once = readOnce(
    read,
    ({ row }) => row,
    ({ kind, from, to }) => [kind, from, to],
    issues,
  );
  const latest = [...groupBy(once, ({ from }) => from).values()].flatMap((group) => latestOf(group).latest);
  const sorted = [...latest].sort((a, b) => ascending(a.from, b.from));
  const isInCare = inCare(care);
  const circumstances = sorted.map((missing, index) => {
    const next = sorted[index + 1];
    const isLost = missing.to === undefined && vanished(missing, years);
    issues.push(...checkNext(missing, next), ...(isLost ? [lostIssue(missing)] : checkCare(missing, care, isInCare)));
    const to = missing.to === undefined && (isLost || next !== undefined || careIsOver(care)) ? 'unknown' : missing.to;
    return { kind: missing.kind, from: missing.from, ...(to === undefined ? {} : { to }) };
  });
  return { circumstances, allRead, issues };
}

function readMissing(row: TableRow, submission: Submission): { readonly missing?: MissingRow; readonly issues: readonly RowIssue[] } {
  const unused = 'the row was not used; whether the child was missing or away at other times is unknown';
  const code = (row.cells['MISSING'] ?? '').toUpperCase();
  const kind = code === 'M' || code === 'A' ? missingCodes[code] : undefined;
  const from = readDate(row.cells['MIS_START']);
  if (from === '' || from === undefined) {
    const message = whyNoDate('MIS_START', row.cells['MIS_START']);
    return {
      issues: [
        issueAt(row, from === '' ? 'missing-start-blank' : 'missing-start-not-readable', { column: 'MIS_START', message, done: unused }),
      ],
    };
  }
  if (kind === undefined) {
    return {
      issues: [
        issueAt(row, 'missing-kind-not-valid', {
          column: 'MISSING',
          ...(code === '' ? { rule: '565' } : {}),
          message: noCode('MISSING', code),
          done: unused,
        }),
      ],
    };
  }
  const issues: RowIssue[] = [];
  if (submission.year !== undefined && from > lastDayOf(submission.year)) {
    const message = `the child went missing on ${from}, ${afterYear(submission.year)}`;
    issues.push(
      issueAt(row, 'missing-after-year', {
        column: 'MIS_START',
        message,
        done: 'the row was read as it stands; its date may be wrong, so whether the child was missing or away at other times is unknown',
      }),
    );
  }
  const to = readDate(row.cells['MIS_END']);
  const done = 'the end is unknown';
  if (to === undefined) {
    issues.push(issueAt(row, 'missing-end-not-readable', { column: 'MIS_END', message: whyNoDate('MIS_END', row.cells['MIS_END']), done }));
  } else if (to !== '' && to < from) {
    issues.push(
      issueAt(row, 'missing-end-before-start', { column: 'MIS_END', message: `MIS_END (${to}) is before MIS_START (${from})`, done }),
    );
  }
  const end = to === '' ? undefined : to === undefined || to < from ? 'unknown' : to;
  return { missing: { row, submission, kind, from, to: end }, issues };
}

function lostIssue({ row, from }: MissingRow): RowIssue {
  return issueAt(row, 'missing-vanished', {
    column: 'MIS_END',
    message: `the period of ${from} was open in its return, and later returns do not have it`,
    done: 'its end is unknown',
  });
}

function checkNext({ row, from, to }: MissingRow, next: MissingRow | undefined): readonly RowIssue[] {
  if (next === undefined || (to !== undefined && to <= next.from)) return [];
  return [
    issueAt(next.row, 'missing-overlap', {
      column: 'MIS_START',
      message: `the period starts on ${next.from}, before the one of ${from} (row ${row.row}) has ended`,
      done: to === undefined ? 'the end of the earlier one is unknown' : 'both were read as they stand',
    }),
  ];
}

function careIsOver(care: readonly Period[]): boolean {
  const to = care.at(-1)?.to;
  return to !== undefined && to !== 'unknown';
}

function checkCare({ row, from, to }: MissingRow, care: readonly Period[], isInCare: (day: DateString) => boolean): readonly RowIssue[] {
  const [first] = care;
  if (first === undefined) return [];
  if (!isInCare(from)) {
    return [
      issueAt(row, 'missing-outside-care', {
        column: 'MIS_START',
        rule: first.from !== 'unknown' && from < first.from ? '581' : '578',
        message: `on ${from} the child was not looked after`,
        done: 'the row was read as it stands',
      }),
    ];
  }
  if (to !== undefined || !careIsOver(care)) return [];
  return [
    issueAt(row, 'missing-open-after-care', {
      column: 'MIS_END',
      message: `care has ended, and the period of ${from} has no end`,
      done: 'its end is unknown',
    }),
  ];
}

/** The last day counts: a child who goes missing on the day that care ends was looked after that morning. An end not known may be any. */
function inCare(care: readonly Period[]): (day: DateString) => boolean {
  const furthest = furthestEnds(
    care.map(({ from, to }) => ({ from: from === 'unknown' ? '' : from, to: to === undefined || to === 'unknown' ? '9999-12-31' : to })),
  );
  return (day) => day <= (furthest(day) ?? '');
}
