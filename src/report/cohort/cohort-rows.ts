import { type CsvOptions, writeCsv } from '../rows/to-csv.ts';
import type { CohortSummary, Grouping } from './cohort-summary.ts';

/** One line of the cohort figures as a flat row: stable columns, a new one only ever at the end. */
export interface CohortRow {
  readonly grouping: Grouping;
  readonly group: string;
  readonly title: string | null;
  readonly standard: 'regulation' | 'local-standard';
  readonly in_time: number;
  readonly late: number;
  readonly overdue: number;
  readonly missed: number;
  readonly not_yet_due: number;
  readonly cannot_tell: number;
  readonly percent_in_time: number | null;
  readonly median_days_late: number | null;
  readonly median_days_overdue: number | null;
  readonly median_hours_late: number | null;
  readonly median_hours_overdue: number | null;
}

/** The columns in their order. */
export const cohortColumns: readonly (keyof CohortRow)[] = [
  'grouping',
  'group',
  'title',
  'standard',
  'in_time',
  'late',
  'overdue',
  'missed',
  'not_yet_due',
  'cannot_tell',
  'percent_in_time',
  'median_days_late',
  'median_days_overdue',
  'median_hours_late',
  'median_hours_overdue',
];

/**
 * The figures of a cohort as flat rows, for a table or a CSV.
 *
 * @example
 * cohortRows(cohortSummary([])).length; //=> 0
 */
export function cohortRows({ figures }: CohortSummary): readonly CohortRow[] {
  return figures.map(({ grouping, group, title = null, ...said }) => inSnakeCase({ grouping, group, title, ...said }));
}

type SnakeCase<Name> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `_${Lowercase<First>}`}${SnakeCase<Rest>}`
  : '';
/** `inTime` is `in_time`. */
function inSnakeCase<Figure extends object>(figure: Figure): { readonly [Name in keyof Figure as SnakeCase<Name>]: Figure[Name] } {
  const named = Object.entries(figure).map(([name, value]): readonly [string, unknown] => [
    name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    value,
  ]);
  // Names are changed here as the type changes them.
  return Object.fromEntries(named) as ReturnType<typeof inSnakeCase<Figure>>;
}

/**
 * The same as CSV, written as `toCsv` writes it.
 *
 * @param summary What `cohortSummary` returned.
 * @example
 * cohortCsv(cohortSummary([{ history, evaluation }])).split('\r\n')[0].split(',').slice(0, 3); //=> ['grouping', 'group', 'title']
 */
export const cohortCsv = (summary: CohortSummary, options: CsvOptions = {}): string =>
  writeCsv(cohortRows(summary), cohortColumns, options);

/**
 * The indicators of a cohort as CSV: title, numerator, denominator, what cannot be told, per cent, and both definitions.
 *
 * @param summary What `cohortSummary` returned.
 * @example
 * indicatorCsv(cohortSummary([{ history, evaluation }])).split('\r\n')[0].split(',').slice(0, 4); //=> ['indicator', 'title', 'numerator', 'denominator']
 */
export function indicatorCsv({ indicators }: CohortSummary, options: CsvOptions = {}): string {
  const rows = indicators.map(({ id, cannotTell, denominatorDefinition, ...said }) => ({
    ...said,
    indicator: id,
    cannot_tell: cannotTell,
    denominator_definition: denominatorDefinition,
  }));
  return writeCsv(
    rows,
    ['indicator', 'title', 'numerator', 'denominator', 'cannot_tell', 'percent', 'definition', 'denominator_definition'],
    options,
  );
}
