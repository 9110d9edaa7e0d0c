import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import type { Notice } from '../records/notice.ts';

/** The TypeScript files of a submission, by absolute path. */
export interface TypedSubmission {
  readonly id: string;
  readonly folder: string;
  readonly paths: readonly string[];
}

export interface TypeAdviceOptions {
  /** The compiler's own command, run by this Node. */
  readonly compiler: string;
  /** The sheet's module: the types that submissions are held against. */
  readonly module: { readonly specifier: string; readonly entry: string };
}

/** Notices of one submission that are shown; a student who sees ten more has read enough. */
const mostNotices = 5;

/** One hostile type can keep a compiler busy for ever; then nobody gets advice, and nobody loses anything. */
const mostMilliseconds = 120_000;

/**
 * Holds all submissions against the published types in one run of the compiler. Type errors cost nothing: they become
 * notices. Resolves to notices by submission id; to nothing at all where the compiler did not end.
 */
export async function adviseTypes(
  submissions: readonly TypedSubmission[],
  { compiler, module }: TypeAdviceOptions,
): Promise<ReadonlyMap<string, readonly Notice[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'sheetmark-types-'));
  try {
    const project = join(folder, 'tsconfig.json');
    const files = submissions.flatMap(({ paths }) => paths);
    await writeFile(project, JSON.stringify({ compilerOptions: optionsFor(module), files }));
    const output = await runCompiler([compiler, '-p', project, '--pretty', 'false']);
    return collect(submissions, output.split('\n'), process.cwd());
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
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

function runCompiler(args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const options = {
      timeout: mostMilliseconds,
      maxBuffer: 64 * 2 ** 20,
      killSignal: 'SIGKILL',
    } as const;
    // Exit code 2 means that there are type errors, which is what is asked for.
    execFile(process.execPath, [...args], options, (error, stdout) =>
      resolve(error?.killed === true ? '' : stdout),
    );
  });
}

const reported = /^(.+?)\((\d+),(\d+)\): error TS\d+: (.*)$/;

/** Missing names of Node's are no type errors against the contract: what may be imported is judged when compiling. */
const beside = /Cannot find (?:name '(?:require|module|exports|console|structuredClone)'|module)/;

function collect(
  submissions: readonly TypedSubmission[],
  lines: readonly string[],
  base: string,
): ReadonlyMap<string, readonly Notice[]> {
  const notices = new Map<string, Notice[]>();
  for (const line of lines) {
    const [, path, row, column, text] = reported.exec(line) ?? [];
    if (path === undefined || text === undefined || beside.test(text)) continue;
    const absolute = path.startsWith(sep) ? path : join(base, path);
    const owner = submissions.find(({ folder }) => absolute.startsWith(folder + sep));
    if (owner === undefined) continue;
    const found = notices.get(owner.id) ?? [];
    const file = absolute.slice(owner.folder.length + 1).replaceAll(sep, '/');
    if (found.length < mostNotices)
      found.push({
        kind: 'type-error',
        text,
        place: { file, line: Number(row), column: Number(column) },
      });
    notices.set(owner.id, found);
  }
  return notices;
}
