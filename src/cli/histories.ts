import type { Evaluation, Issue, PlacementHistory } from '../contract.ts';
import { parseEvaluation } from '../history/parse-evaluation.ts';
import { parseHistory } from '../index.ts';
import type { Session } from './session.ts';
import { type Placed, readInputs } from './streams/inputs.ts';

/** A history that was let through, where it came from, and what is odd in it. */
export interface HistoryRead { readonly place: string; readonly history: PlacementHistory; readonly warnings: readonly Issue[] }
/** An evaluation, with the history that it was made of where the line holds both. */
export interface EvaluationRead { readonly place: string; readonly evaluation: Evaluation; readonly history?: PlacementHistory }

/** How many issues of one child are said; `validate` says them all. */
const MOST_ISSUES = 5;

export const issueLine = (place: string, { pointer, code, message }: Issue): string => `${place}: ${pointer === '' ? '' : `${pointer} `}${message} [${code}]`;

/**
 * The histories of all files: of lines that are one, and of lines of `evaluate`, which hold one. A history that is refused is said,
 * and the rest goes on.
 *
 * @param child the only child wanted, where one is named
 */
export async function* readHistories(files: readonly string[], session: Session, child?: string): AsyncGenerator<HistoryRead> {
  for await (const placed of readInputs(files, session)) {
    const parsed = parseHistory(historyIn(placed.value));
    if (!parsed.ok) refuse(placed, parsed.issues, session);
    else if (child === undefined || parsed.history.child.id === child) yield { place: placed.place, history: parsed.history, warnings: parsed.warnings };
  }
}

/** The evaluations of all files: what `evaluate` wrote with `--format ndjson` or `--format json`. */
export async function* readEvaluations(files: readonly string[], session: Session, child?: string): AsyncGenerator<EvaluationRead> {
  for await (const placed of readInputs(files, session)) {
    const { value, place } = placed;
    if (has(value, 'placements')) {
      refuse(placed, [{ pointer: '', code: 'not-evaluated', message: 'This is a history that nobody has judged yet: pipe it through `placement-rules evaluate - --format ndjson` first.' }], session);
      continue;
    }
    const parsed = parseEvaluation(has(value, 'evaluation') ? value['evaluation'] : value);
    const history = has(value, 'history') ? parseHistory(value['history']) : undefined;
    const issues = [...(parsed.ok ? [] : parsed.issues), ...(history === undefined || history.ok ? [] : history.issues)];
    if (issues.length > 0) refuse(placed, issues, session);
    else if (parsed.ok && (child === undefined || parsed.evaluation.child === child)) {
      yield { place, evaluation: parsed.evaluation, ...(history?.ok === true ? { history: history.history } : {}) };
    }
  }
}

function refuse({ place }: Placed, issues: readonly Issue[], { messages, tally }: Session): void {
  tally.refused += 1;
  for (const issue of issues.slice(0, MOST_ISSUES)) messages.say(`${issueLine(place, issue)} Refused.`);
  if (issues.length > MOST_ISSUES) messages.say(`${place}: and ${issues.length - MOST_ISSUES} more; placement-rules validate says them all.`);
}

/** A line of `evaluate` holds the history that was judged. */
export const historyIn = (value: unknown): unknown => (has(value, 'history') && has(value, 'evaluation') ? value['history'] : value);

const has = <Key extends string>(value: unknown, key: Key): value is Readonly<Record<Key, unknown>> => typeof value === 'object' && value !== null && Object.hasOwn(value, key);
