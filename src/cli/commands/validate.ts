import type { Command } from 'commander';
import type { Issue } from '../../contract.ts';
import { parseHistory } from '../../index.ts';
import { limits } from '../../history/limits.ts';
import { historyIn, nameRepeated } from '../histories.ts';
import { counted } from '../../wording/lists.ts';
import { noHistory } from '../answer-each.ts';
import { addExamples, addFormat, addOutput, type FormatGiven, type OutputGiven } from '../options.ts';
import type { Run, Session } from '../session.ts';
import { lineFinder, repeatedNames } from '../streams/json-document.ts';
import { type Placed, type PlacedText, readTexts, type Unread, valueIn } from '../streams/inputs.ts';
import { openOutput } from '../streams/output.ts';
import { printableLine } from '../text/printable.ts';
import { shownPointer } from '../text/shown-pointer.ts';

interface Given extends OutputGiven, FormatGiven<'table' | 'ndjson'> {}

/** One thing that `validate` found. `line`: null of a file that cannot be read. */
interface Finding extends Issue {
  readonly file: string;
  readonly line: number | null;
  readonly child: string | null;
  readonly level: 'refused' | 'warning';
}

/** `validate FILES`: every issue and warning, with its line and pointer; nothing is judged. */
export function addValidate(program: Command, run: Run): void {
  const command = program
    .command('validate')
    .description('Check placement histories: what is refused and what is odd, with line and JSON pointer.')
    .argument('<files...>', 'histories: one a line (NDJSON) or one JSON document a file; - is standard input');
  addOutput(addFormat(command, ['table', 'ndjson'], 'Its NDJSON has one issue a line.')).action((files: readonly string[], given: Given) =>
    run((session) => validate(files, given, session), given),
  );
  addExamples(command, ['placement-rules validate history.json', 'placement-rules validate histories.ndjson --format ndjson']);
}

async function validate(files: readonly string[], given: Given, session: Session): Promise<void> {
  const output = openOutput(session.io.stdout, given, files);
  const { tally } = session;
  const firstPlaces = new Map<string, string>();
  let good = 0;
  let warnings = 0;
  for await (const text of readTexts(files, session)) {
    const found = findingsIn(text, firstPlaces);
    if (found.some(({ level }) => level === 'refused')) tally.refused += 1;
    else good += 1;
    warnings += found.filter(({ level }) => level === 'warning').length;
    await output.write(
      found.map((finding) => `${given.format === 'ndjson' ? JSON.stringify(finding) : printableLine(findingText(finding))}\n`).join(''),
    );
  }
  if (good + tally.refused === 0) noHistory({}, session);
  else if (given.format === 'table') {
    await output.write(`${counted(good, 'history', 'histories')} good, ${tally.refused} refused, ${counted(warnings, 'warning')}.\n`);
  }
  await output.end();
}

function findingsIn(text: PlacedText, firstPlaces: Map<string, string>): readonly Finding[] {
  const placed = valueIn(text);
  return 'problem' in placed ? [unreadFinding(placed)] : findingsOf(placed, firstPlaces);
}

const unreadFinding = ({ file, line, problem }: Unread): Finding => ({
  file,
  line: line ?? null,
  child: null,
  level: 'refused',
  pointer: '',
  code: 'not-read',
  message: `${problem}.`,
});

/** @param firstPlaces where each child was first met */
function findingsOf({ place, file, line, value, text, isDocument }: Placed, firstPlaces: Map<string, string>): readonly Finding[] {
  const inside = historyIn(value);
  const parsed = parseHistory(inside);
  const prefix = inside === value ? '' : '/history';
  const within = (issues: readonly Issue[]): readonly Issue[] =>
    issues.map((issue) => ({ ...issue, pointer: `${prefix}${issue.pointer}` }));
  const child = childOf(inside);
  const lineOf = isDocument ? lineFinder(text, line) : () => line;
  const told = (level: Finding['level'], issues: readonly Issue[]): readonly Finding[] =>
    issues.map(({ pointer, code, message }) => ({
      file,
      line: lineOf(pointer),
      child,
      level,
      pointer: shownPointer(pointer),
      code,
      message,
    }));
  if (!parsed.ok) return told('refused', within(parsed.issues));
  return told('warning', [
    ...repeatedNames(text, value).map(nameRepeated),
    ...within([...childRepeated(parsed.history.child.id, place, firstPlaces), ...parsed.warnings]),
  ]);
}

function childRepeated(child: string, place: string, firstPlaces: Map<string, string>): readonly Issue[] {
  const first = firstPlaces.get(child);
  if (first === undefined) firstPlaces.set(child, place);
  return first === undefined
    ? []
    : [
        {
          pointer: '/child/id',
          code: 'child-repeated',
          message: `This child is at ${first} too, and each is judged as if the other held nothing: put all of a child into one history.`,
        },
      ];
}

const findingText = ({ file, line, child, level, pointer, code, message }: Finding): string =>
  `${file}${line === null ? '' : `:${line}`}: ${level === 'refused' ? 'refused' : 'warning'}: ${child === null ? '' : `child ${child}: `}${pointer === '' ? '' : `${pointer} `}${message} [${code}]`;

const shortened = (id: string): string => (id.length > limits.textLength ? `${id.slice(0, limits.quotedLength)}…` : id);

/** The child's id, of whatever was read: what is refused may have none, or one of any length. */
function childOf(value: unknown): string | null {
  const child = typeof value === 'object' && value !== null && 'child' in value ? value.child : undefined;
  return typeof child === 'object' && child !== null && 'id' in child && typeof child.id === 'string' ? shortened(child.id) : null;
}
