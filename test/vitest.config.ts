import { dirname, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type TestProjectInlineConfiguration } from 'vitest/config';

const all = ['test/**/*.test.ts'];

const isLong = process.env['SHEETMARK_LONG'] !== undefined;

/**
 * What puts stages together, starts processes, reads the whole project, puts something in a module's place, changes how V8
 * compiles, might end its process or waits seconds for limits: each file in a process of its own.
 */
const wholes = [
  'test/src/report/browser/**/*.test.ts',
  'test/{calibration,samples,security,unoptimised}.test.ts',
  'test/{bench,course,faults,handins}/**/*.test.ts',
  'test/src/{advise,batch,calibrate,ci,cli,kit,replay,workers}/**/*.test.ts',
  'test/src/compile/measure-height.test.ts',
  'test/src/discover/{entries-cap,read-tar}.test.ts',
  'test/src/fingerprint/ground.test.ts',
  'test/src/host/prepare-program.test.ts',
  'test/src/sandbox/{edge,limits,touches}.test.ts',
];

/** Of these, what leaves nothing behind in its process, and starts no more than a few: a large one takes long to start another. */
const rooms = [
  'test/bench/guard.test.ts',
  'test/handins/{classes,kinds,packings}.test.ts',
  'test/src/advise/**/*.test.ts',
  'test/src/batch/{attempts,cache,cover,grade-book,kept-files,kept-gradings,list-people,mark,second-run}.test.ts',
  'test/src/calibrate/{findings,material}/**/*.test.ts',
  'test/src/calibrate/grading/{exposure,remember}.test.ts',
  'test/src/ci/formats/**/*.test.ts',
  'test/src/ci/{describe,job-log,platform-files,shards,write-formats}.test.ts',
  'test/src/cli/{export-command,program,progress,say-book,say-fault,summary,worksheet-flags}.test.ts',
  'test/src/kit/build/**/*.test.ts',
  'test/src/kit/inside/{authors,describe-failure,html}.test.ts',
  'test/src/kit/{store,zip}.test.ts',
  'test/src/replay/find-case.test.ts',
  'test/src/workers/{attempts,texts}.test.ts',
];

/** Of the wholes, what grades many times and tells nothing of the processes that do: a start takes longer than what is graded. */
const borrowers = ['test/handins/sixty.test.ts', 'test/src/cli/ci-command.test.ts'];

/** The reference, and what graders declare. */
const sheets = ['test/{graders,reference}/**/*.test.ts'];

/** Attacks, graded as a class. */
const sieges = ['test/hostile/**/*.test.ts'];

/** Programs that are graded, and minutes of tests that `npm run test:long` asks for. */
const never = [
  'test/calibration/right/**',
  'test/calibration/wrong/**',
  'test/hostile/submissions/**',
  ...(isLong ? [] : ['test/src/kit/install.test.ts']),
];

const shared = {
  pool: 'forks' as const,
  // isolated-vm asks for it, as in the workers' own flags.
  execArgv: ['--no-node-snapshot'],
  // Vitest leaves one core free, which on two is half the machine.
  maxWorkers: '100%',
  // Nothing is judged by the clock: this only ends what hangs.
  testTimeout: 120_000,
  hookTimeout: 120_000,
};

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    projects: [
      // One process for many files: what a stage exports keeps no state that another file could see.
      project('stages', all, [...sheets, ...wholes, ...sieges, ...never], { isolate: false }),
      project('sheets', sheets, never, { isolate: false }),
      project('rooms', rooms, never, { isolate: false }, [lendWorkers()]),
      project('borrowers', borrowers, never, {}, [lendWorkers()]),
      project('wholes', wholes, [...rooms, ...borrowers, ...never]),
      project('siege', sieges, never),
    ],
  },
});

function project(
  name: string,
  include: string[],
  exclude: string[],
  options: { readonly isolate?: false } = {},
  plugins: readonly Plugin[] = [],
): TestProjectInlineConfiguration {
  return {
    extends: true,
    plugins: [...plugins],
    test: { ...shared, ...options, name, include, exclude },
  };
}

/** Puts workers that are lent from batch to batch in the place of those that start and end with each. */
function lendWorkers(): Plugin {
  const placeOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  const stands = ['worker', 'standby'].map((name) => ({
    real: placeOf(`../src/workers/${name}.ts`),
    lent: placeOf(`src/workers/lent/${name}.ts`),
  }));
  return {
    name: 'lend-workers',
    enforce: 'pre',
    resolveId: (source, importer) => {
      if (importer === undefined || !source.startsWith('.')) return null;
      const path = resolve(dirname(importer), source);
      return stands.find(({ real, lent }) => real === path && importer !== lent)?.lent;
    },
  };
}
