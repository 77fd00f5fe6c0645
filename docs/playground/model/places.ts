import { type AnyNode, parse } from '@humanwhocodes/momoa';

/** Where something stands in a text: lines and columns count from 1, `from` and `to` in characters from 0. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Finds the place in a JSON text that a pointer leads to: that of the value, or of the nearest value around it that is there.
 * @example
 * placesIn('{"a": [1, 2]}')('/a/1').column; //=> 11
 */
export function placesIn(text: string): (pointer: string) => Place {
  const { body } = parse(text, { mode: 'json' });
  return (pointer) => {
    let node: AnyNode = body;
    for (const step of pointer
      .split('/')
      .slice(1)
      .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))) {
      const next = below(node, step);
      if (next === undefined) break;
      node = next;
    }
    const { start, end } = node.loc;
    return { line: start.line, column: start.column, from: start.offset, to: end.offset };
  };
}

function below(node: AnyNode, step: string): AnyNode | undefined {
  if (node.type === 'Array') return node.elements[Number(step)]?.value;
  // Where a name stands twice the last one counts, as JSON.parse has it.
  return node.type === 'Object'
    ? node.members.findLast(({ name }) => (name.type === 'String' ? name.value : name.name) === step)?.value
    : undefined;
}

/** Why a text is no JSON: the place where it stops being so, and what to do there. */
export interface Fault {
  readonly place: Place;
  readonly message: string;
}

export function faultIn(text: string): Fault | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch {
    /* the library says where */
  }
  const at = offsetOfFault(text);
  return { place: placeAt(text, at), message: fixFor(text, at) };
}

function offsetOfFault(text: string): number {
  try {
    parse(text, { mode: 'json' });
  } catch (fault) {
    if (fault instanceof Error && 'offset' in fault && typeof fault.offset === 'number' && !isCutOff(text, fault.offset, fault.message))
      return fault.offset;
  }
  return text.length;
}

/** Whether more text could have made it JSON: brackets are open, and the fault is the end itself or the last word before it. */
function isCutOff(text: string, offset: number, message: string): boolean {
  const marks = text.replaceAll(/"(?:[^"\\]|\\.)*"?/g, '""');
  const open = marks.replaceAll(/[^{[]/g, '').length;
  const closed = marks.replaceAll(/[^}\]]/g, '').length;
  return open > closed && (message.startsWith('Unexpected end') || /^\S+$/.test(text.slice(offset).trim()));
}

function placeAt(text: string, at: number): Place {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, from: at, to: Math.min(text.length, at + 1) };
}

/** What a person most likely did, by the character at the fault and the one before it. */
function fixFor(text: string, at: number): string {
  const before = text.slice(0, at).trimEnd().at(-1) ?? '';
  const here = text.slice(at).trimStart().at(0) ?? '';
  if (here === '') return 'The text ends too soon: close every bracket and quotation mark that was opened.';
  if (before === ',' && /[}\]]/.test(here)) return 'There is a comma before this bracket and nothing after it: take out the comma.';
  if (/["}\]\w]/.test(before) && /["{[\w]/.test(here)) return 'A comma is missing before this: put one between two values.';
  if (/['‘’“”]/.test(here)) return 'This quotation mark is not a plain one: use " on both sides.';
  if (here === ',') return 'There is one comma too many here: take it out.';
  if (/[A-Za-z]/.test(here)) return 'A word stands here without quotation marks: put " on both sides of it.';
  if (here === '"') return 'A quotation mark opens here and is not closed on the same line: close it.';
  return 'The text cannot be read from here on: look for a missing comma, quotation mark or bracket just before.';
}
