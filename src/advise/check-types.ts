import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { readUsage } from '../host/process-usage.ts';
import type { Notice } from '../records/notice.ts';
import type { SourceFile } from '../records/submission.ts';

export interface TypedSubmission {
  readonly id: string;
  readonly files: readonly SourceFile[];
}

export interface TypeAdviceOptions {
  /** The compiler's own command, run by this Node. */
  readonly compiler: string;
  /** The sheet's module: the types that submissions are held against. */
  readonly module: { readonly specifier: string; readonly entry: string };
}

/** Notices of one submission that are shown; a student who sees ten more has read enough. */
const mostNotices = 5;

/** Where the copies lie, beside what is ours. */
const inner = 'files/';

/** One hostile type can keep a compiler busy for ever, or fill the memory; then this submission gets no advice. */
const mostMilliseconds = 20_000;
const mostMegabytes = 1000;

/**
 * Holds each submission against the published types. Type errors cost nothing: they become notices. Resolves to notices
 * by submission id; to none for a submission that the compiler did not end with.
 *
 * The compiler gets a copy of what was read, one submission at a time: it would follow links, wait for pipes, and let
 * one submission declare globals for all others. Where it reads a file of the host all the same, by an import or a
 * reference, nothing of what it says is passed on: types tell what the file holds.
 */
export async function adviseTypes(
  submissions: readonly TypedSubmission[],
  options: TypeAdviceOptions,
): Promise<ReadonlyMap<string, readonly Notice[]>> {
  const notices = new Map<string, readonly Notice[]>();
  for (const { id, files } of submissions) {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'sheetmark-types-')));
    try {
      const paths = await copyFiles(files, join(folder, inner));
      const project = join(folder, 'tsconfig.json');
      const compilerOptions = optionsFor(options.module);
      await writeFile(
        project,
        JSON.stringify({ compilerOptions, files: paths.map((path) => inner + path) }),
      );
      const output = await runCompiler(
        [options.compiler, '-p', project, '--pretty', 'false', '--listFiles'],
        folder,
      );
      const lines = output.split('\n');
      const libraries = join(options.compiler, '../../../@typescript');
      const own = [folder, dirname(options.module.entry), libraries];
      notices.set(id, readsOnly(own, lines) ? collect(lines, new Set(paths)) : []);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return notices;
}

/** Copies what the compiler reads; returns the paths of what it checks. A path that is too long here is left out. */
async function copyFiles(files: readonly SourceFile[], folder: string): Promise<readonly string[]> {
  const copied: string[] = [];
  for (const { path, text } of files) {
    try {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
      if (path.endsWith('.ts')) copied.push(path);
    } catch {
      continue;
    }
  }
  return copied;
}

/** Mild on purpose: what a student left untyped is no mistake, what contradicts the published types is. */
function optionsFor(module: TypeAdviceOptions['module']): object {
  return {
    target: 'esnext',
    module: 'esnext',
    moduleResolution: 'bundler',
    moduleDetection: 'force',
    lib: ['esnext'],
    types: [],
    strict: false,
    strictFunctionTypes: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    resolveJsonModule: true,
    paths: { [module.specifier]: [module.entry] },
  };
}

function runCompiler(args: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve) => {
    const options = {
      cwd,
      env: {},
      timeout: mostMilliseconds,
      maxBuffer: 16 * 2 ** 20,
      killSignal: 'SIGKILL',
    } as const;
    // Exit code 2 means that there are type errors, which is what is asked for.
    const child = execFile(process.execPath, [...args], options, (error, stdout) => {
      clearInterval(clock);
      resolve(error?.killed === true ? '' : stdout);
    });
    const clock = setInterval(() => {
      const usage = child.pid === undefined ? undefined : readUsage(child.pid);
      if (usage !== undefined && usage.megabytes > mostMegabytes) child.kill('SIGKILL');
    }, 50);
  });
}

/** Whether every file that the compiler lists lies in one of some folders. */
function readsOnly(folders: readonly string[], lines: readonly string[]): boolean {
  return lines
    .filter((line) => isAbsolute(line))
    .every((path) => folders.some((folder) => !relative(folder, path).startsWith('..')));
}

const reported = /^(.+?)\((\d+),(\d+)\): error TS\d+: (.*)$/;

/** Missing names of Node's are no type errors against the contract: what may be imported is judged when compiling. */
const beside = /Cannot find (?:name '(?:require|module|exports|console|structuredClone)'|module)/;

/** Longer ones repeat a type that the student wrote. */
const longest = 300;

function collect(lines: readonly string[], paths: ReadonlySet<string>): readonly Notice[] {
  const notices: Notice[] = [];
  for (const line of lines) {
    const [, path, row, column, text] = reported.exec(line) ?? [];
    if (path === undefined || text === undefined || beside.test(text)) continue;
    const file = path.slice(inner.length);
    if (!paths.has(file) || notices.length === mostNotices) continue;
    const place = { file, line: Number(row), column: Number(column) };
    notices.push({ kind: 'type-error', text: text.slice(0, longest).toWellFormed(), place });
  }
  return notices;
}
