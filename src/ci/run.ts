import { resolve } from 'node:path';
import { gradeBatch, type Batch, type BatchOptions } from '../batch/grade-batch.ts';
import type { FoundSubmission } from '../discover/find-submissions.ts';
import { ground } from '../fingerprint/program.ts';
import { projectFolder } from '../host/project-folder.ts';
import { loadSheet } from '../sheet/load.ts';
import { listChanges } from './git/changes.ts';
import { chooseChanged, type Changed } from './git/choose-changed.ts';
import { findMergeBase, requireRoot } from './git/repository.ts';
import { pathFrom, readRun } from './read-run.ts';
import { tellChanged } from './tell-changed.ts';
import type { ToldRun } from './told.ts';

export interface CiOptions extends Omit<BatchOptions, 'folders' | 'choose'> {
  /** A checkout, or a folder in one. */
  readonly repository: string;
  /** What the branch is compared with; without it, everything is graded. */
  readonly base?: string;
}

export interface CiRun {
  readonly batch: Batch;
  readonly told: ToldRun;
  readonly changed?: Changed;
}

/** What the grading of everybody hangs on besides the program: how it is started, and what the course says. */
const commonPlaces = ['.github', '.gitlab-ci.yml', 'course.json'] as const;

/** Grades the submissions of a checkout that differ from a base, or all of them. */
export async function runCi(options: CiOptions): Promise<CiRun> {
  const { repository, base, out, cache, sheet } = options;
  const folder = resolve(repository);
  const root = requireRoot(folder);
  const exerciseFiles = (await loadSheet(sheet)).sheet.exercises.map(({ file }) => file);
  let changed: Changed | undefined;
  const choose = (found: readonly FoundSubmission[]) => {
    if (base === undefined) return found;
    const paths = new Map(found.map((each) => [each.id, pathFrom(root, each.folder)]));
    const given = pathFrom(root, folder);
    changed = chooseChanged(listChanges(root, findMergeBase(root, base)), {
      submissions: [...paths.values()],
      exerciseFiles,
      common: [
        ...commonPlaces,
        ...(given === '' ? [] : [`${given}/course.json`]),
        ...placesInside(root, [
          resolve(sheet, '..'),
          ...ground.map((each) => resolve(projectFolder, each)),
        ]),
      ],
      own: placesInside(root, [out, ...(cache === undefined ? [] : [cache])]),
    });
    return found.filter(({ id }) => changed?.submissions.has(paths.get(id) ?? ''));
  };
  const batch = await gradeBatch({ ...options, folders: [folder], choose });
  return {
    batch,
    told: readRun(batch, out, root, changed === undefined ? [] : tellChanged(changed)),
    ...(changed !== undefined && { changed }),
  };
}

/** Those of some places that lie in the repository, as paths from its root. */
function placesInside(root: string, places: readonly string[]): readonly string[] {
  return places
    .map((place) => pathFrom(root, place))
    .filter((path, at) => path !== '' && resolve(root, path) === places[at]);
}
