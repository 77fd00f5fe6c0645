import type { PlacementHistory } from '../../contract.ts';
import { counted } from '../../wording/lists.ts';
import type { Session } from '../session.ts';
import type { Output } from '../streams/output.ts';

/**
 * Writes one history a line. The bar follows whoever reads them: in a pipe it tells how far all of it is.
 *
 * @param why why there is none, where that is not said yet
 */
export async function writeHistories(
  histories: readonly PlacementHistory[],
  output: Output,
  { messages, tally }: Session,
  why: () => readonly string[],
): Promise<void> {
  if (histories.length === 0) {
    tally.refused += 1;
    messages.say('No history could be made.');
    for (const reason of why()) messages.say(reason);
  }
  messages.begin(histories.length, 'children');
  for (const history of histories) {
    await output.write(`${JSON.stringify(history)}\n`);
    messages.advance(1);
  }
  messages.end();
  await output.end();
  if (histories.length > 0) messages.say(`${counted(histories.length, 'history', 'histories')} written.`);
}
