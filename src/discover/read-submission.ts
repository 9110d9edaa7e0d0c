import type { Notice } from '../records/notice.ts';
import type {
  LeftOut,
  Manifest,
  Person,
  SourceFile,
  Submission,
  Ungradable,
} from '../records/submission.ts';
import type { AskedFile } from './asked-file.ts';
import { adviseOn } from './broken.ts';
import { caps } from './caps.ts';
import { chooseFiles, type Chosen } from './choose-files.ts';
import { readClaim } from './claims.ts';
import { decodeText } from './decode-text.ts';
import type { Folder } from './folder.ts';
import { summarizeLeftOut } from './left-out.ts';
import { readManifest, type ValidateManifest } from './manifest.ts';
import type { ReadFile } from './exports-of.ts';
import { findTop } from './find-top.ts';
import { readTyped } from './online-text.ts';
import { compareCodeUnits } from './order.ts';
import { isAside } from './places.ts';
import { isSourceName } from './source-names.ts';
import { walkFolders, type Refusal, type Tree } from './walk.ts';

/** What is to be read. */
export interface Unread {
  readonly id: string;
  readonly name: string;
  readonly person: Person;
  readonly folder: Folder;
  /** What was typed into the platform beside it: graded only where no file was handed in. */
  readonly typed?: Folder;
  /** What was found out about it before. */
  readonly notices?: readonly Notice[];
  /** Why nobody can grade it, where that is known before. */
  readonly ungradable?: readonly Ungradable[];
}

export interface ReadOptions {
  readonly validateManifest: ValidateManifest;
  readonly asked: readonly AskedFile[];
}

const manifestFile = 'submission.json';

/** Reads what a submission holds. Runs nothing of it, follows no link, and throws at nothing that may be in it. */
export async function readSubmission(
  { id, name, person, folder, typed, notices = [], ungradable = [] }: Unread,
  { validateManifest, asked }: ReadOptions,
): Promise<Submission> {
  const isWanted = (file: string) => isSourceName(file) || readClaim(file, asked) !== undefined;
  const tree = await walkFolders(folder, { isWanted });
  const read = readSources(sortForCaps(tree.files, asked));
  const leftOut = [...read.leftOut, ...tree.leftOut, ...tree.unread];
  const refused = leftOut.map(({ path }) => path).filter((path) => isSourceName(baseName(path)));
  const top = findTop([...read.files.map(({ path }) => path), ...refused]);
  // What lies beside that is told from where all of it begins, so that no archive around it makes a difference.
  const outer = findTop([...tree.files, ...leftOut].map(({ path }) => path));
  const inside = <Each extends { readonly path: string }>(each: Each): Each => {
    const around = [top, outer].find((folder) => folder !== '' && each.path.startsWith(folder));
    return around === undefined ? each : { ...each, path: each.path.slice(around.length) };
  };
  const own = read.files.map(inside);
  const typedText = own.length === 0 && typed !== undefined ? await readTyped(typed, asked) : [];
  const files = own.length === 0 ? typedText : own;
  const chosen = chooseFiles(files, asked);
  const allUnreadable = [...read.unreadable, ...tree.unreadable];
  const problems = [
    ...ungradable,
    ...chosen.undecided,
    ...findObstacles({
      files,
      chosen,
      asked,
      unread: tree.unread.map(inside),
      leftOut: leftOut.map(inside),
    }),
  ];
  const told = [
    ...notices,
    ...describeRenamed(chosen.paths),
    ...read.notices.map(({ place, ...notice }): Notice => ({
      ...notice,
      ...(place !== undefined && { place: { file: inside({ path: place.file }).path } }),
    })),
    ...describeTyped(typedText),
  ];
  return {
    id,
    name,
    person,
    ...(top !== '' && { inside: top.slice(0, -1) }),
    manifest: findManifest(files, leftOut.map(inside), chosen.paths, validateManifest),
    files: files
      .map((file) => markStanding(file, chosen.paths))
      .sort((a, b) => compareCodeUnits(a.path, b.path)),
    leftOut: summarizeLeftOut(
      sortLeftOut(leftOut.map(inside)).map(({ path, reason }) => ({ path, reason })),
    ),
    ...(allUnreadable.length > 0 && { unreadable: summarizeLeftOut(allUnreadable) }),
    ...(problems.length > 0 && { ungradable: problems }),
    ...(told.length > 0 && { notices: told }),
  };
}

