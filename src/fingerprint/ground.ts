import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import type { Exercise, Sheet } from '../records/sheet.ts';
import { bareCode } from './bare-code.ts';
import { listClosure, type Project } from './closure.ts';
import { findExerciseFiles } from './exercise-files.ts';

/** What the verdicts of an exercise depend on besides the submission and the seed, as hashes. */
export interface ExerciseGround {
  /** Its checks and all that they import, the reference and the sheet's own module among it. */
  readonly graders: string;
  /** What compiles, runs and judges, and the versions of the libraries. */
  readonly harness: string;
}

/** Where the story of one submission begins; what is done with its verdicts is not followed. */
const harnessStart = ['src/grade.ts'];
const harnessFolders = ['src/sandbox', 'src/checks', 'src/compile', 'src/sheet', 'src/workers'];
const afterwards = ['src/score', 'src/report', 'src/export', 'src/course', 'src/kit'];

/**
 * The ground of each exercise of a sheet, by the exercise's id. `sheetFile` is an absolute path below `root`, the
 * project's folder. `known` keeps the hashes of texts.
 */
export function fingerprintGround(
  sheet: Sheet,
  sheetFile: string,
  root: string,
  known = new Map<string, string>(),
): ReadonlyMap<string, ExerciseGround> {
  const path = relative(root, sheetFile).split(sep).join('/');
  const text = readFileSync(sheetFile, 'utf8');
  const { specifier, entry } = sheet.module;
  const project = { root, modules: new Map([[specifier, entry]]), without: ['src'] };
  const sentences = listSentences(sheet);
  const files = findExerciseFiles(path, text) ?? sheet.exercises.map(() => path);
  const harness = fingerprintHarness(root, known);
  return new Map(
    sheet.exercises.map(({ id }, at) => {
      const module = listModule(root, posix.dirname(entry));
      const closure = listClosure([files[at] ?? path, ...module], project);
      const graders = hashFiles(new Map([[path, text], ...closure]), sentences, known);
      return [id, { graders, harness }];
    }),
  );
}

function fingerprintHarness(root: string, known: Map<string, string>): string {
  const folders = harnessFolders.flatMap((folder) => listFolder(root, folder));
  const project: Project = { root, modules: new Map(), without: afterwards };
  const files = listClosure([...harnessStart, ...folders, 'package-lock.json'], project);
  return hashFiles(files, new Set(), known);
}

function hashFiles(
  files: ReadonlyMap<string, string>,
  sentences: ReadonlySet<string>,
  known: Map<string, string>,
): string {
  const hash = createHash('sha256');
  for (const [path, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!known.has(text)) known.set(text, hashFile(path, text, sentences));
    hash.update(JSON.stringify([path, known.get(text)]));
  }
  return hash.digest('hex').slice(0, 32);
}

function hashFile(path: string, text: string, sentences: ReadonlySet<string>): string {
  const code = path.endsWith('.ts') ? bareCode(path, text, sentences) : text;
  return createHash('sha256').update(code).digest('hex');
}

/** Every sentence of the sheet that is told and not asked. */
function listSentences({ exercises }: Sheet): ReadonlySet<string> {
  return new Set(exercises.flatMap(sentencesOf).filter((text) => text.includes(' ')));
}

function sentencesOf({ title, task, exports, checks, exhibits = [] }: Exercise): readonly string[] {
  return [
    title,
    task,
    ...exports.map(({ meaning }) => meaning),
    ...exhibits.map((exhibit) => exhibit.title),
    ...checks.flatMap((check) => [
      check.title,
      ...[check.hint ?? []].flat(),
      ...('misconceptions' in check ? (check.misconceptions ?? []) : []).map(
        ({ sentence }) => sentence,
      ),
    ]),
  ];
}

/** The files that `loadSheet` gives to the sandbox. */
function listModule(root: string, folder: string): readonly string[] {
  return listFolder(root, folder).filter((path) => !path.endsWith('package.json'));
}

function listFolder(root: string, folder: string): readonly string[] {
  try {
    const entries = readdirSync(join(root, folder), { withFileTypes: true, recursive: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .sort();
  } catch {
    return [];
  }
}
