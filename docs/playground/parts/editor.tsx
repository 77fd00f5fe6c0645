import type { RefObject } from 'preact';
import { useImperativeHandle, useLayoutEffect, useRef } from 'preact/hooks';
import { isReturn } from '../model/is-return.ts';
import type { Problem } from '../model/read-text.ts';

export interface EditorHandle {
  goTo(problem: Problem): void;
}

/** A text with line numbers, those of problems marked. */
export function Editor({
  text,
  problems,
  onType,
  handle,
}: {
  readonly text: string;
  readonly problems: readonly Problem[];
  readonly handle: RefObject<EditorHandle>;
  onType(text: string, isReturn: boolean): void;
}) {
  const area = useRef<HTMLTextAreaElement>(null);
  const gutter = useRef<HTMLDivElement>(null);
  const lines = text.split('\n').length;
  const marked = new Set(problems.map(({ line }) => line));
  const follow = (): void => {
    if (gutter.current !== null && area.current !== null) gutter.current.scrollTop = area.current.scrollTop;
  };
  useLayoutEffect(follow);
  useImperativeHandle(
    handle,
    () => ({
      goTo({ line, from, to }) {
        const element = area.current;
        const details = element?.closest('details');
        if (element === null) return;
        if (details !== null && details !== undefined) details.open = true;
        element.focus();
        element.setSelectionRange(from, Math.max(to, from));
        element.scrollTop = (line - 3) * (element.scrollHeight / lines);
      },
    }),
    [lines],
  );
  return (
    <div class="editor">
      <div class="gutter" ref={gutter} aria-hidden="true">
        {Array.from({ length: lines }, (_, index) => (
          <span key={index} class={marked.has(index + 1) ? 'marked' : undefined}>
            {index + 1}
          </span>
        ))}
      </div>
      <textarea
        ref={area}
        rows={18}
        wrap="off"
        spellcheck={false}
        autocomplete="off"
        autocapitalize="off"
        aria-label="The history, as JSON"
        aria-describedby="text-hint"
        aria-invalid={problems.length > 0 ? true : undefined}
        value={text}
        onScroll={follow}
        onInput={({ currentTarget: { value } }) => {
          onType(value, isReturn(value));
        }}
      />
    </div>
  );
}
