import { parseHistory, type Issue, type PlacementHistory } from 'placement-rules';
import { isReturn } from './is-return.ts';
import { faultIn, type Place, placesIn } from './places.ts';

/** Something wrong or odd in the text, where it stands and what to do about it. */
export interface Problem extends Place {
  readonly message: string;
  readonly pointer?: string;
}

export type ReadText =
  | { readonly kind: 'empty' }
  | { readonly kind: 'return' }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'read'; readonly value: unknown; readonly history: PlacementHistory; readonly warnings: readonly Problem[] };

/** Reads the text of a history: what it holds, or every problem at its place. */
export function readText(text: string): ReadText {
  if (text.trim() === '') return { kind: 'empty' };
  if (isReturn(text)) return { kind: 'return' };
  const fault = faultIn(text);
  if (fault !== undefined) return { kind: 'refused', problems: [{ ...fault.place, message: fault.message }] };
  const value: unknown = JSON.parse(text);
  const parsed = parseHistory(value);
  const at = placesIn(text);
  const placed = ({ pointer, message }: Issue): Problem => ({ ...at(pointer), pointer, message });
  return parsed.ok
    ? { kind: 'read', value, history: parsed.history, warnings: parsed.warnings.map(placed) }
    : { kind: 'refused', problems: parsed.issues.map(placed) };
}
