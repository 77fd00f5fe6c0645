import { type AnyNode, type MemberNode, parse } from '@humanwhocodes/momoa';
import { pointerOf, stepsOf } from '../../history/problems.ts';

/**
 * Finds the line of a JSON document that a pointer leads to: the value's own, or that of the nearest value around it that is there.
 *
 * @param document text that is JSON
 * @param first number of its first line
 */
export function lineFinder(document: string, first: number): (pointer: string) => number {
  const whole = treeOf(document);
  return (pointer) => {
    if (whole === undefined) return first;
    let node = whole;
    for (const step of stepsOf(pointer)) {
      const next = childNode(node, step);
      if (next === undefined) break;
      node = next;
    }
    return node.loc.start.line + first - 1;
  };
}

/** Undefined where the values lie deeper in each other than the library can follow: its calls do, JSON.parse's do not. */
function treeOf(document: string): AnyNode | undefined {
  try {
    return parse(document, { mode: 'json' }).body;
  } catch (fault) {
    if (fault instanceof RangeError) return undefined;
    throw fault;
  }
}

function childNode(node: AnyNode, step: string): AnyNode | undefined {
  if (node.type === 'Array') return node.elements[Number(step)]?.value;
  // Where a name stands twice the last one counts, as JSON.parse has it.
  return node.type === 'Object' ? node.members.findLast((member) => nameOf(member) === step)?.value : undefined;
}

/** How many names a JSON text has: texts before a colon. */
function namesOf(text: string): number {
  let count = 0;
  for (const [, colon] of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)) if (colon !== undefined) count += 1;
  return count;
}
/** How many JSON.parse kept; without a call for each depth, since a value may be deeper than calls go. */
function namesIn(value: unknown): number {
  let count = 0;
  const left = [value];
  while (left.length > 0) {
    const each = left.pop();
    if (typeof each !== 'object' || each === null) continue;
    const parts: readonly unknown[] = Object.values(each);
    if (!Array.isArray(each)) count += parts.length;
    for (const part of parts) left.push(part);
  }
  return count;
}

/** Pointers to the names that stand more than once in an object of a JSON text. JSON.parse takes the last of them and drops the rest. */
export function repeatedNames(text: string, parsed: unknown): readonly string[] {
  if (namesOf(text) === namesIn(parsed)) return [];
  const found = new Set<string>();
  const look = (node: AnyNode, path: readonly (string | number)[]): void => {
    if (node.type === 'Array') for (const [index, { value }] of node.elements.entries()) look(value, [...path, index]);
    if (node.type !== 'Object') return;
    const names = new Set<string>();
    for (const member of node.members) {
      const name = nameOf(member);
      const at = [...path, name];
      if (names.has(name)) found.add(pointerOf(at));
      names.add(name);
      look(member.value, at);
    }
  };
  const whole = treeOf(text);
  if (whole !== undefined) look(whole, []);
  return [...found];
}

const nameOf = ({ name }: MemberNode): string => (name.type === 'String' ? name.value : name.name);
