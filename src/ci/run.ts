import { join, resolve } from 'node:path';
import { gradeBatch, type Batch, type BatchOptions } from '../batch/grade-batch.ts';
import { placeOf, type FoundSubmission } from '../discover/find-submissions.ts';
import { ground } from '../fingerprint/program.ts';
import { projectFolder } from '../host/project-folder.ts';
import { courseFiles } from '../records/course.ts';
import { importSheet } from '../sheet/import-sheet.ts';
import { writeOnOneLine } from '../text/visible.ts';
import { listChanges } from './git/changes.ts';
import { chooseChanged, type Changed } from './git/choose-changed.ts';
import { findMergeBase, readFolderTime, requireRoot } from './git/repository.ts';
import { pathFrom, readRun } from './read-run.ts';
import { openShard } from './shards/open-shard.ts';
import type { Shard } from './shards/shard.ts';
import { describeChanged } from './describe-changed.ts';
import type { ToldNote, ToldRun } from './told.ts';

export interface CiOptions extends Omit<BatchOptions, 'folders' | 'choose'> {
  /** A checkout, or a folder in one. */
  readonly repository: string;
  /** What the branch is compared with; without it, everything is graded. */
  readonly base?: string;
  readonly shard?: Shard;
}

export interface CiRun {
  readonly batch: Batch;
  readonly told: ToldRun;
  /** Submissions that are gone since the base, or lie elsewhere now. */
  readonly gone: number;
  /** Where the repository lies, where it does. */
  readonly root?: string;
}

/** What the grading of everybody hangs on besides the program: how it is started, and what the course says. */
const commonPlaces = ['.github', '.gitlab-ci.yml'] as const;

/** Grades the submissions of a checkout that differ from a base, or all of them; of these, those of one shard. */
export async function runCi(options: CiOptions): Promise<CiRun> {
  const { repository, base, out } = options;
  const folder = resolve(repository);
  const root = requireRoot(folder);
  const shard = options.shard === undefined ? undefined : openShard(options.shard, options);
  let changed: Changed | undefined;
  const batch = await gradeBatch({
    ...options,
    folders: [folder],
    readCommitTime: (each) => readFolderTime(root, pathFrom(root, placeOf(each))),
    choose: async (found, beside) => {
      changed = base === undefined ? undefined : await compare(found, root, folder, base, options);
      const chosen = found.filter(
        (each) => changed?.submissions.has(pathFrom(root, placeOf(each))) ?? true,
      );
      return shard === undefined ? chosen : shard.choose(chosen, beside);
    },
  });
  const notes = [
    ...(changed === undefined ? [] : describeChanged(changed)),
    ...describeUnkept(batch),
  ];
  const gone = changed?.gone.length ?? 0;
  shard?.leave(batch, { out, root, notes, gone });
  const pathOf = (id: string) => pathFrom(root, batch.folders.get(id) ?? root);
  return { batch, told: readRun(batch, out, pathOf, notes), gone, root };
}

/** A cache that cannot be written costs time, at every run anew. */
function describeUnkept({ unkept }: Batch): readonly ToldNote[] {
  if (unkept === undefined) return [];
  return [{ kind: 'notice', text: writeOnOneLine(`The cache could not be written: ${unkept}`) }];
}

async function compare(
  found: readonly FoundSubmission[],
  root: string,
  folder: string,
  base: string,
  { out, cache, sheet, desk }: CiOptions,
): Promise<Changed> {
  const { exercises } = await importSheet(sheet);
  return chooseChanged(listChanges(root, findMergeBase(root, base)), {
    submissions: found.map((each) => pathFrom(root, placeOf(each))),
    exerciseFiles: exercises.map(({ file }) => file),
    common: [
      ...commonPlaces,
      ...placesInside(root, [
        // Also where it is there no more.
        ...[courseFiles.course, courseFiles.adjustments].map((name) => join(folder, name)),
        ...(desk === undefined ? [] : [desk.file, join(desk.folder, courseFiles.adjustments)]),
        resolve(sheet, '..'),
        ...ground.map((each) => resolve(projectFolder, each)),
      ]),
    ],
    own: placesInside(root, [out, ...(cache === undefined ? [] : [cache])]),
  });
}

/** Those of some places that lie in the repository, as paths from its root. */
function placesInside(root: string, places: readonly string[]): readonly string[] {
  return places
    .map((place) => pathFrom(root, place))
    .filter((path, at) => path !== '' && resolve(root, path) === places[at]);
}
