import { writeFileSync } from 'node:fs';
import type { Evaluation, PlacementHistory, PolicyProfile } from '../contract.ts';
import { receiptWriter } from '../report/index.ts';
import { profileNamed } from './options.ts';
import { overlays, profiles } from './profiles.ts';
import { flagsFor } from './streams/output.ts';

/** Makes the receipt of a run while it goes on, and writes it beside the results at the end. */
export interface ReceiptFile { add(history: PlacementHistory, evaluation: Evaluation): void; write(): void }

/** The file that `--receipt` names; nothing happens where none is named. */
export function receiptFile({ receipt, overwrite }: { readonly receipt?: string; readonly overwrite?: true }): ReceiptFile {
  if (receipt === undefined) return { add: () => undefined, write: () => undefined };
  const flag = flagsFor(receipt, overwrite);
  const used: PolicyProfile[] = [], seen = new Set<string>();
  const writer = receiptWriter({ profiles: used });
  let children = 0;
  return {
    add(history, evaluation) {
      children += 1;
      const key = JSON.stringify(evaluation.profile);
      if (!seen.has(key)) used.push(...profileOf(evaluation));
      seen.add(key);
      writer.add(history, evaluation);
    },
    write() {
      // Where nothing was judged there is nothing to give a receipt for; the command has said so.
      if (children > 0) writeFileSync(receipt, `${JSON.stringify(writer.finish(), null, 2)}\n`, { flag });
    },
  };
}

/** The profile that made an evaluation, where the command knows it in that version. */
function profileOf({ profile: { id, version, overlays: on } }: Evaluation): readonly PolicyProfile[] {
  if (profiles[id]?.version !== version || on.some((name) => overlays[name] === undefined)) return [];
  return [profileNamed(id, on)];
}
