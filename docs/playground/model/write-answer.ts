import { applyChanges, parseHistory, type FactChange, type PlacementHistory } from 'placement-rules';
import { formatJson } from './format.ts';
import { withId } from './record-forms.ts';
import type { Input } from './questions.ts';

/** What a person filled in, by the names of the fields. */
export type Filled = Readonly<Record<string, string>>;

/** An answer written into the text of a history, or why it cannot be. */
export type Written = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string };

/** The text with the changes in it; what the text holds beside the history stays. */
export function writeAnswer(value: unknown, changes: readonly FactChange[]): Written {
  // The text was accepted as a history before; what else it holds is carried along.
  const changed = applyChanges(value as PlacementHistory, changes);
  const parsed = parseHistory(changed);
  return parsed.ok
    ? { ok: true, text: formatJson(changed) }
    : { ok: false, message: parsed.issues.map(({ message }) => message).join(' ') };
}

/** The changes that a reply stands for; undefined where something that is needed was left empty. */
export function changesFor(value: unknown, input: Input, filled: Filled): readonly FactChange[] | undefined {
  switch (input.kind) {
    case 'choice':
      return input.options[Number(filled['choice'])]?.changes;
    case 'moment':
      return recorded(input.pointer, input.dayOnly ? filled['date'] : momentOf(filled, ''));
    case 'time':
      return filled['time'] === undefined || filled['time'] === '' ? undefined : recorded(input.pointer, `${input.date}T${filled['time']}`);
    case 'list': {
      const chosen = input.options.map(({ value: word }) => word).filter((word) => filled[word] === 'on');
      const { as } = input;
      return [{ pointer: input.pointer, to: as === undefined ? chosen : Object.fromEntries(chosen.map((word) => [word, as])) }];
    }
    case 'records':
      return recordChanges(value, input, filled);
    case 'text':
      return undefined;
  }
}

const recorded = (pointer: string, to: string | undefined): readonly FactChange[] | undefined =>
  to === undefined || to === '' ? undefined : [{ pointer, to }];

/** A date with its time, where the time was filled in. */
function momentOf(filled: Filled, name: string): string | undefined {
  const date = filled[`${name}date`];
  const time = filled[`${name}time`];
  return date === undefined || date === '' ? undefined : `${date}${time === undefined || time === '' ? '' : `T${time}`}`;
}

function recordChanges(
  value: unknown,
  { collection, fields, covers }: Input & { readonly kind: 'records' },
  filled: Filled,
): readonly FactChange[] | undefined {
  const record: Record<string, string> = {};
  const letter = withId[collection];
  if (letter !== undefined) record['id'] = freeId(value, collection, letter);
  for (const { name, type, optional } of fields) {
    const given = type === 'moment' ? momentOf(filled, `${name}-`) : filled[name];
    if (given !== undefined && given !== '') record[name] = given;
    else if (optional === undefined) return undefined;
  }
  return [...covers, { pointer: `/${collection}/-`, to: record }];
}

/** `v4` where the history has three visits, or the next that no record has. */
function freeId(value: unknown, collection: string, letter: string): string {
  const records = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[collection] : undefined;
  const taken = new Set(
    (Array.isArray(records) ? records : []).map((record: unknown) =>
      typeof record === 'object' && record !== null && 'id' in record ? record.id : undefined,
    ),
  );
  let number = taken.size + 1;
  while (taken.has(`${letter}${number}`)) number += 1;
  return `${letter}${number}`;
}
