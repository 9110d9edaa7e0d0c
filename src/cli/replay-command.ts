import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { compileSubmission } from '../compile/compile.ts';
import { listAsked } from '../discover/asked-file.ts';
import { findSubmissions, type FoundSubmission } from '../discover/find-submissions.ts';
import type { Folder } from '../discover/folder.ts';
import { readSubmission } from '../discover/read-submission.ts';
import { walkFolders } from '../discover/walk.ts';
import { findInput } from '../replay/find-case.ts';
import { replayCheck } from '../replay/replay-check.ts';
import { startDebugger, sayDebugging } from '../replay/start-debugger.ts';
import { writeReplayed } from '../replay/write-replayed.ts';
import { chooseStyle } from '../text/style.ts';
import { locateThrown } from '../compile/locate-thrown.ts';
import { UsageError } from '../records/errors.ts';
import type { Replay } from '../records/result.ts';
import type { Session } from '../records/session.ts';
import type { Exercise } from '../records/sheet.ts';
import { findStanding, type Submission } from '../records/submission.ts';
import { validateManifest } from '../records/validate.ts';
import { sayLoadOutcome } from '../report/sentences/load.ts';
import { openSession } from '../sandbox/session.ts';
import { projectFolder, resolveOwn } from '../host/project-folder.ts';
import { chooseCheck } from '../sheet/choose.ts';
import { loadSheet, type LoadedSheet } from '../sheet/load.ts';
import { writePlainly } from '../text/words.ts';
import { fingerprintFiles } from '../fingerprint/content.ts';
import { readReceipt } from '../text/receipt.ts';
import { classSeed } from './default-seeds.ts';
import type { ReplayFlags } from './flags.ts';
import { sheetFor } from '../sheet/for-exercise.ts';

/** Runs one failing case of a submission again; resolves to the exit code. */
export async function runReplayCommand(
  folder: string,
  checkId: string,
  flags: ReplayFlags,
): Promise<number> {
  const loaded = await loadSheet(resolveOwn(flags.sheet));
  const [exercise, check] = chooseCheck(loaded.sheet, checkId);
  const replay = readReplay(flags);
  const { found, submission } = await readOne(folder, loaded);
  const file = findStanding(submission.files, exercise.file);
  const place = flags.debug === true ? await findOnDisk(found.folder, file) : '';
  const seed = findSeed(flags.receipt, submission, loaded);
  const session = await open(submission, loaded, exercise, seed);
  const { sheet } = loaded;
  const replayed = await replayCheck({ check, session, seed, replay, findInput });
  session.dispose();
  const style = chooseStyle(process.stdout, process.env);
  const lines = writeReplayed(replayed, exercise, style);
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  if (flags.debug !== true) return 0;
  if (replayed.calls.length === 0) throw new UsageError('there is no failing call to debug here');
  process.stdout.write(sayDebugging('The student’s'));
  return startDebugger(join(projectFolder, 'src', 'replay', 'debugged.ts'), tsx(), {
    file: place,
    specifier: sheet.module.specifier,
    entry: join(projectFolder, sheet.module.entry),
    calls: replayed.calls,
  });
}

/** The seed of the grading that a receipt is of, for the files that it is of. */
function findSeed(text: string | undefined, { files }: Submission, { sheet }: LoadedSheet): number {
  if (text === undefined) return classSeed;
  const receipt = readReceipt(text);
  if (receipt === undefined)
    throw new UsageError(`'${text}' is no receipt; copy all of it from the end of the report`);
  if (receipt.sheet !== sheet.id || receipt.version !== sheet.version)
    throw new UsageError(
      `the receipt is of ${receipt.sheet} ${receipt.version}, and this is ${sheet.id} ${sheet.version}; give its grader file with --sheet`,
    );
  if (receipt.content !== fingerprintFiles(files))
    throw new UsageError(
      'the receipt is of other files than these: look for the hand-in of that time',
    );
  return receipt.seed;
}

function readReplay({ seed, path }: ReplayFlags): Replay | undefined {
  if (seed === undefined && path === undefined) return undefined;
  if (seed === undefined || path === undefined) {
    throw new UsageError(
      'a case has a seed and a path: copy both from the replay line of the report',
    );
  }
  return { seed, path };
}

async function readOne(
  folder: string,
  { sheet }: LoadedSheet,
): Promise<{ readonly found: FoundSubmission; readonly submission: Submission }> {
  const asked = listAsked(sheet.exercises);
  const { submissions } = await findSubmissions([folder], { asked });
  const [found, another] = submissions;
  if (found === undefined || another !== undefined) {
    throw new UsageError(
      `'${folder}' holds ${submissions.length} submissions: give the folder of one`,
    );
  }
  return { found, submission: await readSubmission(found, { validateManifest, asked }) };
}

/** Where a file of a submission lies on the disk, whatever folders are around it. */
async function findOnDisk(folder: Folder, file: string): Promise<string> {
  const { files } = await walkFolders(folder);
  const own = files.find(({ path }) => path === file || path.endsWith(`/${file}`));
  const place = join(folder.path ?? '', own?.path ?? file);
  if (folder.path !== undefined && existsSync(place)) return place;
  throw new UsageError('the sources are in an archive: unpack it to debug them');
}

async function open(
  submission: Submission,
  loaded: LoadedSheet,
  exercise: Exercise,
  seed: number,
): Promise<Session> {
  const { file, limits } = exercise;
  const { specifier } = loaded.sheet.module;
  const session = await openSession({
    file,
    compiled: compileSubmission(submission.files, submission.leftOut, specifier),
    limits,
    seed,
    sheet: sheetFor(exercise, loaded),
    fatal: undefined,
    locate: (thrown) => locateThrown(thrown, submission.files),
    giveUp: (limit) => {
      process.stderr.write(
        `sheetmark: it ran out of ${limit}, and could not be stopped otherwise\n`,
      );
      process.exit(0);
    },
  });
  if (session.loaded.kind !== 'loaded') {
    throw new UsageError(writePlainly(sayLoadOutcome(session.loaded)));
  }
  return session;
}

/** The module that makes Node run TypeScript with source maps, as an address that any folder can use. */
function tsx(): string {
  return import.meta.resolve('tsx');
}
