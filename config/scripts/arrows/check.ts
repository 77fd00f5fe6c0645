import { posix } from 'node:path';
import type { Finding } from '../shared/findings.ts';
import type { SourceTree } from '../shared/tree.ts';
import { councilNames } from './council-names.ts';
import { findCycles } from './cycles.ts';
import { whereabouts, type Room } from './house.ts';
import { readImports, type Import } from './imports.ts';
import { packageProblem } from './packages.ts';

interface LocalImport extends Import {
  /** Path of the imported file. */
  readonly target: string;
}

/** Checks the import rule of the house over a tree of sources (`src/…`). */
export function checkArrows(tree: SourceTree): readonly Finding[] {
  const findings: Finding[] = [];
  const graph = new Map<string, readonly LocalImport[]>();

  for (const [file, text] of tree) {
    if (whereabouts(file) === undefined) findings.push(homeless(file));
    const imports = file.endsWith('.ts') ? readImports(file, text) : [];
    const local: LocalImport[] = [];
    for (const each of imports) {
      if (each.specifier.startsWith('.')) local.push({ ...each, target: posix.join(posix.dirname(file), each.specifier) });
      else findings.push(...at(file, each.line, packageProblem(file, each)));
    }
    for (const each of local) findings.push(...at(file, each.line, arrowProblem(file, each.target, tree)));
    graph.set(
      file,
      local.filter(({ target }) => tree.has(target)),
    );
    findings.push(...councilNames(file, text));
  }
  return [...findings, ...cycleFindings(graph)];
}

function arrowProblem(file: string, target: string, tree: SourceTree): { problem: string; fix: string } | undefined {
  const arrow = `${file} → ${target}`;
  if (!target.startsWith('src/')) {
    if (target === 'package.json' && file.startsWith('src/cli/')) return undefined;
    return {
      problem: `${arrow}: sources do not import from outside src`,
      fix: 'move what is shared into src; tests and tools import it from there',
    };
  }
  if (!tree.has(target)) {
    return { problem: `${arrow}: there is no such file`, fix: 'name the file with its ending: ./file.ts, ./folder/index.ts' };
  }
  const from = whereabouts(file);
  const to = whereabouts(target);
  if (from === undefined || to === undefined || from.folder === to.folder || from.room.mayImport.includes(to.room.name)) return undefined;
  const direction = directionOf(from.room, to.room);
  return {
    problem: `${from.folder} (floor ${from.room.floor}) → ${to.folder} (floor ${to.room.floor}): ${direction} (${arrow})`,
    fix: `${from.folder} may import ${from.room.mayImport.join(', ') || 'nothing'}; move what both need to a floor below both, or pass it in from above`,
  };
}

function directionOf(from: Room, to: Room): string {
  if (to.floor > from.floor) return 'the arrow runs up';
  if (to.floor === from.floor) return 'the arrow runs across its floor';
  return 'the arrow runs down, but through a wall';
}

function cycleFindings(graph: ReadonlyMap<string, readonly LocalImport[]>): readonly Finding[] {
  const plain = new Map([...graph].map(([file, imports]) => [file, imports.map(({ target }) => target)]));
  return findCycles(plain).map((cycle) => {
    const [first = '', second = first] = cycle;
    const line = graph.get(first)?.find(({ target }) => target === second)?.line ?? 1;
    return {
      file: first,
      line,
      problem: `files import each other in a circle: ${[...cycle, first].join(' → ')}`,
      fix: 'move what they share into a file of its own that imports none of them',
    };
  });
}

function homeless(file: string): Finding {
  return {
    file,
    line: 1,
    problem: 'lies in no room of the house',
    fix: 'move it into a folder that config/scripts/arrows/house.ts names, or give the new folder a line there',
  };
}

function at(file: string, line: number, found: { problem: string; fix: string } | undefined): readonly Finding[] {
  return found === undefined ? [] : [{ file, line, ...found }];
}
