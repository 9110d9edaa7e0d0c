import { join } from 'node:path';
import type { LeftOut, Manifest, SourceFile, Submission } from '../records/submission.ts';
import { caps } from './caps.ts';
import type { FoundSubmission } from './find-submissions.ts';
import { isSourceName } from './folder-entries.ts';
import { summarizeLeftOut } from './left-out.ts';
import { readManifest, type ValidateManifest } from './manifest.ts';
import { openArchive } from './open-archive.ts';
import { openFolder } from './open-folder.ts';
import { compareCodeUnits } from './order.ts';
import { readPerson } from './person.ts';
import type { SourceTree } from './source-tree.ts';

export interface ReadOptions {
  readonly validateManifest: ValidateManifest;
}

const manifestFile = 'submission.json';

/** Reads what a submission holds. Runs nothing of it, follows no link, and throws at nothing that may be in it. */
export async function readSubmission(
  { folder, name, id, archive, without }: FoundSubmission,
  { validateManifest }: ReadOptions,
): Promise<Submission> {
  const tree =
    archive === undefined
      ? await openFolder(folder, without)
      : openArchive(join(folder, archive), archive);
  const { files, leftOut, unreadable } = readSources(tree);
  const allLeftOut = [...leftOut, ...tree.leftOut];
  const allUnreadable = [...unreadable, ...tree.unreadable];
  return {
    id,
    name,
    person: readPerson(name),
    manifest: findManifest(files, allLeftOut, validateManifest),
    files,
    leftOut: summarizeLeftOut(sortLeftOut(allLeftOut)),
    ...(allUnreadable.length > 0 && { unreadable: summarizeLeftOut(allUnreadable) }),
  };
}

function readSources({ sources, read: readSource }: SourceTree): {
  readonly files: readonly SourceFile[];
  readonly leftOut: readonly LeftOut[];
  readonly unreadable: readonly LeftOut[];
} {
  const files: SourceFile[] = [];
  const leftOut: LeftOut[] = [];
  const unreadable: LeftOut[] = [];
  let bytesLeft: number = caps.totalBytes;
  for (const [index, path] of sources.entries()) {
    if (index >= caps.sourceFiles) {
      leftOut.push({ path, reason: `it comes after ${caps.sourceFiles} other source files` });
      continue;
    }
    const read = readSource(path, Math.min(caps.fileBytes, bytesLeft));
    switch (read.kind) {
      case 'text':
        bytesLeft -= read.bytes;
        files.push({ path, text: read.text });
        break;
      case 'too-large':
        leftOut.push({ path, reason: nameSizeReason(read.bytes) });
        break;
      case 'refused':
        leftOut.push({ path, reason: read.reason });
        break;
      case 'unreadable':
        leftOut.push({ path, reason: read.reason });
        unreadable.push({ path, reason: read.reason });
        break;
      default:
        read satisfies never;
    }
  }
  return { files: files.sort((a, b) => compareCodeUnits(a.path, b.path)), leftOut, unreadable };
}

function nameSizeReason(bytes: number): string {
  return bytes > caps.fileBytes
    ? `it is larger than ${caps.fileBytes / 1e6} MB`
    : `the source files are larger than ${caps.totalBytes / 1e6} MB together`;
}

function findManifest(
  files: readonly SourceFile[],
  leftOut: readonly LeftOut[],
  validate: ValidateManifest,
): Manifest {
  const file = files.find(({ path }) => path === manifestFile);
  if (file !== undefined) return readManifest(file.text, validate);
  const left = leftOut.find(({ path }) => path === manifestFile);
  return left === undefined
    ? { kind: 'none' }
    : { kind: 'invalid', problems: [`it was not read: ${left.reason}`] };
}

/** What was meant to be read comes first, then outer folders before inner ones. */
function sortLeftOut(leftOut: readonly LeftOut[]): readonly LeftOut[] {
  const depth = (path: string): number => path.split('/').length;
  return leftOut.toSorted(
    (a, b) =>
      Number(isSourceName(b.path)) - Number(isSourceName(a.path)) ||
      depth(a.path) - depth(b.path) ||
      compareCodeUnits(a.path, b.path),
  );
}
