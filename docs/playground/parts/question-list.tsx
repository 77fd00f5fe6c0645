import { useEffect, useRef, useState } from 'preact/hooks';
import type { Asked } from '../model/protocol.ts';
import type { QuestionView } from '../model/questions.ts';
import type { Asking } from '../page/ask.ts';
import type { HistoryText } from '../page/use-history-text.ts';
import { AnswerForm, type Answered } from './answer-form.tsx';

const FIRST = 6;

/** What to ask next, answered in place: the answer is written into the history, and everything above follows. */
export function QuestionList({
  questions,
  asked,
  ask,
  history,
}: {
  readonly questions: readonly QuestionView[] | undefined;
  readonly asked: Asked;
  readonly ask: Asking;
  readonly history: HistoryText;
}) {
  const [isWhole, setWhole] = useState(false);
  const [problem, setProblem] = useState<{ readonly key: string; readonly says: string }>();
  const heading = useRef<HTMLHeadingElement>(null);
  const last = history.lastAnswer;
  useEffect(() => {
    if (last !== undefined) heading.current?.focus({ preventScroll: true });
  }, [last]);

  const answer = async ({ key, question, input }: QuestionView, { filled, how, says }: Answered): Promise<void> => {
    const written = await ask('write', asked, input, filled, how);
    setProblem(written.ok ? undefined : { key, says: written.message });
    if (written.ok) history.answer(written.text, `${question} ${says}`);
  };
  const shown = isWhole ? questions : questions?.slice(0, FIRST);
  return (
    <section aria-labelledby="questions-heading" class="part" id="questions">
      <h2 id="questions-heading" ref={heading} tabIndex={-1}>
        What to ask next
      </h2>
      <p class="hint">
        Nothing is guessed: what is not recorded is not known. Each answer here is written into the history, and what is asked is worked out
        again.
      </p>
      {last !== undefined && (
        <p class="undo">
          <span>Written into the history: {last}</span>{' '}
          <button type="button" onClick={history.undo}>
            Undo
          </button>
        </p>
      )}
      {questions === undefined && <p class="hint">Looking for the fewest questions that would settle most.</p>}
      {questions?.length === 0 && <p class="none">Nothing is left to ask: every answer is settled.</p>}
      <ol class="questions">
        {shown?.map((question) => (
          <li key={question.key}>
            <h3>
              {question.question}
              {question.about !== '' && <small> {question.about}</small>}
            </h3>
            <p class="hint">
              Ask {question.ask}. {settlesText(question)}
            </p>
            <AnswerForm
              question={question}
              onAnswer={(answered) => {
                void answer(question, answered);
              }}
            />
            {problem?.key === question.key && (
              <p class="error" role="alert">
                {problem.says}
              </p>
            )}
            <details>
              <summary>
                What waits for this<span class="aside">: {question.question}</span>
              </summary>
              <ul>
                {question.waiting.map((title) => (
                  <li key={title}>{title}</li>
                ))}
              </ul>
              {question.clauses.length > 0 && <p class="cites">{question.clauses.join(', ')}</p>}
              {question.input.kind === 'choice' &&
                question.input.options.map(
                  ({ label, leadsTo }) =>
                    leadsTo.length > 0 && (
                      <div key={label}>
                        <h4>If the answer is “{label}”</h4>
                        <ul>
                          {leadsTo.map((line, index) => (
                            <li key={index}>{line}</li>
                          ))}
                        </ul>
                      </div>
                    ),
                )}
            </details>
          </li>
        ))}
      </ol>
      {questions !== undefined && questions.length > FIRST && !isWhole && (
        <p class="more">
          <button
            type="button"
            onClick={() => {
              setWhole(true);
            }}
          >
            Show all {questions.length} questions
          </button>
        </p>
      )}
    </section>
  );
}

function settlesText({ settles, waits }: QuestionView): string {
  if (waits === 1) return settles === 1 ? 'One thing waits for the answer, which settles it.' : 'One thing waits for the answer.';
  return `${waits} things wait for the answer${settles === 0 ? '' : settles === waits ? ', which settles them' : `, which settles ${settles} of them`}.`;
}
