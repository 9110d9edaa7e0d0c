import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { listAsked } from '../discover/asked-file.ts';
import { findSubmissions, placeOf, type FoundSubmission } from '../discover/find-submissions.ts';
import { compareCodeUnits } from '../discover/order.ts';
import { readSubmission } from '../discover/read-submission.ts';
import { removePartials } from '../export/remove-partials.ts';
import { makeFolder } from '../host/make-folder.ts';
import type { Desk } from '../course/desk.ts';
import type { Notice } from '../records/notice.ts';
import { validateManifest } from '../records/validate.ts';
import { chooseExercises } from '../sheet/choose.ts';
import { importSheet } from '../sheet/import-sheet.ts';
import type { Task } from '../worker/messages.ts';
import { openStandby } from '../workers/standby.ts';
import { isGraded, type OverviewRow } from '../records/overview-row.ts';
import { fingerprintFiles } from '../fingerprint/content.ts';
import { fingerprintProgram, fingerprintSubmission } from '../fingerprint/program.ts';
import type { BatchProgress } from './batch-progress.ts';
import { adviseClass } from './advise-class.ts';
import { coverClass } from './cover-class.ts';
import { countAttempts } from './count-attempts.ts';
import { concludeClass, rowOfFault, type Concluded } from './conclude-class.ts';
import { openCache, openOwnCache } from './cache.ts';
import { readKept } from './kept.ts';
import { joinTexts } from '../worker/join-texts.ts';
import { takeFinished, writeReports } from './write-reports.ts';
import { createTaskMaker } from './make-task.ts';
import { describeTimeless } from './describe-timeless.ts';
import { findTimes } from './times.ts';
import { openFreshMark } from './fresh-mark.ts';
import { settleEarlier } from './earlier-rows.ts';
import { openIfGiven } from './open-if-given.ts';
import type { WorksheetOption } from './open-worksheet.ts';
import { sayUnreadable } from './say-unreadable.ts';
import { listInUse, pruneGradings } from './prune-gradings.ts';
import { describeProcess, openGrader, runPool } from './pool.ts';
import { prepareWorkers } from './prepare-workers.ts';
import { putSlowFirst } from './slow-first.ts';
import type { Beside } from './list-attention.ts';

export interface BatchOptions {
  readonly folders: readonly string[];
  readonly out: string;
  readonly jobs: number;
  readonly seed: number;
  readonly only: readonly string[];
  readonly sheet: string;
  readonly fresh: boolean;
  /** What the folders are, where somebody said so. */
  readonly as?: 'class' | 'one';
  /** The command that is told to say so, where it is another one than `grade`. */
  readonly command?: string;
  /** Which of the submissions that were found are graded; all of them, if it is left out. */
  readonly choose?: (
    found: readonly FoundSubmission[],
    beside: Beside,
  ) => Promise<readonly FoundSubmission[]>;
  /** Where the gradings of exercises are kept from run to run; with the reports, if it is left out. */
  readonly cache?: string;
  /** Whether the type checker is asked for advice too. */
  readonly types: boolean;
  /** The course that the class is of, where there are files of one. */
  readonly desk?: Desk;
  /** The platform's list of participants, where it was given. */
  readonly worksheet?: WorksheetOption;
  /** When a submission was committed, where that is how it is handed in. */
  readonly readCommitTime?: (each: FoundSubmission) => string | undefined;
  /** Whether points that fall go to the grade book. */
  readonly allowLower?: boolean;
  readonly signal: AbortSignal;
  readonly progress: BatchProgress;
}

export interface Batch extends Concluded {
  /** Submissions that we failed to grade. */
  readonly faults: readonly BatchFault[];
  /** How many grades of an earlier run still held. */
  readonly kept: number;
  /** How many exercises of how many submissions were run. */
  readonly ran: number;
  /** Names of submissions whose results are not as an earlier run had written them: what they said was not believed. */
  readonly edited: readonly string[];
  /** Files that are kept from run to run and were changed by hand: what they said was not believed either. */
  readonly notOurs: readonly string[];
  /** The folder of each submission that was to be graded, by its id. */
  readonly folders: ReadonlyMap<string, string>;
  /** Why something could not be kept in the cache, where that is so. */
  readonly unkept?: string;
}

export interface BatchFault {
  readonly name: string;
  readonly message: string;
}

