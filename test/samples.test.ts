import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { validateResult } from '../src/records/validate.ts';
import { projectFolder } from '../src/host/project-folder.ts';
import grades from './samples.json' with { type: 'json' };

// The command as its user runs it, on the samples, the reference and an empty folder.

const run = promisify(execFile);
const main = join(projectFolder, 'src/start.mjs');
const samples = Object.keys(grades.submissions);
/** Graded once: that its limits are met at the same place by any number of workers, the tests of batches show. */
const endless = 'loops-for-ever';
const runOf = (name: string) => (name === endless ? 'rest' : 'jobs-4');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sheetmark-samples-'));
  await mkdir(join(folder, 'class', 'nothing'), { recursive: true });
  await mkdir(join(folder, 'class', 'nothing-either'));
  // One after the other: from the second on, the program is there in few files.
  const ending = [...samples.filter((name) => name !== endless).map(placeOf), 'reference'];
  for (const jobs of [1, 4]) await grade(ending, `jobs-${jobs}`, jobs);
  await grade([placeOf(endless), join(folder, 'class')], 'rest', 1);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the samples', () => {
  it('are all pinned', async () => {
    expect(
      (await readdir(join(projectFolder, 'submissions')))
        .filter((name) => !name.startsWith('.'))
        .sort(),
    ).toEqual(samples.toSorted());
  });

  it.each(Object.entries(grades.submissions))(
    '%s earns what its fate says: %j',
    async (name, points) => {
      const { exercises } = await readResult(runOf(name), name);
      expect(exercises.map(({ points: { earned } }) => earned)).toEqual(points);
    },
  );

  it('have results that the schema describes', async () => {
    for (const name of samples) {
      expect(validateResult(await readResult(runOf(name), name))).toEqual([]);
    }
  });

  // From two, too, as the tests of batches show.
  it('get the same bytes from one worker and from four', async () => {
    const differing: string[] = [];
    for (const path of await listFiles(join(folder, 'jobs-1'))) {
      const [one, many] = await Promise.all(
        ['jobs-1', 'jobs-4'].map((out) => readFile(join(folder, out, path), 'utf8')),
      );
      if (one !== many) differing.push(path);
    }
    expect(differing).toEqual([]);
  });
});

describe('the reference', () => {
  it('earns every point as a submission', async () => {
    expect((await readResult('jobs-4', 'reference')).points).toEqual({
      earned: 100,
      possible: 100,
    });
  });
});

describe('an empty folder', () => {
  it('gets no grade, and its report lists every check all the same', async () => {
    const [empty, reference] = await Promise.all([
      readResult('rest', 'nothing'),
      readResult('jobs-4', 'reference'),
    ]);
    const listChecks = ({ exercises }: StoredResult) =>
      exercises.flatMap(({ checks }) => checks.map(({ id }) => id));
    expect(empty.standing.kind).toBe('not-gradable');
    const grades = await readFile(join(folder, 'rest', 'grades.csv'), 'utf8');
    expect(grades).toMatch(/"not gradable","",100,"","","","",/);
    expect(listChecks(empty)).toEqual(listChecks(reference));
  });
});

interface StoredResult {
  readonly standing: { readonly kind: string };
  readonly points: { readonly earned: number; readonly possible: number };
  readonly exercises: readonly {
    readonly points: { readonly earned: number };
    readonly checks: readonly { readonly id: string }[];
  }[];
}

function placeOf(sample: string): string {
  return `submissions/${sample}`;
}

async function grade(dirs: readonly string[], out: string, jobs: number): Promise<void> {
  const args = [main, 'grade', ...dirs, '--out', join(folder, out), '--jobs', String(jobs)];
  await run(process.execPath, args, { cwd: projectFolder });
}

async function readResult(out: string, id: string): Promise<StoredResult> {
  return JSON.parse(
    await readFile(join(folder, out, 'staff', id, 'result.json'), 'utf8'),
  ) as StoredResult;
}

async function listFiles(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}
