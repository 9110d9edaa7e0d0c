import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectFolder } from '../../../src/host/project-folder.ts';
import { findMistakes } from '../../gradescope/check-results.ts';
import { makeFolder } from '../batch/small-class.ts';
import { runCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'sheetmark-autograder-'));
let zip: Buffer;

beforeAll(async () => {
  const file = join(folder, 'autograder.zip');
  await runCli(['export', 'gradescope', '--out', file]);
  zip = readFileSync(file);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('an autograder for Gradescope', () => {
  test('has its two scripts in the root, for bash, executable, with ends of lines that it knows', () => {
    const files = unzipSync(zip);
    for (const name of ['setup.sh', 'run_autograder']) {
      const text = Buffer.from(files[name] ?? []).toString();
      expect(text).toMatch(/^#!\/usr\/bin\/env bash\n/);
      expect(text).not.toMatch(/\r|@[A-Z]+@/);
      expect(modeOf(zip, name)).toBe(0o100755);
      execFileSync('bash', ['-n', '-c', text]);
    }
  });

  test('holds what it takes to grade, and nothing else', () => {
    const paths = Object.keys(unzipSync(zip));
    for (const path of ['package-lock.json', 'src/start.mjs', 'graders/sheet09/sheet.ts'])
      expect(paths).toContain(`sheetmark/${path}`);
    const roots = paths.map((path) => path.split('/').slice(0, 2).join('/'));
    expect([...new Set(roots)].sort()).toEqual([
      'run_autograder',
      'setup.sh',
      ...['graders', 'package-lock.json', 'package.json', 'reference', 'src', 'templates'].map(
        (name) => `sheetmark/${name}`,
      ),
    ]);
  });

  test('says what was handed in, how late, and keeps hidden checks until the due date', () => {
    const { results, root } = runAutograder(join(projectFolder, 'submissions/full-marks-loops'));
    expect(findMistakes(results)).toEqual([]);
    const { score, tests, output, extra_data } = JSON.parse(results);
    expect(score).toBe(100);
    expect(output).toMatch(/^Handed in 2 days 3 hours after the due date\.\n100 of 100 points\./);
    expect(extra_data).toEqual({ late_seconds: 183_600 });
    const visibilities = new Set(tests.map(({ visibility }: { visibility: string }) => visibility));
    expect([...visibilities].sort()).toEqual(['after_due_date', 'visible']);
    expect(existsSync(join(root, 'submission/node_modules'))).toBe(false);
  });

  test('gives no score where nothing could be run, and says why', () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'notes.txt'), 'nothing');
    const { results } = runAutograder(folder);
    expect(findMistakes(results)).toEqual([]);
    expect(JSON.parse(results).score).toBeUndefined();
  });
});

test('a grader file that would not be in the zip is refused', async () => {
  const out = join(makeFolder(), 'a.zip');
  const sheet = 'test/src/batch/small-sheet.ts';
  const ran = await runCli(['export', 'gradescope', '--out', out, '--sheet', sheet]);
  expect(ran).toMatchObject({ code: 2 });
  expect(ran.error).toMatch(/small-sheet.ts' would not be in the zip; put it into graders\//);
});

/** Lays everything out as Gradescope does, with this project for the one in the zip, as its packages are installed. */
function runAutograder(submission: string): { readonly results: string; readonly root: string } {
  const root = makeFolder();
  mkdirSync(join(root, 'source'));
  symlinkSync(projectFolder, join(root, 'source/sheetmark'));
  writeFileSync(join(root, 'source/run_autograder'), unzipSync(zip)['run_autograder'] ?? '');
  cpSync(submission, join(root, 'submission'), { recursive: true });
  mkdirSync(join(root, 'results'));
  writeFileSync(
    join(root, 'submission_metadata.json'),
    JSON.stringify({
      id: 1,
      created_at: '2026-01-08T01:59:00.000000+00:00',
      assignment: { due_date: '2026-01-05T23:59:00.000000+01:00', total_points: '100.0' },
      users: [{ id: 1, name: 'Ada', email: 'ada@example.org' }],
    }),
  );
  const script = join(root, 'source/run_autograder');
  chmodSync(script, 0o755);
  const path = `${join(projectFolder, 'node_modules/.bin')}:${process.env['PATH']}`;
  execFileSync(script, { cwd: root, env: { ...process.env, PATH: path, AUTOGRADER: root } });
  return { results: readFileSync(join(root, 'results/results.json'), 'utf8'), root };
}

/** The Unix mode of an entry, from the archive's directory. */
function modeOf(archive: Buffer, name: string): number {
  for (let at = 0; at < archive.length - 46; at++) {
    if (archive.readUInt32LE(at) !== 0x02014b50) continue;
    const length = archive.readUInt16LE(at + 28);
    if (archive.toString('utf8', at + 46, at + 46 + length) === name)
      return archive.readUInt32LE(at + 38) >>> 16;
  }
  throw new Error(`There is no ${name}.`);
}
