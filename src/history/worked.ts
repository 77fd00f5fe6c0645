import type { HistoryView } from './view.ts';

/** What is worked out once for a view and kept in it, under a text that names it or what it is worked out of. */
export function worked<T>(view: HistoryView, key: string | object, make: () => T): T {
  // Under its key stands what its one maker made.
  const known = view.worked.get(key) as T | undefined;
  if (known !== undefined) return known;
  const made = make();
  view.worked.set(key, made);
  return made;
}
