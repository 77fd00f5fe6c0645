import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ReturnView, RowProblem } from '../model/statutory-return.ts';
import type { Asking } from './ask.ts';
import { exampleLines, firstExample } from './example-lines.ts';

/** The text of the history, and what may be done with it. */
export interface HistoryText {
  readonly text: string | undefined;
  /** The last change was typed or pasted, and more may come. */
  readonly isTyped: boolean;
  readonly example: string;
  /** A statutory return whose children may be picked. */
  readonly returned: ReturnView | undefined;
  readonly picked: { readonly index: number; readonly problems: readonly RowProblem[] } | undefined;
  /** What was answered last, while it can be taken back. */
  readonly lastAnswer: string | undefined;
  takeExample(id: string): Promise<void>;
  type(text: string): void;
  /** Files that were picked or dropped: one history, or the tables of a return. `asOf`: the end of the return. */
  takeFiles(files: readonly File[]): Promise<{ readonly asOf?: string; readonly problem?: string }>;
  takeReturnText(text: string): Promise<{ readonly asOf?: string }>;
  pick(index: number): void;
  answer(text: string, says: string): void;
  undo(): void;
}

interface Held {
  readonly text: string | undefined;
  readonly isTyped: boolean;
  readonly example: string;
  readonly past: readonly { readonly text: string; readonly says: string }[];
}

export function useHistoryText(ask: Asking, given: string | undefined): HistoryText {
  const [held, setHeld] = useState<Held>({ text: given, isTyped: false, example: given === undefined ? firstExample.id : '', past: [] });
  const [returned, setReturned] = useState<ReturnView>();
  const [picked, setPicked] = useState<HistoryText['picked']>();
  const put = useCallback((text: string, example = '') => {
    setHeld({ text, isTyped: false, example, past: [] });
  }, []);
  const leaveReturn = useCallback(() => {
    setReturned(undefined);
    setPicked(undefined);
  }, []);

  const pickFrom = useCallback(
    async (index: number, example: string) => {
      const child = await ask('pickChild', index);
      if (child === undefined) return;
      put(child.text, example);
      setPicked({ index, problems: child.problems });
    },
    [ask],
  );
  const takeExample = useCallback(
    async (id: string) => {
      leaveReturn();
      setHeld((before) => ({ ...before, example: id }));
      if (exampleLines.find((each) => each.id === id)?.isReturn === true) {
        setReturned(await ask('exampleReturn'));
        await pickFrom(0, id);
      } else put(await ask('example', id), id);
    },
    [ask],
  );
  useEffect(() => {
    if (given === undefined) void takeExample(firstExample.id);
  }, []);

  const readReturn = useCallback(
    async (files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) => {
      const view = await ask('readReturn', files);
      setReturned(view);
      setPicked(undefined);
      if (view.children.length > 0) await pickFrom(0, '');
      return view.asOf === undefined ? {} : { asOf: view.asOf };
    },
    [ask],
  );

  return {
    text: held.text,
    isTyped: held.isTyped,
    example: held.example,
    returned,
    picked,
    lastAnswer: held.past.at(-1)?.says,
    takeExample,
    pick: useCallback(
      (index: number) => {
        void pickFrom(index, held.example);
      },
      [held.example],
    ),
    type: useCallback((text: string) => {
      setHeld({ text, isTyped: true, example: '', past: [] });
    }, []),
    takeFiles: useCallback(
      async (files: readonly File[]) => {
        const read = await Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
        const [only] = read;
        if (only === undefined) return {};
        if (read.some(({ name }) => /\.xml$/i.test(name)))
          return { problem: 'XML returns are not read. Give the same return as CSV files: episodes, header, reviews and missing.' };
        const text = new TextDecoder().decode(only.bytes);
        const isJson = read.length === 1 && (/\.json$/i.test(only.name) || /^\s*[{[]/.test(text));
        if (!isJson) return readReturn(read);
        leaveReturn();
        put(text.replace(/^\uFEFF/, ''));
        return {};
      },
      [readReturn],
    ),
    takeReturnText: useCallback(
      (text: string) => readReturn([{ name: 'pasted text', bytes: new TextEncoder().encode(text) }]),
      [readReturn],
    ),
    answer: useCallback((text: string, says: string) => {
      setHeld((before) => ({ text, isTyped: false, example: '', past: [...before.past, { text: before.text ?? '', says }] }));
    }, []),
    undo: useCallback(() => {
      setHeld((before) => {
        const last = before.past.at(-1);
        return last === undefined ? before : { ...before, text: last.text, isTyped: false, past: before.past.slice(0, -1) };
      });
    }, []),
  };
}
