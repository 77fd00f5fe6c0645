import type { Period } from '../contract.ts';
import type { Day } from '../time/index.ts';
import { isBefore, momentOf } from './compare-moments.ts';
import { ProblemList } from './problems.ts';
import { rows, within, type Row } from './rows.ts';
import type { ArrayName } from './array-names.ts';

export interface Span {
  readonly array: ArrayName;
  /** The property of the record that holds the two moments; the record itself where left out. */
  readonly inside?: string;
  readonly from: string;
  readonly to: string;
  readonly says: string;
}

/** Everything that begins and ends. A bare `Period` says `from` and `to`. */
export const spans: readonly Span[] = [
  { array: 'lookedAfter', from: 'from', to: 'to', says: 'The period of being looked after ends' },
  { array: 'legalStatuses', from: 'from', to: 'to', says: 'The legal status ends' },
  { array: 'placements', from: 'startedAt', to: 'endedAt', says: 'The placement ends' },
  { array: 'placements', inside: 'temporaryApproval', from: 'from', to: 'to', says: 'The temporary approval ends' },
  { array: 'placements', inside: 'outsideApproval', from: 'from', to: 'to', says: 'The time outside the terms of approval ends' },
  { array: 'circumstances', from: 'from', to: 'to', says: 'The circumstance ends' },
  { array: 'concerns', from: 'identifiedAt', to: 'resolvedAt', says: 'The concern is resolved' },
  { array: 'reviews', from: 'heldAt', to: 'completedAt', says: 'The review is completed' },
  { array: 'carerBreaks', from: 'from', to: 'to', says: 'The break ends' },
  { array: 'network', from: 'from', to: 'to', says: 'The allocation ends' },
];

/** Whether a period may hold on a day, from the day of `from` up to but not including the day of `to`; what is not known of it does not stand in the way. */
export function mayHold({ from, to }: Partial<Period>, day: Day): boolean {
  const begins = momentOf(from)?.day;
  const ends = momentOf(to)?.day;
  return (begins === undefined || begins <= day) && (ends === undefined || ends > day);
}

/** Every end that comes before its start. An end on the day or at the instant of the start is none. */
export function checkPeriods(copy: Readonly<Record<string, unknown>>): readonly ProblemList[] {
  return spans.map((span) => {
    const issues = new ProblemList();
    for (const row of rows(copy, span.array)) {
      const holder = span.inside === undefined ? row : within(row, span.inside);
      if (holder !== undefined) checkSpan(span, holder, issues);
      if (issues.full) break;
    }
    return issues;
  });
}

function checkSpan(span: Span, { path, record }: Row, issues: ProblemList): void {
  const from = momentOf(record[span.from]);
  const to = momentOf(record[span.to]);
  if (from === undefined || to === undefined || !isBefore(to, from)) return;
  issues.add(
    [...path, span.to],
    'end-before-start',
    () =>
      `${span.says} (${String(record[span.to])}) before it begins (${String(record[span.from])}): correct "${span.to}" or "${span.from}".`,
  );
}
