import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { smallSheetFile } from '../src/batch/small-class.ts';
import { callCli } from '../src/cli/call-cli.ts';
import { dropWays, layOutClass, listDone, readFiles } from './run.ts';

// Real file systems that are full or read-only: root itself may write past any mode.

let ground: string;
let submissions: string;
let undisturbed: ReadonlyMap<string, string>;

const canMount = tryMount();
if (!canMount)
  console.warn('A full disk and a read-only one are NOT tested: that takes the right to mount.');

beforeAll(async () => {
  ground = mkdtempSync(join(tmpdir(), 'sheetmark-disk-'));
  submissions = join(ground, 'submissions');
  layOutClass(submissions, 12);
  await grade(join(ground, 'undisturbed'));
  undisturbed = readFiles(join(ground, 'undisturbed'));
});

afterAll(() => rmSync(ground, { recursive: true, force: true }));

describe.skipIf(!canMount)('a disk', () => {
  it('that is full ends the run in one sentence, and loses nothing that was told to be done', async () => {
    const out = mount('size=300k');
    const { code, error } = await grade(out);
    expect(code).toBe(1);
    expect(findSentences(error)).toEqual([
      expect.stringMatching(
        /^sheetmark: [^:]+: the disk is full; what was finished is kept: make room/,
      ),
    ]);
    const done = listDone(error);
    expect(done.length).toBeGreaterThan(0);
    for (const [path, text] of readFiles(out))
      expect(dropWays(text)).toBe(dropWays(undisturbed.get(path)));

    execFileSync('mount', ['-o', 'remount,size=50m', out]);
    const again = await grade(out);
    expect(again.code).toBe(0);
    expect(listDone(again.error, ' (kept)')).toEqual(expect.arrayContaining([...done]));
    expect(readFiles(out)).toEqual(undisturbed);
  });

  it('that is full holds nothing of a kit, and a sentence says so', async () => {
    const out = mount('size=40k');
    const { code, error } = await callCli([
      'kit',
      '--sheet',
      smallSheetFile,
      '--out',
      join(out, 'kit.zip'),
    ]);
    expect(code).toBe(1);
    expect(error).toMatch(/^sheetmark: [^:]+: the disk is full; .*: make room [^\n]*\n$/);
    expect(readdirSync(out)).toEqual([]);
  });

  it('that is read-only ends the run in one sentence and keeps what is there', async () => {
    const out = mount('size=50m');
    cpSync(join(ground, 'undisturbed'), out, { recursive: true });
    execFileSync('mount', ['-o', 'remount,ro', out]);
    for (const flags of [[], ['--fresh'], ['--seed', '7']]) {
      const { code, error } = await grade(out, ...flags);
      expect(code).toBe(1);
      expect(findSentences(error)).toEqual([
        expect.stringMatching(/^sheetmark: \S+: that file system is read-only; choose another/),
      ]);
      expect(readFiles(out)).toEqual(undisturbed);
    }
  });
});

describe('an output folder', () => {
  it('that is a file ends the run in one sentence, and the file stays', async () => {
    const out = join(ground, 'file');
    writeFileSync(out, 'mine');
    const { code, error } = await grade(out);
    expect(code).toBe(1);
    expect(error).toBe(
      `sheetmark: ${out}: a file stands where a folder has to be; choose another folder with --out\n`,
    );
    expect(readFileSync(out, 'utf8')).toBe('mine');
  });

  it('that is a link to nowhere ends the run in one sentence', async () => {
    const out = join(ground, 'link');
    symlinkSync(join(ground, 'nowhere', 'at-all'), out);
    const { code, error } = await grade(out);
    expect(code).toBe(1);
    expect(error).toBe(
      `sheetmark: ${out}: it is not there, or a link to nowhere; choose another folder with --out\n`,
    );
  });

  it.each(['staff', 'students'])(
    'that holds a file named %s ends the run in one sentence, and the file stays',
    async (name) => {
      const out = join(ground, `with-${name}`);
      mkdirSync(out);
      writeFileSync(join(out, name), 'mine');
      const { code, error } = await grade(out);
      expect(code).toBe(1);
      expect(findSentences(error)).toEqual([
        expect.stringMatching(/^sheetmark: \S+: a file stands where a folder has to be/),
      ]);
      expect(readFileSync(join(out, name), 'utf8')).toBe('mine');
      expect([...readFiles(out).keys()].filter((path) => path.endsWith('.part'))).toEqual([]);
    },
  );
});

async function grade(out: string, ...flags: readonly string[]) {
  const words = ['grade', submissions, '--out', out, '--jobs', '1', '--sheet', smallSheetFile];
  const { code, error } = await callCli([...words, ...flags]);
  // What the folder was taken for is told first.
  return { code, error: error.replace(/^.*: a class of \d+ .*\n/, '') };
}

/** What was said beside the lines of progress. */
function findSentences(error: string): readonly string[] {
  return error.split('\n').filter((line) => line !== '' && !line.startsWith('['));
}

/** A file system in memory, which goes with the test. */
function mount(options: string): string {
  const place = mkdtempSync(join(ground, 'mounted-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', place]);
  onTestFinished(() => void execFileSync('umount', [place]));
  return place;
}

function tryMount(): boolean {
  const place = mkdtempSync(join(tmpdir(), 'sheetmark-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', place], { stdio: 'ignore' });
    execFileSync('umount', [place]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
