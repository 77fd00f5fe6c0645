import { writeFileSync } from 'node:fs';
import { writeCsv } from '../../report/rows/to-csv.ts';
import { counted } from '../../wording/lists.ts';
import type { OutputGiven } from '../options.ts';
import type { Session } from '../session.ts';
import { flagsFor } from '../streams/output.ts';

/** One thing that an import noticed, of a return or of tables. */
export interface Noticed {
  readonly file: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly child: string | null;
  readonly rule: string | null;
  readonly level: 'fault' | 'info';
  readonly code: string;
  readonly message: string;
  readonly done: string;
  /** A file, a row or a child is left out because of it. */
  readonly refused: boolean;
}

const columns = ['file', 'row', 'column', 'child', 'rule', 'level', 'code', 'message', 'done'] as const;

/**
 * Tells what an import noticed: what was left out one by one, faults counted by kind with an example, notes by kind alone.
 * `--issues` writes all of them, each with its row.
 */
export function tell(
  noticed: readonly Noticed[],
  { messages, refusals, tally }: Session,
  given: Pick<OutputGiven, 'overwrite'> & { readonly issues?: string },
): void {
  const refused = noticed.filter((each) => each.refused);
  const faults = noticed.filter((each) => !each.refused && each.level === 'fault');
  const notes = noticed.filter((each) => !each.refused && each.level === 'info');
  tally.refused += refused.length;
  for (const each of refused) refusals.say(`refused: ${placeOf(each)}: ${says(each)}`);
  refusals.end();
  for (const { count, first } of byKind(faults))
    messages.say(`${counted(count, 'fault')} ${first.code}${count === 1 ? '' : ', the first'} at ${placeOf(first)}: ${says(first)}`);
  const kinds = byKind(notes);
  if (kinds.length > 0) messages.say(`Notes, with how many: ${kinds.map(({ count, first }) => `${first.code} ${count}`).join(', ')}.`);
  if (given.issues !== undefined)
    writeFileSync(given.issues, writeCsv(noticed, columns, { byteOrderMark: true }), { flag: flagsFor(given.issues, given.overwrite) });
  else if (noticed.length > 0) messages.say('--issues FILE writes every one with its row, as CSV.');
}

const placeOf = ({ file, row, column, child }: Noticed): string =>
  `${file}${row === null ? '' : `:${row}`}${column === null ? '' : ` ${column}`}${child === null ? '' : ` (child ${child})`}`;
const says = ({ message, done, rule }: Noticed): string => `${message}; ${done}${rule === null ? '' : ` [rule ${rule}]`}.`;

/** Of each kind how many, the most frequent first. */
function byKind(all: readonly Noticed[]): readonly { readonly count: number; readonly first: Noticed }[] {
  const kinds = new Map<string, { count: number; readonly first: Noticed }>();
  for (const each of all) {
    const known = kinds.get(each.code);
    if (known === undefined) kinds.set(each.code, { count: 1, first: each });
    else known.count += 1;
  }
  return [...kinds.values()].sort((a, b) => b.count - a.count);
}
