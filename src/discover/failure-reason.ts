/** What whoever packed the folder may have brought about. */
const ownReasons = new Map([
  ['ENOENT', 'it is not there any more'],
  ['ELOOP', 'it is a symbolic link, and links are not followed'],
  ['ENAMETOOLONG', 'its path is too long for this system'],
  ['ENOTDIR', 'it is no folder any more'],
  ['ENXIO', 'it is no regular file'],
]);

const reasons = new Map([
  ...ownReasons,
  ['EACCES', 'the permission to read it is missing'],
  ['EPERM', 'the permission to read it is missing'],
]);

/** Whether it is for the machine that grades that something could not be read: then nobody may lose points by it. */
export function isMachineFailure(error: unknown): boolean {
  return !ownReasons.has(readCode(error));
}

/** Why the system did not let a file or folder be read. */
export function nameFailure(error: unknown): string {
  const code = readCode(error);
  return reasons.get(code) ?? `the system could not read it (${code})`;
}

function readCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}
