import type { DateString, LookedAfterReview } from '../contract.ts';
import { afterYear, lastDayOf, readDate, whyNoDate } from './dates.ts';
import { issueAt, noCode, type RowIssue } from './issues.ts';
import type { TableRow } from './table-rows.ts';
import type { SubmittedRow } from './submissions.ts';

/** REVIEW_CODE: how the child took part. */
const reviewCodes: ReadonlySet<string> = new Set(['PN0', 'PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7']);

/** `allRead`: every row has a date that can be true; otherwise there was a review of which nobody knows when. */
interface Reviews {
  readonly reviews: readonly LookedAfterReview[];
  readonly allRead: boolean;
  readonly issues: readonly RowIssue[];
}

/**
 * A child's reviews, by date. The return holds neither when one was due nor what kind it was.
 * @param lastYear the last collection year of the table
 */
export function toReviews(rows: readonly SubmittedRow[], lastYear: number | undefined): Reviews {
  const held = new Map<DateString, SubmittedRow>();
  const issues: RowIssue[] = [];
  let allRead = true;
  for (const review of rows) {
    const { row, submission } = review;
    const cell = row.cells['REVIEW'];
    const date = readDate(cell);
    if (date === undefined || date === '') {
      issues.push(
        issueAt(row, 'review-not-readable', {
          column: 'REVIEW',
          message: whyNoDate('REVIEW', cell),
          done: 'the row was not used; what other reviews the child had is unknown',
        }),
      );
      allRead = false;
      continue;
    }
    if (submission.year !== undefined && date > lastDayOf(submission.year)) {
      // A return of a later year may have it in its time.
      const isLate = lastYear === undefined || date > lastDayOf(lastYear);
      if (isLate) allRead = false;
      issues.push(
        issueAt(row, 'review-after-year', {
          column: 'REVIEW',
          message: `the review is on ${date}, ${afterYear(submission.year)}`,
          done: isLate ? 'it was kept; its date may be wrong, so what other reviews the child had is unknown' : 'it was kept',
        }),
      );
    }
    issues.push(...checkCode(row));
    const before = held.get(date);
    if (before === undefined) {
      held.set(date, review);
    } else if (before.submission.order === submission.order) {
      // Within one return, that is; the same review in the returns of two years is no fault.
      issues.push(
        issueAt(row, 'review-repeated', {
          column: 'REVIEW',
          message: `a review on ${date} stands in row ${before.row.row} already`,
          done: 'one review was made of both',
        }),
      );
    }
  }
  const dates = [...held.keys()].sort();
  return { reviews: dates.map((heldAt) => ({ id: `review-${heldAt}`, heldAt })), allRead, issues };
}

function checkCode(row: TableRow): readonly RowIssue[] {
  const code = row.cells['REVIEW_CODE']?.toUpperCase();
  if (code === undefined || reviewCodes.has(code)) return [];
  return [
    issueAt(row, 'review-code-not-valid', {
      column: 'REVIEW_CODE',
      message: noCode('REVIEW_CODE', code),
      done: 'the review counts by its date',
    }),
  ];
}
