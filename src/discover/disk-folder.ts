import { readdirSync, statSync, type Dirent } from 'node:fs';
import { decodeName } from './entry-names.ts';
import { isMachineFailure, nameFailure } from './failure-reason.ts';
import type { Entry, Folder, Listing } from './folder.ts';
import { compareCodeUnits } from './order.ts';
import { readBytes } from './read-bytes.ts';
import type { Unread } from './read-submission.ts';

const slash = Buffer.from('/');

/**
 * A folder on the disk. Links in it are not followed; the path `without` is no part of it. Names are read as bytes, so
 * that one that is no UTF-8 opens too.
 */
export function openFolder(path: string, without?: string): Folder {
  return openPlace(Buffer.from(path), path, without);
}

/** A folder on the disk as a submission of that name, whoever handed it in. */
export function openAsSubmission(
  path: string,
  { name, id }: { readonly name: string; readonly id: string },
): Unread {
  return { id, name, person: { name, source: 'folder' }, folder: openFolder(path) };
}

function openPlace(place: Buffer, path: string, without: string | undefined): Folder {
  return { path, list: () => list(place, path, without) };
}

function list(place: Buffer, path: string, without: string | undefined): Listing {
  let found: Dirent<Buffer>[];
  try {
    found = readdirSync(place, { withFileTypes: true, encoding: 'buffer' });
  } catch (error) {
    const failure = { reason: nameFailure(error), isMachine: isMachineFailure(error) };
    return { entries: [], failure };
  }
  const nameOf = nameEntries(found);
  const entries = found.flatMap((each): readonly Entry[] => {
    const name = nameOf(each);
    const inner = Buffer.concat([place, slash, each.name]);
    const innerPath = path.endsWith('/') ? path + name : `${path}/${name}`;
    if (innerPath === without) return [];
    if (each.isSymbolicLink()) return [{ kind: 'refused', name, reason: nameLink(inner) }];
    if (each.isDirectory())
      return [{ kind: 'folder', name, folder: openPlace(inner, innerPath, without) }];
    if (!each.isFile()) return [{ kind: 'refused', name, reason: 'it is no regular file' }];
    return [{ kind: 'file', name, read: (most) => readBytes(inner, most) }];
  });
  return { entries: refuseTwins(entries).sort((a, b) => compareCodeUnits(a.name, b.name)) };
}

/** Two people may have one name in two Unicode forms: their folders keep each its own then. */
function nameEntries(found: readonly Dirent<Buffer>[]): (each: Dirent<Buffer>) => string {
  const folders = found.filter((each) => each.isDirectory());
  const counts = new Map<string, number>();
  for (const { name } of folders)
    counts.set(decodeName(name), (counts.get(decodeName(name)) ?? 0) + 1);
  return (each) => {
    const name = decodeName(each.name);
    return each.isDirectory() && (counts.get(name) ?? 0) > 1 ? each.name.toString('utf8') : name;
  };
}

/** The disk may hold a name in two Unicode forms. Here it would be one path for two files. */
function refuseTwins(entries: readonly Entry[]): Entry[] {
  return [...Map.groupBy(entries, ({ name }) => name)].flatMap(([name, [first, ...twins]]) => {
    if (first !== undefined && twins.length === 0) return [first];
    const reason = 'several names are this one in another Unicode form';
    return [{ kind: 'refused', name, reason, isPacking: true }];
  });
}

const folderLinkReason = 'it is a symbolic link to a folder, and links are not followed';

function nameLink(place: Buffer): string {
  try {
    if (statSync(place).isDirectory()) return folderLinkReason;
  } catch {
    // Wherever it leads.
  }
  return 'it is a symbolic link, and links are not followed';
}
