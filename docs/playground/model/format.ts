/** Columns that a line may have before a record is broken into its parts. */
const WIDTH = 110;

/**
 * A history as text that a person can edit: one record a line where it fits.
 * @example
 * formatJson({ child: { id: 'c1' } }); //=> '{\n  "child": { "id": "c1" }\n}'
 */
export const formatJson = (value: unknown): string => written(value, '', true);

function written(value: unknown, indent: string, isRoot = false): string {
  const flat = inOneLine(value);
  if (typeof value !== 'object' || value === null || (!isRoot && flat.length + indent.length <= WIDTH && !isRecords(value))) return flat;
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const parts = Array.isArray(value)
    ? value.map((each) => `${inner}${written(each, inner)}`)
    : Object.entries(value).map(([key, each]) => `${inner}${JSON.stringify(key)}: ${written(each, inner)}`);
  return parts.length === 0 ? flat : `${open}\n${parts.join(',\n')}\n${indent}${close}`;
}

/** Several records stand one below the other, however short they are. */
const isRecords = (value: object): boolean => Array.isArray(value) && value.length > 1 && value.every((each) => typeof each === 'object');

function inOneLine(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[${value.map(inOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return entries.length === 0 ? '{}' : `{ ${entries.map(([key, each]) => `${JSON.stringify(key)}: ${inOneLine(each)}`).join(', ')} }`;
}
