/** What a file is that holds others, by its first bytes. */
export type ArchiveKind =
  | { readonly kind: 'zip' | 'tar' | 'gzip' }
  /** With the name of what it is. */
  | { readonly kind: 'foreign'; readonly name: string }
  | { readonly kind: 'none' };

const foreign: readonly (readonly [name: string, bytes: readonly number[], at?: number])[] = [
  ['a RAR archive', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['a 7z archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['compressed by xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ['compressed by bzip2', [0x42, 0x5a, 0x68]],
  ['compressed by zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['compressed by lzip', [0x4c, 0x5a, 0x49, 0x50]],
  ['compressed by compress', [0x1f, 0x9d]],
  ['a cabinet of Windows', [0x4d, 0x53, 0x43, 0x46]],
  ['an ARJ archive', [0x60, 0xea]],
  ['a StuffIt archive', [0x53, 0x74, 0x75, 0x66, 0x66, 0x49, 0x74]],
  ['a StuffIt archive', [0x53, 0x49, 0x54, 0x21]],
  ['a xar archive', [0x78, 0x61, 0x72, 0x21]],
  ['a disc image', [0x43, 0x44, 0x30, 0x30, 0x31], 0x8001],
  ['a PDF document', [0x25, 0x50, 0x44, 0x46]],
  ['an HTML page', [...Buffer.from('<!DOCTYPE html')]],
  ['an HTML page', [...Buffer.from('<!doctype html')]],
  ['an HTML page', [...Buffer.from('<html')]],
];

export function readArchiveKind(bytes: Buffer): ArchiveKind {
  if (bytes.length < 4) return { kind: 'none' };
  if (
    startsWith(bytes, [0x50, 0x4b], 0) &&
    [0x0304, 0x0506, 0x0708].includes(bytes.readUInt16BE(2))
  )
    return { kind: 'zip' };
  if (startsWith(bytes, [0x1f, 0x8b], 0)) return { kind: 'gzip' };
  const found = foreign.find(([, magic, at = 0]) => startsWith(bytes, magic, at));
  if (found !== undefined) return { kind: 'foreign', name: found[0] };
  if (isTar(bytes)) return { kind: 'tar' };
  // Programs that unpack themselves have their directory at the end all the same.
  return bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1') >= 0
    ? { kind: 'zip' }
    : { kind: 'none' };
}

/** By the sum of its first header, which old archives without a mark have too. */
function isTar(bytes: Buffer): boolean {
  if (bytes.length < 512 || bytes[0] === 0) return false;
  const told = Number.parseInt(
    bytes
      .toString('latin1', 148, 156)
      .replace(/[\0 ]+/g, ' ')
      .trim(),
    8,
  );
  let sum = 8 * 32;
  for (let at = 0; at < 512; at++) if (at < 148 || at >= 156) sum += bytes[at] ?? 0;
  return told === sum;
}

function startsWith(bytes: Buffer, magic: readonly number[], at: number): boolean {
  return bytes.length >= at + magic.length && magic.every((byte, i) => bytes[at + i] === byte);
}

/** Whether a file may be one that holds others, by its name. */
export function isArchiveName(name: string): boolean {
  return /^[^.].*\.(?:zip|jar|tar|tgz|tbz2?|txz|gz|bz2|xz|zst|lz|rar|7z|arj|cab|sitx?|xar|z|iso)$/is.test(
    name,
  );
}

/** The name of an archive without its ending. */
export function stripArchiveEnding(name: string): string {
  return isArchiveName(name)
    ? name.replace(/(?:\.tar)?\.[a-z0-9]+$/i, '').replace(/^$/, name)
    : name;
}