interface ReadContents {
  readonly files: readonly ReadFile[];
  readonly leftOut: readonly Refusal[];
  readonly unreadable: readonly LeftOut[];
  readonly notices: readonly Notice[];
}

/** What the sheet asks for first, and what tools made last: caps hit that. */
function sortForCaps(files: Tree['files'], asked: readonly AskedFile[]): Tree['files'] {
  const rank = (path: string): number => {
    if (isAside(path.slice(0, path.lastIndexOf('/') + 1))) return 2;
    return readClaim(baseName(path), asked) === undefined ? 1 : 0;
  };
  const groups = Map.groupBy(files, ({ path }) => rank(path));
  return [0, 1, 2].flatMap((each) => groups.get(each) ?? []);
}

function readSources(found: Tree['files']): ReadContents {
  const files: ReadFile[] = [];
  const leftOut: Refusal[] = [];
  const unreadable: LeftOut[] = [];
  const notices: Notice[] = [];
  let bytesLeft: number = caps.totalBytes;
  for (const [index, { path, read: readFile }] of found.entries()) {
    if (index >= caps.sourceFiles) {
      leftOut.push({ path, reason: `it comes after ${caps.sourceFiles} other source files` });
      continue;
    }
    const read = readFile(Math.min(caps.fileBytes, bytesLeft));
    switch (read.kind) {
      case 'bytes': {
        const decoded = decodeText(read.bytes);
        if (decoded.kind === 'refused') {
          leftOut.push({ path, reason: decoded.reason });
          break;
        }
        bytesLeft -= read.bytes.length;
        files.push({ path, text: decoded.text });
        if (decoded.oddity !== undefined)
          notices.push({ kind: 'text', text: decoded.oddity, place: { file: path } });
        break;
      }
      case 'too-large':
        leftOut.push({ path, reason: nameSizeReason(read.bytes) });
        break;
      case 'refused':
        leftOut.push({
          path,
          reason: read.reason,
          ...(read.isPacking && { isPacking: read.isPacking }),
        });
        break;
      case 'unreadable':
        leftOut.push({ path, reason: read.reason });
        unreadable.push({ path, reason: read.reason });
        break;
      default:
        read satisfies never;
    }
  }
  return { files, leftOut, unreadable, notices };
}

function nameSizeReason(bytes: number): string {
  return bytes > caps.fileBytes
    ? `it is larger than ${caps.fileBytes / 1e6} MB`
    : `the source files are larger than ${caps.totalBytes / 1e6} MB together`;
}

function markStanding(file: ReadFile, paths: ReadonlyMap<string, string>): SourceFile {
  const standsFor = [...paths].flatMap(([asked, path]) =>
    path === file.path && asked !== path ? [asked] : [],
  );
  return standsFor.length === 0 ? file : { ...file, standsFor };
}

/** Names that are not the sheet's; another folder alone is none of these. */
function describeRenamed(paths: ReadonlyMap<string, string>): readonly Notice[] {
  return [...paths].flatMap(([asked, path]): readonly Notice[] =>
    path.slice(path.lastIndexOf('/') + 1) === asked
      ? []
      : [{ kind: 'renamed', text: `it was read as ${asked}`, place: { file: path } }],
  );
}

function describeTyped(files: readonly ReadFile[]): readonly Notice[] {
  return files.map(({ path }) => ({
    kind: 'text',
    text: 'it was typed into the platform, and no file was handed in',
    place: { file: path },
  }));
}

