import os from 'node:os';
import process from 'node:process';
import { resolve } from 'node:path';
import { gradeBatch } from '../batch/grade-batch.ts';
import { countBroken } from '../records/overview-row.ts';
import { UsageError } from '../records/errors.ts';
import type { Course } from '../records/course.ts';
import type { Desk } from '../course/desk.ts';
import { isDesk } from '../course/is-desk.ts';
import { keepPlace } from '../history/keep.ts';
import { projectFolder, resolveOwn } from '../host/project-folder.ts';
import type { GradeFlags } from './flags.ts';
import { chooseStyle } from '../text/style.ts';
import { chooseExercises } from '../sheet/choose.ts';
import { importSheet } from '../sheet/import-sheet.ts';
import { leaveShard, openFormats, openShardOf } from './formats.ts';
import { openProgress } from './progress.ts';
import { writeBatchSummary } from './summary.ts';

/**
 * Grades folders of submissions; resolves to the exit code. What was stated on the command line goes before what the
 * course says, and that before what is usual.
 */
export async function runGradeCommand(
  dirs: readonly string[],
  flags: GradeFlags,
  isStated: (name: string) => boolean = () => false,
): Promise<number> {
  // It would mean the folder that the command runs in.
  if (flags.out === '')
    throw new UsageError('an empty name is no folder; say after --out where the reports go');
  const { words, folders } = separate(dirs, flags.only ?? []);
  const desk = await openCourse(folders, flags.course);
  refuseNames(desk?.course, flags);
  refuseShards(desk?.course, flags.shard);
  const { sheet, seed } = settle(flags, desk?.course, isStated);
  const only = await nameExercises(sheet, words);
  if (flags.worksheet !== undefined && only.length > 0)
    throw new UsageError(
      'a worksheet takes the points of the whole sheet: leave --only or --worksheet away',
    );
  if (flags.class === true && flags.one === true)
    throw new UsageError('a folder is a class or one submission: say --class or --one, not both');
  const as = flags.class === true ? 'class' : flags.one === true ? 'one' : undefined;
  if (flags.list === true) {
    const { runListCommand } = await import('./list-command.ts');
    const dirs = folders.length === 0 ? [resolveOwn('submissions')] : folders;
    return runListCommand(dirs, { sheet, as, isCsv: flags.csv === true });
  }
  // What is a part of the points must not take the place of the whole.
  const out = flags.out ?? ['reports', ...only].join('-');
  const dirsGiven = folders.length === 0 ? [resolveOwn('submissions')] : folders;
  const given = resolve(dirsGiven[0] ?? '');
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  const progress = openProgress(process.stderr);
  const shard =
    flags.shard === undefined ? undefined : await openShardOf(flags.shard, { sheet, seed, only });
  const formats =
    flags.format === undefined ? undefined : await openFormats(flags.format, given, resolve(out));
  try {
    const batch = await gradeBatch({
      folders: dirsGiven,
      out: resolve(out),
      jobs: flags.jobs ?? os.availableParallelism(),
      seed,
      only,
      sheet,
      fresh: flags.fresh ?? false,
      ...(as !== undefined && { as }),
      types: flags.types ?? false,
      ...(desk !== undefined && { desk }),
      ...(flags.worksheet !== undefined && {
        worksheet: {
          file: flags.worksheet,
          ...(flags.downloaded && { downloaded: flags.downloaded }),
        },
      }),
      allowLower: flags.allowLower ?? false,
      signal: stop.signal,
      progress,
      ...(shard !== undefined && { choose: shard.choose }),
    });
    progress.close();
    const place = desk?.folder ?? resolve(folders[0] ?? 'submissions');
    if (shard === undefined) keepPlace(resolve(out), place);
    else await leaveShard(shard, batch, given, resolve(out));
    writeBatchSummary(process.stdout, chooseStyle(process.stdout, process.env), batch, out);
    if (desk?.course?.anonymous === true) await writeNamesLine(out);
    await formats?.write(batch);
    if (stop.signal.aborted) return 130;
    return batch.faults.length > 0 || batch.rows.some((row) => countBroken(row) > 0) ? 1 : 0;
  } catch (error) {
    progress.close();
    if (!stop.signal.aborted) throw error;
    process.stderr.write('sheetmark: stopped; what was graded is kept.\n');
    return 130;
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}

/** What is written for other programs names the folders of submissions. */
function refuseNames({ anonymous = false }: Course = {}, { format, shard }: GradeFlags): void {
  if (!anonymous || (format === undefined && shard === undefined)) return;
  throw new UsageError(
    `the course is anonymous, and what --${format === undefined ? 'shard' : 'format'} writes names the folders of submissions: leave it away, or set anonymous to false in course.json`,
  );
}

/** Attempts of one person may fall to several machines, of which none could say which is the best. */
export function refuseShards({ attempt }: Course = {}, shard: string | undefined): void {
  if (attempt !== 'best' || shard === undefined) return;
  throw new UsageError(
    'the course counts the best attempt, which no shard can tell: leave --shard away, or set attempt to "last" in course.json',
  );
}

async function writeNamesLine(out: string): Promise<void> {
  const { placeOfNames } = await import('../course/aliases.ts');
  process.stdout.write(
    `Names     ${placeOfNames(resolve(out))} says who is who: keep it with the staff\n`,
  );
}

/** Sheet and seed: what is stated goes before what the course says, and that before what is usual. */
export function settle(
  flags: Pick<GradeFlags, 'sheet' | 'seed'>,
  course: Course | undefined,
  isStated: (name: string) => boolean,
): { readonly sheet: string; readonly seed: number } {
  const { sheet, seed } = course ?? {};
  return {
    sheet:
      sheet === undefined || isStated('sheet')
        ? resolveOwn(flags.sheet)
        : resolve(projectFolder, sheet),
    seed: seed === undefined || isStated('seed') ? flags.seed : seed,
  };
}

/** What lies beside the submissions about their course, or where it is said to be. */
export async function openCourse(
  folders: readonly string[],
  named: string | undefined,
): Promise<Desk | undefined> {
  const [folder, another] = folders.length === 0 ? [resolveOwn('submissions')] : folders;
  const isOne = folder !== undefined && another === undefined;
  if (named === undefined && !(isOne && isDesk(resolve(folder)))) return undefined;
  const { openDesk } = await import('../course/desk.ts');
  return openDesk(resolve(folder ?? ''), named === undefined ? undefined : resolve(named));
}

/** The exercises by their ids, however they were named. */
export async function nameExercises(
  file: string,
  words: readonly string[],
): Promise<readonly string[]> {
  if (words.length === 0) return [];
  const sheet = await importSheet(file);
  return chooseExercises(sheet, words).map(({ id }) => id);
}

/** `--only exercise2 DIR` reads both as exercises: what looks like a path is a folder. */
function separate(
  dirs: readonly string[],
  only: readonly string[],
): { words: readonly string[]; folders: readonly string[] } {
  const words = only.flatMap((word) => word.split(','));
  const isFolder = (word: string) => /[/\\.~]/.test(word);
  return {
    words: words.filter((word) => !isFolder(word)),
    folders: [...dirs, ...words.filter(isFolder)],
  };
}
