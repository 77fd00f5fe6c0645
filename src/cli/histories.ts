import type { Evaluation, Issue, PlacementHistory } from '../contract.ts';
import { parseEvaluation } from '../history/parse-evaluation.ts';
import { parseHistory } from '../index.ts';
import type { Session } from './session.ts';
import { type FirstOfMany, firstOfMany } from './streams/first-of-many.ts';
import { repeatedNames } from './streams/json-document.ts';
import { type Placed, readInputs, refuse, type Refused } from './streams/inputs.ts';
import type { Messages } from './streams/messages.ts';
import { shownPointer } from './text/shown-pointer.ts';

/** A history that was let through, where it came from, and what is odd in it. */
export interface HistoryRead {
  readonly place: string;
  readonly history: PlacementHistory;
  readonly warnings: readonly Issue[];
}
/** An evaluation, with the history that it was made of where the line holds both. */
export interface EvaluationRead {
  readonly place: string;
  readonly evaluation: Evaluation;
  readonly history?: PlacementHistory;
}

const notEvaluated = 'This is a history that nobody has judged yet: pipe it through `placement-rules evaluate - --format ndjson` first.';

const otherChild: Issue = {
  pointer: '/history/child/id',
  code: 'other-child',
  message: 'The history is of another child than the evaluation beside it.',
};

/** How many issues of one child are said; of a history `validate` says them all. */
const MOST_ISSUES = 5;

const issueLine = (place: string, { pointer, code, message }: Issue): string =>
  `${place}: ${pointer === '' ? '' : `${shownPointer(pointer)} `}${message} [${code}]`;

/**
 * The histories of all files: of lines that are one, and of lines of `evaluate`, which hold one. A history that is refused is said,
 * and the rest goes on.
 *
 * @param child the only child wanted, where one is named
 */
export async function* readHistories(files: readonly string[], session: Session, child?: string): AsyncGenerator<HistoryRead> {
  for await (const placed of readInputs(files, session)) {
    const read = readHistory(placed);
    if ('refused' in read) refuse(read, session);
    else if (isWanted(read, child)) yield read;
  }
}

/** The history of one line. */
export function readHistory({ place, value, text }: Placed): HistoryRead | Refused {
  const parsed = parseHistory(historyIn(value));
  return parsed.ok
    ? { place, history: parsed.history, warnings: [...repeatedNames(text, value).map(nameRepeated), ...parsed.warnings] }
    : refusedFor(place, parsed.issues, '; placement-rules validate says them all');
}

/** What a pointer to a name says that stands twice. */
export const nameRepeated = (pointer: string): Issue => ({
  pointer,
  code: 'name-repeated',
  message: 'This name stands more than once in its object: only the last was read.',
});

/** What is odd in a history that was let through. */
export const warningLines = ({ place, warnings }: HistoryRead): readonly string[] =>
  warnings.map((warning) => `${issueLine(place, warning)} Warning.`);

/** Says the first warnings of a run; `validate` says them all. */
export const warningsTo = (messages: Messages): FirstOfMany =>
  firstOfMany(messages, (more) => `and ${more} more ${more === 1 ? 'warning' : 'warnings'}; placement-rules validate says them all.`);

export const isWanted = ({ history }: HistoryRead, child: string | undefined): boolean => child === undefined || history.child.id === child;

/** The evaluations of all files: what `evaluate` wrote with `--format ndjson` or `--format json`. */
export async function* readEvaluations(files: readonly string[], session: Session, child?: string): AsyncGenerator<EvaluationRead> {
  for await (const { value, place } of readInputs(files, session)) {
    if (has(value, 'placements')) {
      refuse(refusedFor(place, [{ pointer: '', code: 'not-evaluated', message: notEvaluated }]), session);
      continue;
    }
    const parsed = parseEvaluation(has(value, 'evaluation') ? value['evaluation'] : value);
    const history = has(value, 'history') ? parseHistory(value['history']) : undefined;
    const issues = [...(parsed.ok ? [] : parsed.issues), ...(history === undefined || history.ok ? [] : history.issues)];
    if (parsed.ok && history?.ok === true && history.history.child.id !== parsed.evaluation.child) issues.push(otherChild);
    if (issues.length > 0) refuse(refusedFor(place, issues), session);
    else if (parsed.ok && (child === undefined || parsed.evaluation.child === child)) {
      yield { place, evaluation: parsed.evaluation, ...(history?.ok === true ? { history: history.history } : {}) };
    }
  }
}

/** @param all where to find them all */
function refusedFor(place: string, issues: readonly Issue[], all = ''): Refused {
  const said = issues.slice(0, MOST_ISSUES).map((issue) => `${issueLine(place, issue)} Refused.`);
  return { refused: issues.length > MOST_ISSUES ? [...said, `${place}: and ${issues.length - MOST_ISSUES} more${all}.`] : said };
}

/** A line of `evaluate` holds the history that was judged. */
export const historyIn = (value: unknown): unknown => (has(value, 'history') && has(value, 'evaluation') ? value['history'] : value);

const has = <Key extends string>(value: unknown, key: Key): value is Readonly<Record<Key, unknown>> =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key);
