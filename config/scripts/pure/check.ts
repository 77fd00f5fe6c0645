import { isBuiltin } from 'node:module';
import ts from 'typescript';
import { readImports } from '../arrows/imports.ts';
import type { Finding } from '../shared/findings.ts';
import { descendants, lineOf, parse } from '../shared/parse.ts';
import type { SourceTree } from '../shared/tree.ts';
import {
  allowedBuiltins,
  allowedFor,
  bannedEverywhere,
  bannedGlobals,
  bannedMembers,
  builtinFix,
  dateFixes,
  hostLanguageMethods,
  hostZoneMethods,
  importFix,
} from './banned.ts';

interface Impurity {
  readonly what: string;
  readonly fix: string;
}

/**
 * Checks that nothing outside the command reads a clock, chance, the environment, or the host's zone and language; and that nothing at all, the
 * command included, talks to another machine or makes code as it runs.
 */
export function checkPure(tree: SourceTree): readonly Finding[] {
  return [...tree]
    .filter(([file]) => file.endsWith('.ts'))
    .flatMap(([file, text]) => {
      const isCommand = file.startsWith('src/cli/');
      const isAllowed = (specifier: string): boolean => isCommand && (allowedBuiltins.has(specifier) || allowedFor.get(file) === specifier);
      return [
        ...readImports(file, text)
          .filter(({ specifier }) => isBuiltin(specifier) && !isAllowed(specifier))
          .map(({ specifier, line }) => ({ file, line, problem: `imports ${specifier}`, fix: isCommand ? builtinFix : importFix })),
        ...impurities(file, text, isCommand),
      ];
    });
}

function impurities(file: string, text: string, isCommand: boolean): readonly Finding[] {
  const nodes = [...descendants(parse(file, text))];
  const declared = new Set(nodes.flatMap(declaredName));
  return nodes.flatMap((node) => {
    const found = ts.isIdentifier(node)
      ? bannedGlobal(node, declared, isCommand ? bannedEverywhere : bannedGlobals)
      : isCommand
        ? undefined
        : bannedExpression(node);
    return found === undefined ? [] : [{ file, line: lineOf(node), problem: `uses ${found.what}`, fix: found.fix }];
  });
}

/** A file that declares a name of its own (a parameter called `process`) does not mean the global one. */
function declaredName(node: ts.Node): readonly string[] {
  const declares =
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isImportSpecifier(node) ||
    ts.isImportClause(node) ||
    ts.isNamespaceImport(node);
  return declares && node.name !== undefined && ts.isIdentifier(node.name) ? [node.name.text] : [];
}

function bannedGlobal(node: ts.Identifier, declared: ReadonlySet<string>, banned: ReadonlyMap<string, string>): Impurity | undefined {
  const fix = banned.get(node.text);
  return fix === undefined || declared.has(node.text) || !isUse(node) ? undefined : { what: node.text, fix };
}

/** Whether an identifier stands for a value, and does not merely name a property, a declaration or a type. */
function isUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if ('name' in parent && parent.name === node) return false;
  if ('propertyName' in parent && parent.propertyName === node) return false;
  return !ts.isTypeNode(parent) && !ts.isQualifiedName(parent);
}

function bannedExpression(node: ts.Node): Impurity | undefined {
  if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword) return { what: 'import.meta', fix: importFix };
  if (ts.isPropertyAccessExpression(node)) return bannedMember(node);
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date') return bannedDate(node.arguments?.length ?? 0);
  if (!ts.isCallExpression(node)) return undefined;
  if (node.expression.getText() === 'Date') return { what: 'Date()', fix: dateFixes.clock };
  return ts.isPropertyAccessExpression(node.expression) ? bannedCall(node.expression.name.text, node.arguments.length) : undefined;
}

function bannedMember(node: ts.PropertyAccessExpression): Impurity | undefined {
  const what = `${node.expression.getText()}.${node.name.text}`;
  const fix = bannedMembers.get(what);
  return fix === undefined ? undefined : { what, fix };
}

function bannedDate(argumentCount: number): Impurity | undefined {
  if (argumentCount === 0) return { what: 'new Date() without an argument', fix: dateFixes.clock };
  if (argumentCount === 1) return undefined;
  return { what: 'new Date(year, month, …)', fix: `${dateFixes.hostZone} (or Date.UTC)` };
}

function bannedCall(method: string, argumentCount: number): Impurity | undefined {
  const zone = hostZoneMethods.get(method);
  if (zone !== undefined) return { what: `.${method}()`, fix: zone };
  const language = hostLanguageMethods.get(method);
  if (language === undefined || argumentCount >= language.arguments) return undefined;
  return { what: `.${method}() without a locale`, fix: language.fix };
}
