const byCode: Readonly<Record<string, string>> = {
  EACCES: 'no permission to write there; choose another folder with --out',
  EPERM: 'no permission to write there; choose another folder with --out',
  EROFS: 'that file system is read-only; choose another folder with --out',
  ENOTDIR: 'a file stands where a folder has to be; choose another folder with --out',
  EEXIST: 'a file stands where a folder has to be; choose another folder with --out',
  ENOENT: 'it is not there, or a link to nowhere; choose another folder with --out',
  EISDIR: 'a folder stands where a file has to be; choose another folder with --out',
  ENOSPC: 'the disk is full; what was finished is kept: make room and run the same command again',
  EDQUOT:
    'the disk quota is used up; what was finished is kept: make room and run the same command again',
};

/** A fault that is not the student's, in one sentence. */
export function sayFault(error: unknown): string {
  if (!(error instanceof Error)) return `something unexpected was thrown: ${String(error)}`;
  const { code, path } = error as NodeJS.ErrnoException;
  if (code !== undefined && code in byCode)
    return `${path ?? 'the output folder'}: ${byCode[code]}`;
  if (error.message.includes('ERR_DLOPEN_FAILED')) {
    return 'isolated-vm was built for another version of Node; run `npm ci` with npm 11 or later, which installs the right Node beside it';
  }
  return error.stack ?? error.message;
}
