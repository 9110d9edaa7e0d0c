import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../../../src/host/project-folder.ts';
import { loadSheet } from '../../../src/sheet/load.ts';
import type { Exercise, Sheet } from '../../../src/records/sheet.ts';
import { installKit, readText, runInKit, unpackKit } from './built-kit.ts';

// A student's way with the kit: from stubs to the public maximum, and the archive at the end.

let kit: string;
let sheet: Sheet;
let visible: number;

beforeAll(async () => {
  kit = await installKit();
  ({ sheet } = await loadSheet(join(projectFolder, 'graders/sheet09/sheet.ts')));
  const checks = sheet.exercises.flatMap((exercise) => exercise.checks);
  visible = checks
    .filter(({ visibility }) => visibility === 'public')
    .reduce((sum, { points }) => sum + points, 0);
});

afterAll(() => rm(kit, { recursive: true, force: true }));

describe('the self-check', () => {
  it('gives stubs no point, names them in one line an exercise and the first one to write', async () => {
    const { stdout, code } = await runInKit(kit, ['check']);
    expect(readScore(stdout)).toBe(0);
    expect(stdout.match(/✗/g)).toHaveLength(sheet.exercises.length);
    expect(stdout).toContain(
      'still to be written: rectifierLayer, rectifierNetwork, inductionStep',
    );
    expect(stdout).toMatch(
      /Next: write rectifierLayer in exercise1\.ts \(16 stubs to be written\) +−71/,
    );
    expect(stdout).not.toContain('not implemented');
    expect(code).toBe(0);
  });

  it('gives more with every stub that is filled in, up to the public maximum, and never says that all is passed without the points that it cannot see', async () => {
    const scores = sheet.exercises.map(() => [0]);
    let stdout = '';
    const most = Math.max(...sheet.exercises.map(({ exports }) => exports.length));
    for (let done = 1; done <= most; done++) {
      for (const { file, exports } of sheet.exercises) {
        await solve(
          file,
          exports.map(({ name }) => name),
          done,
        );
      }
      // The last time with a report, which no program is found to show.
      const args = done < most ? ['check'] : ['check', '--html'];
      ({ stdout } = await runInKit(kit, args, { PATH: '' }));
      for (const [at, { exports }] of sheet.exercises.entries()) {
        if (done <= exports.length) scores[at]?.push(readExerciseScore(stdout, at + 1));
      }
    }
    for (const each of scores) {
      expect(each.slice(1).map((score, i) => score > (each[i] ?? Infinity))).not.toContain(false);
    }
    expect(readScore(stdout)).toBe(visible);
    expect(stdout).toContain(
      `${100 - visible} of 100 points are decided by checks that are not in this kit.`,
    );
    expect(stdout).not.toContain('To do');
    expect(stdout).toContain(join(kit, 'selfcheck-report.html'));
    const report = await readFile(join(kit, 'selfcheck-report.html'), 'utf8');
    expect(report).toContain(
      `${100 - visible} more points are decided by checks that are not in this kit.`,
    );
    expect(report).toContain(`${100 - visible} open`);
    expect(report).not.toContain('lost</p>');
  }, 600_000);

  it('checks the exercise alone that is asked for, its picture in signs where there are no colours, in colours where they are wanted', async () => {
    const plain = await runInKit(kit, ['check', '--exercise', '4'], {
      NO_COLOR: '1',
      FORCE_COLOR: '3',
    });
    expect(plain.stdout.match(/^ {2}Exercise \d {2}/gm)).toEqual([
      '  Exercise 4  ',
      '  Exercise 4  ',
    ]);
    expect(plain.stdout).toContain("for the class: ' + #");
    expect(plain.stdout).not.toContain('\u001b');
    const coloured = await runInKit(kit, ['check', '--exercise', '4'], { FORCE_COLOR: '3' });
    expect(coloured.stdout).toMatch(/\u001b\[38;2;\d+;\d+;\d+;48;2;\d+;\d+;\d+m▀/);
    expect(coloured.stdout).toContain('blue: against the class, red: for it');
  });

  it.each([
    [['check', '--exercise', '9'], "There is no exercise '9'"],
    [['check', '--bogus'], '--bogus'],
    [['replay'], 'Say which check'],
    [['replay', 'exercise1.nope'], "There is no check 'exercise1.nope'"],
    [['replay', 'exercise2.f.values', '--seed=1', '--path=0'], 'no case with that seed and path'],
    [['dance'], 'npm run check'],
  ])('takes %j for wrong use', async (args, sentence) => {
    const { stderr, code } = await runInKit(kit, args);
    expect(stderr).toContain(sentence);
    expect(code).toBe(2);
  });
});

describe('a kit that is not whole', () => {
  it('says what to run where it is not installed', async () => {
    await rename(join(kit, 'node_modules'), join(kit, 'node_modules_away'));
    const { stderr, code } = await runInKit(kit, ['check']);
    await rename(join(kit, 'node_modules_away'), join(kit, 'node_modules'));
    expect(stderr).toBe(
      'The self-check is not installed yet: run `npm install` in this folder first.\n',
    );
    expect(code).toBe(2);
  });

  it('says that it is not the student’s fault', async () => {
    const table = join(kit, '.selfcheck', 'tables', 'exercise3');
    const content = await readFile(table);
    await writeFile(table, 'torn');
    const { stdout, code } = await runInKit(kit, ['check', '--exercise', '3']);
    await writeFile(table, content);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'This could not be judged, which is not your fault: the self-check itself is at fault.',
    );
    expect(code).toBe(1);
  });

  it('says which of its files is missing', async () => {
    const file = join(kit, '.selfcheck', 'module.json');
    await rename(file, `${file}.away`);
    const { stderr, code } = await runInKit(kit, ['check']);
    await rename(`${file}.away`, file);
    expect(stderr).toMatch(/^The self-check is not whole: .*module\.json/);
    expect(stderr).toContain('Unpack the kit once more into a new folder');
    expect(code).toBe(2);
  });
});

