import { useRef, useState } from 'preact/hooks';
import type { Judged } from '../model/protocol.ts';
import type { Problem } from '../model/read-text.ts';
import type { Asking } from '../page/ask.ts';
import { exampleLines } from '../page/example-lines.ts';
import type { HistoryText } from '../page/use-history-text.ts';
import { ChildList } from './child-list.tsx';
import { Editor, type EditorHandle } from './editor.tsx';
import { ProblemList } from './problem-list.tsx';

interface Given {
  readonly history: HistoryText;
  readonly judged: Judged | undefined;
  readonly ask: Asking;
  onExample(id: string): void;
  onAsOf(asOf: string): void;
}

/** The child's history: an example, files, or text, with what is wrong in it at its place. */
export function HistoryInput({ history, judged, onExample, onAsOf }: Given) {
  const editor = useRef<EditorHandle>(null);
  const [problem, setProblem] = useState<string>();
  const [isOver, setOver] = useState(false);
  const refused = judged?.kind === 'refused' ? judged.problems : [];
  const warnings = judged?.kind === 'answer' ? judged.warnings : [];
  const isEdited = history.example === '' || refused.length > 0;
  const take = async (files: FileList | null | undefined): Promise<void> => {
    if (files === null || files === undefined || files.length === 0) return;
    const taken = await history.takeFiles([...files]);
    setProblem(taken.problem);
    if (taken.asOf !== undefined) onAsOf(taken.asOf);
  };
  const type = (text: string, isReturn: boolean): void => {
    setProblem(undefined);
    if (isReturn)
      void history.takeReturnText(text).then(({ asOf }) => {
        if (asOf !== undefined) onAsOf(asOf);
      });
    else history.type(text);
  };
  const goTo = (at: Problem): void => {
    editor.current?.goTo(at);
  };
  const example = exampleLines.find(({ id }) => id === history.example);

  return (
    <section
      aria-labelledby="history-heading"
      class={isOver ? 'box over' : 'box'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer?.files);
      }}
    >
      <h2 id="history-heading">2. The child’s history</h2>
      <div class="field">
        <label for="example">Example</label>
        <select
          id="example"
          value={history.example}
          aria-describedby={example === undefined ? undefined : 'example-says'}
          onChange={({ currentTarget: { value } }) => {
            setProblem(undefined);
            if (value !== '') onExample(value);
          }}
        >
          {history.example === '' && <option value="">Your own</option>}
          {exampleLines.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        {example !== undefined && (
          <p class="hint" id="example-says">
            {example.says}
          </p>
        )}
      </div>
      <div class="field">
        <label for="files">Or your own files</label>
        <p class="hint" id="files-hint">
          A history as JSON, or the CSV files of a statutory return (SSDA903), all at once. You can also drop them here. They stay in this
          page.
        </p>
        <input
          id="files"
          type="file"
          multiple
          accept=".json,.csv,.txt,.xml"
          aria-describedby="files-hint"
          onChange={({ currentTarget }) => {
            void take(currentTarget.files);
          }}
        />
        {problem !== undefined && (
          <p class="error" role="alert">
            {problem}
          </p>
        )}
      </div>
      {history.returned !== undefined && <ChildList returned={history.returned} picked={history.picked} onPick={history.pick} />}
      <ProblemList
        title={refused.length === 1 ? 'There is a problem with the history' : `There are ${refused.length} problems with the history`}
        problems={refused}
        onGoTo={goTo}
        isRefused
      />
      <details class="text" open={isEdited}>
        <summary>See and change the history</summary>
        <p class="hint" id="text-hint">
          One child, as JSON. Paste, or type: the answer follows. Never a name: use ids.
        </p>
        <Editor text={history.text ?? ''} problems={[...refused, ...warnings]} onType={type} handle={editor} />
        <p class="hint">
          <button
            type="button"
            class="plain"
            onClick={() => {
              type('', false);
            }}
          >
            Clear the text
          </button>
        </p>
      </details>
      <ProblemList title="Worth a look: the history can be read, but this is odd" problems={warnings} onGoTo={goTo} />
    </section>
  );
}
