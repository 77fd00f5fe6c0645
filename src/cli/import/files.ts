import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { unreadable, UsageError } from '../faults.ts';
import { isWorkbook, workbookGiven } from '../streams/workbook.ts';
import type { Session } from '../session.ts';

/** A file of an extract that was not read, or the folder. `label`: what stood before `=` in the argument. */
export interface UnreadFile {
  readonly label?: string;
  readonly path: string;
}
/** A file of an extract, in memory. */
export interface ExtractFile extends UnreadFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The files that arguments name: a file, or a folder, of which the files with these endings are taken, in the order of their names.
 * `LABEL=PATH` gives all of them a label. What cannot be read is said, counted as refused, added to `unread`, and the rest goes on.
 *
 * @param refused names that are refused in a folder too, and not passed over: the extract may be in them
 */
export function extractFiles(
  args: readonly string[],
  endings: readonly string[],
  { messages, tally }: Session,
  unread: UnreadFile[],
  refused?: RegExp,
): readonly ExtractFile[] {
  return args.flatMap((arg) => {
    const { label, path } = labelled(arg);
    const ofArgument = label === undefined ? {} : { label };
    const refuse = (line: string, file = path): readonly ExtractFile[] => {
      tally.refused += 1;
      messages.say(line);
      unread.push({ ...ofArgument, path: file });
      return [];
    };
    if (path === '-') throw new UsageError('standard input is one text without a name, and an extract is files; give files or folders.');
    try {
      const isFolder = statSync(path).isDirectory();
      const names = isFolder ? readdirSync(path).sort() : [];
      const isRead = (name: string): boolean => endings.includes(extname(name).toLowerCase());
      const inside = isFolder ? names.filter(isRead).map((name) => join(path, name)) : [path];
      const workbooks = names.filter((name) => refused?.test(name));
      const others = names.filter((name) => !isRead(name) && !workbooks.includes(name));
      if (inside.length === 0) return refuse(`${path}: the folder holds no file that ends in ${endings.join(' or ')}.`);
      if (others.length > 0)
        messages.say(
          `${path}: passed over ${others.join(', ')}; of a folder the files that end in ${endings.join(' or ')} are read, and none of the folders in it.`,
        );
      for (const file of workbooks.map((name) => join(path, name))) refuse(`${file}: ${workbookGiven}.`, file);
      return inside.map((file): ExtractFile => ({ path: file, name: basename(file), bytes: readFileSync(file), ...ofArgument }));
    } catch (fault) {
      return refuse(unreadable(path, fault));
    }
  });
}

/** Workbooks by their names, but for the file by which Excel marks one as open. */
export const workbookName = /^(?!~\$).*\.(?:xls[xmb]?|ods)$/i;

/** The files that are no workbooks; each that is one is said, counted as refused, and unread. */
export const withoutWorkbooks = (
  files: readonly ExtractFile[],
  { messages, tally }: Session,
  unread: UnreadFile[],
): readonly ExtractFile[] =>
  files.filter((file) => {
    if (!isWorkbook(file.bytes)) return true;
    tally.refused += 1;
    messages.say(`${file.path}: ${workbookGiven}.`);
    unread.push(file);
    return false;
  });

/** `2018=return/` is the label `2018` and the path `return/`; a path of its own that holds `=` needs `./` in front. */
function labelled(arg: string): { readonly label?: string; readonly path: string } {
  const found = /^([\w-]+)=(.+)$/.exec(arg);
  return found === null ? { path: arg } : { label: found[1] ?? '', path: found[2] ?? '' };
}
