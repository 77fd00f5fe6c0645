import { useEffect, useState } from 'preact/hooks';
import type { Asked, Judged } from '../model/protocol.ts';
import type { QuestionView } from '../model/questions.ts';
import type { Asking } from './ask.ts';

/** Typing is answered once it pauses. */
const PAUSE = 250;

/** The answer to what is asked now; `isBusy` while it is being worked out, and the one before it stands meanwhile. `count`: how many answers there have been. */
export interface Answering {
  readonly judged: Judged | undefined;
  readonly questions: readonly QuestionView[] | undefined;
  readonly asked: Asked | undefined;
  readonly isBusy: boolean;
  readonly count: number;
  readonly fault?: string;
}

export function useAnswer(ask: Asking, wanted: Asked | undefined, typed: boolean): Answering {
  const [answering, setAnswering] = useState<Answering>({
    judged: undefined,
    questions: undefined,
    asked: undefined,
    isBusy: true,
    count: 0,
  });
  useEffect(() => {
    if (wanted === undefined) return undefined;
    let isStale = false;
    setAnswering((before) => ({ ...before, isBusy: true }));
    const work = async (): Promise<void> => {
      const judged = await ask('judge', wanted);
      if (isStale) return;
      const isAnswer = judged.kind === 'answer';
      setAnswering(({ count }) => ({ judged, questions: undefined, asked: wanted, isBusy: isAnswer, count: count + 1 }));
      if (!isAnswer) return;
      // The questions take longest, and come last.
      const questions = await ask('questions', wanted);
      if (!isStale) setAnswering(({ count }) => ({ judged, questions, asked: wanted, isBusy: false, count }));
    };
    const wait = setTimeout(
      () => {
        work().catch((fault: unknown) => {
          if (!isStale)
            setAnswering(({ count }) => ({
              judged: undefined,
              questions: undefined,
              asked: wanted,
              isBusy: false,
              count: count + 1,
              fault: fault instanceof Error ? fault.message : String(fault),
            }));
        });
      },
      typed ? PAUSE : 0,
    );
    return () => {
      isStale = true;
      clearTimeout(wait);
    };
  }, [ask, wanted?.text, wanted?.asOf, wanted?.policy]);
  return answering;
}
