const reasons = new Map([
  ['ENOENT', 'it is not there any more'],
  ['EACCES', 'the permission to read it is missing'],
  ['EPERM', 'the permission to read it is missing'],
  ['ELOOP', 'it is a symbolic link, and links are not followed'],
  ['ENAMETOOLONG', 'its path is too long for this system'],
  ['ENOTDIR', 'it is no folder any more'],
  ['ENXIO', 'it is no regular file'],
]);

/** Why the system did not let a file or folder be read. */
export function nameFailure(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  return reasons.get(code) ?? `the system could not read it (${code})`;
}
