import { writeFileSync } from 'node:fs';
import type { Evaluation, PlacementHistory, PolicyProfile } from '../contract.ts';
import { digestOfText } from '../report/receipt/digest.ts';
import { type ReceiptEntry, receiptEntry, receiptOfEntries } from '../report/receipt/receipt.ts';
import { profileNamed } from './options.ts';
import { overlays, profiles } from './profiles.ts';
import type { Session } from './session.ts';
import { flagsFor } from './streams/output.ts';
import { readTextFile } from './streams/text-file.ts';

/** Makes the receipt of a run while it goes on, and writes it beside the results at the end. */
export interface ReceiptFile {
  add(history: PlacementHistory, evaluation: Evaluation): void;
  /** The same of a child that was judged in another thread. */
  addEntry(entry: ReceiptEntry): void;
  write(): void;
}

/** The options of a command that can give a receipt. */
interface ReceiptGiven {
  readonly receipt?: string;
  readonly overwrite?: true;
  readonly previous?: string;
  readonly child?: string;
}

/**
 * The file that `--receipt` names; nothing happens where none is named.
 *
 * @param given all options of the command: the receipt names those that change the results
 */
export function receiptFile(command: 'evaluate' | 'report', given: ReceiptGiven, { tally }: Session): ReceiptFile {
  const { receipt, overwrite } = given;
  if (receipt === undefined) return { add: () => undefined, addEntry: () => undefined, write: () => undefined };
  const flag = flagsFor(receipt, overwrite);
  const used: PolicyProfile[] = [];
  const seen = new Set<string>();
  const writer = receiptOfEntries({ profiles: used });
  let children = 0;
  const addEntry = (entry: ReceiptEntry): void => {
    children += 1;
    const key = JSON.stringify(entry.profile);
    if (!seen.has(key)) used.push(...profileOf(entry));
    seen.add(key);
    writer.add(entry);
  };
  return {
    add: (history, evaluation) => addEntry(receiptEntry(history, evaluation)),
    addEntry,
    write() {
      // Where nothing was judged there is nothing to give a receipt for; the command has said so.
      if (children === 0) return;
      const made = { ...writer.finish(), run: { command, options: optionsThatTell(given), refused: tally.refused } };
      writeFileSync(receipt, `${JSON.stringify(made, null, 2)}\n`, { flag });
    },
  };
}

/** Where results go, who is told and how many threads there are changes none of them; policy and moment a receipt names of each child. */
const tellsNothing: ReadonlySet<string> = new Set(['out', 'overwrite', 'receipt', 'failOn', 'workers', 'profile', 'overlay', 'asOf']);

/** In one order, however they were given. A file is told by its digest; which child was chosen the digest of the input tells. */
function optionsThatTell({ previous, child, ...given }: ReceiptGiven): Readonly<Record<string, unknown>> {
  const told = {
    ...given,
    ...(previous === undefined ? {} : { previous: digestOfText(readTextFile(previous)) }),
    ...(child === undefined ? {} : { child: true }),
  };
  return Object.fromEntries(
    Object.entries(told)
      .filter(([name]) => !tellsNothing.has(name))
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

/** The profile that made an evaluation, where the command knows it in that version. */
function profileOf({ profile: { id, version, overlays: on } }: ReceiptEntry): readonly PolicyProfile[] {
  if (profiles[id]?.version !== version || on.some((name) => overlays[name] === undefined)) return [];
  return [profileNamed(id, on)];
}
