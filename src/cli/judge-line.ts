import { evaluate } from '../index.ts';
import { type ReceiptEntry, receiptEntry } from '../report/receipt/receipt.ts';
import { certainBreaches } from './exit-codes.ts';
import { isWanted, readHistory, warningLines } from './histories.ts';
import { judgingOf, type JudgingGiven } from './options.ts';
import { type PlacedText, type Refused, refusedUnread, valueIn } from './streams/inputs.ts';

/** How lines are judged, in names that a thread can be handed. `receipt`: whether one is asked for. */
export interface LineJudging extends JudgingGiven {
  readonly child?: string;
  readonly receipt: boolean;
}

/** A child that was judged: its line of NDJSON, in bytes, and what the run is told of it. */
export interface JudgedLine {
  readonly line: Uint8Array<ArrayBuffer>;
  readonly warnings: readonly string[];
  /** How many are certain. */
  readonly breaches: number;
  readonly receipt?: ReceiptEntry;
}

export type JudgeLine = (text: PlacedText) => JudgedLine | Refused | undefined;

/**
 * Judges one text of the input after the other, and says nothing: whoever has them in order does.
 *
 * @returns for each text its line, or what was refused, or undefined for a child who is not the one wanted
 */
export function lineJudge(judging: LineJudging): JudgeLine {
  const options = judgingOf(judging);
  const encoder = new TextEncoder();
  return (text) => {
    const placed = valueIn(text);
    const read = 'problem' in placed ? refusedUnread(placed) : readHistory(placed);
    if ('refused' in read) return read;
    if (!isWanted(read, judging.child)) return undefined;
    const { history } = read;
    const evaluation = evaluate(history, options);
    return {
      line: encoder.encode(`${JSON.stringify({ history, evaluation })}\n`),
      warnings: warningLines(read),
      breaches: certainBreaches(evaluation),
      ...(judging.receipt ? { receipt: receiptEntry(history, evaluation) } : {}),
    };
  };
}
