import ts from 'typescript';
import { descendants, lineOf, parse } from '../shared/parse.ts';

/** One import, re-export, dynamic import or `import('…')` type, as it stands in a source file. */
export interface Import {
  readonly specifier: string;
  readonly line: number;
  /** namespace: `import * as name`. */
  readonly form: 'namespace' | 'other';
  /** The local name of a namespace import. */
  readonly name?: string;
}

/** Reads every import of a TypeScript source. Words in comments and strings are not imports. */
export function readImports(path: string, text: string): readonly Import[] {
  const imports: Import[] = [];
  for (const node of descendants(parse(path, text))) {
    const specifier = specifierOf(node);
    if (specifier === undefined) continue;
    imports.push({ specifier, line: lineOf(node), ...formOf(node) });
  }
  return imports;
}

function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return literal(node.moduleSpecifier);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return literal(node.argument.literal);
  if (ts.isCallExpression(node) && isLoader(node.expression)) return literal(node.arguments[0]);
  return undefined;
}

function isLoader(callee: ts.Expression): boolean {
  return callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require');
}

function literal(node: ts.Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;
}

function formOf(node: ts.Node): Pick<Import, 'form' | 'name'> {
  const bindings = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : undefined;
  return bindings !== undefined && ts.isNamespaceImport(bindings) ? { form: 'namespace', name: bindings.name.text } : { form: 'other' };
}
