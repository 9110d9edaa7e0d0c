// Why archives could not be read, where that is no fault of whoever packed them, and what there is to do then.

export const brokenHere = 'the archive is broken here; pack it again';
export const brokenZip = 'it is a broken ZIP archive';
export const brokenGzip = 'it is a broken gzip archive';
export const noArchive = 'it is no archive, or a broken one';
export const emptyArchive = 'it is empty';
export const encrypted = 'it is encrypted; pack it without a password';

const broken: readonly string[] = [brokenHere, brokenZip, brokenGzip, noArchive, emptyArchive];

/** What to do about archives that could not be read for these reasons. */
export function adviseOn(reasons: readonly string[]): string {
  if (reasons.every((reason) => broken.includes(reason)))
    return 'get the archive again, from the platform or from them: it did not arrive whole';
  if (reasons.every((reason) => reason === encrypted)) return 'ask for it without a password';
  return 'ask for a ZIP archive without a password, or unpack it into this folder';
}
