import type { EvaluateOptions, Evaluation, Issue, ParseResult, PlacementHistory } from '../contract.ts';
import { readAsOf } from '../history/view.ts';
import { compileProfile } from './compile.ts';
import { evaluate } from './evaluate.ts';

/**
 * `parse` reads a record: `parseHistory`, or `(line) => parseHistory(JSON.parse(line))`. It may be left out only where the records are
 * histories that `parseHistory` has accepted.
 */
export type EvaluateManyOptions<Input> = EvaluateOptions &
  ([Input] extends [PlacementHistory]
    ? { readonly parse?: (record: Input) => ParseResult }
    : { readonly parse: (record: Input) => ParseResult });

/** A record that was judged. `index`: its place in the input, counted from 0. */
export interface Evaluated {
  readonly ok: true;
  readonly index: number;
  readonly history: PlacementHistory;
  readonly evaluation: Evaluation;
  /** What `parse` found odd. */
  readonly warnings: readonly Issue[];
}

/** A record that was not, as it came, and why. */
export interface NotEvaluated<Input> {
  readonly ok: false;
  readonly index: number;
  readonly record: Input;
  readonly issues: readonly Issue[];
}

/** What comes of one record. */
export type Result<Input> = Evaluated | NotEvaluated<Input>;

/**
 * Judges many histories, one after the other and in their order: a result for each record, whatever is wrong with another. A record is
 * taken from the source only when the next result is asked for, and nothing is kept of the one before: the children of a whole country
 * need no more memory than the largest of them, and whoever reads slowly slows the source down.
 *
 * @param records Histories, or whatever `options.parse` reads: an array or a generator (`for`), or the rows of a query or the lines of a
 *   file as they come (`for await`).
 * @param options `profile` and `asOf` as for `evaluate`, the same for all records; `parse` where they are not parsed yet.
 * @returns For each record its history and evaluation, or its issues: those of `parse`, or one with the code `not-read` where `parse`
 *   threw or gave no result (a promise is none), or `not-evaluated` where the record was never parsed and is malformed.
 * @throws At once, before a record is taken: TypeError for what cannot be iterated or is no profile, RangeError for an invalid `asOf`.
 *   Later only what the source itself throws.
 * @example
 * const records: unknown[] = [{ child: { id: 'c1' }, placements: [] }, { child: { id: 'c2' } }, { child: { id: 'c3' }, placements: [] }];
 * const results = [...evaluateMany(records, { profile: statutory, asOf: '2026-04-10', parse: parseHistory })];
 * results.map((result) => (result.ok ? result.evaluation.child : result.issues[0]?.code)) //=> ['c1', 'missing-property', 'c3']
 */
export function evaluateMany<Input>(
  records: Iterable<Input>,
  options: EvaluateManyOptions<Input>,
): Generator<Result<Input>, void, undefined>;
/** The same for records that arrive one after the other. */
export function evaluateMany<Input>(
  records: AsyncIterable<Input>,
  options: EvaluateManyOptions<Input>,
): AsyncGenerator<Result<Input>, void, undefined>;
export function evaluateMany<Input>(
  records: Iterable<Input> | AsyncIterable<Input>,
  options: EvaluateManyOptions<Input>,
): Generator<Result<Input>> | AsyncGenerator<Result<Input>> {
  if (typeof records !== 'object' || records === null || !(Symbol.asyncIterator in records || Symbol.iterator in records)) {
    const got = records === null ? 'null' : `of type ${typeof records}`;
    throw new TypeError(`evaluateMany: the records are ${got}; pass a sequence of histories.`);
  }
  compileProfile(options.profile);
  readAsOf(options.asOf);
  return Symbol.asyncIterator in records ? inTurnAsync(records, options) : inTurn(records, options);
}

function* inTurn<Input>(records: Iterable<Input>, options: EvaluateManyOptions<Input>): Generator<Result<Input>, void, undefined> {
  let index = 0;
  for (const record of records) yield judge(record, index++, options);
}

async function* inTurnAsync<Input>(
  records: AsyncIterable<Input>,
  options: EvaluateManyOptions<Input>,
): AsyncGenerator<Result<Input>, void, undefined> {
  let index = 0;
  for await (const record of records) yield judge(record, index++, options);
}

/** What was thrown is not repeated: the message of JSON.parse, for one, quotes the record, and a record may hold what no log should. */
function judge<Input>(record: Input, index: number, options: EvaluateManyOptions<Input>): Result<Input> {
  const refused = (issues: readonly Issue[]): NotEvaluated<Input> => ({ ok: false, index, record, issues });
  let parsed: ParseResult;
  try {
    // Without `parse`, the type of the options says that the records are parsed histories; evaluate looks at what they are.
    parsed = options.parse ? options.parse(record) : { ok: true, history: record as PlacementHistory, warnings: [] };
    // Without types it may be a promise, which has no issues to spread.
    if (!parsed.ok) return refused([...parsed.issues]);
  } catch {
    return refused([{ pointer: '', code: 'not-read', message: 'options.parse gave no result: call it with this record to see why.' }]);
  }
  const { history, warnings } = parsed;
  try {
    return { ok: true, index, history, evaluation: evaluate(history, options), warnings };
  } catch {
    return refused([{ pointer: '', code: 'not-evaluated', message: 'This record is no history; pass what parseHistory accepted.' }]);
  }
}
