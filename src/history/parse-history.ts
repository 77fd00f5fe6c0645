import { checkShape } from './check-shape.ts';
import { checkPeriods } from './periods.ts';
import { plainCopy, type PlainCopy } from './plain-copy.ts';
import { report, type Problem, type ProblemList } from './problems.ts';
import { checkClauses, checkDuplicates, checkReferences } from './references.ts';
import { isRecord } from './is-record.ts';
import { unknownProperties } from './unknown-properties.ts';
import { checkSense } from './warnings.ts';
import type { ParseResult } from '../contract.ts';

/** What a history may hold beyond what the package knows. */
export interface ParseOptions {
  /** Ids of a council's own clauses, beside those of the register: attestations may name them. */
  readonly clauses?: readonly string[];
}

/**
 * Checks a placement history, whatever is passed in, and returns it in the shape that `evaluate` takes: fresh plain data without
 * nulls and unknown properties, every record at the index that it came at.
 *
 * @param input one child's history as plain data, as `JSON.parse` makes it; `null` reads as absent
 * @param options the ids of a council's own clauses
 * @returns `ok: true` with the history and what is odd in it, or `ok: false` with every problem found, each with a JSON pointer into
 *   the input, a stable code and a sentence that says the fix. Never throws, whatever the input. Refused and warned is what semantics section 8 lists.
 * @example
 * parseHistory({ child: { id: 'c1' }, placements: [] }).ok //=> true
 */
export function parseHistory(input: unknown, options: ParseOptions = {}): ParseResult {
  const wrong = whatInstead(input);
  if (wrong !== undefined) return { ok: false, issues: [{ pointer: '', code: 'not-an-object', message: wrong }] };
  const copied = plainCopy(input);
  const copy = copied.value;
  if (copied.oversized.length > 0) return refused(copied.oversized, copied);
  if (!isRecord(copy)) return refused(copied.unread, copied);

  const shape = checkShape(copy);
  const across = [...checkPeriods(copy), ...checkDuplicates(copy), ...checkReferences(copy), checkClauses(copy, options.clauses)];
  const problems = [...withUnread(all(shape.issues), copied.unread), ...all(across)];
  const { history } = shape;
  if (problems.length > 0 || history === undefined) return refused(problems, copied);

  const warnings = [copied.warnings, ...unknownProperties(copy, history), ...checkSense(history)];
  return { ok: true, history, warnings: report(all(warnings), copied, 'too-many-warnings') };
}

function all(lists: readonly ProblemList[]): readonly Problem[] {
  return lists.flatMap(({ problems }) => problems);
}

function refused(problems: readonly Problem[], copied: PlainCopy): ParseResult {
  return { ok: false, issues: report(problems, copied, 'too-many-issues') };
}

/**
 * The schema refuses the gap that an unread value left in the copy. The reason for the gap says more, and takes the place of what
 * the schema says of it or around it; a gap in an unknown property is nobody's concern.
 */
function withUnread(misshapen: readonly Problem[], unread: readonly Problem[]): readonly Problem[] {
  if (unread.length === 0) return misshapen;
  const isAround = (outer: Problem, inner: Problem): boolean => outer.path.every((key, level) => key === inner.path[level]);
  return [
    ...unread.filter((gap) => misshapen.some((problem) => isAround(problem, gap))),
    ...misshapen.filter((problem) => !unread.some((gap) => isAround(problem, gap))),
  ];
}

/** What the input is, where it is no object at all; an odd object is the copy's to look at. */
function whatInstead(input: unknown): string | undefined {
  if (typeof input === 'string') return 'A text is not a history: give the parsed JSON, not its text: parseHistory(JSON.parse(text)).';
  if (typeof input !== 'object' || input === null) return 'A history is an object with "child" and "placements".';
  return isArray(input) ? "An array is not a history, which is one child's: parse each element by itself." : undefined;
}

function isArray(input: object): boolean {
  try {
    return Array.isArray(input);
  } catch {
    // A revoked proxy: the copy finds that it cannot be read.
    return false;
  }
}
