import { useCallback, useState } from 'preact/hooks';
import type { Answer, Asked } from '../model/protocol.ts';
import type { Asking } from '../page/ask.ts';
import { plural } from '../page/names.ts';
import type { Answering } from '../page/use-answer.ts';
import type { HistoryText } from '../page/use-history-text.ts';
import { Comparison } from './comparison.tsx';
import { FindingList } from './finding-list.tsx';
import { PlanList } from './plan-list.tsx';
import { QuestionList } from './question-list.tsx';
import { Share } from './share.tsx';
import { Silences, SummaryBox } from './summary.tsx';
import { Timeline } from './timeline.tsx';

interface Given {
  readonly answering: Answering;
  readonly wanted: Asked | undefined;
  readonly ask: Asking;
  readonly history: HistoryText;
}

/** The answer, part by part. Where there is none it says why, and shows nothing of an earlier one. */
export function AnswerParts({ answering, wanted, ask, history }: Given) {
  const { judged, asked, isBusy, fault } = answering;
  const answer = judged?.kind === 'answer' && wanted !== undefined ? judged.answer : undefined;
  return (
    <div class="answer" id="answer" tabIndex={-1} data-answers={answering.count} data-took={answer?.took}>
      <p class="status" role="status" data-busy={isBusy ? 'yes' : 'no'}>
        {spoken(answering, answer)}
      </p>
      {fault !== undefined && (
        <p class="error" role="alert">
          The history could not be judged: {fault}
        </p>
      )}
      {answer === undefined || asked === undefined ? (
        <NoAnswer answering={answering} />
      ) : (
        <Parts key={answer.child} answer={answer} asked={asked} answering={answering} ask={ask} history={history} />
      )}
    </div>
  );
}

function spoken({ isBusy, judged }: Answering, answer: Answer | undefined): string {
  if (answer === undefined) return judged === undefined || isBusy ? 'Working it out.' : 'There is no answer yet.';
  const { late, due, unknown } = answer.summary.counts;
  return `${isBusy ? 'Looking for the next questions. ' : ''}${late} late or not as asked, ${due} due, ${unknown} cannot be told.`;
}

function NoAnswer({ answering: { judged } }: { readonly answering: Answering }) {
  const says = {
    empty: 'There is no history yet. Choose an example, open files, or paste one.',
    return: 'This is a table of a statutory return. Its children are read, and you can pick one.',
    refused: 'The history cannot be read yet. Mend what is listed on it, and the answer comes by itself.',
    answer: 'Choose a date, and the answer comes by itself.',
  };
  return judged === undefined ? null : <p class="box none">{says[judged.kind]}</p>;
}

function Parts({
  answer,
  asked,
  answering,
  ask,
  history,
}: {
  readonly answer: Answer;
  readonly asked: Asked;
  readonly answering: Answering;
  readonly ask: Asking;
  readonly history: HistoryText;
}) {
  const [placement, setPlacement] = useState('');
  const [shown, setShown] = useState<{ readonly id: string }>();
  const show = useCallback((id: string) => {
    setShown({ id });
  }, []);
  const isThere = answer.placements.some(({ id }) => id === placement);
  const only = isThere ? placement : '';
  const { questions } = answering;
  return (
    <>
      <SummaryBox answer={answer} policy={asked.policy} />
      <nav aria-label="Parts of the answer" class="parts">
        <ul>
          <li>
            <a href="#timeline">Timeline</a>
          </li>
          <li>
            <a href="#asked">What is asked</a>
          </li>
          <li>
            <a href="#questions">Questions{questions === undefined ? '' : ` (${questions.length})`}</a>
          </li>
          <li>
            <a href="#plans">Placement plans</a>
          </li>
          <li>
            <a href="#compare">Another council</a>
          </li>
          <li>
            <a href="#share">Save, print, share</a>
          </li>
        </ul>
        {answer.placements.length > 1 && (
          <div class="field inline">
            <label for="placement">Show</label>
            <select
              id="placement"
              value={only}
              onChange={({ currentTarget: { value } }) => {
                setPlacement(value);
              }}
            >
              <option value="">all {plural(answer.placements.length, 'placement')}</option>
              {answer.placements.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        )}
      </nav>
      <Timeline view={answer.timeline} placement={only} placements={answer.placements} onShow={show} />
      <FindingList findings={answer.findings} placement={only} asked={asked} ask={ask} shown={shown} />
      <QuestionList questions={questions} asked={asked} ask={ask} history={history} />
      <PlanList plans={only === '' ? answer.plans : answer.plans.filter(({ placementId }) => placementId === only)} />
      <Comparison asked={asked} ask={ask} />
      <Silences notCovered={answer.notCovered} />
      <Share asked={asked} ask={ask} />
    </>
  );
}
