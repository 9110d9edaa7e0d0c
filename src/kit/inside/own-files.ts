import { basename } from 'node:path';
import { openAsSubmission } from '../../discover/disk-folder.ts';
import { readSubmission } from '../../discover/read-submission.ts';
import { validateManifest } from '../../records/validate.ts';
import type { Submission } from '../../records/submission.ts';
import type { KitContents } from '../records.ts';

/** The student's own files as the submission that they are going to be: the kit's files are no part of it. */
export async function readOwnFiles(folder: string, { files }: KitContents): Promise<Submission> {
  const own = openAsSubmission(folder, { name: basename(folder), id: 'self-check' });
  const read = await readSubmission(own, { validateManifest, asked: [] });
  const isOwn = ({ path }: { readonly path: string }) =>
    !files.includes(path) &&
    path !== 'node_modules' &&
    !path.startsWith('.') &&
    !liesInArchive(path);
  const leftOut = read.leftOut.filter((entry) => isOwn(entry) && looksLikeSource(entry.path));
  return { ...read, files: read.files.filter(isOwn), leftOut };
}

/** The kit itself, or what was packed before: grading reads archives too, but nobody works in one. */
function liesInArchive(path: string): boolean {
  return /\.(?:zip|tar|tgz|tar\.gz)(?:\/|$)/i.test(path);
}

/** Whether it may have been meant as part of the work. */
function looksLikeSource(path: string): boolean {
  return /\.(?:[cm]?[jt]sx?|json)$/i.test(path);
}
