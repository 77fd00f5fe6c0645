import type { Command } from 'commander';
import type { EvaluateOptions, PlacementHistory } from '../../contract.ts';
import {
  complianceText,
  evaluate,
  explain,
  type Explanation,
  explanationText,
  type Compliance,
  whatWouldComply,
  whyNot,
  type WhyNot,
  whyNotText,
} from '../../index.ts';
import { judgedText } from '../../wording/judged-text.ts';
import { counted } from '../../wording/lists.ts';
import { answerEach } from '../answer-each.ts';
import { UsageError } from '../faults.ts';
import { widthOf } from '../io.ts';
import {
  addChild,
  addExamples,
  addFormat,
  addJudging,
  addOutput,
  type FormatGiven,
  judgingOf,
  type JudgingGiven,
  type OutputGiven,
  SeveralOption,
} from '../options.ts';
import type { Run, Session } from '../session.ts';
import { wrapLines } from '../text/wrap-lines.ts';

interface Given extends JudgingGiven, OutputGiven, FormatGiven<'table' | 'json' | 'ndjson'> {
  readonly requirement?: readonly string[];
  readonly whyNot?: readonly string[];
  readonly child?: string;
}

/** What is said of one requirement: why it stands as it does, and what would have had it met. */
interface Explained {
  readonly explanation: Explanation;
  readonly compliance: Compliance;
}
interface Answer {
  readonly child: string;
  readonly explanations: readonly Explained[];
  readonly whyNot: readonly WhyNot[];
}

/** `explain FILES`: why requirements stand as they do, what would have been in time, and why rules do not apply. */
export function addExplain(program: Command, run: Run): void {
  const command = program
    .command('explain')
    .description('Why requirements stand as they do and what would have been in time; by default of everything that is late for certain.')
    .argument('<files...>', 'histories: one a line (NDJSON) or one JSON document a file; - is standard input');
  addChild(addOutput(addFormat(addJudging(command), ['table', 'json', 'ndjson'], 'Its NDJSON has one child a line.')))
    .addOption(new SeveralOption('--requirement <id>', 'this requirement, or all that this rule makes; may be given several times'))
    .addOption(
      new SeveralOption(
        '--why-not <rule>',
        'why this rule does not apply, and the fewest facts that would make it; may be given several times',
      ),
    )
    .action((files: readonly string[], given: Given) => run((session) => explainEach(files, given, session), given));
  addExamples(command, [
    'placement-rules explain history.json --profile derby --as-of 2026-04-10T12:00',
    'placement-rules explain history.json --profile derby --as-of 2026-04-10T12:00 --requirement derby/first-placement-planning-meeting:p1',
    'placement-rules explain history.json --profile derby --as-of 2026-04-10T12:00 --why-not reg-14.1',
  ]);
}

async function explainEach(files: readonly string[], given: Given, session: Session): Promise<void> {
  const options = judgingOf(given);
  const found = new Set<string>();
  const width = widthOf(session.io);
  let children = 0;
  let explained = 0;
  await answerEach<Answer>({ files, ...given }, session, {
    answer(history) {
      const chosen = requirementsOf(history, options, given, found);
      const explanations = chosen.map((id): Explained => ({
        explanation: explain(history, options, id),
        compliance: whatWouldComply(history, options, id),
      }));
      children += 1;
      explained += explanations.length;
      return { child: history.child.id, explanations, whyNot: (given.whyNot ?? []).map((rule) => whyNotRule(history, options, rule)) };
    },
    text: (answer) => answerText(answer, given, width),
    shortText: (answer) =>
      isEmpty(answer)
        ? `${headingOf(answer, given)}: ${given.requirement === undefined ? 'no breach is certain' : 'no such requirement'}`
        : `${answerText(answer, given, width)}\n`,
    totals: () => `${children} children, ${counted(explained, 'requirement')} explained.`,
  });
  for (const wanted of given.requirement ?? []) {
    if (children === 0 || found.has(wanted)) continue;
    session.tally.refused += 1;
    session.messages.say(
      `No history has a requirement ${wanted}, nor one of a rule of that name; --why-not tells why a rule asks for nothing.`,
    );
  }
}

/** Those that were named, by their ids or by their rules; else those with a certain breach. */
function requirementsOf(
  history: PlacementHistory,
  options: EvaluateOptions,
  { requirement, whyNot: against }: Given,
  found: Set<string>,
): readonly string[] {
  const { requirements, breaches } = evaluate(history, options);
  if (requirement === undefined) {
    return against === undefined
      ? [...new Set(breaches.filter(({ certainty }) => certainty === 'certain').map((breach) => breach.requirement))]
      : [];
  }
  return requirement.flatMap((wanted) => {
    const ids = requirements.filter(({ id, rule }) => id === wanted || rule === wanted).map(({ id }) => id);
    if (ids.length > 0) found.add(wanted);
    return ids;
  });
}

function whyNotRule(history: PlacementHistory, options: EvaluateOptions, rule: string): WhyNot {
  try {
    return whyNot(history, options, rule);
  } catch (fault) {
    if (fault instanceof RangeError)
      throw new UsageError(
        `--why-not ${rule}: the policy has no such rule; \`placement-rules profiles ${options.profile.id}\` lists them.`,
      );
    throw fault;
  }
}

const headingOf = ({ child }: Answer, { profile, overlay, asOf }: Given): string => `Child ${child}, ${judgedText(profile, overlay, asOf)}`;
const isEmpty = ({ explanations, whyNot: against }: Answer): boolean => explanations.length + against.length === 0;

function answerText(answer: Answer, given: Given, width: number): string {
  const heading = headingOf(answer, given);
  const blocks = [
    ...answer.explanations.map(explainedText),
    ...answer.whyNot.map(whyNotText),
    ...(isEmpty(answer) ? [noneText(given.requirement)] : []),
  ];
  return wrapLines([heading, ...blocks].join(`\n\n${'-'.repeat(heading.length)}\n\n`), width);
}

/** Of a requirement that was asked for and is not there, nothing is said of what is late. */
const noneText = (asked: readonly string[] | undefined): string =>
  asked === undefined
    ? 'No breach is certain; --requirement explains anything else.'
    : 'The child has no requirement of that name, nor one of a rule of that name.';

/** The heading and the clauses stand in both texts: once is enough. */
function explainedText({ explanation, compliance }: Explained): string {
  const [, , ...rest] = complianceText(compliance).split('\n\n');
  return [explanationText(explanation), ...rest].join('\n\n');
}
