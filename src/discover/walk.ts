import type { LeftOut } from '../records/submission.ts';
import { isArchiveName, openArchive } from './open-archive.ts';
import { openBudget, type UnpackBudget } from './budget.ts';
import { caps } from './caps.ts';
import { isToolFolder, type Entry, type FileEntry, type Folder, type Packing } from './folder.ts';
import { isSourceName } from './source-names.ts';

/** A file somewhere in a tree. */
export interface TreeFile extends FileEntry {
  /** From the top of the tree, with forward slashes; an archive counts as a folder of its name. */
  readonly path: string;
}

/** What lies in a folder and in all folders and archives in it. */
export interface Tree {
  /** Those of outer folders first, so that caps hit the inner ones. */
  readonly files: readonly TreeFile[];
  readonly leftOut: readonly Refusal[];
  /** Archives that could not be read, each with half a sentence about it. */
  readonly unread: readonly LeftOut[];
  /** What could not be read by a failure of the machine that grades. */
  readonly unreadable: readonly LeftOut[];
}

export type Refusal = LeftOut & Packing;

export interface WalkOptions {
  /** Whether a file is worth asking for, by its name. */
  readonly isWanted: (name: string) => boolean;
}

/** Looks through a folder, level by level. Nothing of it is read but archives. */
export async function walkFolders(
  top: Folder,
  { isWanted }: WalkOptions = { isWanted: isSourceName },
): Promise<Tree> {
  const files: TreeFile[] = [];
  const leftOut: Refusal[] = [];
  const unread: LeftOut[] = [];
  const unreadable: LeftOut[] = [];
  let seen = 0;
  let level: Level[] = [{ prefix: '', folder: top, depth: 0, archives: 0, budget: undefined }];
  while (level.length > 0) {
    const next: Level[] = [];
    for (const place of level) {
      const { entries, failure } = place.folder.list();
      if (failure !== undefined) {
        const path = place.prefix === '' ? '.' : place.prefix.slice(0, -1);
        leftOut.push({ path, reason: failure.reason });
        if (failure.isMachine) unreadable.push({ path, reason: failure.reason });
      }
      for (const entry of entries) {
        const path = place.prefix + entry.name;
        if (++seen > caps.entries) {
          const reason = `it comes after ${caps.entries} other files and folders, and so does the rest`;
          leftOut.push({ path, reason, isPacking: true, hidesMore: true });
          return { files, leftOut, unread, unreadable };
        }
        await visit(entry, path, place, next);
      }
    }
    level = next;
  }
  return { files, leftOut, unread, unreadable };

  async function visit(entry: Entry, path: string, place: Level, next: Level[]): Promise<void> {
    switch (entry.kind) {
      case 'refused':
        leftOut.push({
          path,
          reason: entry.reason,
          ...(entry.isPacking && { isPacking: entry.isPacking }),
          ...(entry.hidesMore && { hidesMore: entry.hidesMore }),
        });
        return;
      case 'folder':
        if (isToolFolder(entry.name))
          leftOut.push({ path, reason: 'folders of this name are not part of a submission' });
        else enter(entry.folder, path, place, next);
        return;
      case 'file':
        if (entry.name.startsWith('.'))
          leftOut.push({ path, reason: 'it is hidden: its name starts with a dot' });
        else if (isWanted(entry.name)) files.push({ ...entry, path });
        else if (isArchiveName(entry.name)) await open(entry, path, place, next);
        else leftOut.push({ path, reason: 'it is no TypeScript, JavaScript or JSON file' });
        return;
      default:
        entry satisfies never;
    }
  }

  function enter(folder: Folder, path: string, place: Level, next: Level[]): void {
    if (place.depth >= caps.depth)
      leftOut.push({
        path,
        reason: `it lies in more than ${caps.depth} folders`,
        isPacking: true,
        hidesMore: true,
      });
    else next.push({ ...place, folder, prefix: `${path}/`, depth: place.depth + 1 });
  }

  async function open(entry: FileEntry, path: string, place: Level, next: Level[]): Promise<void> {
    if (place.archives >= caps.archiveDepth) {
      unread.push({ path, reason: `it lies in more than ${caps.archiveDepth} other archives` });
      return;
    }
    // One for an archive and all in it.
    const budget = place.budget ?? openBudget();
    const opened = await openArchive(entry, budget);
    switch (opened.kind) {
      case 'folder':
        enter(opened.folder, path, { ...place, archives: place.archives + 1, budget }, next);
        return;
      case 'unread':
        unread.push({ path, reason: opened.reason });
        return;
      case 'failed':
        unreadable.push({ path, reason: opened.reason });
        return;
      default:
        opened satisfies never;
    }
  }
}

interface Level {
  readonly prefix: string;
  readonly folder: Folder;
  readonly depth: number;
  readonly archives: number;
  readonly budget: UnpackBudget | undefined;
}
