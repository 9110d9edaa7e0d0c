import { execFile } from 'node:child_process';
import { cp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ExerciseResult } from '../../../src/records/result.ts';
import { projectFolder } from '../../../src/host/project-folder.ts';
import { installKit } from './built-kit.ts';

const run = promisify(execFile);
let kit: string;

beforeAll(async () => {
  kit = await installKit();
  await cp(join(projectFolder, 'submissions/exchanges-rows-and-columns'), kit, { recursive: true });
});

afterAll(() => rm(kit, { recursive: true, force: true }));

it('the tests in an editor have the ids and verdicts of the self-check, and say what is not seen', async () => {
  const tests = await runVitest();
  const statuses = { passed: 'passed', failed: 'failed', blocked: 'skipped', broken: 'failed' };
  const expected = (await check()).flatMap(({ checks }) =>
    checks.map(({ id, verdict }) => [id, statuses[verdict.kind]]),
  );
  const judged = tests.filter(({ status }) => status !== 'todo');
  expect(judged.map(({ title, status }) => [title.split(':')[0], status])).toEqual(expected);
  expect(expected.filter(([, status]) => status === 'skipped').length).toBeGreaterThan(0);
  const open = tests.filter(({ status }) => status === 'todo').map(({ title }) => title);
  expect(open[0]).toBe('6 more points are decided by checks that are not in this kit');
  expect(open.length).toBe(4);
  const [failed] = tests.filter(({ status }) => status === 'failed');
  expect(failed?.failureMessages.join()).toContain('Call        rectifierLayer([[1, 2], [3, 4]]');
});

interface Told {
  readonly title: string;
  readonly status: string;
  readonly failureMessages: readonly string[];
}

/** The project's own Vitest, in the student's folder. */
async function runVitest(): Promise<readonly Told[]> {
  const packageFile = createRequire(import.meta.url).resolve('vitest/package.json');
  const program = join(dirname(packageFile), 'vitest.mjs');
  const environment = Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST'));
  const report = join(kit, 'told');
  await run(process.execPath, [program, 'run', '--reporter=json', `--outputFile=${report}`], {
    cwd: kit,
    env: Object.fromEntries(environment),
    // Its exit code says that tests failed, which they do.
  }).catch(() => undefined);
  const { testResults } = JSON.parse(await readFile(report, 'utf8')) as {
    readonly testResults: readonly { readonly assertionResults: readonly Told[] }[];
  };
  return testResults.flatMap(({ assertionResults }) => assertionResults);
}

async function check(): Promise<readonly ExerciseResult[]> {
  const ids = ['exercise1', 'exercise2', 'exercise3', 'exercise4'].join();
  const script = join(import.meta.dirname, 'ask-kit.ts');
  const { stdout } = await run(process.execPath, [script, kit, kit, ids], { maxBuffer: 2 ** 28 });
  return JSON.parse(stdout) as readonly ExerciseResult[];
}
