import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { unreadable, UsageError } from '../faults.ts';
import { isWorkbook, workbookGiven } from '../streams/workbook.ts';
import type { Session } from '../session.ts';

/** A file of an extract, in memory. `label`: what stood before `=` in the argument. */
export interface ExtractFile { readonly label?: string; readonly path: string; readonly name: string; readonly bytes: Uint8Array }

/**
 * The files that arguments name: a file, or a folder, of which the files with these endings are taken, in the order of their names.
 * `LABEL=PATH` gives all of them a label. What cannot be read is said, counted as refused, and the rest goes on.
 */
export function extractFiles(args: readonly string[], endings: readonly string[], { messages, tally }: Session): readonly ExtractFile[] {
  const refuse = (line: string): readonly ExtractFile[] => {
    tally.refused += 1;
    messages.say(line);
    return [];
  };
  return args.flatMap((arg) => {
    const { label, path } = labelled(arg);
    if (path === '-') throw new UsageError('standard input is one text without a name, and an extract is files; give files or folders.');
    try {
      const isFolder = statSync(path).isDirectory(), names = isFolder ? readdirSync(path).sort() : [];
      const isRead = (name: string): boolean => endings.includes(extname(name).toLowerCase());
      const inside = isFolder ? names.filter(isRead).map((name) => join(path, name)) : [path], others = names.filter((name) => !isRead(name));
      if (inside.length === 0) return refuse(`${path}: the folder holds no file that ends in ${endings.join(' or ')}.`);
      if (others.length > 0) messages.say(`${path}: passed over ${others.join(', ')}; of a folder the files that end in ${endings.join(' or ')} are read, and none of the folders in it.`);
      return inside.map((file): ExtractFile => ({ path: file, name: basename(file), bytes: readFileSync(file), ...(label === undefined ? {} : { label }) }));
    } catch (fault) {
      return refuse(unreadable(path, fault));
    }
  });
}

/** The files that are no workbooks; each that is one is said, and counted as refused. */
export const withoutWorkbooks = (files: readonly ExtractFile[], { messages, tally }: Session): readonly ExtractFile[] => files.filter(({ path, bytes }) => {
  if (!isWorkbook(bytes)) return true;
  tally.refused += 1;
  messages.say(`${path}: ${workbookGiven}.`);
  return false;
});

/** `2018=return/` is the label `2018` and the path `return/`; a path of its own that holds `=` needs `./` in front. */
function labelled(arg: string): { readonly label?: string; readonly path: string } {
  const found = /^([\w-]+)=(.+)$/.exec(arg);
  return found === null ? { path: arg } : { label: found[1] ?? '', path: found[2] ?? '' };
}
