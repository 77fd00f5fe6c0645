import ts from 'typescript';

/** The code of every `@example` of a source. */
export const examplesOf = (source: string): readonly string[] =>
  [...source.matchAll(/ \* @example\n((?: \*.*\n)*?) \*\//g)].map(([, code = '']) => code.replaceAll(/^ \* ?/gm, ''));

/** Runs an example, and gives for each line that says `//=>` what came out and what it says. */
export function outcomes(code: string, known: Readonly<Record<string, unknown>>): readonly (readonly [said: unknown, found: unknown, line: string])[] {
  const checked = code.replaceAll(/^import .*$/gm, '').split('\n').map((line) => {
    const [, expression, said] = /^(.+?);? \/\/=> (.+)$/.exec(line) ?? [];
    return expression === undefined ? line : `outcomes.push([${said ?? ''}, ${expression}, ${JSON.stringify(line)}]);`;
  });
  const found: (readonly [unknown, unknown, string])[] = [];
  // The examples of this repository, and nothing else.
  // oxlint-disable-next-line no-implied-eval, no-new-func
  new Function('outcomes', ...Object.keys(known), ts.transpile(checked.join('\n'), { target: ts.ScriptTarget.ES2022 }))(found, ...Object.values(known));
  return found;
}
