import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Ruling } from '../records/ruling.ts';
import type { Submission } from '../records/submission.ts';
import { listClosure } from './closure.ts';
import { projectFolder } from '../host/project-folder.ts';

/** All that a grade depends on besides the submission: files and folders of the project. */
export const ground = ['src', 'graders', 'reference', 'templates', 'package-lock.json'];

/**
 * A hash of the program itself, the graders, which of them is asked, and the versions of the libraries; of the module that
 * the sheet gives to submissions, too, where its first file is named.
 */
export function fingerprintProgram(sheetFile: string, module?: string): string {
  const hash = createHash('sha256').update(readFileSync(sheetFile));
  const own = module === undefined ? [] : listFiles(dirname(module));
  // Most sheets' modules lie in the ground.
  for (const path of new Set([...ground.flatMap(listFiles), ...own]))
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(projectFolder, path)))
      .update('\0');
  // What a sheet imports from elsewhere in the project is a part of it, too.
  const path = relative(projectFolder, sheetFile).split(sep).join('/');
  const project = { root: projectFolder, modules: new Map(), without: ground };
  for (const each of listClosure([path], project)) hash.update(JSON.stringify(each));
  return hash.digest('hex');
}

/** Equal fingerprints mean equal results: a result that is there already need not be made again. */
export function fingerprintSubmission(
  program: string,
  seed: number,
  only: readonly string[],
  submission: Submission,
  ruling?: Ruling,
): string {
  const hash = createHash('sha256').update(
    JSON.stringify([program, seed, [...only].sort(), submission, ...[ruling ?? []].flat()]),
  );
  return hash.digest('hex').slice(0, 32);
}

function listFiles(path: string): readonly string[] {
  const folder = join(projectFolder, path);
  if (path.endsWith('.json')) return [path];
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) =>
    entry.isFile(),
  );
  return entries
    .map((entry) => join(entry.parentPath, entry.name).slice(projectFolder.length))
    .sort();
}
