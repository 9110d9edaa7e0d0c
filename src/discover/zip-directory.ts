/** What an archive says about one of its files. Nothing of it is checked: whoever made the archive may say anything. */
export interface ZipEntry {
  readonly name: Buffer;
  /** Whether the archive says that the name is UTF-8. */
  readonly isUtf8: boolean;
  readonly isEncrypted: boolean;
  readonly isLink: boolean;
  readonly method: number;
  readonly checksum: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where the file's own header begins. */
  readonly offset: number;
}

const signatures = {
  end: 0x06054b50,
  directory: 0x02014b50,
  file: 0x04034b50,
  locator: 0x07064b50,
  largeEnd: 0x06064b50,
} as const;
const lengths = { end: 22, directory: 46, file: 30, locator: 20, largeEnd: 56 } as const;
const longestComment = 0xffff;
const [unix, typeBits, link] = [3, 0xf000, 0xa000];
const [full16, full32] = [0xffff, 0xffffffff];

/**
 * The directory at the end of a ZIP archive, which is what unpacking programs go by; nothing where there is none. Large
 * archives (ZIP64) have wider fields elsewhere; what stands before the archive shifts all offsets.
 */
export function readZipDirectory(archive: Buffer): readonly ZipEntry[] | undefined {
  const end = findEnd(archive);
  if (end === undefined) return undefined;
  const { count, offset, shift } = readEnd(archive, end);
  const entries: ZipEntry[] = [];
  let at = offset + shift;
  for (let i = 0; i < count; i++) {
    if (!isAt(archive, at, signatures.directory, lengths.directory)) return undefined;
    const name = at + lengths.directory;
    const nameLength = archive.readUInt16LE(at + 28);
    const extra = archive.subarray(
      name + nameLength,
      name + nameLength + archive.readUInt16LE(at + 30),
    );
    const flags = archive.readUInt16LE(at + 8);
    const sizes = readSizes(archive, at, extra);
    entries.push({
      name: archive.subarray(name, name + nameLength),
      isUtf8: (flags & 0x800) !== 0,
      isEncrypted: (flags & 1) === 1,
      isLink:
        archive.readUInt8(at + 5) === unix && (archive.readUInt16LE(at + 40) & typeBits) === link,
      method: archive.readUInt16LE(at + 10),
      checksum: archive.readUInt32LE(at + 16),
      ...sizes,
      offset: sizes.offset + shift,
    });
    at = name + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

interface End {
  readonly count: number;
  readonly offset: number;
  readonly shift: number;
}

function readEnd(archive: Buffer, end: number): End {
  const [count, size, offset] = [
    archive.readUInt16LE(end + 10),
    archive.readUInt32LE(end + 12),
    archive.readUInt32LE(end + 16),
  ];
  const locator = end - lengths.locator;
  const isLarge = count === full16 || offset === full32 || size === full32;
  if (!isLarge || locator < 0 || !isAt(archive, locator, signatures.locator, lengths.locator)) {
    const begin = end - size;
    const isShifted = begin > offset && isAt(archive, begin, signatures.directory, 4);
    return { count, offset, shift: isShifted ? begin - offset : 0 };
  }
  const place = Number(archive.readBigUInt64LE(locator + 8));
  if (!isAt(archive, place, signatures.largeEnd, lengths.largeEnd))
    return { count, offset, shift: 0 };
  const total = Number(archive.readBigUInt64LE(place + 32));
  // Each takes more room than that, so that a number that was made up ends here.
  const most = archive.length / lengths.directory;
  return {
    count: Math.min(total, Math.ceil(most)),
    offset: Number(archive.readBigUInt64LE(place + 48)),
    shift: 0,
  };
}

/** Sizes and place of a file: fields that are full stand in the extra field of ZIP64, in this order. */
function readSizes(
  archive: Buffer,
  at: number,
  extra: Buffer,
): Pick<ZipEntry, 'bytes' | 'packedBytes' | 'offset'> {
  const plain = {
    bytes: archive.readUInt32LE(at + 24),
    packedBytes: archive.readUInt32LE(at + 20),
    offset: archive.readUInt32LE(at + 42),
  };
  if (Object.values(plain).every((value) => value !== full32)) return plain;
  const wide = findExtra(extra, 1);
  let next = 0;
  const take = (value: number): number => {
    if (value !== full32 || wide === undefined || wide.length < next + 8) return value;
    next += 8;
    return Number(wide.readBigUInt64LE(next - 8));
  };
  return {
    bytes: take(plain.bytes),
    packedBytes: take(plain.packedBytes),
    offset: take(plain.offset),
  };
}

function findExtra(extra: Buffer, wanted: number): Buffer | undefined {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === wanted) return extra.subarray(at + 4, at + 4 + length);
  }
  return undefined;
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
  return (
    Number.isSafeInteger(at) &&
    at >= 0 &&
    at + length <= archive.length &&
    archive.readUInt32LE(at) === signature
  );
}
