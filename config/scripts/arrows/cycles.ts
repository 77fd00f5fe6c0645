/** Who imports whom, by path. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/**
 * The cycles of a graph, each once and beginning at its alphabetically first file: `[a, b, c]` says a → b → c → a.
 * One cycle is given for each arrow that closes one, which is enough to break them all.
 */
export function findCycles(graph: ImportGraph): readonly (readonly string[])[] {
  const cycles = new Map<string, readonly string[]>();
  const finished = new Set<string>();
  const path: string[] = [];

  const visit = (file: string): void => {
    const start = path.indexOf(file);
    if (start >= 0) {
      const cycle = rotate(path.slice(start));
      cycles.set(cycle.join('\n'), cycle);
      return;
    }
    if (finished.has(file)) return;
    path.push(file);
    for (const next of graph.get(file) ?? []) visit(next);
    path.pop();
    finished.add(file);
  };

  for (const file of graph.keys()) visit(file);
  return [...cycles.values()];
}

function rotate(cycle: readonly string[]): readonly string[] {
  const first = cycle.reduce((least, file, index) => (file < (cycle[least] ?? file) ? index : least), 0);
  return [...cycle.slice(first), ...cycle.slice(0, first)];
}
