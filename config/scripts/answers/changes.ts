import type { Answers } from './answers.ts';

/** One line of an answer that is not what it was; `undefined` where there is none now, or was none. */
export interface Change {
  readonly history: string;
  readonly what: string;
  readonly was: string | undefined;
  readonly is: string | undefined;
}

export function changesBetween(was: Answers, is: Answers): readonly Change[] {
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((history) => {
    const before = was[history] ?? {};
    const after = is[history] ?? {};
    return [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .filter((what) => before[what] !== after[what])
      .map((what) => ({ history, what, was: before[what], is: after[what] }));
  });
}

/** What changed under one text, for whoever reads it before it is committed. */
export function changesText(text: string, changes: readonly Change[]): string {
  if (changes.length === 0) return `${text}: no answer changed`;
  const lines = changes.map(
    ({ history, what, was, is }) =>
      `  ${history}\n    ${what}\n      was ${was ?? 'not asked for'}\n      is  ${is ?? 'no longer asked for'}`,
  );
  return `${text}: ${changes.length} ${changes.length === 1 ? 'line' : 'lines'} changed\n${lines.join('\n')}`;
}
