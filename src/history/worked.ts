import type { HistoryView } from './view.ts';

/** What is worked out once for a view and kept in it, under a text that names it or what it is worked out of. */
export function worked<T>(view: HistoryView, key: string | object, make: () => T): T {
  if (!view.worked.has(key)) view.worked.set(key, make());
  // Under its key stands what its one maker made.
  return view.worked.get(key) as T;
}
