import type { CohortOptions } from '../report/index.ts';
import type { EvaluationRead } from './histories.ts';

/** What reports can be told. */
export interface ReportSettings {
  readonly cohort: CohortOptions;
  readonly byteOrderMark?: boolean;
  /** Path of the feed that was handed out before. */
  readonly previous?: string;
  /** The only child wanted. */
  readonly child?: string;
  readonly width: number;
}

/** Writes a report while evaluations come in. */
export interface ReportWriter {
  /** Figures, feeds and pictures read the history; rows can do without. */
  readonly needsHistory: boolean;
  add(read: EvaluationRead): Promise<void>;
  end(): Promise<void>;
}
