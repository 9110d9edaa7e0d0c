import { posix } from 'node:path';
import zlib from 'node:zlib';
import type { LeftOut } from '../records/submission.ts';
import { caps } from './caps.ts';
import { lostNameReason, refuseEntry } from './folder-entries.ts';
import { compareCodeUnits } from './order.ts';
import { decode, readBytes, type ReadText } from './read-text.ts';
import type { SourceTree } from './source-tree.ts';
import { findPacked, readZipDirectory, type ZipEntry } from './zip-directory.ts';

/** The sources that a ZIP archive holds. They are only ever read into memory: no path of it is used on the disk. */
export function openArchive(file: string, name: string): SourceTree {
  const read = readBytes(file, caps.archiveBytes);
  if (read.kind === 'refused') return holdNothing(name, read.reason);
  if (read.kind === 'unreadable') {
    const nothing = holdNothing(name, read.reason);
    return { ...nothing, unreadable: nothing.leftOut };
  }
  if (read.kind === 'too-large') {
    return holdNothing(name, `it is larger than ${caps.archiveBytes / 1e6} MB`);
  }
  const entries = readZipDirectory(read.bytes);
  if (entries === undefined) {
    return holdNothing(name, 'it is no ZIP archive, or a broken one; pack it again');
  }
  if (entries.length === 0) return holdNothing(name, 'it is an empty archive');
  const { files, leftOut } = sortEntries(entries);
  const root = findRoot([...files.keys()]);
  const inside = (path: string) => (path.startsWith(root) ? path.slice(root.length) : path);
  return {
    sources: [...files.keys()].map(inside).sort(compareOuterFirst),
    leftOut: leftOut.map(({ path, reason }) => ({ path: inside(path), reason })),
    unreadable: [],
    read: (path, mostBytes) => readEntry(read.bytes, files.get(root + path), mostBytes),
  };
}

function holdNothing(path: string, reason: string): SourceTree {
  return {
    sources: [],
    leftOut: [{ path, reason }],
    unreadable: [],
    read: () => refuseBroken(),
  };
}

interface Sorted {
  readonly files: ReadonlyMap<string, ZipEntry>;
  readonly leftOut: readonly LeftOut[];
}

function sortEntries(entries: readonly ZipEntry[]): Sorted {
  const files = new Map<string, ZipEntry>();
  const leftOut = new Map<string, string>();
  for (const [index, entry] of entries.entries()) {
    const path = entry.name.toString('utf8');
    if (index >= caps.entries) {
      leftOut.set(
        shorten(path),
        `it comes after ${caps.entries} other files, and so does the rest`,
      );
      break;
    }
    if (path.endsWith('/')) continue;
    const refused = refuse(entry, path);
    if (refused !== undefined) leftOut.set(shorten(refused.path), refused.reason);
    else if (files.has(path)) leftOut.set(path, 'the archive holds it more than once');
    else files.set(path, entry);
  }
  // Which of several files somebody reads who unpacks the archive depends on the program.
  for (const path of leftOut.keys()) files.delete(path);
  return { files, leftOut: [...leftOut].map(([path, reason]) => ({ path, reason })) };
}

/** The file, or the folder around it, that is not read, and why. */
function refuse({ name, isLink }: ZipEntry, path: string): LeftOut | undefined {
  if (!Buffer.from(path).equals(name)) return { path, reason: lostNameReason };
  if (!isPlainPath(path)) return { path, reason: 'its path is no plain path inside the archive' };
  const names = path.split('/');
  for (const [depth, own] of names.entries()) {
    const kind = depth < names.length - 1 ? 'folder' : isLink ? 'link' : 'file';
    const reason = refuseEntry({ name: own, kind, isNameLost: false }, depth);
    if (reason !== undefined) return { path: names.slice(0, depth + 1).join('/'), reason };
  }
  return undefined;
}

/** Nothing that leads out of a folder on any system, and one way only to write it. */
function isPlainPath(path: string): boolean {
  return (
    path.length <= longestPath &&
    !/[\\\0]|^\/|^[a-z]:/i.test(path) &&
    !path.split('/').some((name) => name === '' || name === '.' || name === '..')
  );
}

/** What most systems take. */
const longestPath = 1024;

/** A path that is only shown. */
function shorten(path: string): string {
  return path.length <= longestPath ? path : `${path.slice(0, 60)}…`;
}

/** The folder that holds all of them, with a slash at its end: archives like to have one around everything. */
function findRoot([first, ...others]: readonly string[]): string {
  if (first === undefined) return '';
  let root = posix.dirname(first);
  while (root !== '.' && others.some((path) => !path.startsWith(`${root}/`))) {
    root = posix.dirname(root);
  }
  return root === '.' ? '' : `${root}/`;
}

function compareOuterFirst(a: string, b: string): number {
  return a.split('/').length - b.split('/').length || compareCodeUnits(a, b);
}

function readEntry(archive: Buffer, entry: ZipEntry | undefined, mostBytes: number): ReadText {
  if (entry === undefined) return refuseBroken();
  if (entry.isEncrypted)
    return { kind: 'refused', reason: 'it is encrypted; pack it without a password' };
  if (entry.bytes > mostBytes) return { kind: 'too-large', bytes: entry.bytes };
  if (entry.method !== stored && entry.method !== deflated) {
    return {
      kind: 'refused',
      reason: 'it is compressed in a way that is not read; pack it as usual',
    };
  }
  const bytes = unpack(archive, entry);
  return bytes === undefined ? refuseBroken() : decode(bytes);
}

const [stored, deflated] = [0, 8];

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

function refuseBroken(): ReadText {
  return { kind: 'refused', reason: 'the archive is broken here; pack it again' };
}
