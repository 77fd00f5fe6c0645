/**
 * What is done with an evaluation: flat rows, a receipt, cohort figures, a calendar feed, a picture, a text. Everything stays in
 * memory: no file is written, nothing is sent.
 *
 * @module placement-rules/report
 */
export { calendarFeed, type CalendarOptions, feedWriter, type FeedWriter, toICalendar } from './calendar/to-icalendar.ts';
export { type CohortRow, cohortColumns, cohortCsv, cohortRows, indicatorCsv } from './cohort/cohort-rows.ts';
export {
  type CohortCounter,
  cohortCounter,
  type CohortOptions,
  type CohortSummary,
  cohortSummary,
  type GroupFigures,
  type Grouping,
  type Judged,
} from './cohort/cohort-summary.ts';
export { cohortMarkdown } from './cohort/cohort-markdown.ts';
export type { Indicator, IndicatorId } from './cohort/indicators.ts';
export type { CountedPeriod } from './cohort/occasions.ts';
export type { Figures } from './cohort/tally.ts';
export type { Outcome } from './outcome.ts';
export { digest } from './receipt/digest.ts';
export {
  digestOfAnswers,
  type Receipt,
  type ReceiptOptions,
  receiptWriter,
  type ReceiptWriter,
  type Run,
  toReceipt,
} from './receipt/receipt.ts';
export { type ReportRow, reportColumns } from './rows/report-row.ts';
export { type CsvOptions, toCsv } from './rows/to-csv.ts';
export { toRows } from './rows/to-rows.ts';
export { shortReport, textReport, type TextReportOptions } from './text-report.ts';
export { timelineEntries, type TimelineEntry } from './timeline/timeline-data.ts';
export { timelineSvg, type TimelineOptions } from './timeline/timeline-svg.ts';
export type * from '../contract.ts';