/** Grades every submission of some folders and writes their reports as they come. */
export async function gradeBatch(options: BatchOptions): Promise<Batch> {
  const { out, seed, only, signal, progress } = options;
  const sheet = await importSheet(options.sheet);
  const exercises = chooseExercises(sheet, only);
  options.desk?.check(sheet);
  // Before anything is graded: what is wrong with it is told at once.
  const worksheet = await openIfGiven(options.worksheet, sheet, options.desk?.course);
  // While submissions are looked for, where there is surely something to do.
  const isFirst = options.fresh || (options.cache === undefined && !existsSync(out));
  using standby = isFirst ? openStandby(describeProcess(options.sheet)) : undefined;
  const asked = listAsked(sheet.exercises);
  const handedIn = await findSubmissions(options.folders, {
    asked,
    out,
    ...(options.as !== undefined && { as: options.as }),
    ...(options.command !== undefined && { command: options.command }),
    ...(options.desk !== undefined && { handing: options.desk.handing }),
  });
  const program = fingerprintProgram(options.sheet, sheet.module.entry);
  const prepared = { sheet, sheetFile: options.sheet, program, seed, only, exercises };
  const { worker, setup } = await prepareWorkers(prepared);
  using first = standby && openGrader(worker, setup, standby);
  const cover = coverClass(options, handedIn.submissions, worksheet);
  const submissions = cover?.nameIds(handedIn.submissions) ?? handedIn.submissions;
  const leftOut = cover ? handedIn.leftOut.map(cover.hideLeftOut) : handedIn.leftOut;
  const { taken } = handedIn;
  progress.taken?.(
    taken.map((each) => ({ ...each, evidence: cover?.hideIn(each.evidence) ?? each.evidence })),
  );
  const isDue = options.desk?.course?.deadline !== undefined;
  const times = findTimes(submissions, worksheet, isDue ? options.readCommitTime : undefined);
  const strays = [
    ...(options.desk?.findStrayNames(submissions) ?? []),
    ...(worksheet?.findUnknown(submissions) ?? []),
    ...(isDue ? describeTimeless(submissions, times, worksheet !== undefined) : []),
  ].map((item) => cover?.hideAttention(item) ?? item);
  const beside = { leftOut, strays };
  const found = (await options.choose?.(submissions, beside)) ?? submissions;
  const cache = options.cache === undefined ? openOwnCache(out) : openCache(options.cache);
  makeFolder(out);
  await removePartials(out);
  progress.begin(found.length);

  const advice = options.types
    ? await adviseClass(found, sheet)
    : new Map<string, readonly Notice[]>();
  const rows = new Map<string, OverviewRow>();
  const faults: BatchFault[] = [];
  const edited = new Set<string>();
  const notOurs = new Set<string>();
  let kept = 0;
  let ran = 0;
  const run = JSON.stringify([program, seed, only]);
  const fresh = options.fresh ? openFreshMark(out, run) : undefined;
  const makeTask = createTaskMaker({
    ...prepared,
    readGrading: (fingerprint) =>
      options.fresh ? undefined : cache.readGrading(fingerprint, (file) => notOurs.add(file)),
  });

  /** What there is to do about a submission; nothing where its result stands, or where it cannot be read. */
  async function prepare(each: FoundSubmission): Promise<Task | undefined> {
    const read = await readSubmission(each, { validateManifest, asked });
    if (read.unreadable !== undefined) {
      fail(each, sayUnreadable(placeOf(each), read.unreadable));
      return undefined;
    }
    const said = options.desk?.rule(read, times.get(each.id));
    const ruling = said && (cover?.hideRuling(said) ?? said);
    const shown = cover?.hideSubmission(read) ?? read;
    const submission = options.types ? { ...shown, advice: advice.get(each.id) ?? [] } : shown;
    const fingerprint = fingerprintSubmission(program, seed, only, submission, ruling);
    const before = readKept(out, submission.id, fingerprint);
    if (before.kind === 'edited') edited.add(each.id);
    const isStale = fresh !== undefined && !fresh.has(each.id);
    const finished = () =>
      options.fresh ? undefined : takeFinished(out, cache, submission.id, fingerprint);
    const row = before.kind === 'holds' && !isStale ? before.row : finished();
    if (row === undefined) {
      const task = await makeTask(submission, fingerprint, ruling);
      // A receipt is about all that was handed in.
      return cover === undefined ? task : { ...task, content: fingerprintFiles(read.files) };
    }
    kept += isGraded(row) ? 1 : 0;
    rows.set(each.id, row);
    progress.done(row.name, row, 'kept');
    return undefined;
  }

  const seen = new Set<string>();
  async function* listTasks(): AsyncGenerator<Task> {
    for (const each of putSlowFirst(found, out)) {
      if (signal.aborted) return;
      seen.add(each.id);
      const task = await prepare(each);
      if (task !== undefined) yield task;
    }
  }

  await runPool(
    listTasks(),
    {
      worker,
      setup,
      jobs: Math.max(1, Math.min(options.jobs, found.length)),
      first,
      signal,
    },
    async (task, ended) => {
      const { name, id } = task.submission;
      if (ended.kind === 'fault') {
        fail(task.submission, ended.message);
        return;
      }
      const { files, gradings, row } = joinTexts(ended.answer, ended.texts);
      const run = task.exercises.filter((exercise) => exercise.kept === undefined);
      for (const { id: exercise, origin } of run) {
        const grading = gradings.get(exercise);
        if (grading !== undefined) cache.keepGrading(origin.fingerprint, grading);
      }
      writeReports(out, id, files);
      // Where a grading is not worth keeping, the reports that tell of it are not, either.
      if (run.every((exercise) => gradings.has(exercise.id)))
        cache.keepReports(task.fingerprint, files);
      rows.set(id, row);
      fresh?.add(id);
      ran += run.length;
      progress.done(name, row, run.length > 0 ? 'graded' : 'weighed');
    },
  );

  const unkept = cache.close();
  // Whoever stops a run loses no row that stands on the disk.
  for (const each of found) if (!seen.has(each.id)) await prepare(each);
  const graded = { ...sheet, exercises };
  const shown = found.map((each) => cover?.hide(each) ?? each);
  const folders = new Map(found.map((each) => [each.id, placeOf(each)]));
  if (!signal.aborted) fresh?.finish();
  const isWhole = !signal.aborted && options.choose === undefined;
  // A cache of its own has bounds of its own.
  if (isWhole && options.cache === undefined) pruneGradings(out, listInUse(rows.values()));
  // A part that was chosen, such as a shard's, says nothing about the others.
  const earlier =
    options.choose === undefined
      ? settleEarlier({
          out,
          isAnonymous: cover !== undefined,
          given: options.folders.map((each) => resolve(each)),
          isPart: taken.every((each) => each.as === 'one'),
          found: new Set(found.map(({ id }) => id)),
          sheet: sheet.id,
          seed,
          exercises: exercises.map(({ id }) => id),
        })
      : { rows: [], gone: [] };
  for (const row of earlier.rows) rows.set(row.id, row);
  const counted = countAttempts(shown, rows);
  const everybody = [...shown.filter(({ id }) => !counted.others.has(id)), ...earlier.rows].sort(
    (a, b) => compareCodeUnits(a.name, b.name),
  );
  const concluded = concludeClass({
    sheet: graded,
    seed,
    found: everybody,
    rows: counted.rows,
    beside: { ...beside, strays: [...strays, ...earlier.gone] },
    worksheet,
    // Commands with the folder would name whose it is.
    ...(cover === undefined
      ? { folders }
      : { cover, people: new Map(found.map((each) => [each.id, each])) }),
    allowLower: options.allowLower ?? false,
    isPart: found.length < submissions.length,
    out,
  });
  return {
    ...concluded,
    faults,
    kept,
    ran,
    notOurs: [...notOurs, ...concluded.notOurs],
    edited: shown.filter(({ id }) => edited.has(id)).map(({ name }) => name),
    folders,
    ...(unkept !== undefined && { unkept }),
  };

  function fail(failed: Pick<FoundSubmission, 'id' | 'name' | 'person'>, said: string): void {
    // What a worker was given bears no name any more.
    const isCovered = cover === undefined || !found.includes(failed as FoundSubmission);
    const each = isCovered ? failed : cover.hide(failed);
    const message = cover?.hideIn(said) ?? said;
    faults.push({ name: each.name, message });
    rows.set(each.id, rowOfFault(each, message));
    progress.done(each.name, undefined, 'fault');
  }
}
