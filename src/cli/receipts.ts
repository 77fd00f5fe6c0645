import { writeFileSync } from 'node:fs';
import type { Evaluation, PlacementHistory, PolicyProfile } from '../contract.ts';
import { type ReceiptEntry, receiptEntry, receiptOfEntries } from '../report/receipt/receipt.ts';
import { profileNamed } from './options.ts';
import { overlays, profiles } from './profiles.ts';
import { flagsFor } from './streams/output.ts';

/** Makes the receipt of a run while it goes on, and writes it beside the results at the end. */
export interface ReceiptFile {
  add(history: PlacementHistory, evaluation: Evaluation): void;
  /** The same of a child that was judged in another thread. */
  addEntry(entry: ReceiptEntry): void;
  write(): void;
}

/** The file that `--receipt` names; nothing happens where none is named. */
export function receiptFile({ receipt, overwrite }: { readonly receipt?: string; readonly overwrite?: true }): ReceiptFile {
  if (receipt === undefined) return { add: () => undefined, addEntry: () => undefined, write: () => undefined };
  const flag = flagsFor(receipt, overwrite);
  const used: PolicyProfile[] = [], seen = new Set<string>();
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
      if (children > 0) writeFileSync(receipt, `${JSON.stringify(writer.finish(), null, 2)}\n`, { flag });
    },
  };
}

/** The profile that made an evaluation, where the command knows it in that version. */
function profileOf({ profile: { id, version, overlays: on } }: ReceiptEntry): readonly PolicyProfile[] {
  if (profiles[id]?.version !== version || on.some((name) => overlays[name] === undefined)) return [];
  return [profileNamed(id, on)];
}
