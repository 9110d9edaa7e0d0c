import { kitMark, reportsMark } from '../records/marks.ts';
import type { LeftOut, Person } from '../records/submission.ts';
import { isArchiveName, stripArchiveEnding } from './archive-kind.ts';
import type { AskedFile } from './asked-file.ts';
import { caps } from './caps.ts';
import { readClaim } from './claims.ts';
import { isToolFolder, type Entry, type FileEntry, type Folder } from './folder.ts';
import { openArchive } from './open-archive.ts';
import { readPlatformName } from './person.ts';
import { readIliasTeam } from './platforms/ilias.ts';
import type { Named } from './platforms/named.ts';
import { isUnwritten } from './unwritten.ts';
import { walkFolders } from './walk.ts';

/** A folder or an archive that may be somebody's. */
export interface Member {
  /** Without the ending of an archive. */
  readonly name: string;
  /** From the folder that was given. */
  readonly place: string;
  readonly folder: Folder;
  readonly isArchive: boolean;
  readonly named: Named | undefined;
}

/** What lies in a folder, sorted into what may be somebody's and what is not. */
export interface Members {
  readonly members: readonly Member[];
  /** Files that a platform named after people, all in one folder. */
  readonly flat: readonly { readonly entry: FileEntry; readonly named: Named }[];
  /** Other files. */
  readonly loose: readonly FileEntry[];
  /** What may have been meant as somebody's and cannot be read. */
  readonly refused: readonly LeftOut[];
  /** What is none for certain, by a mark of ours. */
  readonly ours: readonly LeftOut[];
}

export async function listMembers(
  folder: Folder,
  place: string,
  asked: readonly AskedFile[],
): Promise<Members> {
  const members: Member[] = [];
  const flat: { entry: FileEntry; named: Named }[] = [];
  const loose: FileEntry[] = [];
  const refused: LeftOut[] = [];
  const ours: LeftOut[] = [];
  for (const entry of folder.list().entries) {
    const path = join(place, entry.name);
    if (isToolFolder(entry.name)) continue;
    switch (entry.kind) {
      case 'folder':
        await take(entry.folder, entry.name, path, false);
        break;
      case 'file':
        await sort(entry, path);
        break;
      case 'refused':
        refused.push({ path, reason: entry.reason });
        break;
      default:
        entry satisfies never;
    }
  }
  return { members, flat, loose, refused, ours };

  async function take(
    inner: Folder,
    name: string,
    path: string,
    isArchive: boolean,
  ): Promise<void> {
    const reason = await whyOurs(inner, asked);
    const named =
      readPlatformName(name) ??
      readIliasTeam(
        name,
        inner.list().entries.map((entry) => entry.name),
      );
    if (reason !== undefined && named === undefined) ours.push({ path, reason });
    else members.push({ name, place: path, folder: inner, isArchive, named });
  }

  async function sort(entry: FileEntry, path: string): Promise<void> {
    const isArchive = isArchiveName(entry.name);
    const named = readFileName(entry.name, isArchive);
    if (named?.file !== undefined) flat.push({ entry, named });
    else if (isArchive) {
      // One that cannot be read is somebody's all the same: who it is has to be told.
      const opened = await openArchive(entry);
      const inner = opened.kind === 'folder' ? opened.folder : holdOnly(entry);
      await take(inner, stripArchiveEnding(entry.name), path, true);
    } else loose.push(entry);
  }
}

/** An archive may be all that somebody handed in, or one of the files that a platform put into one folder. */
function readFileName(name: string, isArchive: boolean): Named | undefined {
  const bare = isArchive ? readPlatformName(stripArchiveEnding(name)) : undefined;
  return bare !== undefined && bare.file === undefined ? bare : readPlatformName(name);
}

/** A folder with nothing but this in it: what looks through it says why it cannot be opened. */
export function holdOnly(...entries: readonly Entry[]): Folder {
  return { list: () => ({ entries }) };
}

/** Whether a folder is one that we made: reports, or a kit that nobody has worked in. */
async function whyOurs(folder: Folder, asked: readonly AskedFile[]): Promise<string | undefined> {
  const { entries } = folder.list();
  const has = (name: string) => entries.some((entry) => entry.name === name);
  const looksLikeReports =
    has('grades.csv') && has('index.html') && has('staff') && has('students');
  if ((has(reportsMark) || looksLikeReports) && !entries.some(({ name }) => readClaim(name, asked)))
    return 'it holds reports of an earlier run';
  if (!has(kitMark) || has('submission.json')) return undefined;
  return (await isUntouched(folder, asked))
    ? 'it is a kit as students download it, and nobody has worked in it'
    : undefined;
}

async function isUntouched(folder: Folder, asked: readonly AskedFile[]): Promise<boolean> {
  const { files } = await walkFolders(folder);
  return asked.every(({ file, exports }) => {
    const own = files.find(({ path }) => path === file)?.read(caps.fileBytes);
    if (own?.kind !== 'bytes') return false;
    return isUnwritten(own.bytes.toString('utf8'), exports);
  });
}

/** Which of the files asked for lie somewhere in a folder, and whether there are pictures in it and nothing else. */
export async function countClaims(
  folder: Folder,
  asked: readonly AskedFile[],
): Promise<{ readonly claimed: ReadonlySet<string>; readonly arePictures: boolean }> {
  let [files, pictures] = [0, 0];
  const claimed = new Set<string>();
  const tree = await walkFolders(folder, {
    isWanted: (name) => {
      files += 1;
      if (/\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?|heic)$/i.test(name)) pictures += 1;
      const claim = readClaim(name, asked);
      if (claim !== undefined) claimed.add(claim.file);
      return false;
    },
  });
  return { claimed, arePictures: files > 0 && files === pictures && tree.unread.length === 0 };
}

/** A path inside of a folder, as people write it. */
export function join(place: string, name: string): string {
  return place === '' || place.endsWith('/') ? place + name : `${place}/${name}`;
}

/** The owner by the name of a folder that no platform gave. */
export function nameByFolder(name: string): Person {
  return { name, source: 'folder' };
}
