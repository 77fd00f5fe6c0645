import type { PlacementHistory } from '../../contract.ts';
import type { OutputGiven } from '../options.ts';
import type { Session } from '../session.ts';
import { openOutput } from '../streams/output.ts';

/** Writes one history a line. The bar follows whoever reads them: in a pipe it tells how far all of it is. */
export async function writeHistories(histories: readonly PlacementHistory[], given: OutputGiven, { io, messages, tally }: Session): Promise<void> {
  const output = openOutput(io.stdout, given);
  if (histories.length === 0) {
    tally.refused += 1;
    messages.say('No history could be made.');
  }
  messages.begin(histories.length, 'children');
  for (const history of histories) {
    await output.write(`${JSON.stringify(history)}\n`);
    messages.advance(1);
  }
  messages.end();
  await output.end();
  if (histories.length > 0) messages.say(`${histories.length === 1 ? '1 history' : `${histories.length} histories`} written.`);
}
