import type { ComparisonView } from './comparison.ts';
import type { Detail } from './detail.ts';
import type { Download, Format } from './downloads.ts';
import type { Finding, Summary } from './findings.ts';
import type { PlanView } from './plans.ts';
import type { Policy } from './policies.ts';
import type { Input, QuestionView } from './questions.ts';
import type { Problem } from './read-text.ts';
import type { GivenFile, ReturnView, RowProblem } from './statutory-return.ts';
import type { TimelineView } from './timeline.ts';
import type { Filled, Written } from './write-answer.ts';

/** What is asked of whom, as of when. */
export interface Asked {
  readonly text: string;
  readonly policy: Policy;
  readonly asOf: string;
}

/** Everything that the page shows of one history at first. */
export interface Answer {
  readonly child: string;
  readonly summary: Summary;
  readonly findings: readonly Finding[];
  readonly timeline: TimelineView;
  readonly plans: readonly PlanView[];
  readonly placements: readonly { readonly id: string; readonly name: string }[];
  readonly notCovered: readonly { readonly says: string; readonly clauses: readonly string[] }[];
  /** How long it took, in milliseconds, reading the text included. */
  readonly took: number;
}

export type Judged =
  | { readonly kind: 'empty' }
  | { readonly kind: 'return' }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'answer'; readonly answer: Answer; readonly warnings: readonly Problem[] };

/** What the page asks of the worker, and what comes back: all of it stays in the browser. */
export interface Calls {
  readonly judge: (asked: Asked) => Judged;
  readonly questions: (asked: Asked) => readonly QuestionView[];
  readonly detail: (asked: Asked, requirement: string) => Detail;
  readonly compare: (asked: Asked, other: Policy) => ComparisonView;
  readonly write: (asked: Asked, input: Input, filled: Filled, how: 'answer' | 'none' | 'not-yet') => Written;
  readonly download: (asked: Asked, format: Format) => Download;
  readonly readReturn: (files: readonly GivenFile[]) => ReturnView;
  readonly pickChild: (index: number) => { readonly text: string; readonly problems: readonly RowProblem[] } | undefined;
  readonly example: (id: string) => string;
  readonly exampleReturn: () => ReturnView;
}

/** One call, as it crosses to the worker, and its answer or fault as it comes back. */
export interface Call {
  readonly number: number;
  readonly name: keyof Calls;
  readonly values: readonly unknown[];
}
export interface Reply {
  readonly number: number;
  readonly value?: unknown;
  readonly fault?: string;
}
