import type { ReadBytes } from './read-bytes.ts';

/** A folder, wherever it lies: on the disk, in an archive, or put together out of files that a platform named alike. */
export interface Folder {
  /** What it holds, sorted by name. Reading a folder on the disk may fail, and a part of it may be refused. */
  list(): Listing;
  /** Where it lies on the disk, if it does. */
  readonly path?: string;
}

export interface Listing {
  readonly entries: readonly Entry[];
  /** Why the folder could not be read, and whether that is for the machine that grades. */
  readonly failure?: { readonly reason: string; readonly isMachine: boolean };
}

/** Names are in NFC, so that the same name is the same text whatever system wrote it. */
export type Entry =
  | { readonly kind: 'folder'; readonly name: string; readonly folder: Folder }
  | FileEntry
  /** A file that is there and is not read. */
  | ({ readonly kind: 'refused'; readonly name: string; readonly reason: string } & Packing);

/** Where how something was packed keeps it from being read: nobody may lose points by that. */
export interface Packing {
  readonly isPacking?: true;
  /** Nobody knows which files it stands for: the rest of a broken archive. */
  readonly hidesMore?: true;
}

export interface FileEntry {
  readonly kind: 'file';
  readonly name: string;
  /** Reads it if it is not larger than that. Never throws, never waits. */
  readonly read: (mostBytes: number) => ReadBytes;
}

/** Folders that hold what tools put there, never what a student wrote. */
export function isToolFolder(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules' || name === '__MACOSX';
}
