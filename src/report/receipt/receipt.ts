import type { Evaluation, PlacementHistory, PolicyProfile } from '../../contract.ts';
import { bankHoliday, type Day, formatDay, parseDay } from '../../time/index.ts';
import { digest, digestOfText } from './digest.ts';
import { packageVersion } from './package-version.ts';

/** A history and what `evaluate` made of it. */
export interface Run {
  readonly history: PlacementHistory;
  readonly evaluation: Evaluation;
}

/** What a run was made from and what it gave: two runs with equal receipts have equal evaluations, and equal reports where those are made alike. */
export interface Receipt {
  readonly package: { readonly name: 'placement-rules'; readonly version: string };
  /** Every profile of the run. `sha256` where the profile itself was given. */
  readonly profiles: readonly {
    readonly id: string;
    readonly version: string;
    readonly overlays: readonly string[];
    readonly sha256?: string;
  }[];
  readonly asOf: readonly string[];
  /** The bank holidays known to the run; `sha256` of lines of date, space and title. */
  readonly calendar: Evaluation['calendar'] & { readonly sha256: string };
  /** `sha256` of the children's digests, sorted, one a line: the order of children does not matter. */
  readonly input: { readonly children: number; readonly sha256: string };
  /** `sha256` likewise, over `digestOfAnswers` of each child. */
  readonly output: { readonly requirements: number; readonly breaches: number; readonly sha256: string };
}

/** What a receipt says of the run beside its answers. */
export interface ReceiptOptions {
  /** The profiles that were evaluated, overlays and all; their content then has a digest of its own. */
  readonly profiles?: readonly PolicyProfile[];
}

/** A receipt in the making: children go in one at a time and are not kept. */
export interface ReceiptWriter {
  add(history: PlacementHistory, evaluation: Evaluation): void;
  finish(): Receipt;
}

/**
 * The receipt of a run: package, profiles, calendar and as-of, with digests of what went in and what came out.
 *
 * @param runs Pairs of history and evaluation, of one child or of many.
 * @param options `profiles`: what was evaluated, to have its digest too.
 * @throws {RangeError} for no runs at all: nothing was evaluated; {TypeError} as `digest` does.
 * @example
 * toReceipt([{ history, evaluation }]).input.children; //=> 1
 */
export function toReceipt(runs: Iterable<Run>, options: ReceiptOptions = {}): Receipt {
  const writer = receiptWriter(options);
  for (const { history, evaluation } of runs) writer.add(history, evaluation);
  return writer.finish();
}

/**
 * A receipt for children that come one after the other, as lines of a file do: it keeps two digests of each and nothing else.
 *
 * @param options As of `toReceipt`.
 * @returns `add` takes a history and its evaluation; `finish` gives the receipt, and throws a RangeError where nothing was added.
 * @example
 * const writer = receiptWriter();
 * writer.add(history, evaluation);
 * writer.finish().output.sha256 === toReceipt([{ history, evaluation }]).output.sha256; //=> true
 */
export function receiptWriter(options: ReceiptOptions = {}): ReceiptWriter {
  const { add, finish } = receiptOfEntries(options);
  return { add: (history, evaluation) => add(receiptEntry(history, evaluation)), finish };
}

/** What a receipt keeps of one child. */
export interface ReceiptEntry extends Pick<Evaluation, 'profile' | 'asOf' | 'calendar'> {
  readonly input: string;
  readonly output: string;
  readonly requirements: number;
  readonly breaches: number;
}

export const receiptEntry = (history: PlacementHistory, evaluation: Evaluation): ReceiptEntry => ({
  profile: evaluation.profile,
  asOf: evaluation.asOf,
  calendar: evaluation.calendar,
  input: digest(history),
  output: digestOfAnswers(evaluation),
  requirements: evaluation.requirements.length,
  breaches: evaluation.breaches.length,
});

/** `receiptWriter`, where the entries were made elsewhere: a digest takes as long as many an evaluation. */
export function receiptOfEntries({ profiles = [] }: ReceiptOptions = {}): { add(entry: ReceiptEntry): void; finish(): Receipt } {
  const inputs: string[] = [];
  const outputs: string[] = [];
  const used = new Map<string, Receipt['profiles'][number]>();
  const moments = new Set<string>();
  let last: Evaluation['calendar'] | undefined;
  let requirements = 0;
  let breaches = 0;
  return {
    add({ profile, asOf, calendar, input, output, ...counts }) {
      inputs.push(input);
      outputs.push(output);
      used.set(JSON.stringify(profile), profile);
      moments.add(asOf);
      last = calendar;
      requirements += counts.requirements;
      breaches += counts.breaches;
    },
    finish() {
      if (last === undefined) throw new RangeError('A receipt got no runs: evaluate a history first.');
      return {
        package: { name: 'placement-rules', version: packageVersion },
        profiles: [...used].sort(byKey).map(([, profile]) => withDigest(profile, profiles)),
        asOf: [...moments].sort(),
        calendar: { ...last, sha256: digestOfText(holidays(last)) },
        input: { children: inputs.length, sha256: digestOfText(lines(inputs)) },
        output: { requirements, breaches, sha256: digestOfText(lines(outputs)) },
      };
    },
  };
}

/**
 * SHA-256 of what an evaluation decided: of each requirement id, status and due date, of each breach requirement, kind, certainty and
 * lateness. Sentences, people and contents are left aside: they follow from input and profile, and are a hundred times as much.
 *
 * @example
 * digestOfAnswers(evaluation).length; //=> 64
 */
export function digestOfAnswers({ requirements, breaches }: Evaluation): string {
  return digest([
    requirements.map(({ id, status, deadline }) => [id, status, deadline?.due ?? null]),
    breaches.map(({ requirement, kind, certainty, lateBy }) => [requirement, kind, certainty, lateBy ?? null]),
  ]);
}

const byKey = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number => (one < other ? -1 : 1);
const lines = (digests: readonly string[]): string => `${digests.toSorted().join('\n')}\n`;

function withDigest(used: Evaluation['profile'], given: readonly PolicyProfile[]): Receipt['profiles'][number] {
  const profile = given.find(({ id, version }) => id === used.id && version === used.version);
  return profile === undefined ? used : { ...used, sha256: digest(profile) };
}

function holidays({ from, to }: Evaluation['calendar']): string {
  const first = parseDay(from);
  const last = parseDay(to);
  if (first === undefined || last === undefined) return '';
  return Array.from({ length: last - first + 1 }, (_, index) => holidayLine(first + index)).join('');
}

function holidayLine(day: Day): string {
  const title = bankHoliday(day);
  return title === undefined ? '' : `${formatDay(day)} ${title}\n`;
}