interface Obstacles {
  readonly files: readonly ReadFile[];
  readonly chosen: Chosen;
  readonly asked: readonly AskedFile[];
  readonly unread: readonly LeftOut[];
  readonly leftOut: readonly Refusal[];
}

/** What keeps a file of the sheet from being read that is not what was written: how it was packed. */
function findObstacles({
  files,
  chosen,
  asked,
  unread,
  leftOut,
}: Obstacles): readonly Ungradable[] {
  const missing = asked.filter(
    ({ file }) =>
      !chosen.paths.has(file) && !chosen.undecided.some(({ exercise }) => exercise === file),
  );
  // Several places are a reason of their own.
  const isTorn = chosen.undecided.some(({ exercise }) => exercise === undefined);
  if (missing.length === 0 || isTorn) return [];
  const packed = leftOut.filter(
    ({ path, isPacking, hidesMore }) =>
      hidesMore === true ||
      (isPacking === true &&
        missing.some(({ file }) => readClaim(baseName(path), asked)?.file === file)),
  );
  const blocking = [...unread, ...packed];
  if (blocking.length > 0) {
    const named = blocking.slice(0, 3).map(({ path, reason }) => `${path}: ${reason}`);
    const more = blocking.length > 3 ? `; and ${blocking.length - 3} more` : '';
    return [
      {
        reason: `${listFiles(missing)} may be in what could not be read: ${named.join('; ')}${more}`,
        todo: adviseOn(blocking.map(({ reason }) => reason)),
      },
    ];
  }
  if (missing.length < asked.length) return [];
  return [
    { reason: `there is no ${listFiles(asked)}${sayContents(files, leftOut)}`, todo: askFor },
  ];
}

const askFor = 'look at what was handed in, and ask for the files by these names';

function listFiles(files: readonly AskedFile[]): string {
  const [first, last] = [files[0]?.file ?? '', files.at(-1)?.file ?? ''];
  if (files.length <= 2) return files.map(({ file }) => file).join(' and ');
  return `${first} to ${last}`;
}

function sayContents(files: readonly ReadFile[], leftOut: readonly LeftOut[]): string {
  const refused = leftOut
    .filter(({ path }) => !/(?:^|\/)[._]/.test(path))
    .map(({ path, reason }) => (isSourceName(baseName(path)) ? `${path} (${reason})` : path));
  const found = [...files.map(({ path }) => path), ...refused];
  if (found.length === 0) return ', and nothing else';
  const more = found.length > 3 ? ` and ${found.length - 3} more` : '';
  return `, but ${found.slice(0, 3).join(', ')}${more}`;
}

/** It lies beside the files of the exercises, or at the top. */
function findManifest(
  files: readonly ReadFile[],
  leftOut: readonly LeftOut[],
  chosen: ReadonlyMap<string, string>,
  validate: ValidateManifest,
): Manifest {
  const folders = [...chosen.values()].map((path) => path.slice(0, path.lastIndexOf('/') + 1));
  for (const place of ['', ...new Set(folders)].map((folder) => folder + manifestFile)) {
    const file = files.find(({ path }) => path === place);
    if (file !== undefined) return readManifest(file.text, validate);
    const left = leftOut.find(({ path }) => path === place);
    if (left !== undefined)
      return { kind: 'invalid', problems: [`it was not read: ${left.reason}`] };
  }
  return { kind: 'none' };
}

/** What was meant to be read comes first, then outer folders before inner ones. */
function sortLeftOut<Each extends LeftOut>(leftOut: readonly Each[]): readonly Each[] {
  const depth = (path: string): number => path.split('/').length;
  return leftOut.toSorted(
    (a, b) =>
      Number(isSourceName(baseName(b.path))) - Number(isSourceName(baseName(a.path))) ||
      depth(a.path) - depth(b.path) ||
      compareCodeUnits(a.path, b.path),
  );
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
