import type { Problem } from '../model/read-text.ts';

/** What is wrong in the text, each with a button to its place. */
export function ProblemList({
  title,
  problems,
  onGoTo,
  isRefused,
}: {
  readonly title: string;
  readonly problems: readonly Problem[];
  readonly isRefused?: true;
  onGoTo(problem: Problem): void;
}) {
  if (problems.length === 0) return null;
  return (
    <div class={isRefused === true ? 'problems' : 'problems mild'} role={isRefused === true ? 'alert' : undefined}>
      <h3>{title}</h3>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.from} ${problem.message}`}>
            <button
              type="button"
              class="plain"
              onClick={() => {
                onGoTo(problem);
              }}
            >
              Line {problem.line}, column {problem.column}
            </button>
            : {problem.message}
            {problem.pointer !== undefined && problem.pointer !== '' && (
              <>
                {' '}
                <code>{problem.pointer}</code>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
