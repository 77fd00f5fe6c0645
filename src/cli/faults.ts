/** The command was called in a way that it cannot be: exit code 2, and nothing was done. */
export class UsageError extends Error {}

/** A file that cannot be read, in words. */
export function unreadable(path: string, fault: unknown): string {
  const code = typeof fault === 'object' && fault !== null && 'code' in fault ? fault.code : undefined;
  const why = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : code === 'EACCES' ? 'it may not be read' : 'it cannot be read';
  return `${path}: ${why}; check the path, or give - for standard input.`;
}
