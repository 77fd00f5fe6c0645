import ts from 'typescript';
import { northmere } from '../../fixtures/northmere/northmere.ts';
import * as engine from '../../src/engine/index.ts';
import * as rules from '../../src/index.ts';
import * as policy from '../../src/profiles/writing.ts';
import * as report from '../../src/report/index.ts';
import * as ssda903 from '../../src/ssda903/index.ts';
import * as tables from '../../src/tables/index.ts';
import * as wording from '../../src/wording/index.ts';

/** What a block of code may import: the package by the names that it is published under, and what a page says it has beside it. */
export const modules: Readonly<Record<string, object>> = {
  'placement-rules': rules,
  'placement-rules/engine': engine,
  'placement-rules/policy': policy,
  'placement-rules/report': report,
  'placement-rules/ssda903': ssda903,
  'placement-rules/tables': tables,
  'placement-rules/wording': wording,
  ...Object.fromEntries(['derby', 'trafford', 'leicester', 'statutory'].map((name) => [`placement-rules/profiles/${name}`, rules])),
  'placement-rules/profiles/placement-stability': rules,
  'placement-rules/profiles/placement-plan-standards': rules,
  './northmere.ts': { northmere },
};

/** The code of every `@example` of a source. */
export const examplesOf = (source: string): readonly string[] =>
  [...source.matchAll(/ \* @example\n((?: *\*(?! *@|\/).*\n)*)/g)].map(([, code = '']) => code.replaceAll(/^ *\* ?/gm, ''));

/** What a line with `//=>` says, what came out, and the line. */
export type Outcome = readonly [said: unknown, found: unknown, line: string];

/**
 * Runs a block of code, and gives for each line that says `//=>` what came out and what it says. What it imports it gets from `from`, and nothing
 * else; what no import names but the text around it speaks of (`history`) is in `known`.
 */
export function outcomes(
  code: string,
  known: Readonly<Record<string, unknown>>,
  from: Readonly<Record<string, object>> = {},
): readonly Outcome[] {
  const body = code
    .replaceAll(/^import type .*$/gm, '')
    .replaceAll(/^import (\{[^}]*\}) from '([^']+)';$/gm, (_, names: string, name: string) =>
      name in from ? `const ${names.replaceAll(' as ', ': ')} = imported('${name}', ${JSON.stringify(names)});` : '',
    );
  const checked = body.split('\n').map((line) => {
    const [, expression, said] = /^\s*(.+?);? \/\/=> (.+)$/.exec(line) ?? [];
    return expression === undefined ? line : `outcomes.push([${said ?? ''}, ${expression}, ${JSON.stringify(line)}]);`;
  });
  const found: Outcome[] = [];
  const imported = (name: string, names: string): object => {
    const module = from[name] ?? {};
    for (const [, each = ''] of names.matchAll(/(?:^|[{,])\s*(\w+)/g)) if (!(each in module)) throw new Error(`${name} exports no ${each}`);
    return module;
  };
  // The examples of this repository, and nothing else.
  // oxlint-disable-next-line no-implied-eval, no-new-func
  new Function(
    'outcomes',
    'imported',
    ...Object.keys(known),
    ts.transpile(`{\n${checked.join('\n')}\n}`, { target: ts.ScriptTarget.ES2022 }),
  )(found, imported, ...Object.values(known));
  return found;
}
