import type { LeftOut } from '../records/submission.ts';
import type { AskedFile } from './asked-file.ts';
import { readClaim } from './claims.ts';
import type { FileEntry } from './folder.ts';
import { join, type Member, type Members } from './members.ts';

// What lies in a folder that may be a class, and how it is told.

/** Files of a submission that lie in the folder itself. */
export function listOwn(
  loose: readonly FileEntry[],
  asked: readonly AskedFile[],
): readonly string[] {
  const seen = new Map<string, string>();
  for (const { name } of loose) {
    const claim = readClaim(name, asked);
    const isOwn = claim !== undefined && claim.strength !== 'within' && claim.strength !== 'older';
    if (isOwn && !seen.has(claim.file)) seen.set(claim.file, name);
  }
  return [...seen.values()];
}

export function isProjectFile(name: string): boolean {
  return (
    /^(?:package(?:-lock)?\.json|tsconfig.*\.json|readme.*)$/i.test(name) ||
    /\.[mc]?[jt]sx?$/i.test(name)
  );
}

export function isArchiveAlone(members: readonly Member[], loose: readonly FileEntry[]): boolean {
  return members.length === 1 && members[0]?.isArchive === true && loose.length === 0;
}

export function sayFiles(own: readonly string[]): string {
  return `${own.slice(0, 2).join(' and ')} ${own.length === 1 ? 'lies' : 'lie'} in it`;
}

export function nameEvidence({ members, flat }: Members): string {
  const source =
    members.find(({ named }) => named !== undefined)?.named?.person.source ??
    flat[0]?.named.person.source;
  const names = {
    moodle: 'Moodle',
    canvas: 'Canvas',
    ilias: 'ILIAS',
    sakai: 'Sakai',
    brightspace: 'Brightspace',
    blackboard: 'Blackboard',
    gradescope: 'Gradescope',
    jagr: 'Jagr',
    folder: 'a platform',
  };
  return `names as ${names[source ?? 'folder']} gives them`;
}

export function describeBeside(members: readonly Member[]): readonly LeftOut[] {
  return members.map((member) => ({
    path: member.place,
    reason: 'it lies beside the folder that holds the submissions',
  }));
}

export function describeStrays(
  { loose, refused, ours }: Members,
  place: string,
): readonly LeftOut[] {
  const strays = loose
    .filter(({ name }) => !name.startsWith('.'))
    .map(({ name }) => ({
      path: join(place, name),
      reason: 'it lies beside the folders of submissions',
    }));
  return [...refused, ...ours, ...strays];
}
