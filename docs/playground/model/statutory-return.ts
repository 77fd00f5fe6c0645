import { readSsda903, type Ssda903Child, type RowIssue, type Ssda903Return } from 'placement-rules/ssda903';
import { counted } from 'placement-rules/wording';
import { formatJson } from './format.ts';
import { dayOnly } from './placement-names.ts';

/** A file that somebody dropped or picked. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
export interface RowProblem {
  readonly where: string;
  readonly says: string;
  readonly isFault: boolean;
}
/** A child of a return, as one line of a list to pick from. */
export interface ChildLine {
  readonly index: number;
  readonly id: string;
  readonly says: string;
  readonly faults: number;
}
export interface ReturnView {
  readonly children: readonly ChildLine[];
  readonly problems: readonly RowProblem[];
  readonly years: string;
  readonly asOf?: string;
}

let held: Ssda903Return | undefined;

/** Reads the files of a return; the children stay here until one is picked. */
export function readReturn(files: readonly GivenFile[]): ReturnView {
  held = readSsda903(files);
  const last = held.years.at(-1);
  return {
    children: held.children.map(childLine),
    problems: held.issues.map(rowProblem),
    years: held.years.length === 0 ? '' : `Return ${held.years.length === 1 ? 'year' : 'years'} ending 31 March ${held.years.join(', ')}.`,
    ...(last === undefined ? {} : { asOf: `${last}-03-31` }),
  };
}

/** The history of one of them, as text, and what was doubtful in its rows. */
export function pickChild(index: number): { readonly text: string; readonly problems: readonly RowProblem[] } | undefined {
  const child = held?.children[index];
  return child === undefined ? undefined : { text: formatJson(child.history), problems: child.issues.map(rowProblem) };
}

function childLine({ child, history: { placements }, issues }: Ssda903Child, index: number): ChildLine {
  const from = placements.flatMap(({ startedAt }) => startedAt ?? []).toSorted()[0];
  return {
    index,
    id: child,
    says: `${counted(placements.length, 'placement')}${from === undefined ? '' : `, the first from ${dayOnly(from)}`}`,
    faults: issues.filter(({ level }) => level === 'fault').length,
  };
}

const rowProblem = ({ file, row, column, message, done, level }: RowIssue): RowProblem => ({
  where: `${file}, row ${row}${column === undefined ? '' : `, column ${column}`}`,
  says: `${message}; ${done}`,
  isFault: level === 'fault',
});
