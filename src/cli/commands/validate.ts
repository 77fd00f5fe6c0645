import type { Command } from 'commander';
import type { Issue } from '../../contract.ts';
import { parseHistory } from '../../index.ts';
import { historyIn } from '../histories.ts';
import { counted } from '../../wording/lists.ts';
import { noHistory } from '../answer-each.ts';
import { addExamples, addFormat, addOutput, type FormatGiven, type OutputGiven } from '../options.ts';
import type { Run, Session } from '../session.ts';
import { lineFinder } from '../streams/line-of-pointer.ts';
import { type Placed, type PlacedText, readTexts, type Unread, valueIn } from '../streams/inputs.ts';
import { openOutput } from '../streams/output.ts';
import { printableLine } from '../text/printable.ts';

interface Given extends OutputGiven, FormatGiven<'table' | 'ndjson'> {}

/** One thing that `validate` found. `line`: null of a file that cannot be read. */
interface Finding extends Issue { readonly file: string; readonly line: number | null; readonly child: string | null; readonly level: 'refused' | 'warning' }

/** `validate FILES`: every issue and warning, with its line and pointer; nothing is judged. */
export function addValidate(program: Command, run: Run): void {
  const command = program.command('validate')
    .description('Check placement histories: what is refused and what is odd, with line and JSON pointer.')
    .argument('<files...>', 'histories: one a line (NDJSON) or one JSON document a file; - is standard input');
  addOutput(addFormat(command, ['table', 'ndjson'], 'Its NDJSON has one issue a line.'))
    .action((files: readonly string[], given: Given) => run((session) => validate(files, given, session), given));
  addExamples(command, ['placement-rules validate history.json', 'placement-rules validate histories.ndjson --format ndjson']);
}

async function validate(files: readonly string[], given: Given, session: Session): Promise<void> {
  const output = openOutput(session.io.stdout, given, files);
  const { tally } = session;
  let good = 0, warnings = 0;
  for await (const text of readTexts(files, session)) {
    const found = findingsIn(text);
    if (found.some(({ level }) => level === 'refused')) tally.refused += 1;
    else good += 1;
    warnings += found.filter(({ level }) => level === 'warning').length;
    await output.write(found.map((finding) => `${given.format === 'ndjson' ? JSON.stringify(finding) : printableLine(findingText(finding))}\n`).join(''));
  }
  if (good + tally.refused === 0) noHistory({}, session);
  else if (given.format === 'table') {
    await output.write(`${good === 1 ? '1 history' : `${good} histories`} good, ${tally.refused} refused, ${counted(warnings, 'warning')}.\n`);
  }
  await output.end();
}

function findingsIn(text: PlacedText): readonly Finding[] {
  const placed = valueIn(text);
  return 'problem' in placed ? [unreadFinding(placed)] : findingsOf(placed);
}

const unreadFinding = ({ file, line, problem }: Unread): Finding => ({ file, line: line ?? null, child: null, level: 'refused', pointer: '', code: 'not-read', message: `${problem}.` });

function findingsOf({ file, line, value, document }: Placed): readonly Finding[] {
  const inside = historyIn(value), parsed = parseHistory(inside), level = parsed.ok ? 'warning' : 'refused';
  const lineOf = document === undefined ? () => line : lineFinder(document, line);
  const child = childOf(inside), prefix = inside === value ? '' : '/history';
  return (parsed.ok ? parsed.warnings : parsed.issues).map(({ pointer, code, message }) => {
    const whole = `${prefix}${pointer}`;
    return { file, line: lineOf(whole), child, level, pointer: whole, code, message };
  });
}

const findingText = ({ file, line, child, level, pointer, code, message }: Finding): string =>
  `${file}${line === null ? '' : `:${line}`}: ${level === 'refused' ? 'refused' : 'warning'}: ${child === null ? '' : `child ${child}: `}${pointer === '' ? '' : `${pointer} `}${message} [${code}]`;

/** The child's id, of whatever was read: what is refused may have none. */
function childOf(value: unknown): string | null {
  const child = typeof value === 'object' && value !== null && 'child' in value ? value.child : undefined;
  return typeof child === 'object' && child !== null && 'id' in child && typeof child.id === 'string' ? child.id : null;
}
