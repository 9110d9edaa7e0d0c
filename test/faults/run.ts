import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { projectFolder } from '../../src/host/project-folder.ts';
import { fates, smallSheetFile } from '../src/batch/small-class.ts';

/** Writes a class of right, wrong and unfinished submissions. */
export function layOutClass(folder: string, size: number): void {
  const kinds = [fates.right, fates.wrong, fates.missing];
  for (let i = 0; i < size; i++) {
    const place = join(folder, `student-${String(i).padStart(3, '0')}`);
    mkdirSync(place, { recursive: true });
    for (const [path, text] of Object.entries(kinds[i % kinds.length] ?? fates.right))
      writeFileSync(join(place, path), text);
  }
}

/** The command line at work. */
export interface Running {
  readonly pid: number;
  /** What it has told to be done, in the order in which it was told. */
  done(): readonly string[];
  readonly ended: Promise<Ended>;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly error: string;
}

/** Starts `grade` as the leader of a group of processes, as a shell does; `temporary` is its folder for temporary files. */
export function startGrading(
  folder: string,
  out: string,
  temporary: string,
  ...flags: readonly string[]
): Running {
  const args = ['grade', folder, '--out', out, '--jobs', '2', '--sheet', smallSheetFile, ...flags];
  const child = spawn(process.execPath, ['src/start.mjs', ...args], {
    cwd: projectFolder,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
    env: { ...process.env, TMPDIR: temporary },
  });
  let error = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (error += text));
  return {
    pid: child.pid ?? Number.NaN,
    done: () => listDone(error),
    ended: new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code, signal) => resolve({ code, signal, error }));
    }),
  };
}

/** Names that progress lines tell to be done; with `(kept)`, only those that an earlier run had graded. */
export function listDone(error: string, how: '' | ' (kept)' = ''): readonly string[] {
  const lines = [...error.matchAll(/^\[\d+\/\d+\] (\S+) \d+\/\d+( \(kept\))?$/gm)];
  return lines.filter(([, , kept]) => how === '' || kept === how).map(([, name = '']) => name);
}

/** Every file of a folder, by its path in there. */
export function readFiles(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    paths.sort().map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );
}

/** A page without the ways to the next one and to the submission, which are put in once the whole class is done. */
export function dropWays(text: string | undefined): string | undefined {
  return text?.replace(/<!--neighbours-->.*?<!--\/neighbours-->|<p class="replay">.*?<\/p>/gs, '');
}
