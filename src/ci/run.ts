import { join, resolve } from 'node:path';
import { gradeBatch, type Batch, type BatchOptions } from '../batch/grade-batch.ts';
import { listAsked } from '../discover/asked-file.ts';
import { placeOf, type FoundSubmission } from '../discover/find-submissions.ts';
import { countClaims } from '../discover/members.ts';
import { ground } from '../fingerprint/program.ts';
import { projectFolder } from '../host/project-folder.ts';
import { courseFiles } from '../records/course.ts';
import { UsageError } from '../records/errors.ts';
import { sumPoints, type Exercise, type Sheet } from '../records/sheet.ts';
import { chooseExercises, publicChecks } from '../sheet/choose.ts';
import { importSheet } from '../sheet/import-sheet.ts';
import { count } from '../text/counting.ts';
import { writeOnOneLine } from '../text/visible.ts';
import { chooseChanged, type Changed } from './git/choose-changed.ts';
import { readFolderTime } from './git/repository.ts';
import { pathFrom, readRun } from './read-run.ts';
import { openShard } from './shards/open-shard.ts';
import type { Shard } from './shards/shard.ts';
import { openCheckout, type Checkout } from './checkout.ts';
import { describeChanged } from './describe-changed.ts';
import { describeCheckout } from './describe-checkout.ts';
import { findHolder, nameFolder } from './find-holder.ts';
import { listFiles } from './git/listings.ts';
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
  const { out } = options;
  const checkout = openCheckout(options.repository, options.base);
  const { root, folder, place } = checkout;
  const sheet = await importSheet(options.sheet);
  const { exercises } = sheet;
  const shard = options.shard === undefined ? undefined : openShard(options.shard, options);
  let changed: Changed | undefined;
  let isNobody = !checkout.hasFiles;
  // Everybody's, whichever shard they are in: what shards tell has to be the same.
  let chosen: readonly FoundSubmission[] = [];
  const pathTo = (each: FoundSubmission) => pathFrom(root, placeOf(each));
  const batch = await gradeBatch({
    ...options,
    folders: checkout.hasFiles ? [folder] : [],
    command: 'ci',
    readCommitTime: (each) => readFolderTime(root, pathTo(each)),
    choose: async (all, beside) => {
      const isBare = await holdsNothing(all, folder, exercises);
      const found = isBare && (place !== '' || wasClass(checkout, exercises)) ? [] : all;
      if (options.as === undefined) refuseSeveral(found, checkout, exercises);
      isNobody = found.length === 0;
      changed = compare(found, checkout, exercises, options);
      chosen = found.filter((each) => changed?.submissions.has(pathTo(each)) ?? true);
      return shard === undefined ? chosen : shard.choose(chosen, beside);
    },
  });
  const gone = changed?.gone.length ?? 0;
  const notes = [
    ...(changed === undefined ? [] : describeChanged(changed)),
    ...describeCheckout(checkout, {
      isNobody,
      gone,
      chosen: chosen.map(pathTo),
      exerciseFiles: exercises.map(({ file }) => file),
      hasDeadline: options.desk?.course?.deadline !== undefined,
    }),
    ...(options.only.includes(publicChecks) ? describeHidden(sheet, options.only) : []),
  ];
  shard?.leave(batch, { out, root, notes, gone });
  const pathOf = (id: string) => pathFrom(root, batch.folders.get(id) ?? root);
  const told = readRun(batch, out, pathOf, [...notes, ...describeUnkept(batch)]);
  return { batch, told, gone, root };
}

/** Whoever has all points here has not all there are. */
function describeHidden(sheet: Sheet, only: readonly string[]): readonly ToldNote[] {
  const names = only.filter((name) => name !== publicChecks);
  const [all, open] = [names, only].map((each) => sumPoints(chooseExercises(sheet, each)));
  const hidden = (all ?? 0) - (open ?? 0);
  if (hidden === 0) return [];
  const text = `${count(hidden, 'more point')} of ${all} will be decided by checks that are not asked here.`;
  return [{ kind: 'notice', text }];
}

/** A cache that cannot be written costs time, at every run anew. */
function describeUnkept({ unkept }: Batch): readonly ToldNote[] {
  if (unkept === undefined) return [];
  return [{ kind: 'notice', text: writeOnOneLine(`The cache could not be written: ${unkept}`) }];
}

/** Copies of a file, in the folders of several people, are no submission of one, also where they are the same. */
function refuseSeveral(
  found: readonly FoundSubmission[],
  { root, folder, place }: Checkout,
  exercises: readonly Exercise[],
): void {
  const [one] = found;
  if (one === undefined || found.length > 1 || one.folder.path !== folder) return;
  const files = exercises.map(({ file }) => file);
  const holder = findHolder(listFiles(root, place), files);
  if (holder === undefined || holder === place) return;
  throw new UsageError(
    `'${folder}' would be one submission, and ${nameFolder(holder)} holds several that have the same files. Nothing was graded: give that folder, or say --one if it is a single submission`,
  );
}

/** Whether the folder that was given was taken for one submission, and nothing that is asked for is in it. */
async function holdsNothing(
  found: readonly FoundSubmission[],
  folder: string,
  exercises: readonly Exercise[],
): Promise<boolean> {
  const [one, another] = found;
  if (one === undefined || another !== undefined || one.folder.path !== folder) return false;
  const { claimed } = await countClaims(one.folder, listAsked(exercises));
  return claimed.size === 0;
}

/** Whether submissions have been in the repository, in folders of their own, that are gone since the base. */
function wasClass(checkout: Checkout, exercises: readonly Exercise[]): boolean {
  const { changes, place } = checkout;
  const looked = { folder: place, submissions: [], common: [], own: [] };
  const exerciseFiles = exercises.map(({ file }) => file);
  const { gone } = chooseChanged(changes ?? [], { ...looked, exerciseFiles });
  return gone.some(({ path }) => path !== place);
}

function compare(
  found: readonly FoundSubmission[],
  { root, folder, place, changes }: Checkout,
  exercises: readonly Exercise[],
  { out, cache, sheet, desk }: CiOptions,
): Changed | undefined {
  if (changes === undefined) return undefined;
  return chooseChanged(changes, {
    folder: place,
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
