/** The command was called in a way that it cannot be: exit code 2, and nothing was done. */
export class UsageError extends Error {}

/** A command that was to be checked could not be run. */
export class CommandNotRun extends Error {}

/** A thread of the command had less memory than a line took. */
export class OutOfMemory extends Error {}

/** A file that cannot be read, in words. */
export const unreadable = (path: string, fault: unknown): string => `${path}: ${whyUnreadable(fault)}.`;

/** Why a file cannot be read, and what to do. */
export function whyUnreadable(fault: unknown): string {
  const code = typeof fault === 'object' && fault !== null && 'code' in fault ? fault.code : undefined;
  const why =
    code === 'ENOENT' || code === 'ENOTDIR'
      ? 'there is no such file'
      : code === 'EISDIR'
        ? 'it is a folder'
        : code === 'EACCES'
          ? 'it may not be read'
          : 'it cannot be read';
  return `${why}; check the path`;
}

const whyUnwritable: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'what should be its folder is a file',
  EISDIR: 'it is a folder',
  EEXIST: 'it is there already',
  EACCES: 'it may not be written',
  EPERM: 'it may not be written',
  EROFS: 'the disk may only be read',
  ENOSPC: 'the disk is full',
};

/** What the machine refused while something was written, in words; undefined for any other fault. */
export function unwritable(fault: unknown): string | undefined {
  if (!(fault instanceof Error) || !('syscall' in fault) || !('code' in fault)) return undefined;
  const path = 'path' in fault ? String(fault.path) : 'the output';
  return `${path} cannot be written: ${whyUnwritable[String(fault.code)] ?? String(fault.code)}.`;
}
