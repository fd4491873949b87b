const reasons: Readonly<Record<string, string>> = {
  EACCES: 'access is refused',
  EEXIST: 'it exists already',
  EISDIR: 'it is a folder',
  ENOENT: 'it does not exist',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is a file',
  EPERM: 'access is refused',
  EROFS: 'nothing can be written there',
};

/** Why a file could not be read or written, for whoever runs the server; undefined when something else went wrong. */
export function fileTrouble(error: unknown): string | undefined {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return undefined;
  return reasons[String(error.code)] ?? error.message;
}
