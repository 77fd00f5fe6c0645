import { cited, counted, listed, slugText } from '../../wording/lists.ts';
import { statusText } from '../../wording/status-text.ts';
import { roleTitle } from '../../wording/titles.ts';
import type { Informant, OpenQuestion, Reply, WaitingAnswer } from '../questions.ts';
import { indented } from './lines.ts';

/**
 * Questions as a person would be asked them: whom to ask, what waits for the reply, what each reply leads to.
 *
 * @param questions What `questions` or `openQuestions` returned.
 * @returns Lines of plain text, joined by newlines.
 * @example
 * questionsText([]); //=> 'Nothing is left to ask: every answer is settled.'
 */
export function questionsText(questions: readonly OpenQuestion[]): string {
  return questions.length === 0 ? 'Nothing is left to ask: every answer is settled.' : questions.flatMap(questionLines).join('\n');
}

/**
 * A question in one line: what is asked, of whom, what waits for the reply and the clauses that need it.
 *
 * @param question One of what `questions` or `openQuestions` returned.
 * @returns One line of plain text.
 * @example
 * const [first] = questions({ child: { id: 'c1' }, placements: [], lookedAfter: [] }, { profile: statutory, asOf: '2026-04-10' });
 * questionText(first); //=> 'Which looked-after reviews have been held? Ask the independent reviewing officer (IRO): 1 answer waits for it (REG-36.2).'
 */
export const questionText = ({ question, knownBy, clauses, answers, settles }: OpenQuestion): string =>
  `${question} Ask ${listed(knownBy.map(informantText), 'or')}: ${settles === answers.length ? `${counted(settles, 'answer')} ${settles === 1 ? 'waits' : 'wait'} for it` : `it settles ${settles} of ${counted(answers.length, 'answer')}`} (${neededText(clauses, answers)}).`;

function questionLines({ question, pointer, knownBy, clauses, answers, settles, replies }: OpenQuestion, index: number): readonly string[] {
  return [
    ...(index === 0 ? [] : ['']),
    `${index + 1}. ${question} [${pointer}]`,
    ...indented(
      [
        `Ask ${listed(knownBy.map(informantText), 'or')}. Needed by ${neededText(clauses, answers)}; ${settlesText(settles, answers.length)}.`,
        ...answers.map(waitingLine),
        ...replies.map((reply) => replyLine(reply, answers)),
      ],
      3,
    ),
  ];
}

const settlesText = (settles: number, of: number): string =>
  settles === 0 ? 'settles nothing by itself, only together with other replies' : `settles ${settles} of ${of}`;

/** By its clauses; what has none goes by its name. */
const neededText = (clauses: readonly string[], answers: readonly WaitingAnswer[]): string =>
  (clauses.length > 0
    ? clauses
    : [...new Set(answers.map(({ what, title }) => (what === 'plan-sections' ? 'the plan checklist' : title)))]
  ).join(', ');

const informantText = ({ role, worker }: Informant): string => `the ${roleTitle(role)}${worker === undefined ? '' : ` ${worker}`}`;

const whats: Readonly<Record<WaitingAnswer['what'], string>> = {
  requirement: 'asked',
  rule: 'the rule',
  attendee: 'on the list',
  item: 'asked of the meeting',
  'plan-sections': 'the plan',
  'not-covered': 'outside this policy',
};
const waitingLine = ({ what, title, id, clauses, couldBe }: WaitingAnswer): string =>
  `- ${whats[what]}: ${title}${cited(clauses)} [${id}]${couldBe.length === 0 ? '' : `: ${couldBe.map(statusText).join(', or ')}`}`;

/** What a reply leads to, the same outcomes together. */
function replyLine({ reply, leadsTo }: Reply, answers: readonly WaitingAnswer[]): string {
  const outcomes = new Map<string, string[]>();
  for (const { answer, becomes } of leadsTo) {
    const words = becomes.map(statusText).join(', or ');
    const title = answers.find(({ id }) => id === answer)?.title ?? answer;
    outcomes.set(words, [...new Set([...(outcomes.get(words) ?? []), title])]);
  }
  const said = [...outcomes].map(([words, titles]) => (outcomes.size === 1 ? words : `${listed(titles, 'and')}: ${words}`)).join('; ');
  return `${reply === true ? 'Yes' : reply === false ? 'No' : slugText(reply)} → ${said}.`;
}
