import { type AnyNode, parse } from '@humanwhocodes/momoa';

/**
 * Finds the line of a JSON document that a pointer leads to: the value's own, or that of the nearest value around it that is there.
 *
 * @param document text that is JSON
 * @param first number of its first line
 */
export function lineFinder(document: string, first: number): (pointer: string) => number {
  const { body } = parse(document, { mode: 'json' });
  return (pointer) => {
    let node: AnyNode = body;
    for (const step of pointer.split('/').slice(1).map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))) {
      const next = childNode(node, step);
      if (next === undefined) break;
      node = next;
    }
    return node.loc.start.line + first - 1;
  };
}

function childNode(node: AnyNode, step: string): AnyNode | undefined {
  if (node.type === 'Array') return node.elements[Number(step)]?.value;
  // Where a name stands twice the last one counts, as JSON.parse has it.
  return node.type === 'Object' ? node.members.findLast(({ name }) => (name.type === 'String' ? name.value : name.name) === step)?.value : undefined;
}
