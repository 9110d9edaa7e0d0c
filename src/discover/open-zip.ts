import zlib from 'node:zlib';
import { brokenHere, brokenZip, encrypted } from './broken.ts';
import { spentReason, type UnpackBudget } from './budget.ts';
import { decodeName } from './entry-names.ts';
import { buildFolder, type Packed } from './packed-folder.ts';
import type { ReadBytes } from './read-bytes.ts';
import { findPacked, readZipDirectory, type ZipEntry } from './zip-directory.ts';
import type { Opened } from './opened.ts';

/** What a ZIP archive holds. It is only ever read into memory, file by file, as they are asked for. */
export function openZip(archive: Buffer, budget: UnpackBudget): Opened {
  const entries = readZipDirectory(archive);
  if (entries === undefined) return { kind: 'unread', reason: brokenZip };
  // Only by spending the whole of it once: what several entries share was packed to be unpacked without end.
  const bytesLeft = { packed: archive.length };
  return {
    kind: 'folder',
    folder: buildFolder(entries.map((entry) => toPacked(archive, entry, budget, bytesLeft))),
  };
}

function toPacked(
  archive: Buffer,
  entry: ZipEntry,
  budget: UnpackBudget,
  bytesLeft: { packed: number },
): Packed {
  const { isLink, isEncrypted, isUtf8, checksum, bytes } = entry;
  const path = decodeName(entry.name, isUtf8 ? 'windows-1252' : 'cp437');
  if (/[/\\]$/.test(path)) return { path, content: { kind: 'folder' } };
  if (isLink) {
    const reason = 'it is a symbolic link, and links are not followed';
    return { path, content: { kind: 'refused', reason } };
  }
  if (isEncrypted) {
    return { path, content: { kind: 'refused', reason: encrypted, isPacking: true } };
  }
  let read: ReadBytes | undefined;
  return {
    path,
    sameness: `${checksum}:${bytes}`,
    content: {
      kind: 'file',
      // Once: what was unpacked has been paid for.
      read: (most) => (read ??= readEntry(archive, entry, most, budget, bytesLeft)),
    },
  };
}

const [stored, deflated] = [0, 8];

function readEntry(
  archive: Buffer,
  entry: ZipEntry,
  mostBytes: number,
  budget: UnpackBudget,
  bytesLeft: { packed: number },
): ReadBytes {
  const { bytes, packedBytes, method } = entry;
  if (bytes > mostBytes) return { kind: 'too-large', bytes };
  if (method !== stored && method !== deflated)
    return refuse('it is compressed in a way that is not read; pack it as an ordinary ZIP archive');
  // No program packs a file to more than it was, a few bytes apart: blocks without content can go on for megabytes.
  if (packedBytes > bytes * 1.01 + 128) return refuse(brokenHere);
  if (bytes > budget.unpacked) return refuse(spentReason);
  if (packedBytes > bytesLeft.packed) return refuse(brokenHere);
  budget.unpacked -= bytes;
  bytesLeft.packed -= packedBytes;
  const unpacked = unpack(archive, entry);
  return unpacked === undefined ? refuse(brokenHere) : { kind: 'bytes', bytes: unpacked };
}

/** The content of a file if it is what the archive says, never more than the length that it says. */
function unpack(archive: Buffer, entry: ZipEntry): Buffer | undefined {
  const packed = findPacked(archive, entry);
  if (packed === undefined) return undefined;
  try {
    const bytes =
      entry.method === stored
        ? packed
        : zlib.inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.bytes) });
    const isWhole = bytes.length === entry.bytes && zlib.crc32(bytes) === entry.checksum;
    return isWhole ? bytes : undefined;
  } catch {
    return undefined;
  }
}

function refuse(reason: string): ReadBytes {
  return { kind: 'refused', reason, isPacking: true };
}
