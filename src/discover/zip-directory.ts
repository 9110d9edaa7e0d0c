/** What an archive says about one of its files. Nothing of it is checked: whoever made the archive may say anything. */
export interface ZipEntry {
  readonly name: Buffer;
  readonly isEncrypted: boolean;
  readonly isLink: boolean;
  readonly method: number;
  readonly checksum: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where the file's own header begins. */
  readonly offset: number;
}

const signatures = { end: 0x06054b50, directory: 0x02014b50, file: 0x04034b50 } as const;
const lengths = { end: 22, directory: 46, file: 30 } as const;
const longestComment = 0xffff;
const [unix, typeBits, link] = [3, 0xf000, 0xa000];

/**
 * The directory at the end of a ZIP archive, which is what unpacking programs go by; nothing where there is none. It has
 * at most 65535 entries: the form for more than that is not read.
 */
export function readZipDirectory(archive: Buffer): readonly ZipEntry[] | undefined {
  const end = findEnd(archive);
  if (end === undefined) return undefined;
  const count = archive.readUInt16LE(end + 10);
  const entries: ZipEntry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    if (!isAt(archive, at, signatures.directory, lengths.directory)) return undefined;
    const name = at + lengths.directory;
    const nameLength = archive.readUInt16LE(at + 28);
    entries.push({
      name: archive.subarray(name, name + nameLength),
      isEncrypted: (archive.readUInt16LE(at + 8) & 1) === 1,
      isLink:
        archive.readUInt8(at + 5) === unix && (archive.readUInt16LE(at + 40) & typeBits) === link,
      method: archive.readUInt16LE(at + 10),
      checksum: archive.readUInt32LE(at + 16),
      packedBytes: archive.readUInt32LE(at + 20),
      bytes: archive.readUInt32LE(at + 24),
      offset: archive.readUInt32LE(at + 42),
    });
    at = name + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

/** A file as it is packed; nothing where the archive does not hold all of it. */
export function findPacked(archive: Buffer, { offset, packedBytes }: ZipEntry): Buffer | undefined {
  if (!isAt(archive, offset, signatures.file, lengths.file)) return undefined;
  const begin =
    offset + lengths.file + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  const packed = archive.subarray(begin, begin + packedBytes);
  return packed.length === packedBytes ? packed : undefined;
}

/** The record that ends an archive: before it there may be anything, after it a comment. */
function findEnd(archive: Buffer): number | undefined {
  const last = archive.length - lengths.end;
  for (let at = last; at >= Math.max(0, last - longestComment); at--) {
    if (archive.readUInt32LE(at) === signatures.end) return at;
  }
  return undefined;
}

function isAt(archive: Buffer, at: number, signature: number, length: number): boolean {
  return at + length <= archive.length && archive.readUInt32LE(at) === signature;
}