describe('packing', () => {
  it('writes the authors and puts the student’s own files into the archive', async () => {
    await writeFile(join(kit, 'notes.txt'), 'not handed in');
    const author = 'Ada Lovelace <ada@example.org> (4711)';
    const { stdout, code } = await runInKit(kit, ['pack', '--author', author, '--group', '7']);
    expect(code).toBe(0);
    expect(stdout).toContain('Every file loads, and every export is there and written.');
    const files = unzipSync(await readFile(join(kit, 'sheet09-ada-lovelace.zip')));
    const own = (await readdir(join(kit, 'solution'))).map((name) => `solution/${name}`);
    expect(Object.keys(files).sort()).toEqual([
      ...sheet.exercises.map(({ file }) => file),
      ...own.sort(),
      'submission.json',
    ]);
    expect(JSON.parse(strFromU8(files['submission.json'] ?? new Uint8Array()))).toEqual({
      authors: [{ name: 'Ada Lovelace', email: 'ada@example.org', studentId: '4711' }],
      group: '7',
    });
  });

  it('keeps the authors that were named before', async () => {
    const { stdout } = await runInKit(kit, ['pack']);
    expect(stdout).toContain('By      Ada Lovelace');
  });

  it.each([
    [['--author', ''], 'An author needs a name: say for example'],
    [['--author', 'Ada', '--author', '<ada@example.org>'], 'An author needs a name'],
    [['--author', 'Ada', '--group', ''], 'submission.json would not be valid: /group: must be'],
  ])('writes no submission.json that is not valid: %j', async (args, sentence) => {
    const before = await readFile(join(kit, 'submission.json'), 'utf8');
    const { stdout, stderr, code } = await runInKit(kit, ['pack', ...args]);
    expect(stderr).toContain(sentence);
    expect(stderr.trim()).not.toContain('\n');
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(await readFile(join(kit, 'submission.json'), 'utf8')).toBe(before);
  });

  it('says which stubs are as the kit brought them', async () => {
    const file = join(kit, 'exercise1.ts');
    const written = await readFile(file, 'utf8');
    await writeFile(file, readText(await unpackKit(), 'exercise1.ts'));
    const { stdout } = await runInKit(kit, ['pack']);
    await writeFile(file, written);
    const [{ exports, checks }] = sheet.exercises as readonly [Exercise];
    for (const { name } of exports) {
      const points = checks
        .filter((check) => check.export === name)
        .reduce((sum, check) => sum + check.points, 0);
      const line = new RegExp(
        `✗ ${name} in exercise1\\.ts is still to be written\\. +−${points}\\n`,
      );
      expect(stdout).toMatch(line);
    }
    expect(stdout.match(/✗/g)).toHaveLength(3);
  });

  it('says where it cannot write', async () => {
    const { stderr, code } = await runInKit(kit, ['pack', '--out', join('nowhere', 'mine.zip')]);
    expect(stderr).toMatch(/mine\.zip cannot be written .*: choose another place with --out/);
    expect(code).toBe(2);
  });

  it('refuses nothing, and says what would earn nothing', async () => {
    await rm(join(kit, 'exercise1.ts'));
    await writeFile(join(kit, 'Exercise_1.ts'), '');
    await writeFile(join(kit, 'exercise2.ts'), "import fs from 'node:fs';\nexport const f = fs;\n");
    await writeFile(join(kit, 'exercise3.ts'), 'export function Propagate() {}\n');
    await writeFile(join(kit, 'exercise4.ts'), 'export const explain = ;\n');
    const { stdout, code } = await runInKit(kit, ['pack', '--author', 'Ada Lovelace']);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /exercise1\.ts is not in the submission\. There is Exercise_1\.ts: is that the one\? +−20/,
    );
    expect(stdout).toMatch(/Cannot import 'node:fs'/);
    expect(stdout).toMatch(
      /exercise3\.ts has no export named propagate\. It has Propagate: is that the one\? +−12/,
    );
    expect(stdout).toMatch(/exercise4\.ts is not a program that can be run\..* −30/s);
    expect(Object.keys(unzipSync(await readFile(join(kit, 'sheet09-ada-lovelace.zip'))))).toContain(
      'Exercise_1.ts',
    );
  });
});

/** The exercise's first exports come from the reference, the others are still stubs. */
async function solve(file: string, names: readonly string[], done: number): Promise<void> {
  const folder = join(kit, 'solution');
  await mkdir(folder, { recursive: true });
  for (const name of ['exercise1.ts', 'exercise2.ts', 'exercise3.ts', 'exercise4.ts']) {
    await cp(join(projectFolder, 'reference/sheet09', name), join(folder, name));
  }
  const lines = names.map((name, at) =>
    at < done
      ? `export const ${name} = solution.${name};`
      : `export function ${name}() { throw new Error('not implemented'); }`,
  );
  await writeFile(
    join(kit, file),
    `import * as solution from './solution/${file}';\n${lines.join('\n')}\n`,
  );
}

function readExerciseScore(stdout: string, number: number): number {
  return Number(new RegExp(`Exercise ${number} .*?(\\d+) of \\d+ `).exec(stdout)?.[1]);
}

function readScore(stdout: string): number {
  return Number(/Public score.*?(\d+) of/.exec(stdout)?.[1]);
}
