import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { evaluate } from '../../../src/index.ts';
import type { Evaluation } from '../../../src/contract.ts';
import { type Judged, profileOf } from '../../../test/laws/counterexamples.ts';
import { judged } from '../../../test/laws/drawn/judged.ts';
import { repository } from '../shared/tree.ts';

/** A drawn history, and a digest of the whole of what is answered to it. They are kept as they were drawn, so that a later generator changes nothing. */
export interface Drawn extends Judged {
  readonly answer: string;
}

const HISTORIES = 300;
const SEED = 20_261_128;

export const drawnPath = 'fixtures/answers/drawn.ndjson';
export const digestOf = (evaluation: Evaluation): string =>
  createHash('sha256').update(JSON.stringify(evaluation)).digest('hex').slice(0, 16);
export const draw = (): readonly Judged[] => fc.sample(judged, { numRuns: HISTORIES, seed: SEED });
export const keptDrawn = (): readonly Drawn[] =>
  readFileSync(`${repository}${drawnPath}`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Drawn);

export const answered = (all: readonly Judged[]): readonly Drawn[] =>
  all.map(({ history, profile, overlays, asOf }) => {
    const how = { profile, ...(overlays === undefined ? {} : { overlays }), asOf };
    return { ...how, answer: digestOf(evaluate(history, { profile: profileOf(how), asOf })), history };
  });
export const drawnText = (all: readonly Drawn[]): string => `${all.map((each) => JSON.stringify(each)).join('\n')}\n`;

/** The numbers of the lines, from 1, whose answer is another than the one kept. */
export const changedLines = (before: readonly Drawn[], now: readonly Drawn[]): readonly number[] =>
  now.flatMap(({ answer }, index) => (before[index]?.answer === answer ? [] : [index + 1]));
