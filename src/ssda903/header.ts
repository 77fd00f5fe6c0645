import type { DateString } from '../contract.ts';
import { readDate, whyNoDate } from './dates.ts';
import { issueAt, type RowIssue } from './issues.ts';
import { latestOf, type SubmittedRow } from './submissions.ts';

export interface DateOfBirth {
  readonly dateOfBirth: DateString | undefined;
  readonly issues: readonly RowIssue[];
}

/** A child's date of birth from its rows of Header, where the latest return stands, or else of other tables; of two dates neither is taken. */
export function readDateOfBirth(rows: readonly SubmittedRow[], others: readonly SubmittedRow[]): DateOfBirth {
  const issues: RowIssue[] = [];
  const dated = rows.flatMap((submitted) => {
    const { row, submission } = submitted;
    const cell = row.cells['DOB'];
    const date = readDate(cell);
    if (date !== undefined && date !== '') return [{ row, submission, date }];
    issues.push(
      issueAt(row, 'birth-not-readable', {
        column: 'DOB',
        message: whyNoDate('DOB', cell),
        done: 'the date of birth is unknown, unless another row has it',
      }),
    );
    return [];
  });
  const elsewhere = others
    .map((each) => ({ ...each, date: readDate(each.row.cells['DOB']) || undefined }))
    .filter(({ date }) => date !== undefined);
  // Two tables of one return are two files, of which none is the later.
  const latest = dated.length > 0 ? latestOf(dated).latest : elsewhere;
  const [first] = latest;
  if (first === undefined) return { dateOfBirth: undefined, issues };
  const other = [...dated, ...elsewhere].find(({ date }) => date !== first.date);
  const contradicted = latest.some(({ date }) => date !== first.date);
  if (other !== undefined) {
    issues.push(
      issueAt(other.row, 'birth-contradicted', {
        column: 'DOB',
        message: `DOB is ${other.date} here and ${first.date} in ${first.row.file}, row ${first.row.row}`,
        done: contradicted ? 'the date of birth is unknown' : 'the latter was followed',
      }),
    );
  }
  return { dateOfBirth: contradicted ? undefined : first.date, issues };
}
