import type { Outcome } from '../outcome.ts';

/**
 * One flat row: a requirement, or a breach of one. The same columns, in this order, for every child, council and release; a new
 * column is only ever added at the end. `null` is an empty cell.
 */
export interface ReportRow {
  readonly row: 'requirement' | 'breach';
  readonly child: string;
  /** Id of the profile: `derby`. */
  readonly council: string;
  readonly profile_version: string;
  /** Ids of the overlays, joined by `; `. */
  readonly overlays: string;
  readonly as_of: string;
  /** Of a breach only. */
  readonly finding: 'breach of regulation' | 'missed local standard' | null;
  /** Of a breach only: in what way. */
  readonly breach: 'late' | 'overdue' | 'missed' | 'out-of-order' | 'not-permitted' | null;
  readonly certainty: 'certain' | 'possible';
  /** How the requirement counts in the cohort figures; a breach's row repeats its requirement's. */
  readonly counts_as: Outcome;
  readonly kind: string;
  readonly title: string;
  readonly rule: string;
  /** The first clause: of a requirement, the one that set the deadline; of a breach, the one broken. */
  readonly clause: string | null;
  /** All of them, joined by `; `. */
  readonly clauses: string;
  readonly basis: 'statute' | 'authority' | 'overlay';
  readonly modality: 'must' | 'should' | 'consider' | 'may';
  readonly status: string;
  /** Where the status is `undetermined`: what it could be, joined by `; `. */
  readonly could_be: string | null;
  readonly placement: string | null;
  readonly placement_kind: string | null;
  readonly occasion: string;
  readonly requirement: string;
  /** London date, `YYYY-MM-DD`. Where a fact that is not recorded decides between limits, of the first; of what is late, of the last. */
  readonly due_date: string | null;
  /** London clock time, `HH:MM`; empty where the limit is the end of the day. */
  readonly due_time: string | null;
  /** ISO 8601 with London's offset. */
  readonly due_at: string | null;
  readonly due_source: 'stated' | 'inferred' | 'agreed' | null;
  readonly done_date: string | null;
  /** London clock time; empty where the record has only the day. */
  readonly done_time: string | null;
  /** To two decimals; open ones count to `as_of`. At least this much, where a record has only the day. */
  readonly days_late: number | null;
  /** The same as an ISO 8601 duration. */
  readonly late_by: string | null;
  /** Who must act, joined by `; `: roles, and the council's own keys of workers and teams. */
  readonly owner_role: string | null;
  readonly worker: string | null;
  readonly team: string | null;
  /** Team of the child's social worker at `as_of`. */
  readonly child_team: string | null;
  /** One sentence for a person. */
  readonly message: string;
  /** Where a fact that is not recorded decides between limits: the others, as `due_at` writes them, joined by `; `. Which clause sets which, `clauses` does not tell. */
  readonly other_due_at: string | null;
}

/** The columns in their order, for `toCsv` of no rows and for whoever makes a table before the first row. */
export const reportColumns: readonly (keyof ReportRow)[] = [
  'row',
  'child',
  'council',
  'profile_version',
  'overlays',
  'as_of',
  'finding',
  'breach',
  'certainty',
  'counts_as',
  'kind',
  'title',
  'rule',
  'clause',
  'clauses',
  'basis',
  'modality',
  'status',
  'could_be',
  'placement',
  'placement_kind',
  'occasion',
  'requirement',
  'due_date',
  'due_time',
  'due_at',
  'due_source',
  'done_date',
  'done_time',
  'days_late',
  'late_by',
  'owner_role',
  'worker',
  'team',
  'child_team',
  'message',
  'other_due_at',
];
