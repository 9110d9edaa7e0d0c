import { watch, type FSWatcher } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import type { ExerciseResult, Result } from '../../records/result.ts';
import type { Exercise } from '../../records/sheet.ts';
import type { Submission } from '../../records/submission.ts';
import { addPoints } from '../../score/score.ts';
import { fingerprintExercises } from './fingerprint-exercises.ts';
import { readOwnFiles } from './own-files.ts';
import type { Kit } from './read-kit.ts';
import type { Screen } from './screen.ts';
import { checkFiles } from './self-check.ts';
import { prepareThread, resumeThreads, stopThreads } from './thread.ts';

/** Editors write a file in several steps: one save is what happens within this many milliseconds. */
const settling = 25;

/** Checks again what a save changed, until the student has enough of it; resolves to the exit code. */
export function watchFolder(
  kit: Kit,
  exercises: readonly Exercise[],
  screen: Screen,
): Promise<number> {
  const done = new Map<string, { readonly fingerprint: string; readonly result: ExerciseResult }>();
  const folders = watchOwnFolders(kit.folder, onChange);
  let timer: NodeJS.Timeout | undefined;
  /** What was saved once is saved again. */
  let last = exercises[0];
  let isStale = true;
  let isRunning = false;
  void update();
  return new Promise((resolve) => {
    process.once('SIGINT', () => {
      folders.close();
      screen.writeLine('');
      resolve(0);
    });
  });

  function onChange(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      isStale = true;
      // What is under way is about files that are no more.
      if (isRunning) stopThreads();
      else void update();
    }, settling);
  }

  async function update(): Promise<void> {
    isRunning = true;
    while (isStale) {
      isStale = false;
      resumeThreads();
      await checkChanged().catch((error: unknown) => {
        if (!isStale) throw error;
      });
    }
    isRunning = false;
    prepareThread(last?.limits.megabytes ?? 0);
  }

  async function checkChanged(): Promise<void> {
    const start = performance.now();
    const submission = await readOwnFiles(kit.folder, kit.contents);
    folders.follow(submission);
    const fingerprints = fingerprintExercises(submission, exercises, kit.sheet.module.specifier);
    const changed = exercises.filter(
      ({ id }) => done.get(id)?.fingerprint !== fingerprints.get(id),
    );
    if (changed.length === 0) return;
    screen.clear();
    screen.open();
    const fresh: Result[] = [];
    for (const exercise of changed) {
      const hooks = { begin: screen.begin, report: screen.report };
      last = exercise;
      const result = await checkFiles(kit, submission, [exercise], hooks);
      if (isStale) return;
      fresh.push(result);
      for (const own of result.exercises) {
        done.set(exercise.id, { fingerprint: fingerprints.get(exercise.id) ?? '', result: own });
      }
    }
    const [newest] = fresh.slice(-1);
    if (newest === undefined) return;
    const all = exercises.flatMap(({ id }) => done.get(id)?.result ?? []);
    screen.close(
      joinResults(
        newest,
        fresh.flatMap((result) => result.exercises),
      ),
      joinResults(newest, all),
    );
    const seconds = ((performance.now() - start) / 1000).toFixed(2);
    screen.writeLine(`  Checked in ${seconds} s. Save a file to check again; Ctrl+C ends it.`);
  }
}

function joinResults(result: Result, exercises: readonly ExerciseResult[]): Result {
  return { ...result, exercises, points: addPoints(exercises.map(({ points }) => points)) };
}

/** Watches folder by folder: watching all at once would look into node_modules, and Linux knows no better way. */
function watchOwnFolders(
  root: string,
  onChange: () => void,
): { follow(submission: Submission): void; close(): void } {
  const watchers = new Map<string, FSWatcher>();
  const add = (folder: string) => {
    if (watchers.has(folder)) return;
    const watcher = watch(join(root, folder), (_, name) => {
      if (name === null || /\.(?:[mc]?[jt]s|json)$/.test(name)) onChange();
    });
    watcher.on('error', () => {
      watcher.close();
      watchers.delete(folder);
      onChange();
    });
    watchers.set(folder, watcher);
  };
  add('.');
  return {
    follow: ({ files }) => {
      for (const { path } of files) add(dirname(path));
    },
    close: () => {
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}
