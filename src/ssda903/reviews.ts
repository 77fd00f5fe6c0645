import type { DateString, LookedAfterReview } from '../contract.ts';
import { lastDayOf, readDate } from './dates.ts';
import { issueAt, type RowIssue } from './issues.ts';
import type { SubmittedRow } from './submissions.ts';

/** A child's reviews, by date. The return holds neither when one was due nor what kind it was. */
export function toReviews(rows: readonly SubmittedRow[]): { readonly reviews: readonly LookedAfterReview[]; readonly issues: readonly RowIssue[] } {
  const held = new Map<DateString, SubmittedRow>();
  const issues: RowIssue[] = [];
  for (const review of rows) {
    const { row, submission } = review;
    const text = row.cells['REVIEW'] ?? '';
    const date = readDate(text);
    if (date === undefined || date === '') {
      const message = date === '' ? 'REVIEW is blank' : `REVIEW is not a date: ${text}`;
      issues.push(issueAt(row, 'review-not-readable', { column: 'REVIEW', message, done: 'the row was not used' }));
      continue;
    }
    if (submission.year !== undefined && date > lastDayOf(submission.year)) {
      issues.push(issueAt(row, 'review-after-year', {
        column: 'REVIEW', message: `the review is on ${date}, after the collection year that ended on ${lastDayOf(submission.year)}`,
        done: 'it was kept; judged before its day, it has not happened',
      }));
    }
    const before = held.get(date);
    if (before === undefined) {
      held.set(date, review);
    } else if (before.submission.order === submission.order) {
      // Within one return, that is; the same review in the returns of two years is no fault.
      issues.push(issueAt(row, 'review-repeated', {
        column: 'REVIEW', message: `a review on ${date} stands in row ${before.row.row} already`, done: 'one review was made of both',
      }));
    }
  }
  const dates = [...held.keys()].sort();
  return { reviews: dates.map((heldAt) => ({ id: `review-${heldAt}`, heldAt })), issues };
}
