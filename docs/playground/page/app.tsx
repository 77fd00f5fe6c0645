import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Asked } from '../model/protocol.ts';
import { AnswerParts } from '../parts/answer-parts.tsx';
import { HistoryInput } from '../parts/history-input.tsx';
import { Masthead } from '../parts/masthead.tsx';
import { PolicyForm } from '../parts/policy-form.tsx';
import type { Asking } from './ask.ts';
import { exampleLines, firstExample } from './example-lines.ts';
import type { Start } from './start.ts';
import { useAnswer } from './use-answer.ts';
import { useHistoryText } from './use-history-text.ts';

/** The whole page: what is asked on the one side, the answer on the other. */
export function App({ ask, given }: { readonly ask: Asking; readonly given: Start | undefined }) {
  const [policy, setPolicy] = useState(given?.policy ?? firstExample.policy);
  const [asOf, setAsOf] = useState(given?.asOf ?? firstExample.asOf);
  const history = useHistoryText(ask, given?.text);
  const { text } = history;
  const wanted = useMemo(
    (): Asked | undefined => (text === undefined || !/^\d{4}-\d{2}-\d{2}/.test(asOf) ? undefined : { text, policy, asOf }),
    [text, policy, asOf],
  );
  const answering = useAnswer(ask, wanted, history.isTyped);
  const onExample = useCallback(
    (id: string) => {
      const example = exampleLines.find((each) => each.id === id);
      if (example === undefined) return;
      // With its text, so that nothing is judged by half of it.
      void history.takeExample(id).then(() => {
        setPolicy(example.policy);
        setAsOf(example.asOf);
      });
    },
    [history.takeExample],
  );

  return (
    <>
      <a class="skip" href="#answer">
        Skip to the answer
      </a>
      <Masthead cameFromAddress={given !== undefined} />
      <main class="layout">
        <div class="asking">
          <PolicyForm policy={policy} asOf={asOf} onPolicy={setPolicy} onAsOf={setAsOf} />
          <HistoryInput history={history} judged={answering.judged} onExample={onExample} onAsOf={setAsOf} ask={ask} />
        </div>
        <AnswerParts answering={answering} wanted={wanted} ask={ask} history={history} />
      </main>
      <footer class="foot">
        <p>
          This page supports a professional’s decision and never replaces one. It says what the texts ask and what the record shows; what
          was right for the child is for people to judge.
        </p>
        <p>
          <a href="../guides/playground.html">About this page</a> · <a href="../limits.html">What it cannot tell</a> ·{' '}
          <a href="../getting-started.html">Use it in a program</a>
        </p>
      </footer>
    </>
  );
}
